"""A calm table view: whole rows, no grid, the keyboard first; the same on every screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView

from desk_app.ui import theme
from desk_app.ui.widgets.two_lines import TwoLines

Flags = QItemSelectionModel.SelectionFlag
CURSOR = Flags.NoUpdate
Moves = QAbstractItemView.CursorAction
MOVES = {
    Qt.Key.Key_Up: Moves.MoveUp,
    Qt.Key.Key_Down: Moves.MoveDown,
    Qt.Key.Key_PageUp: Moves.MovePageUp,
    Qt.Key.Key_PageDown: Moves.MovePageDown,
    Qt.Key.Key_Home: Moves.MoveHome,
    Qt.Key.Key_End: Moves.MoveEnd,
}
ENDS = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End})
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class RowsView(QTableView):
    """Selects one row at a time, or several when asked to; `opened` carries a row at Enter.

    Where several may be chosen, the row the keyboard stands on and the chosen rows are two things:
    the arrow keys move the one and leave the others as they are.
    """

    opened = Signal(int)
    moved = Signal(int)

    def __init__(
        self, name: str, model: QAbstractItemModel, strong: frozenset[int], stretch: int
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._lines = TwoLines(strong)
        self._begun: int | None = None  # where a stretch of chosen rows began
        self.setItemDelegate(self._lines)
        self.setModel(model)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dress_headers(stretch)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(self._stand)
        self.selectionModel().selectionChanged.connect(self._follow)

    def _stand(self, new: QModelIndex, _old: QModelIndex) -> None:
        self.viewport().update()  # the mark of the keyboard is as wide as the row
        if self.takes_several() or new.row() < 0:
            self.moved.emit(new.row())

    def _follow(self) -> None:
        """A click, Home and End select the row only when the keyboard stands on it already."""
        here = self.currentIndex().row()
        if not self.takes_several() and here >= 0 and self.current() == here:
            self.moved.emit(here)

    def _dress_headers(self, stretch: int) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        height = self._lines.sizeHint(QStyleOptionViewItem(), self.rootIndex()).height()
        rows.setDefaultSectionSize(height)
        head = self.horizontalHeader()
        head.setFont(theme.font("small"))
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)

    def set_widths(self, widths: dict[int, int]) -> None:
        """Widths of the fixed columns, in pixels at 10 pt."""
        for column, width in widths.items():
            self.setColumnWidth(column, theme.scaled(width))

    def select_first(self) -> None:
        """Put the keyboard on the first row, if there is one."""
        if self.model().rowCount():
            self.selectRow(0)

    def step(self, by: int) -> None:
        """Move the mark by so many rows, no further than the ends; the choice stays as it is."""
        last = self.model().rowCount() - 1
        here = self.current()
        row = 0 if here is None else min(max(here + by, 0), last)
        self.setCurrentIndex(self.model().index(row, 0))

    def current(self) -> int | None:
        """The row the keyboard stands on, None when nothing is selected."""
        if self.takes_several():
            return self.currentIndex().row() if self.currentIndex().isValid() else None
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def choose_several(self) -> None:
        """Let the clerk choose more than one row: Space, Shift and arrows, Ctrl+A; Esc lets go."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._lines.cursor = self.current

    def takes_several(self) -> bool:
        """Whether more than one row may be chosen."""
        return self.selectionMode() == QAbstractItemView.SelectionMode.ExtendedSelection

    def chosen(self) -> list[int]:
        """The numbers of the selected rows, in the order of the list."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose(self, rows: Sequence[int], stand_on: int) -> None:
        """Select exactly these rows; the keyboard goes to the row `stand_on`."""
        chooser, model = self.selectionModel(), self.model()
        picked = QItemSelection()
        for row in rows:
            picked.select(model.index(row, 0), model.index(row, model.columnCount() - 1))
        self.setCurrentIndex(model.index(stand_on, 0))
        if self.takes_several() or rows:
            chooser.select(picked, Flags.ClearAndSelect)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Where several may be chosen, moving alone chooses nothing and a plain click lets all go."""
        if not self.takes_several():
            return super().selectionCommand(index, event)
        if event is None or isinstance(event, QKeyEvent):
            return CURSOR
        pressed = event.type() == QEvent.Type.MouseButtonPress
        if pressed and isinstance(event, QMouseEvent) and not event.modifiers() & HELD:
            return Flags.Clear
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Home and End go to the ends of the list, not of the row."""
        number, held = self.current(), event.modifiers() & HELD
        stretching = held == Qt.KeyboardModifier.ShiftModifier and self.takes_several()
        if not (stretching and event.key() in MOVES) and event.key() != Qt.Key.Key_Shift:
            self._begun = None
        if event.key() in ENTER and number is not None and not held:
            self.opened.emit(number)
        elif event.key() == Qt.Key.Key_Space and number is not None:
            self._toggle()
        elif event.key() in MOVES and stretching and number is not None:
            self._stretch(number, self._moved(event.key()))
        elif event.key() in ENDS and not held and number is not None:
            self.selectRow(self._moved(event.key()))
        elif event.key() == Qt.Key.Key_Escape and self.takes_several() and self.chosen():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def _moved(self, key: int) -> int:
        """The row that a key leads to."""
        if key in ENDS:
            return 0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1
        return self.moveCursor(MOVES[Qt.Key(key)], Qt.KeyboardModifier.NoModifier).row()

    def _stretch(self, here: int, there: int) -> None:
        """Everything between where Shift was first held and where the keyboard goes is chosen."""
        self._begun = here if self._begun is None else self._begun
        self._mark(self._begun, here, Flags.Deselect)
        self._mark(self._begun, there, Flags.Select)
        self.setCurrentIndex(self.model().index(there, 0))

    def _mark(self, one: int, other: int, how: QItemSelectionModel.SelectionFlag) -> None:
        model, (first, last) = self.model(), sorted((one, other))
        rows = QItemSelection(model.index(first, 0), model.index(last, model.columnCount() - 1))
        self.selectionModel().select(rows, how)

    def _toggle(self) -> None:
        """Space adds the row to those chosen, or takes it away, and goes on to the next."""
        if not self.takes_several():
            return
        here = self.currentIndex()
        self.selectionModel().select(here, Flags.Toggle | Flags.Rows)
        if here.row() + 1 < self.model().rowCount():
            self.setCurrentIndex(here.siblingAtRow(here.row() + 1))
