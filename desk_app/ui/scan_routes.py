"""Where a scan goes: a paper is checked first, then the screen in front is asked, then the rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import BOARD, RATE, must_act, must_serve
from desk_app.models.scan import Scan, ScanKind, classify
from desk_app.models.views import PaperVerdict, Verdict
from desk_app.ui.admin.page import AdminPage
from desk_app.ui.desk import Desk
from desk_app.ui.intake.screen import IntakeScreen
from desk_app.ui.reports.screen import ReportsScreen
from desk_app.ui.texts import verdict_text
from desk_app.ui.window import HANDOVER, INTAKE, REPORTS, Window

OPENS = frozenset({ScanKind.RECEIPT, ScanKind.DOSSIER_CODE, ScanKind.ALIAS})


class ScanRoutes(QObject):
    """A screen with `take_scan(scan) -> bool` is asked first; what it leaves opens or searches.

    `heard` before anything is done with a scan: the work at the desk goes on, what was said is over.
    """

    heard = Signal()

    def __init__(
        self,
        window: Window,
        desk: Desk,
        intake: IntakeScreen,
        admin: AdminPage,
        search: Callable[[str], object],
    ) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._intake, self._admin, self._search = intake, admin, search

    def scanned(self, text: str) -> None:
        """A reader was used on any screen: open the dossier, or fill in the citizen."""
        self.heard.emit()
        self._desk.silenced.emit()
        scan = classify(text)
        if self._admin.check.text.hasFocus():
            self._admin.check.asked.emit(text)
        elif scan.kind is ScanKind.RECEIPT:
            self._check(scan)
        elif scan.kind is ScanKind.DAILY:
            self._prove(scan)
        elif scan.kind is ScanKind.RATING_SLIP:
            self._enter_slip()
        elif not self._taken(scan):
            self._elsewhere(scan)

    def unread(self, text: str) -> None:
        """A burst that is nothing we know: said aloud, and it stays until the next act."""
        self._desk.silenced.emit()
        if not self._taken(classify(text)):
            self._window.say(
                "late", self.tr("The scanned code is not known. Scan again, or type it (F3).")
            )

    def _taken(self, scan: Scan) -> bool:
        page = self._window.page(self._window.here())
        takes = getattr(page, "take_scan", None)
        return bool(callable(takes) and takes(scan))

    def _elsewhere(self, scan: Scan) -> None:
        if scan.kind in OPENS:
            self._open(scan)
        elif scan.kind is ScanKind.BATCH:
            self._open_list(scan)
        elif scan.kind is ScanKind.CITIZEN_CARD and scan.card is not None:
            if self._window.here() != INTAKE:
                self._window.go(INTAKE)
            self._intake.take_card(scan.card)
        elif scan.kind is ScanKind.MRZ and scan.zone is not None and self._window.here() == INTAKE:
            self._intake.take_zone(scan.zone)
        elif scan.kind is ScanKind.ID_NUMBER and self._window.here() == INTAKE:
            self._intake.take_number(scan.text)
        elif scan.kind is ScanKind.HEALTH_CARD:
            self._window.say(
                "soon", self.tr("This is a health insurance card. Scan the citizen card.")
            )
        else:
            self._search(scan.zone.person.id_number if scan.zone else scan.text)

    def _prove(self, scan: Scan) -> None:
        """A daily list says whether the day's records are still those that were signed."""
        page = self._reports(BOARD)
        if page is not None:
            page.prove(scan.text)

    def _reports(self, act: str) -> ReportsScreen | None:
        """The place of reports in front, for those who work at the counter."""
        try:
            must_serve(self._desk.actor, act)
        except NotAllowed as no:
            self._desk.notices.report(no)
            return None
        if self._window.here() != REPORTS:
            self._window.go(REPORTS)
        page = self._window.page(REPORTS)
        return page if isinstance(page, ReportsScreen) else None

    def _enter_slip(self) -> None:
        """A rating slip that came back, on whatever screen: the form to enter it in."""
        page = self._reports(RATE)
        if page is not None:
            page.enter_rating()

    def _open_list(self, scan: Scan) -> None:
        """A hand-over list is for those who work at the counter."""
        try:
            must_act(self._desk.actor, Act.HAND_OVER)
        except NotAllowed as no:
            self._desk.notices.report(no)
            return
        self._window.go(HANDOVER)
        self._taken(scan)

    def _check(self, scan: Scan) -> None:
        """A paper of ours is checked before it is believed; an altered one opens nothing."""
        acts, code = self._desk.acts, str(scan.code)

        def checked(found: PaperVerdict) -> None:
            if found.verdict is Verdict.ALTERED and not scan.repaired:
                self._window.warn(f"{code}. {verdict_text(found.verdict)}")
            elif found.verdict is Verdict.ALTERED:
                words = self.tr("{code} was not read whole. Scan the paper once more.")
                self._window.say("late", words.format(code=code))
            elif self._taken(scan):
                return
            elif found.verdict is Verdict.UNKNOWN:
                words = self.tr("The signature on {code} cannot be checked at this desk.")
                self._open(scan, words.format(code=code))
            else:
                self._open(scan)

        self._desk.background.run(lambda: acts.check_paper(scan.text), checked)

    def _open(self, scan: Scan, note: str = "") -> None:
        acts, run = self._desk.acts, self._desk.background.run

        def found(holders: tuple[str, ...]) -> None:
            code = str(scan.code or scan.text)
            if len(holders) == 1:
                self._desk.wanted.emit(holders[0])
                if note:  # said when the dossier is shown: tasks answer in their order
                    run(acts.status, lambda _: self._window.say("quiet", note))
            elif holders:
                self._search(code)
                words = self.tr("Several dossiers have the number {code}. Choose one.")
                self._window.say("soon", words.format(code=code))
            else:
                words = self.tr("No dossier {code} at this desk.")
                self._window.say("late", words.format(code=code))

        run(lambda: acts.holders(scan.text), found)
