"""The steps of a process as a table that is filled in by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desk_app.models.process import ProcessStep
from desk_app.models.text import clean_line

Index = QModelIndex | QPersistentModelIndex
USUAL = "1"  # half days of a new step


class Column(IntEnum):
    """Places of the columns."""

    NAME = 0
    UNIT = 1
    PERSON = 2
    HALF_DAYS = 3


class StepsTable(QAbstractTableModel):
    """What was typed of each step; `edited` says that something of it is different now."""

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[list[str]] = []

    def show_steps(self, steps: Sequence[ProcessStep]) -> None:
        """Show a process as it is kept."""
        self.beginResetModel()
        self._rows = [[each.name, each.unit, each.person, str(each.half_days)] for each in steps]
        self.endResetModel()
        self.edited.emit()

    def steps(self) -> tuple[ProcessStep, ...]:
        """What is typed now; a number that is none counts as 0, which no process accepts."""
        return tuple(
            ProcessStep(name, unit, _number(half_days), person)
            for name, unit, person, half_days in self._rows
        )

    def add(self, below: int) -> int:
        """A new step below a row, in the same unit; answers its row."""
        row = min(max(below + 1, 0), len(self._rows))
        unit = self._rows[row - 1][Column.UNIT] if row else ""
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.insert(row, ["", unit, "", USUAL])
        self.endInsertRows()
        self.edited.emit()
        return row

    def take(self, row: int) -> None:
        """Take a step away."""
        if 0 <= row < len(self._rows):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
            self.edited.emit()

    def move(self, row: int, by: int) -> int:
        """Move a step up (-1) or down (1); answers where it is now."""
        to = row + by
        if not (0 <= row < len(self._rows) and 0 <= to < len(self._rows)):
            return row
        self._rows[row], self._rows[to] = self._rows[to], self._rows[row]
        first, last = min(row, to), max(row, to)
        self.dataChanged.emit(self.index(first, 0), self.index(last, Column.HALF_DAYS))
        self.edited.emit()
        return to

    def rowCount(self, parent: Index | None = None) -> int:
        """How many steps there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Name, unit, person, half days."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be typed into."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell."""
        shown = {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }
        if index.isValid() and role in shown:
            return self._rows[index.row()][index.column()]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Keep what was typed as one clean line."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self._rows[index.row()][index.column()] = clean_line(str(value))
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column headings; a row is headed by its number."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        return (
            self.tr("Step"),
            self.tr("Unit"),
            self.tr("Person"),
            self.tr("Half days"),
        )[section]


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0
