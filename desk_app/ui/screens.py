"""Puts the pages and their controllers into the window: the one place that knows every screen."""

from __future__ import annotations

from functools import cached_property, partial

from PySide6.QtCore import QObject, QTimer

from desk_app.models.actor import Role
from desk_app.models.permissions import signs
from desk_app.models.views import DeskStatus
from desk_app.printing.pages import PageImage, page_images
from desk_app.sync.state import SyncStatus
from desk_app.ui.admin.controller import AdminController
from desk_app.ui.admin.page import AdminPage
from desk_app.ui.board.reminder import HandOverReminder
from desk_app.ui.board.screen import DAILY_KEY, BoardScreen
from desk_app.ui.cash.screen import CashScreen
from desk_app.ui.desk import Desk
from desk_app.ui.dossier.controller import DossierController
from desk_app.ui.dossier.page import DossierPage
from desk_app.ui.handover.screen import HandoverScreen
from desk_app.ui.help.page import HelpPage
from desk_app.ui.importing.screen import ImportScreen
from desk_app.ui.intake.screen import IntakeScreen
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.printing.controller import PrintsController, printers_here
from desk_app.ui.printing.page import PrintsPage
from desk_app.ui.printing.preview_page import PreviewPage
from desk_app.ui.rating.inviting import Inviting
from desk_app.ui.register.controller import RegisterController
from desk_app.ui.register.page import RegisterPage
from desk_app.ui.reports.screen import ReportsScreen
from desk_app.ui.results.screen import ResultsScreen
from desk_app.ui.scan_routes import ScanRoutes
from desk_app.ui.sync.controller import SyncController
from desk_app.ui.sync.listening import Listening
from desk_app.ui.sync.page import SyncPage
from desk_app.ui.sync.running import NEWS, Running
from desk_app.ui.texts import warning_text
from desk_app.ui.widgets.keys import bind
from desk_app.ui.window import (
    ADMIN,
    BOARD,
    CASH,
    DOSSIER,
    HANDOVER,
    HELP,
    IMPORTING,
    INTAKE,
    PREVIEW,
    PRINTS,
    REGISTER,
    REPORTS,
    RESULTS,
    SYNC,
    Window,
)

STATUS_PAUSE = 30_000  # ms between two looks at the desk when nothing is written
PREVIEW_DPI = 150  # sharp in its real size; the page shows it whole first
OVER_WITH = frozenset({"dossiers", "dossier", "accounts", "preferences"})  # acts of the clerk
WORKPLACES = frozenset(
    {BOARD, HANDOVER, RESULTS, CASH, REPORTS, SYNC}
)  # a dossier opened there goes back there
GRAVE = ("copy_rolled_back", "calendar_missing", "witness_missing", "witness_unwritable")


