"""The checklist of papers as a table: counts change by keys, the standing follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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

from desk_app.models.catalogue import Component
from desk_app.ui.intake.draft_texts import SheetCounts
from desk_app.ui.intake.sheets import MOST, Standing, standing, turned, usual

Index = QModelIndex | QPersistentModelIndex
COUNTED = ("originals", "copies", "pages")


class Column(IntEnum):
    """Places of the columns."""

    STANDING = 0
    PAPER = 1
    ORIGINALS = 2
    COPIES = 3
    PAGES = 4


class ComponentsTable(QAbstractTableModel):
    """The papers of one case and what lies in the dossier of each."""

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._components: tuple[Component, ...] = ()
        self._rows: list[SheetCounts] = []
        self._turned: dict[int, SheetCounts] = {}  # what was counted of papers turned away
        self._paged = False

    def show_case(
        self, components: Sequence[Component], rows: Sequence[SheetCounts], *, paged: bool
    ) -> None:
        """Show the papers of a case; without saved rows of that length, what it usually asks for."""
        self.beginResetModel()
        self._components, self._paged = tuple(components), paged
        self._turned.clear()
        fitting = len(rows) == len(components)
        self._rows = list(rows) if fitting else [usual(each) for each in components]
        self.endResetModel()
        self.counted.emit()

    def rows(self) -> tuple[SheetCounts, ...]:
        """The counts in the order of the list."""
        return tuple(self._rows)

    def component(self, row: int) -> Component:
        """The paper asked for in a row."""
        return self._components[row]

    def components(self) -> tuple[Component, ...]:
        """All papers of the case."""
        return self._components

    def standing(self, row: int) -> Standing:
        """How the paper of a row stands."""
        return standing(self._components[row], self._rows[row])

    def turn(self, row: int) -> None:
        """Here → later → missing → here, and then with the counts that were typed before."""
        before = self._rows[row]
        after = turned(self._components[row], before)
        if before.originals or before.copies:
            self._turned[row] = before
        elif after.originals or after.copies:
            after = self._turned.pop(row, after)
        self._put(row, after)

    def count(self, row: int, column: int) -> int:
        """The number in a cell; 0 in the columns of words."""
        if column < Column.ORIGINALS:
            return 0
        return int(getattr(self._rows[row], COUNTED[column - Column.ORIGINALS]))

    def set_count(self, row: int, column: int, number: int) -> None:
        """Write a number; a counted paper is here, so no longer promised."""
        if column < Column.ORIGINALS:
            return
        name = COUNTED[column - Column.ORIGINALS]
        later = self._rows[row].later and (name == "pages" or number == 0)
        changed = {name: max(0, min(number, MOST))}
        self._put(row, replace(self._rows[row], later=later, **changed))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many papers the case lists."""
        return 0 if parent is not None and parent.isValid() else len(self._components)

    def columnCount(self, parent: Index | None = None) -> int:
        """The page column is there only where a fee is counted by pages."""
        if parent is not None and parent.isValid():
            return 0
        return len(Column) if self._paged else len(Column) - 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words and counts; a zero is an empty cell."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.ToolTipRole and column == Column.PAPER:
            component = self._components[row]
            return "\n".join(part for part in (component.name, component.note) if part)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, column)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column headings."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= Column.ORIGINALS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._heading(Column(section))

    def word(self, state: Standing) -> str:
        """The word of a standing."""
        match state:
            case Standing.FULL:
                return self.tr("Complete")
            case Standing.SEEN:
                return self.tr("Seen")
            case Standing.LATER:
                return self.tr("Later")
            case Standing.MISSING:
                return self.tr("Missing")
            case Standing.LEFT_OUT:
                return self.tr("Not submitted")

    def second_line(self, row: int) -> str:
        """What the clerk has to know of a paper, in a few words."""
        component = self._components[row]
        remarks = []
        if component.present_only:
            remarks.append(self.tr("Shown for comparison, given back at once"))
        if component.replaceable:
            remarks.append(self.tr("not needed where the data can be looked up"))
        if self.standing(row) is Standing.LATER:
            remarks.append(self.tr("the applicant will bring it"))
        if component.secret:
            remarks.append(self.tr("secret, never scanned"))
        if component.note:
            remarks.append(component.note)
        if self._paged and row == 0:
            remarks.insert(0, self.tr("type copies and pages here: the fee counts them"))
        text = " · ".join(remarks)
        return text[:1].upper() + text[1:]

    def _text(self, row: int, column: int) -> str:
        if column == Column.STANDING:
            return self.word(self.standing(row))
        if column == Column.PAPER:
            return self._components[row].name
        return str(self.count(row, column) or "")

    def _heading(self, column: Column) -> str:
        match column:
            case Column.STANDING:
                return ""
            case Column.PAPER:
                return self.tr("Paper")
            case Column.ORIGINALS:
                return self.tr("Originals")
            case Column.COPIES:
                return self.tr("Copies")
            case Column.PAGES:
                return self.tr("Pages each")

    def _put(self, row: int, counts: SheetCounts) -> None:
        if counts == self._rows[row]:
            return
        self._rows[row] = counts
        last = self.columnCount() - 1
        self.dataChanged.emit(self.index(row, 0), self.index(row, last))
        self.counted.emit()
