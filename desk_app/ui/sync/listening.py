"""Lets other desks of the site ask this one while the window is open: a server on a thread of its own."""

from __future__ import annotations

from http.server import ThreadingHTTPServer
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtNetwork import QAbstractSocket, QHostAddress, QNetworkInterface

from desk_app.models.outcomes import Trouble
from desk_app.ui.desk import Desk
from desk_app.ui.sync.running import NEWS

EVERYWHERE, PORT, ANY_PORT = "0.0.0.0", 8447, 0
BROUGHT = frozenset({"dossiers", "dossier", NEWS})


class Listening(QObject):
    """`turned` carries the address at which other desks reach this one, empty when they do not."""

    turned = Signal(str)
    _heard = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._fresh: ThreadingHTTPServer | None = None  # opened, not begun
        self._server: ThreadingHTTPServer | None = None
        self._thread: Thread | None = None
        self._asked = self._stopped = False
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def turn(self) -> None:
        """Listen, or no more."""
        if self._server is not None:
            self._end()
            self.turned.emit("")
        elif not self._asked:
            self._asked = True
            self._desk.background.run(self._open, self._begin, self._answered)

    def address(self) -> str:
        """Where other desks reach this one; empty while it does not listen."""
        return f"{_here()}:{self._server.server_port}" if self._server is not None else ""

    def stop(self) -> None:
        """Nobody is answered any more; called when the desk's worker has ended."""
        self._stopped = True
        self._end()

    def _open(self) -> None:
        acts, actor = self._desk.acts, self._desk.actor
        try:
            self._fresh = acts.sync_relay(actor, EVERYWHERE, PORT, self._heard.emit)
        except Trouble:  # the usual place is taken
            self._fresh = acts.sync_relay(actor, EVERYWHERE, ANY_PORT, self._heard.emit)

    def _answered(self) -> None:
        self._asked = False

    def _begin(self, _opened: None) -> None:
        if self._fresh is None:
            return
        self._server, self._fresh = self._fresh, None
        self._thread = Thread(target=self._server.serve_forever, name="neighbours", daemon=True)
        self._thread.start()
        self.turned.emit(self.address())

    def _end(self) -> None:
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()
        if self._fresh is not None:
            self._fresh.server_close()
        self._fresh = self._server = self._thread = None

    @Slot(int)
    def _tell(self, lines: int) -> None:
        if lines and not self._stopped:
            self._desk.changed.emit(BROUGHT)


def _here() -> str:
    """The address of this machine on the local network, or of itself alone."""
    found = (each.toString() for each in QNetworkInterface.allAddresses() if _is_local(each))
    return next(found, "127.0.0.1")


def _is_local(address: QHostAddress) -> bool:
    version_4 = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
    return not address.isLoopback() and address.protocol() == version_4
