"""Starts the window: one instance a desk, a second start raises the first."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from desk_app.services.acts import Acts
from desk_app.ui.program import Program

WAIT = 500  # ms for a program on the same machine to answer
RAISE = b"raise\n"


def run(acts: Acts, instance_name: str) -> int:
    """Show the window until it is closed; the process's exit code.

    `instance_name` tells desks apart (the desk id): when a program of the same desk runs already its
    window is raised and this one ends at once with 0.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("the window needs a QApplication")
    app.setApplicationName("desk-app")
    if raise_running(instance_name):
        return 0
    program = Program(app, acts)
    program.watch_for_bugs()
    server = listen(instance_name, program.raise_window)
    program.begin()
    code = app.exec()
    server.close()
    return code


def raise_running(name: str) -> bool:
    """Ask a running program of this desk to come to the front; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(_address(name))
    if not socket.waitForConnected(WAIT):
        return False
    socket.write(RAISE)
    socket.waitForBytesWritten(WAIT)
    socket.disconnectFromServer()
    return True


def listen(name: str, on_raise: Callable[[], object]) -> QLocalServer:
    """Answer later starts; a socket left behind by a crash is taken over."""
    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(_address(name))
    server.listen(_address(name))

    def called() -> None:
        while (caller := server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            on_raise()

    server.newConnection.connect(called)
    return server


def _address(name: str) -> str:
    return f"desk-app-{name}"
