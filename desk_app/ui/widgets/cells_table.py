"""Rows of plain cells as a table: a few dozen of them, all held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desk_app.ui.widgets.two_lines import MARK, SECOND_LINE

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
FIRST_LINE = Qt.ItemDataRole.DisplayRole
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: its line, a small second one, and a mark (icon, tone) before it."""

    first: str
    second: str = ""
    mark: tuple[str, str] | None = None


class CellsTable(QAbstractTableModel):
    """`figures` are the columns that stand at the right."""

    def __init__(self, headings: tuple[str, ...], figures: frozenset[int] = frozenset()) -> None:
        super().__init__()
        self._headings, self._figures = headings, figures
        self._rows: Sequence[tuple[Cell, ...]] = ()

    def show_rows(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """What stands there, row by row."""
        return tuple(tuple(f"{c.first} {c.second}".strip() for c in row) for row in self._rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """All of them."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As many as there are headings."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = FIRST_LINE) -> Any:
        """Both lines, the mark, and on which side they stand."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        cell = self._rows[index.row()][index.column()]
        whole = f"{cell.first} {cell.second}".strip()
        return {
            FIRST_LINE: cell.first,
            SECOND_LINE: cell.second,
            MARK: cell.mark,
            Qt.ItemDataRole.AccessibleTextRole: whole,
            Qt.ItemDataRole.ToolTipRole: whole,
        }.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = FIRST_LINE) -> Any:
        """The headings, over their figures at the right."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == FIRST_LINE:
            return self._headings[section]
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return RIGHT if column in self._figures else LEFT
