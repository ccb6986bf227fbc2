"""The view of a process: cells are typed into, steps come, go and move by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desk_app.ui import theme
from desk_app.ui.admin.steps_table import Column, StepsTable

HEIGHT = 170
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepsView(QTableView):
    """Insert adds a step below, Delete takes one away, Ctrl and arrows move it, Enter edits."""

    def __init__(self, name: str, table: StepsTable) -> None:
        super().__init__()
        self.table = table
        self.setAccessibleName(name)
        self.setModel(table)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setCornerButtonEnabled(False)
        self.setMinimumHeight(theme.scaled(HEIGHT))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = self.horizontalHeader()
        head.setFont(theme.font("small"))
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.sectionResized.connect(lambda *_: self.resizeRowsToContents())
        head.setSectionResizeMode(Column.HALF_DAYS, QHeaderView.ResizeMode.ResizeToContents)

    def add(self) -> None:
        """A new step below the current one; the keyboard is in its name."""
        self._go(self.table.add(self._row()), Column.NAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the table; the others belong to the cell."""
        key, row = Qt.Key(event.key()), self._row()
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # the Enter that ends a cell comes here too, and must not open it again
        elif key == Qt.Key.Key_Insert:
            self.add()
        elif key == Qt.Key.Key_Delete:
            self.table.take(row)
            self._go(min(row, self.table.rowCount() - 1), self.currentIndex().column())
        elif held and key in MOVES:
            self._go(self.table.move(row, MOVES[key]), self.currentIndex().column())
        elif key in ENTER and self.currentIndex().isValid():
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _row(self) -> int:
        return self.currentIndex().row() if self.currentIndex().isValid() else -1

    def _go(self, row: int, column: int) -> None:
        if row >= 0:
            self.setCurrentIndex(self.table.index(row, max(column, 0)))
