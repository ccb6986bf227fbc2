"""The frame: rail, top bar, message bar, pages, foot; navigation and status, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.views import DeskStatus
from desk_app.sync.state import SyncStatus
from desk_app.ui import theme
from desk_app.ui.frame.foot import Foot
from desk_app.ui.frame.rail import BOTTOM, GAP_BEFORE, Place, Rail
from desk_app.ui.frame.top_bar import TopBar
from desk_app.ui.icons import icon
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.message_bar import Act, MessageBar
from desk_app.ui.widgets.toast import Toast

INTAKE, REGISTER, PRINTS, ADMIN, HELP = "intake", "register", "prints", "admin", "help"
HANDOVER, RESULTS, CASH, BOARD = "handover", "results", "cash", "board"
REPORTS, IMPORTING, SYNC = "reports", "import", "sync"
DOSSIER, PREVIEW, LOCK = "dossier", "preview", "lock"
OF_THE_COUNTER = frozenset({HANDOVER, CASH, BOARD, REPORTS, SYNC})  # not for those who only come by
PART_OF = {DOSSIER: REGISTER, IMPORTING: ADMIN}  # what the rail shows for pages that it has not
PUBLIC_KEY = "Shift+F5"
FULL_RAIL_FROM = 1200  # pixels at 10 pt; letters of 12 pt take the words from the rail


class Window(QWidget):
    """Holds the pages by name; knows neither acts nor database.

    `went` says which page is shown now, `closing` that the window is about to go, `locked` that the
    clerk leaves the desk, `public_asked` that the public board is wanted. An `alarm` stays above
    everything until somebody has acknowledged it.
    """

    went = Signal(str)
    locked = Signal()
    closing = Signal()
    public_asked = Signal()

    def __init__(self, clerk: str, without: frozenset[str] = frozenset()) -> None:
        """`without`: places that the role of the clerk has nothing to do with."""
        super().__init__()
        self._without = without
        self.setWindowTitle(self.tr("One-stop counter"))
        self.setWindowIcon(icon("logo", "accent"))
        self.resize(1366, 690)
        self.rail = Rail(self.tr("One-stop counter"), self._places())
        self.top, self.message, self.foot = TopBar(clerk), MessageBar(), Foot()
        self.alarm, self.toast = MessageBar(), Toast()
        self._stack = QStackedWidget(self)
        self._pages: dict[str, QWidget] = {}
        self._later: dict[str, Callable[[], QWidget]] = {}
        self._before = INTAKE
        self._lay_out()
        self._fit_rail(self.width())  # before the first page asks for its least width
        self.rail.chosen.connect(self._choose)
        self.top.sync_asked.connect(self._go_sync)
        for place in self._places():
            bind(place.key, self, partial(self._choose, place.name))
        bind("F3", self, self.search)
        bind("Ctrl+/", self, partial(self.go, HELP))
        if BOARD not in without:
            bind(PUBLIC_KEY, self, self.public_asked.emit)

    def _places(self) -> tuple[Place, ...]:
        places = (
            Place(INTAKE, self.tr("Receive"), "F2", "intake"),
            Place(HANDOVER, self.tr("Hand over"), "F4", "swap"),
            Place(RESULTS, self.tr("Return"), "F6", "return"),
            Place(CASH, self.tr("Fees"), "F7", "money"),
            Place(REGISTER, self.tr("Register"), "F8", "register", GAP_BEFORE),
            Place(BOARD, self.tr("The day"), "F5", "calendar"),
            Place(REPORTS, self.tr("Reports"), "F9", "chart"),
            Place(PRINTS, self.tr("Prints"), "F10", "printer"),
            Place(SYNC, self.tr("Synchronise"), "F11", "sync", GAP_BEFORE),
            Place(ADMIN, self.tr("Administration"), "F12", "admin"),
            Place(HELP, self.tr("Help"), "F1", "help", BOTTOM),
            Place(LOCK, self.tr("Lock"), "Ctrl+L", "lock"),
        )
        return tuple(each for each in places if each.name not in self._without)

    def _lay_out(self) -> None:
        bar = QVBoxLayout()
        bar.setContentsMargins(theme.scaled(20), theme.scaled(8), theme.scaled(20), 0)
        bar.setSpacing(theme.scaled(6))
        bar.addWidget(self.alarm)
        bar.addWidget(self.message)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addLayout(bar)
        right.addWidget(self._stack, 1)
        right.addWidget(self.toast)
        right.addWidget(self.foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)

    @property
    def pages(self) -> QWidget:
        """What every page stands in; a large one is built there."""
        return self._stack

    def add_page(self, name: str, page: QWidget) -> None:
        """Put a page into the frame; the first one added is shown first."""
        self._pages[name] = page
        self._stack.addWidget(page)

    def add_later(self, name: str, build: Callable[[], QWidget]) -> None:
        """A page that is built when it is first wanted: the window opens the sooner."""
        self._later[name] = build

    def page(self, name: str) -> QWidget:
        """A page by its name; KeyError for an unknown one."""
        if name not in self._pages:
            self.add_page(name, self._later[name]())
        return self._pages[name]

    def here(self) -> str:
        """The name of the page shown now."""
        return next(n for n, p in self._pages.items() if p is self._stack.currentWidget())

    def _choose(self, name: str) -> None:
        along = getattr(self._stack.currentWidget(), "takes_along", None)
        if name == LOCK:
            if self.may_leave(self.locked.emit):
                self.locked.emit()
        elif not callable(along) or not along(name):
            self.go(name)

    def go(self, name: str) -> None:
        """Show a page, told by `shown()` if it wants to know; what was said before is over."""
        here = self.here() if self._stack.count() else name
        if here not in {name, PREVIEW}:
            self._before = here
        if here != name:
            self.message.clear()
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        self.rail.show_place(PART_OF.get(name, name))
        self.refresh_hints()
        if callable(shown := getattr(page, "shown", None)):
            shown()
        self.went.emit(name)

    def may_leave(self, leave: Callable[[], object]) -> bool:
        """Whether the window may go now; else a page is shown that asks, and does `leave` later."""
        for name, page in self._pages.items():
            may = getattr(page, "may_leave", None)
            if callable(may) and not may(leave):
                self.go(name)
                return False
        return True

    def back(self) -> None:
        """Return to the page shown before this one."""
        self.go(self._before)

    def refresh_hints(self) -> None:
        """Show the keys of the page in the foot line."""
        hints = getattr(self._stack.currentWidget(), "hints", None)
        self.foot.show_hints(hints() if callable(hints) else ())

    def search(self) -> None:
        """F3: into the search box, everything selected."""
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def say(self, tone: str, sentence: str, act: Act | None = None) -> None:
        """Show a message; Esc, the next message or another page takes it away."""
        self.message.say(tone, sentence, act)

    def warn(self, sentence: str) -> None:
        """Show what must not be overlooked: it stays until it is acknowledged."""
        self.alarm.say("late", sentence, (self.tr("Seen: Esc"), self.alarm.clear))

    def dismiss(self) -> bool:
        """Take away what is said now; False when nothing is."""
        shown = next((each for each in (self.alarm, self.message) if each.text()), None)
        if shown is not None:
            shown.clear()
        return shown is not None

    def show_status(self, status: DeskStatus) -> None:
        """How the desk stands: top bar and counts in the rail."""
        self.top.show_status(status)
        self.rail.show_count(PRINTS, status.jobs_waiting + status.jobs_failed)
        self.rail.show_count(HANDOVER, status.to_hand_over)
        self.rail.show_count(RESULTS, status.to_return)

    def show_sync(self, sync: SyncStatus, today: date) -> None:
        """How the exchange with the centre stands; the rail counts what somebody must decide."""
        self.top.show_sync(sync, today)
        self.rail.show_count(SYNC, max(sync.flagged, sync.tasks))

    def _go_sync(self) -> None:
        if SYNC not in self._without:
            self.go(SYNC)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rail gives way first."""
        super().resizeEvent(event)
        self._fit_rail(event.size().width())

    def _fit_rail(self, width: int) -> None:
        self.rail.set_narrow(narrow=width < theme.scaled(FULL_RAIL_FROM))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever holds something unsaved saves it first; work under way is asked about."""
        if not self.may_leave(self.close):
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no page wanted closes the message."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
