"""Who has late work: the office, its units, their officers, a figure a list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desk_app.models.overdue import Concern, Group, OverdueWork
from desk_app.ui import theme
from desk_app.ui.reports.overdue_words import group_word, heading, hits_text
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.rows_view import RowsView

FIGURE, ROW, INDENT = 118, 32, "        "
NONE = "–"


class OverdueGroups(QFrame):
    """`opened` carries the Group at Enter."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        self._groups: tuple[Group, ...] = ()
        words = (self.tr("Unit, officer"), *map(heading, Concern))
        self.table = CellsTable(words, frozenset(range(1, len(words))))
        self.view = RowsView(self.tr("Late work by unit and officer"), self.table, frozenset(), 0)
        self.view.set_widths(dict.fromkeys(range(1, len(words)), FIGURE))
        self.view.verticalHeader().setDefaultSectionSize(theme.scaled(ROW))
        self._hits = plain_label("", "small", "muted")
        self._hits.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.scaled(8), 1, theme.scaled(8))
        column.addWidget(self.view, 1)
        beneath = QVBoxLayout()
        beneath.setContentsMargins(theme.scaled(16), 0, theme.scaled(16), 0)
        beneath.addWidget(self._hits)
        column.addLayout(beneath)
        self.view.opened.connect(lambda row: self.opened.emit(self._groups[row]))

    def show_work(self, work: OverdueWork) -> None:
        """All groups anew; the keyboard stays on its group."""
        stood = self.group()
        self._groups = work.groups()
        self.table.show_rows([_cells(each, work) for each in self._groups])
        place = self._groups.index(stood) if stood in self._groups else 0
        self.view.selectRow(place)
        self._hits.setText(hits_text(work.hits))

    def group(self) -> Group:
        """The group that the keyboard stands on."""
        row = self.view.current()
        return Group() if row is None or not self._groups else self._groups[row]

    def hits(self) -> str:
        """The sentence about the forecasts."""
        return self._hits.text()


def _cells(group: Group, work: OverdueWork) -> tuple[Cell, ...]:
    word = f"{INDENT if group.person else ''}{group_word(group)}"
    numbers = (len(work.of(each, group)) for each in Concern)
    return (Cell(word), *(Cell(str(number) if number else NONE) for number in numbers))
