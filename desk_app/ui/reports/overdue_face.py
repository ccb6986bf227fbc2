"""Late work: how much each unit and officer has, the lists behind it, reminders to print."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout

from desk_app.models.overdue import Concern, Group, OverdueWork
from desk_app.services.late_work import HIT_DAYS
from desk_app.ui import theme
from desk_app.ui.board.count_card import CountCard
from desk_app.ui.desk import Desk
from desk_app.ui.frame.foot import Hint
from desk_app.ui.latest import Latest
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.reports.face import Face
from desk_app.ui.reports.office_sheet import save_office_sheet
from desk_app.ui.reports.overdue_groups import OverdueGroups
from desk_app.ui.reports.overdue_list import OverdueList
from desk_app.ui.reports.overdue_words import heading
from desk_app.ui.results.save_row import SaveRow, Saving

LOOKS = {
    Concern.OVERDUE: ("late", "state-late"),
    Concern.SOON: ("soon", "state-soon"),
    Concern.WILL_MISS: ("today", "clock"),
    Concern.UNEXPLAINED: ("waiting", "note"),
}
ONE_ROW_FROM = 640  # pixels at 10 pt
PAUSE = 60  # ms


class OverdueFace(Face):
    """Counts above; below them units and officers, or the dossiers of one list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._work: OverdueWork | None = None
        self._concern, self._group, self._listing = Concern.OVERDUE, Group(), False
        self._latest = Latest(desk.background, PAUSE, self)
        self.cards = {
            concern: CountCard(
                heading(concern), f"Alt+{number}", tone, icon, alarms=concern is Concern.OVERDUE
            )
            for number, (concern, (tone, icon)) in enumerate(LOOKS.items(), 1)
        }
        self.groups, self.list = OverdueGroups(), OverdueList(desk)
        self._pages, self._grid, self._across = QStackedWidget(), QGridLayout(), 0
        self.files = self._files()
        self._lay_out()
        self._connect()

    def _files(self) -> SaveRow:
        acts, actor = self._desk.acts, self._desk.actor

        def print_reminders() -> object:
            day = acts.now().date()
            return acts.print_report(actor, "overdue", (day, day))

        def reminders(path: Path) -> None:
            day = acts.now().date()
            acts.save_report(actor, "overdue", (day, day), path)

        def file(ending: str) -> str:
            return f"{'du-bao' if self._foretells() else 'tre-han'}-{acts.now():%Y%m%d}.{ending}"

        def sheet(path: Path) -> None:
            day = acts.now().date()
            foretold = ("forecast", day - HIT_DAYS, day)
            asked = foretold if self._foretells() else ("overdue", day, day)
            save_office_sheet(acts, acts.report(actor, *asked), path)

        return SaveRow(
            self._desk,
            (self.tr("Print reminders"), "Ctrl+P", print_reminders),
            (
                Saving(self.tr("Save as a spreadsheet"), "Ctrl+E", partial(file, "xlsx"), sheet),
                Saving(self.tr("Save reminders"), "Ctrl+S", partial(file, "pdf"), reminders),
            ),
        )

    def _lay_out(self) -> None:
        self._grid.setSpacing(theme.scaled(10))
        for page in (self.groups, self.list):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(10))
        column.addLayout(self._grid)
        column.addWidget(self._pages, 1)
        column.addWidget(self.files)
        self._arrange(len(self.cards))

    def _connect(self) -> None:
        for concern, card in self.cards.items():
            card.clicked.connect(partial(self._choose, concern))
        self.groups.opened.connect(self._open_group)
        self.list.left.connect(self._back)
        self._desk.changed.connect(lambda _kinds: self._again())

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        if self._listing:
            return (
                ("Space", self.tr("choose several")),
                ("Enter", self.tr("open the dossier")),
                ("Esc", self.tr("units and officers")),
            )
        return (("Alt+1…4", self.tr("open a list")), ("Enter", self.tr("the unit's dossiers")))

    def shown(self) -> None:
        """Everything is read anew; the keyboard is in what is in front."""
        self._read()
        self._take_focus()

    def list_shown(self) -> DossierList | None:
        """The dossiers of a list, while it is in front."""
        return self.list.rows if self._listing else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two rows of counts where one would cut the words."""
        super().resizeEvent(event)
        wide = event.size().width() >= theme.scaled(ONE_ROW_FROM)
        self._arrange(len(self.cards) if wide else len(self.cards) // 2)

    def _arrange(self, across: int) -> None:
        if across != self._across:
            self._across = across
            for place, card in enumerate(self.cards.values()):
                self._grid.addWidget(card, place // across, place % across)

    def _foretells(self) -> bool:
        """Asked off the UI thread, too."""
        return self._listing and self._concern is Concern.WILL_MISS

    def _again(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        acts, actor = self._desk.acts, self._desk.actor
        self._latest.ask(lambda: acts.late_work(actor), self._show)

    def _show(self, work: OverdueWork) -> None:
        """Figures and lists as read at one moment."""
        self._work = work
        self.groups.show_work(work)
        self._show_list(anew=False)

    def _show_list(self, *, anew: bool) -> None:
        work = self._work
        if work is None:
            return
        group = self._group if self._listing else Group()
        for concern, card in self.cards.items():
            card.show_count(len(work.of(concern, group)), "")
            card.setChecked(self._listing and concern is self._concern)
        if self._listing:
            self.list.show_work(work, self._concern, self._group, anew=anew)

    def _choose(self, concern: Concern, _checked: object = None) -> None:
        """A list of the group that is in front; from the figures that of the whole office."""
        group = self._group if self._listing else Group()
        self._open(concern, group)

    def _open_group(self, group: Group) -> None:
        """The list of the group that was open last, or the first that is not empty."""
        work = self._work
        if work is not None:
            wanted = (self._concern, *Concern)
            found = (each for each in wanted if work.of(each, group))
            self._open(next(found, self._concern), group)

    def _open(self, concern: Concern, group: Group) -> None:
        self._concern, self._group, self._listing = concern, group, True
        self._pages.setCurrentWidget(self.list)
        self._show_list(anew=True)
        self._take_focus()
        self.hints_changed.emit()

    def _back(self) -> None:
        self._listing = False
        self._pages.setCurrentWidget(self.groups)
        self._show_list(anew=False)
        self._take_focus()
        self.hints_changed.emit()

    def _take_focus(self) -> None:
        if self._listing:
            self.list.take_focus()
        else:
            self.groups.view.setFocus()
