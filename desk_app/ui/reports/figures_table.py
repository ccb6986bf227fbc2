"""The table of a report: the keyboard stands on one number, Enter opens what is behind it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desk_app.models.statistics.figure_sheet import Figure, FigureSheet, Kind
from desk_app.ui import theme
from desk_app.ui.reports.grouped_header import Group, GroupedHeader

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
FIRST_LINE = Qt.ItemDataRole.DisplayRole
STRONG = Qt.ItemDataRole.UserRole + 1
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
ROW, SIDE, NARROWEST, NAME_LEAST, WIDEST = 30, 8, 52, 150, 340  # pixels at 10 pt
FEW = 2  # columns that do not share the room that is left
EMPTY = FigureSheet((), (), frozenset(), ())


class FiguresModel(QAbstractTableModel):
    """Holds one report."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = EMPTY

    def show_sheet(self, sheet: FigureSheet) -> None:
        """Replace everything."""
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()

    def figure(self, index: Index) -> Figure:
        """The cell of an index."""
        return self.sheet.lines[index.row()].cells[index.column()]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Rows and sums."""
        return 0 if parent.isValid() else len(self.sheet.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As many as there are headings."""
        return 0 if parent.isValid() else len(self.sheet.heads)

    def data(self, index: Index, role: int = FIRST_LINE) -> Any:
        """The text, where it stands, and the whole of it for those who listen."""
        if not index.isValid():
            return None
        line, figure = self.sheet.lines[index.row()], self.figure(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if index.column() in self.sheet.figures else LEFT
        if role == STRONG:
            return line.kind is Kind.TOTAL
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(index)
        return figure.text if role in {FIRST_LINE, Qt.ItemDataRole.ToolTipRole} else None

    def said(self, index: Index) -> str:
        """A number with its row and its column: "Hộ tịch, Quá hạn: 17"."""
        name = self.sheet.lines[index.row()].cells[0].text
        head, text = self.sheet.heads[index.column()], self.figure(index).text
        return f"{head}: {text}" if index.column() == 0 else f"{name}, {head}: {text}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = FIRST_LINE) -> Any:
        """The headings."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == FIRST_LINE:
            return self.sheet.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if section in self.sheet.figures else LEFT
        return None


class _Cells(QStyledItemDelegate):
    """A line under each row, sums in strong on their own ground, a frame where the keyboard is."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as its words."""
        face = theme.font("strong" if index.data(STRONG) else "body")
        wide = QFontMetrics(face).horizontalAdvance(str(index.data() or ""))
        return QSize(wide + 2 * theme.scaled(SIDE) + 2, theme.scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, line, words, frame."""
        now, box = theme.current(), QRectF(option.rect)
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        strong = bool(index.data(STRONG))
        ground = now.accent_soft if here else now.sunken if strong else now.surface
        painter.save()
        painter.fillRect(box, QColor(ground))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line))
        model = index.model()
        quiet = isinstance(model, FiguresModel) and (
            model.sheet.lines[index.row()].kind is Kind.BEFORE
        )
        painter.setFont(theme.font("strong" if strong else "body"))
        painter.setPen(QColor(now.muted if quiet else now.text))
        side = theme.scaled(SIDE)
        words = box.adjusted(side, 0, -side, 0)
        text = QFontMetrics(painter.font()).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, int(words.width()) + 1
        )
        painter.drawText(words, index.data(Qt.ItemDataRole.TextAlignmentRole) or LEFT, text)
        view = option.widget
        if here and view is not None and view.hasFocus():
            painter.setPen(QColor(now.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0.5, 0.5, -1.5, -1.5))
        painter.restore()


class FiguresView(QTableView):
    """`opened` carries the index at Enter, `moved` where the keyboard stands, `left` Esc."""

    opened = Signal(QModelIndex)
    moved = Signal(QModelIndex)
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.table = FiguresModel()
        self._head = GroupedHeader(self)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(self))
        self.setHorizontalHeader(self._head)
        self.setModel(self.table)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.scaled(ROW))
        self.doubleClicked.connect(self.opened)
        self.selectionModel().currentChanged.connect(lambda new, _old: self.moved.emit(new))

    def show_sheet(self, sheet: FigureSheet, groups: tuple[Group, ...] = ()) -> None:
        """Show a report; the keyboard stays where it was, else on the first number."""
        here = self.currentIndex()
        first = next((n for n, each in enumerate(sheet.columns) if n in sheet.figures), 1)
        place = (here.row(), here.column()) if here.isValid() else (0, first)
        same = sheet.columns == self.table.sheet.columns
        self.table.show_sheet(sheet)
        self._head.show_groups(groups)
        self.fit()
        row, column = place if same else (0, first)
        last = self.table.index(min(row, len(sheet.lines) - 1), min(column, len(sheet.columns) - 1))
        if last.isValid():
            self.setCurrentIndex(last)

    def fit(self) -> None:
        """Figures as wide as they need; what is left goes to the names, never less than they need."""
        count = self.table.columnCount()
        if not count:
            return
        least, most = theme.scaled(NARROWEST), theme.scaled(WIDEST)
        wanted = [
            min(most, max(least, self.sizeHintForColumn(n), self._head.least_width(n)))
            for n in range(count)
        ]
        spare = self.viewport().width() - sum(wanted)
        if spare > 0:
            share = spare // count if count > FEW else 0
            wanted = [each + share for each in wanted]
            wanted[0] += self.viewport().width() - sum(wanted)
        else:
            wanted[0] = max(theme.scaled(NAME_LEAST), wanted[0] + spare)
        for column, width in enumerate(wanted):
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: Any) -> None:
        """The names take the room."""
        super().resizeEvent(event)
        self.fit()

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """What stands there, line by line."""
        return tuple(tuple(cell.text for cell in line.cells) for line in self.table.sheet.lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Esc leaves."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
