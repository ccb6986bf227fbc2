"""A calm table view: whole rows, no grid, the keyboard first; the same on every screen."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView

from desk_app.ui import theme
from desk_app.ui.widgets.two_lines import TwoLines


class RowsView(QTableView):
    """Selects one row at a time; `opened` carries its number at Enter or double click."""

    opened = Signal(int)
    moved = Signal(int)

    def __init__(
        self, name: str, model: QAbstractItemModel, strong: frozenset[int], stretch: int
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._lines = TwoLines(strong)
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
        self.selectionModel().currentRowChanged.connect(lambda new, _: self.moved.emit(new.row()))

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
        """Put the selection on the first row, if there is one."""
        if self.model().rowCount():
            self.selectRow(0)

    def current(self) -> int | None:
        """The selected row, None when nothing is selected."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Home and End go to the ends of the list, not of the row."""
        number = self.current()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and number is not None:
            self.opened.emit(number)
        elif event.key() == Qt.Key.Key_Home:
            self.select_first()
        elif event.key() == Qt.Key.Key_End and self.model().rowCount():
            self.selectRow(self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)
