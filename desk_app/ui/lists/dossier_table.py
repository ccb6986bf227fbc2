"""Dossiers as a table: every key of the result is there, only shown rows are read."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt

from desk_app.models.views import DossierRow
from desk_app.ui.lists.columns import LOOKS, Column
from desk_app.ui.states import TONE
from desk_app.ui.widgets.paged_rows import FIRST_LINE, NOWHERE, Index, PagedRows
from desk_app.ui.widgets.two_lines import MARK, SECOND_LINE

MARKED = frozenset({Column.TERM, Column.LATE})


class DossierTable(PagedRows[DossierRow]):
    """The lines of dossiers in the columns asked for; telephone numbers masked until revealed."""

    def __init__(self, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._revealed = False

    def key_of(self, row: DossierRow) -> str:
        """The dossier's id."""
        return row.id

    def revealed(self) -> bool:
        """Whether telephone numbers stand there whole."""
        return self._revealed

    def reveal(self, *, whole: bool) -> None:
        """Show telephone numbers whole, or masked again."""
        self._revealed = whole
        if self.rowCount():
            self.show_anew(0, self.rowCount() - 1)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The columns asked for."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = FIRST_LINE) -> Any:
        """The two lines of a cell, the state, and the whole for a screen reader."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        row = self.row(index.row())
        if row is not None:
            return _answer(row, column, role, whole=self._revealed)
        return "…" if role == FIRST_LINE and column is Column.CODE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = FIRST_LINE) -> Any:
        """Names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == FIRST_LINE:
            return LOOKS[self.columns[section]].heading()
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


def _answer(row: DossierRow, column: Column, role: int, *, whole: bool) -> object:
    look = LOOKS[column]
    says = look.whole if whole and look.whole is not None else look.first
    first, second = says(row), look.second(row)
    if role == MARK and column in MARKED:
        state = row.term.state
        return f"state-{state}", TONE[state]
    return {
        FIRST_LINE: first,
        SECOND_LINE: second,
        Qt.ItemDataRole.AccessibleTextRole: f"{first} {second}".strip(),
    }.get(role)
