"""Starts the window: one instance a desk, a second start raises the first."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

from desk_app.models.outcomes import Refused
from desk_app.services.acts import Acts
from desk_app.services.paper_acts import Printers
from desk_app.ui import theme
from desk_app.ui.languages import Languages
from desk_app.ui.notices import notice
from desk_app.ui.printing.page_printer import print_pages, printer_names
from desk_app.ui.program import Program
from desk_app.ui.sign_in.page import Entrance
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.keys import bind

WAIT = 500  # ms for a program on the same machine to answer
RAISE = b"raise\n"


def run(acts: Acts, instance_name: str, language: str | None = None) -> int:
    """Show the window until it is closed; the process's exit code.

    `instance_name` tells desks apart (the desk id): when a program of the same desk runs already its
    window is raised and this one ends at once with 0. `language` ("vi", "en") is spoken in this run
    instead of the one that is kept for the desk.
    """
    app = _application()
    if raise_running(instance_name):
        return 0
    program = Program(app, acts, language)
    program.watch_for_bugs()
    server = listen(instance_name, program.raise_window)
    program.begin()
    code = app.exec()
    server.close()
    return code


def page_printers() -> Printers:
    """The way to the printers of a system without CUPS: pages drawn through Qt."""
    return Printers(printer_names, print_pages)


def say_why_not(error: Refused, language: str) -> None:
    """Tell in a window why the desk cannot be opened; answers when it is closed."""
    app = _application()
    Languages(app).wear(language)
    app.setFont(theme.app_font())
    theme.apply(app, theme.chosen(theme.Appearance.SYSTEM))
    window = ClosedDoor(notice(error, "").sentence)
    window.resize(800, 480)
    window.show()
    app.exec()


class ClosedDoor(Entrance):
    """The desk stays shut; the sentence says what to do."""

    def __init__(self, why: str) -> None:
        super().__init__(self.tr("The desk cannot be opened"), why)
        self.setWindowTitle(self.tr("One-stop counter"))
        button = ActButton(self.tr("Close"), "Enter", "primary")
        self.form.addWidget(button)
        button.clicked.connect(self.close)
        bind("Esc", self, self.close)


def _application() -> QApplication:
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("the window needs a QApplication")
    app.setApplicationName("desk-app")
    return app


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
