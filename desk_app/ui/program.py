"""From the door to the desk and back: which window is open, in which look and language."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from functools import partial
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from desk_app.models.actor import Actor
from desk_app.models.permissions import serves
from desk_app.models.scan import ScanKind, classify
from desk_app.services.acts import Acts
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.languages import Languages
from desk_app.ui.notices import Notices
from desk_app.ui.public_board.window import PublicBoardWindow
from desk_app.ui.scan import ScanFilter
from desk_app.ui.screens import Screens
from desk_app.ui.sign_in.controller import Door
from desk_app.ui.tidying import Tidying
from desk_app.ui.window import ADMIN, OF_THE_COUNTER, Window

WORN = ("language", "points", "appearance")


class Program(QObject):
    """One running program: shows the door, then the desk of whoever came in.

    `language` ("vi", "en") is spoken in this run, until another one is chosen in its window.
    """

    _failed = Signal(object)

    def __init__(self, app: QApplication, acts: Acts, language: str | None = None) -> None:
        super().__init__()
        self._app, self._acts = app, acts
        self._asked_language = language
        self._languages = Languages(app)
        self.door: Door | None = None
        self.window: Window | None = None
        self.screens: Screens | None = None
        self.public_board: PublicBoardWindow | None = None
        self._desk: Desk | None = None
        self._worn = ("", "", theme.Appearance.SYSTEM.value)  # language, points, appearance
        self._say: Callable[[str, str], object] = lambda _tone, _text: None
        self._notices = Notices(self._speak)
        self._tidying = Tidying(self)
        self._failed.connect(self._notices.report, Qt.ConnectionType.QueuedConnection)
        self.scans = ScanFilter(lambda text: classify(text).kind is not ScanKind.UNKNOWN, self)
        app.styleHints().colorSchemeChanged.connect(self._put_on_look)
        app.aboutToQuit.connect(self.stop)

    def _speak(self, tone: str, sentence: str) -> None:
        self._say(tone, sentence)

    def begin(self) -> None:
        """Put on language and look, open the door."""
        self.open_door()

    def watch_for_bugs(self) -> None:
        """Whatever nobody caught is shown with an incident number and logged without its text."""
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._failed.emit(args.exc_value)

    def put_on(self, whose: str) -> None:
        """Language, size of letters and appearance as this person has chosen them."""
        language, points, appearance = (self._acts.preference(key, whose) for key in WORN)
        look = (self._asked_language or language, points, appearance)
        if look == self._worn:
            return
        self._worn = look
        self._languages.wear(look[0])
        chosen = int(points) if points.isdigit() else theme.USUAL_POINTS
        fit = min(max(chosen, theme.SMALLEST_POINTS), theme.LARGEST_POINTS)
        self._app.setFont(theme.app_font(fit))
        self._put_on_look()

    def _put_on_look(self) -> None:
        theme.apply(self._app, theme.chosen(self._worn[2]))

    def open_door(self) -> None:
        """Ask who is at the desk, in the look of whoever was there last."""
        self.put_on(self._acts.preference("last_clerk"))
        self.door = Door(self._acts)
        self.door.entered.connect(self.enter, Qt.ConnectionType.QueuedConnection)
        self._say = self.door.page.message.say
        self.door.resize(1366, 690)
        self.raise_window()

    def enter(self, actor: Actor) -> None:
        """Open the desk of `actor`; the door closes behind."""
        place = self.door.geometry() if self.door else None
        self.put_on(actor.name)
        self._open_desk(actor)
        if place is not None and self.window is not None:
            self.window.setGeometry(place)
        self._close_door()
        self.raise_window()

    def rebuild(self, preference: str) -> None:
        """Build the window anew in another language or size; what was typed is kept as a draft."""
        if preference == "language":
            self._asked_language = None
        desk, old = self._desk, self.window
        if desk is None or old is None or not old.may_leave(partial(self.rebuild, preference)):
            return
        place, draft = old.geometry(), self.screens.intake.draft_id() if self.screens else ""
        self._close_desk()
        self.put_on(desk.actor.name)
        self._open_desk(desk.actor, draft)
        if self.window is not None and self.screens is not None:
            self.window.setGeometry(place)
            self.window.go(ADMIN)
            self.screens.admin.look.enter(preference)
        old.deleteLater()

    def lock(self) -> None:
        """Back to the door for the next clerk, or the same one; what was typed is kept as a draft."""
        old = self.window
        if old is None:
            return
        self._close_desk()
        self.window = None
        self.open_door()
        if self.door is not None:
            self.door.setGeometry(old.geometry())
        old.deleteLater()

    def show_public_board(self) -> None:
        """The figures of the day on a screen for those who wait; they stay when the desk is locked."""
        if self._desk is None:
            return
        if self.public_board is None:
            self.public_board = PublicBoardWindow(self._acts, self._desk.actor)
            self.public_board.closed.connect(self._forget_board)
            self.public_board.begin()
        else:
            self.public_board.activateWindow()

    def _close_board(self) -> None:
        if self.public_board is not None:
            self.public_board.close()

    def _forget_board(self) -> None:
        board, self.public_board = self.public_board, None
        if board is not None:
            board.deleteLater()
            if self.window is not None:
                self.window.activateWindow()

    def raise_window(self) -> None:
        """A second start brings the first window to the front."""
        shown: QWidget | None = self.window or self.door
        if shown is not None:
            shown.setWindowState(shown.windowState() & ~Qt.WindowState.WindowMinimized)
            shown.show()
            shown.raise_()
            shown.activateWindow()

    def stop(self) -> None:
        """Let every worker end, then let the windows go."""
        self._close_board()
        self._close_desk()
        if self.window is not None:
            self.window.deleteLater()
            self.window = None
        self._close_door()
        self._languages.take_off()
        self._app.removeEventFilter(self.scans)
        self._tidying.stop()

    def _open_desk(self, actor: Actor, draft: str = "") -> None:
        self._desk = Desk(self._acts, actor)
        without: frozenset[str] = frozenset() if serves(actor.role) else OF_THE_COUNTER
        self.window = Window(actor.full_name, without)
        self.screens = Screens(self.window, self._desk)
        self._say = self.window.say
        self._desk.look_changed.connect(self.rebuild, Qt.ConnectionType.QueuedConnection)
        self.window.locked.connect(self.lock, Qt.ConnectionType.QueuedConnection)
        self.window.public_asked.connect(self.show_public_board)
        self.window.closing.connect(self._close_board)
        self.scans.scanned.connect(self.screens.scans.scanned)
        self.scans.unread.connect(self.screens.scans.unread)
        self._app.installEventFilter(self.scans)
        self.window.show()
        self.screens.begin(draft)

    def _close_desk(self) -> None:
        if self.screens is None or self.window is None:
            return
        self.scans.scanned.disconnect(self.screens.scans.scanned)
        self.scans.unread.disconnect(self.screens.scans.unread)
        self.screens.stop()
        self.window.hide()
        self.screens = None
        if self._desk is not None:
            self._desk.deleteLater()  # with what hangs on its signals

    def _close_door(self) -> None:
        if self.door is not None:
            self.door.controller.stop()
            self.door.hide()
            self.door.deleteLater()
            self.door = None

    def _caught(
        self, kind: type[BaseException], error: BaseException, trail: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trail)
            self._app.quit()
            return
        self._failed.emit(error)