class Screens(QObject):
    """Builds every screen of a signed-in desk inside `window` and lets them find each other."""

    def __init__(self, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.intake = IntakeScreen(desk, window.pages)
        self.register, self.dossier = RegisterPage(desk), DossierPage(desk)
        self.prints, self.preview = PrintsPage(), PreviewPage()
        self.board = BoardScreen(desk)
        role = desk.actor.role
        self.admin = AdminPage(administrator=role is Role.ADMIN, signs=signs(role))
        for name, page in (
            (INTAKE, self.intake),
            (BOARD, self.board),
            (REGISTER, self.register),
            (DOSSIER, self.dossier),
            (PRINTS, self.prints),
            (PREVIEW, self.preview),
            (ADMIN, self.admin),
        ):
            window.add_page(name, page)
        window.add_later(HANDOVER, lambda: self.handover)
        window.add_later(RESULTS, lambda: self.results)
        window.add_later(CASH, lambda: self.cash)
        window.add_later(REPORTS, lambda: self.reports)
        window.add_later(HELP, lambda: self.help)
        window.add_later(SYNC, lambda: self.sync)
        window.add_later(IMPORTING, lambda: self.importing)
        self.list = RegisterController(self.register, desk)
        self.one = DossierController(
            self.dossier, desk, lambda: window.go(DOSSIER), self._neighbour
        )
        self.queue = PrintsController(self.prints, desk)
        self.settings = AdminController(self.admin, desk)
        self.scans = ScanRoutes(window, desk, self.intake, self.admin, self._search)
        self.rating = Inviting(window, desk)
        self.running, self.listening = Running(desk), Listening(desk)
        self._timer = QTimer(self, interval=STATUS_PAUSE)
        self._warned, self._failed, self._no_printer = False, 0, False
        self._reminder, self._came_from = HandOverReminder(window, desk), REGISTER
        self._searching = False
        self._connect()

    @cached_property
    def handover(self) -> HandoverScreen:
        """The hand-over; like the pages below it is built when somebody goes there."""
        return HandoverScreen(self._desk)

    @cached_property
    def results(self) -> ResultsScreen:
        """The return of results, and the post."""
        built = ResultsScreen(self._desk)
        built.hints_changed.connect(self._window.refresh_hints)
        return built

    @cached_property
    def cash(self) -> CashScreen:
        """Fees and the drawer."""
        return CashScreen(self._desk)

    @cached_property
    def reports(self) -> ReportsScreen:
        """Figures and the supervisor's work."""
        built = ReportsScreen(self._desk)
        built.hints_changed.connect(self._window.refresh_hints)
        return built

    @cached_property
    def importing(self) -> ImportScreen:
        """The taking over of an older register."""
        built = ImportScreen(self._desk)
        built.hints_changed.connect(self._window.refresh_hints)
        built.escaped.connect(self._leave_import)
        built.left.connect(partial(self._window.go, ADMIN))
        return built

    @cached_property
    def sync(self) -> SyncPage:
        """How desk and centre stand to each other."""
        built = SyncPage(signs=signs(self._desk.actor.role))
        SyncController(built, self._desk, self.running, self.listening)
        built.hints_changed.connect(self._window.refresh_hints)
        built.left.connect(self._leave)
        return built

    @cached_property
    def help(self) -> HelpPage:
        """All keys on one page."""
        built = HelpPage()
        built.left.connect(self._leave)
        return built

    def begin(self, draft: str = "") -> None:
        """The first look at the desk, the intake screen in front with the draft that was open."""
        self._timer.start()
        self._look_for_printers()
        self._look()
        self.intake.go_on_with(draft)
        self._window.go(INTAKE)
        self.running.start()

    def stop(self) -> None:
        """Keep what is being typed, let the workers end."""
        self._timer.stop()
        self.running.stop()
        self.intake.keep()
        self.queue.stop()
        if "importing" in vars(self):
            self.importing.stop()
        self.rating.close()
        self._desk.stop()
        self.listening.stop()

    def _connect(self) -> None:
        window, desk, box = self._window, self._desk, self._window.top.search
        desk.said.connect(window.say)
        desk.silenced.connect(window.message.clear)
        self.intake.hints_changed.connect(window.refresh_hints)
        self.dossier.hints_changed.connect(window.refresh_hints)
        self.board.hints_changed.connect(window.refresh_hints)
        desk.changed.connect(self._wrote)
        desk.undoable.connect(window.toast.offer)
        desk.acted.connect(window.toast.settled)
        desk.going.connect(window.go)
        desk.taking.connect(self._take)
        desk.previewed.connect(self._show_preview)
        desk.background.slow.connect(lambda busy: window.foot.show_busy(busy=busy))
        box.typed.connect(self._search)
        box.entered.connect(self._entered)
        box.down.connect(self.register.focus_list)
        box.left.connect(self._leave_search)
        self.dossier.left.connect(self._leave_dossier)
        self.preview.left.connect(self._leave)
        self.board.rest.late_work.connect(self._show_late_work)
        self.board.daily.clicked.connect(self._print_daily)
        bind(DAILY_KEY, window, self._print_daily)
        self.admin.registers.opened.connect(partial(window.go, IMPORTING))
        self.preview.print_asked.connect(self._print_preview)
        window.went.connect(self._arrived)
        window.closing.connect(self.intake.keep)
        window.closing.connect(self.rating.close)
        self.scans.heard.connect(self.rating.make_room)
        self._timer.timeout.connect(self._look_for_printers)

    def _search(self, text: str) -> None:
        if self._window.here() != REGISTER:
            self._searching = True  # the keyboard stays where the clerk is typing
            self._window.go(REGISTER)
            self._searching = False
        self.list.search(text)

    def _entered(self, text: str) -> None:
        self._search(text)
        self.list.entered(text)

    def _leave_search(self) -> None:
        if self._window.here() == REGISTER:
            self.list.search("")
            self.register.focus_list()

    def _leave(self) -> None:
        """Esc closes the message first, then the page."""
        if not self._window.dismiss():
            self._window.back()

    def _leave_import(self) -> None:
        if not self._window.dismiss():
            self.importing.step_back()

    def _leave_dossier(self) -> None:
        if self._window.dismiss():
            return
        self._window.go(self._came_from)
        rows = self._list_before()
        if self.dossier.view is not None and rows is not None:
            rows.stand_on(self.dossier.view.id)
            rows.take_focus()

    def _list_before(self) -> DossierList | None:
        """The list that the open dossier was chosen from; other screens have none to go on in."""
        if self._came_from == REPORTS:
            return self.reports.list_shown()
        return {REGISTER: self.register.rows, BOARD: self.board.rows}.get(self._came_from)

    def _neighbour(self, dossier: str, step: int) -> str | None:
        rows = self._list_before()
        return rows.neighbour(dossier, step) if rows is not None else None

    def _print_daily(self, _checked: object = None) -> None:
        self.reports.day.keeping.print_today()

    def _show_late_work(self) -> None:
        self._window.go(REPORTS)
        self.reports.show_face(self.reports.overdue)

    def _take(self, place: str, dossier: str) -> None:
        """Show a place with the dossier that was in front."""
        self._window.go(place)
        take = getattr(self._window.page(place), "take", None)
        if callable(take):
            take(dossier)

    def _arrived(self, name: str) -> None:
        if name in WORKPLACES:
            self._came_from = name
        elif name not in {DOSSIER, PREVIEW}:
            self._came_from = REGISTER
        if name == REGISTER and not self._searching:
            self.register.focus_list()
        if name == ADMIN:
            self.settings.refresh()

    def _show_preview(self, pdf: bytes, code: str) -> None:
        def show(pages: tuple[PageImage, ...]) -> None:
            self.preview.show_pages(code, pages)
            self._window.go(PREVIEW)

        dpi = PREVIEW_DPI * self._window.devicePixelRatioF()
        self._desk.background.run(lambda: page_images(pdf, dpi), show)

    def _print_preview(self) -> None:
        self._window.back()
        again = getattr(self._window.page(self._window.here()), "print_previewed", None)
        if callable(again):
            again()
        elif self._window.here() == DOSSIER:
            self.dossier.prints.print_asked.emit(self.dossier.prints.form())

    def _wrote(self, kinds: frozenset[str]) -> None:
        """An act that succeeded takes the complaint about the one before away."""
        nobody_here = NEWS in kinds
        if kinds & OVER_WITH and not nobody_here and self._window.message.tone() != "ok":
            self._window.message.clear()
        self._look()

    def _look(self) -> None:
        run, acts = self._desk.background.run, self._desk.acts
        run(
            lambda: (acts.status(self._desk.actor), acts.sync_status()),
            lambda found: self._show_status(*found),
        )
        run(
            lambda: (acts.preference("printer.receipt"), acts.preference("receipt_paper")),
            lambda chosen: self._show_printer(*chosen),
        )

    def _look_for_printers(self) -> None:
        """Asked beside the prints: a system that is slow to answer holds nobody up."""

        def found(names: tuple[str, ...]) -> None:
            self._no_printer = not names
            self._look()

        self.queue.worker.run(lambda: printers_here(self._desk.acts), found)

    def _show_status(self, status: DeskStatus, sync: SyncStatus) -> None:
        self._failed = status.jobs_failed
        self._window.show_status(status)
        self._window.show_sync(sync, status.today)
        grave = [code for code in GRAVE if code in status.warnings]
        if grave and not self._warned:
            self._warned = True
            self._window.warn(warning_text(grave[0]))
        self._reminder.look(status)

    def _show_printer(self, printer: str, paper: str) -> None:
        none = self._no_printer
        self._window.foot.show_printer(printer, paper, self._failed, none=none)
        self.preview.show_printer(self.tr("no printer yet") if none else printer, paper)
