"""The list that is being made: the last scan, the lines, how many are missing, the key that hands over."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.handover import ListDraft, Scanned
from desk_app.models.moments import VIETNAM
from desk_app.models.views import DossierRow
from desk_app.ui import theme
from desk_app.ui.formats import shown_date
from desk_app.ui.handover.code_field import CodeField
from desk_app.ui.handover.count_card import CountCard
from desk_app.ui.handover.missing_card import MissingCard
from desk_app.ui.handover.side import LEAST_ROOM, SIDE_WIDTH, scrolled
from desk_app.ui.states import TONE, state_line
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.result_panel import ResultPanel
from desk_app.ui.widgets.rows_view import RowsView

LINE, CODE, WHO, SETS, DUE, AT = range(6)
WIDTHS = {LINE: 58, CODE: 190, SETS: 48, DUE: 160, AT: 92}
CODE_ROOM, LEAST_CODE = 170, 125  # pixels at 10 pt
WIDE_FROM = 960
DROP = "Ctrl+Backspace"


class MakingFace(QWidget):
    """`handed` asks to hand the list over, `dropped` carries the place of a line to take away."""

    handed = Signal()
    dropped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.panel = ResultPanel(
            self.tr("Scan the receipts"), self.tr("The first dossier decides where the list goes.")
        )
        titles = (
            self.tr("Line"), self.tr("Dossier code"), self.tr("Applicant, procedure"),
            self.tr("Sets"), self.tr("Due"), self.tr("Scanned at"),
        )  # fmt: skip
        self.table = CellsTable(titles, frozenset({LINE, SETS}))
        self.view = RowsView(self.tr("Scanned"), self.table, frozenset({CODE}), WHO)
        self.view.set_widths(WIDTHS)
        self.code = CodeField(
            self.tr("Type a code, Enter adds it"), self.tr("Code, when the reader does not work")
        )
        self.count, self.missing = CountCard(self.tr("Scanned")), MissingCard()
        self.slips = QCheckBox(self.tr("Print the control slips, too"))
        self.drop = ActButton(self.tr("Take the last line away"), DROP, "plain")
        self.drop.give_way()
        self.go = ActButton(self.tr("Hand over, print the list"), "Ctrl+Enter", "primary")
        self._lay_out()
        self.code.leads(self.view)
        self.go.clicked.connect(self._go)
        self.go.refused.connect(lambda _reason: self.code.enter())
        self.drop.clicked.connect(lambda: self.dropped.emit(0))
        self.panel.acknowledged.connect(self.code.take_focus)
        delete = Qt.ShortcutContext.WidgetShortcut
        bind("Del", self.view, self._drop_chosen, delete)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(theme.scaled(12))
        below.addWidget(self._lines(), 5)
        below.addWidget(self._side(), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(10))
        column.addWidget(self.panel)
        column.addLayout(below, 1)

    def _lines(self) -> Card:
        card = Card(self.tr("Scanned"))
        self._order = ElidedLabel(self.tr("newest on top"), "small", "muted", least=0)
        for widget in (self._order, self.code, self.drop):
            card.head.addWidget(widget)
        self.code.setMinimumWidth(theme.scaled(LEAST_CODE))
        self.code.setMaximumWidth(theme.scaled(CODE_ROOM))
        card.head.setStretchFactor(self.code, 4)
        self._empty = plain_label(self.tr("Reading…"), tone="muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(self.view)
        self._either.setMinimumHeight(theme.scaled(LEAST_ROOM))
        card.body.addWidget(self._either, 1)
        return card

    def _side(self) -> QWidget:
        self.count.body.addWidget(self.slips)
        side = QWidget()
        side.setMaximumWidth(theme.scaled(SIDE_WIDTH))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(scrolled(self.count, self.missing), 1)
        column.addWidget(self.go)
        return side

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where names would be cut the lesser columns give way."""
        super().resizeEvent(event)
        narrow = event.size().width() < theme.scaled(WIDE_FROM)
        for column in (SETS, DUE, AT):
            self.view.setColumnHidden(column, narrow)
        self._order.setHidden(narrow)

    def was_read(self) -> None:
        """What was scanned before is known: an empty list is truly empty."""
        words = self.tr("Nothing scanned yet. Ctrl+A adds all that waits for the chosen unit.")
        self._empty.setText(words)

    def show_draft(self, draft: ListDraft, rows: Mapping[str, DossierRow]) -> None:
        """The lines, newest on top."""
        count = len(draft.lines)
        cells = [
            self._cells(count - place, line, rows.get(line.id))
            for place, line in enumerate(reversed(draft.lines))
        ]
        self.table.show_rows(cells)
        self._either.setCurrentIndex(1 if cells else 0)
        self.drop.setEnabled(bool(cells))
        self.go.set_reason("" if cells else self.tr("Scan a dossier first."))

    def choose_line(self, place: int) -> None:
        """Show the line of that number, from 1."""
        self.view.selectRow(self.table.rowCount() - place)

    def _cells(self, place: int, line: Scanned, row: DossierRow | None) -> tuple[Cell, ...]:
        at = f"{line.at.astimezone(VIETNAM):%H:%M:%S}"
        if row is None:
            return Cell(str(place)), Cell(line.code), Cell(""), Cell(""), Cell(""), Cell(at)
        papers = self.tr("Supplement papers") if line.only_to else ""
        due = shown_date(row.due_at.date()) if row.due_at else ""
        state = row.term.state
        return (
            Cell(str(place)),
            Cell(row.code, papers),
            Cell(row.applicant, row.procedure),
            Cell("" if line.only_to else str(row.sets)),
            Cell(
                state_line(row.business, row.due_at, row.term), due, (f"state-{state}", TONE[state])
            ),
            Cell(at),
        )

    def _go(self) -> None:
        """What stands in the code box is a code that comes first."""
        if not self.code.enter():
            self.handed.emit()

    def _drop_chosen(self) -> None:
        row = self.view.current()
        if row is not None:
            self.dropped.emit(self.table.rowCount() - row)
