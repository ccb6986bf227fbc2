"""What of the desk's data moves the office's score (QĐ 766/QĐ-TTg): lack by lack, then the dossiers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from desk_app.models.shown import comma, grouped
from desk_app.models.statistics.figure_sheet import percent_text
from desk_app.models.statistics.shares import Share
from desk_app.services.report_document import definition_of
from desk_app.services.score_figures import Lacking
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.frame.foot import Hint
from desk_app.ui.latest import Latest
from desk_app.ui.lists.dossier_list import DossierList
from desk_app.ui.reports.behind_list import BehindList
from desk_app.ui.reports.face import Face
from desk_app.ui.reports.office_sheet import save_office_sheet
from desk_app.ui.reports.period_box import PeriodBox
from desk_app.ui.reports.score_words import indicators_word, lack_word
from desk_app.ui.results.save_row import SaveRow, Saving
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.rows_view import RowsView

LACK, DOSSIERS, SHARE, INDICATORS, COST = range(5)
WIDTHS = {DOSSIERS: 92, SHARE: 86, INDICATORS: 112, COST: 150}
PAUSE = 60  # ms
NAME = "score"


class ScoreFace(Face):
    """Lacks, the dearest first; Enter opens the dossiers of one, Esc goes back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._lacking: tuple[Lacking, ...] = ()
        self._latest = Latest(desk.background, PAUSE, self)
        self.period = PeriodBox(lambda: desk.acts.now().date())
        self.table = CellsTable(
            (
                self.tr("What is missing"), self.tr("Dossiers"), self.tr("Share"),
                self.tr("Indicators"), self.tr("Points lost at most"),
            ),
            frozenset({DOSSIERS, SHARE, COST}),
        )  # fmt: skip
        self.rows = RowsView(
            self.tr("What is missing"), self.table, frozenset({LACK, DOSSIERS}), LACK
        )
        self.rows.set_widths(WIDTHS)
        self.summary, self.about = plain_label("", "lead"), plain_label("", "small", "muted")
        self.behind = BehindList(desk)
        self.files = SaveRow(
            desk,
            (self.tr("Print"), "Ctrl+P", self._print),
            (Saving(self.tr("Save as a spreadsheet"), "Ctrl+E", self._file, self._save),),
        )
        self._pages, self._either = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for label in (self.summary, self.about):
            label.setWordWrap(True)
        self.about.setText(definition_of(NAME))
        nothing = plain_label(self.tr("Nothing is missing in these days."), tone="muted")
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for each in (nothing, self.rows):
            self._either.addWidget(each)
        card = Card(self.tr("Pre-check of the score"))
        card.body.addWidget(self.summary)
        card.body.addWidget(self._either, 1)
        card.body.addWidget(self.about)
        for page in (card, self.behind):
            self._pages.addWidget(page)
        head = QHBoxLayout()
        head.addWidget(self.period, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(10))
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.files)

    def _connect(self) -> None:
        self.period.changed.connect(self.ask)
        self.rows.opened.connect(self._open)
        self.behind.left.connect(self._back)

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        if self._in_list():
            return (("Enter", self.tr("open the dossier")), ("Esc", self.tr("what is missing")))
        return (
            ("Enter", self.tr("the dossiers that lack it")),
            ("Alt+← →", self.tr("another period")),
        )

    def shown(self) -> None:
        """Read anew; a list that is open stays."""
        if self._in_list():
            self.behind.rows.take_focus()
        else:
            self.ask()
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def list_shown(self) -> DossierList | None:
        """The dossiers that lack something, while they are in front."""
        return self.behind.rows if self._in_list() else None

    def print_previewed(self) -> None:
        """What was looked at in the preview goes to the printer."""
        self.files.buttons[0].click()

    def ask(self) -> None:
        """Read the chosen days."""
        acts, actor, days = self._desk.acts, self._desk.actor, self.period.period()
        self._back()
        self._latest.ask(lambda: acts.look_at_score(actor, days.first, days.last), self._show)

    def _show(self, found: tuple[int, tuple[Lacking, ...]]) -> None:
        dossiers, self._lacking = found
        lacking = len({each for one in self._lacking for each in one.dossiers})
        words = self.tr("Of {all} dossiers received in {period} {lacking} lack something.")
        self.summary.setText(
            words.format(all=grouped(dossiers), period=self.period.text(), lacking=grouped(lacking))
        )
        self.table.show_rows([_row(each, dossiers) for each in self._lacking])
        self._either.setCurrentIndex(1 if self._lacking else 0)
        self.rows.selectRow(0)

    def _open(self, row: int) -> None:
        one = self._lacking[row]
        self._pages.setCurrentWidget(self.behind)
        self.behind.show_dossiers(one.dossiers, f"{lack_word(one.lack)} · {self.period.text()}")
        self.hints_changed.emit()

    def _back(self) -> None:
        if self._in_list():
            self._pages.setCurrentIndex(0)
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hints_changed.emit()

    def _in_list(self) -> bool:
        return self._pages.currentWidget() is self.behind

    def _print(self) -> object:
        days, desk = self.period.period(), self._desk
        report = desk.acts.report(desk.actor, NAME, days.first, days.last)
        return desk.acts.print_figures(desk.actor, report)

    def _file(self) -> str:
        days = self.period.period()
        return self.tr("score-{first}-{last}.xlsx").format(
            first=f"{days.first:%Y%m%d}", last=f"{days.last:%Y%m%d}"
        )

    def _save(self, path: Path) -> None:
        days, desk = self.period.period(), self._desk
        report = desk.acts.report(desk.actor, NAME, days.first, days.last)
        save_office_sheet(desk.acts, report, path)


def _row(lacking: Lacking, dossiers: int) -> tuple[Cell, ...]:
    number = len(lacking.dossiers)
    return (
        Cell(lack_word(lacking.lack)),
        Cell(grouped(number)),
        Cell(percent_text(Share(number, dossiers, "").percent())),
        Cell(indicators_word(lacking.lack)),
        Cell(comma(f"{lacking.cost:.2f}")),
    )
