"""Dossiers as a table: every key of the result is there, only shown rows are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desk_app.models.views import DossierRow
from desk_app.ui.lists.columns import LOOKS, Column
from desk_app.ui.states import TONE
from desk_app.ui.widgets.two_lines import MARK, SECOND_LINE

PAGE = 100
MARKED = frozenset({Column.TERM, Column.LATE})
FIRST_LINE = Qt.ItemDataRole.DisplayRole
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class DossierTable(QAbstractTableModel):
    """Holds every id of the result in order; asks for rows a page at a time by `wanted`."""

    wanted = Signal(int)

    def __init__(self, columns: tuple[Column, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self._ids: Sequence[str] = ()
        self._rows: dict[int, DossierRow] = {}
        self._asked: set[int] = set()
        self._revealed = False

    def show_result(self, ids: Sequence[str]) -> None:
        """A new search: other ids, no rows yet."""
        self.beginResetModel()
        self._ids, self._rows, self._asked = ids, {}, set()
        self.endResetModel()

    def ids_of(self, first: int) -> Sequence[str]:
        """The ids of the page that begins at row `first`."""
        return self._ids[first : first + PAGE]

    def fill(self, first: int, ids: Sequence[str], rows: Sequence[DossierRow]) -> None:
        """Rows of a page have been read; an answer to an older search is dropped."""
        if not rows or list(ids) != list(self.ids_of(first)):
            return
        place = {key: number for number, key in enumerate(ids, first)}
        self._rows |= {place[row.id]: row for row in rows if row.id in place}
        last = first + len(ids) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def id_at(self, number: int) -> str:
        """The dossier of a row."""
        return self._ids[number]

    def place_of(self, dossier: str) -> int | None:
        """The row of a dossier in this result, None when it is not in it."""
        return next((n for n, key in enumerate(self._ids) if key == dossier), None)

    def row(self, number: int) -> DossierRow | None:
        """A row, or None while its page is being read."""
        found = self._rows.get(number)
        first = number - number % PAGE
        if found is None and first not in self._asked:
            self._asked.add(first)
            self.wanted.emit(first)
        return found

    def revealed(self) -> bool:
        """Whether telephone numbers stand there whole."""
        return self._revealed

    def reveal(self, *, whole: bool) -> None:
        """Show telephone numbers whole, or masked again."""
        self._revealed = whole
        if self._ids:
            end = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), end)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Every id of the result."""
        return 0 if parent.isValid() else len(self._ids)

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
