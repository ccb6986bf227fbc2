"""The checklist as the clerk works it: arrows walk, digits count, Space turns a paper's standing."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk_app.ui.icons import pixmap
from desk_app.ui.intake.components_table import Column, ComponentsTable
from desk_app.ui.intake.sheets import MOST, Standing
from desk_app.ui.theme import current, font, scaled

Index = QModelIndex | QPersistentModelIndex
MARK = {
    Standing.FULL: ("state-on_time", "ok"),
    Standing.SEEN: ("state-on_time", "ok"),
    Standing.LATER: ("state-soon", "soon"),
    Standing.MISSING: ("state-late", "late"),
    Standing.LEFT_OUT: ("", "muted"),
}


class ComponentsDelegate(QStyledItemDelegate):
    """Draws a row in one or two lines: mark and word, paper and remark, counts at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines where there is a remark."""
        table = index.model()
        height = QFontMetrics(font("body")).height() + scaled(10)
        if isinstance(table, ComponentsTable) and table.second_line(index.row()):
            height += QFontMetrics(font("small")).height()
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, selection bar, then the cell by its column."""
        table = index.model()
        if not isinstance(table, ComponentsTable):
            super().paint(painter, option, index)
            return
        painter.save()
        self._ground(painter, option, index)
        area = QRect(option.rect).adjusted(scaled(10), 0, -scaled(10), -1)
        match index.column():
            case Column.STANDING:
                self._standing(painter, area, table, index.row())
            case Column.PAPER:
                self._paper(painter, area, table, index.row())
            case _:
                painter.setFont(font("strong"))
                painter.setPen(QColor(current().text))
                painter.drawText(area, _MIDDLE_RIGHT, str(index.data() or ""))
        painter.restore()

    @staticmethod
    def _ground(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, cell = current(), QRect(option.rect)
        view = option.widget
        focused = isinstance(view, QTableView) and view.hasFocus()
        here = view.currentIndex().row() if isinstance(view, QTableView) else -1
        if focused and here == index.row():
            painter.fillRect(cell, QColor(theme.accent_soft))
            if index.column() == Column.STANDING:
                bar = QRect(cell.topLeft(), QSize(scaled(4), cell.height()))
                painter.fillRect(bar, QColor(theme.accent))
        if option.state & QStyle.StateFlag.State_HasFocus and focused:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(cell.adjusted(0, 0, -1, -2))
        painter.setPen(QColor(theme.line))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())

    @staticmethod
    def _standing(painter: QPainter, area: QRect, table: ComponentsTable, row: int) -> None:
        state = table.standing(row)
        mark, tone = MARK[state]
        side = scaled(17)
        if mark:
            place = QRectF(area.left(), area.center().y() - side / 2, side, side)
            drawn = pixmap(mark, tone, side)
            painter.drawPixmap(place, drawn, QRectF(drawn.rect()))
        painter.setFont(font("strong"))
        painter.setPen(QColor(current().colour(tone)))
        painter.drawText(area.adjusted(side + scaled(7), 0, 0, 0), _MIDDLE_LEFT, table.word(state))

    @staticmethod
    def _paper(painter: QPainter, area: QRect, table: ComponentsTable, row: int) -> None:
        remark = table.second_line(row)
        metrics, small = QFontMetrics(font("body")), QFontMetrics(font("small"))
        height = metrics.height() + (small.height() if remark else 0)
        top = area.top() + (area.height() - height) // 2
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(font("body"))
        painter.setPen(QColor(current().text))
        name = metrics.elidedText(table.component(row).name, elide, area.width())
        painter.drawText(QRect(area.left(), top, area.width(), metrics.height()), _TOP_LEFT, name)
        painter.setFont(font("small"))
        painter.setPen(QColor(current().muted))
        below = QRect(area.left(), top + metrics.height(), area.width(), small.height())
        painter.drawText(below, _TOP_LEFT, small.elidedText(remark, elide, area.width()))


class ComponentsView(QTableView):
    """Keys of the checklist; `left` says that Enter was pressed and the next box should come."""

    left = Signal()

    def __init__(self, table: ComponentsTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._typed: tuple[int, int] | None = None
        self.setModel(table)
        self.setItemDelegate(ComponentsDelegate(self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFont(font("small"))
        self.setAccessibleName(self.tr("Checklist of papers"))
        self.clicked.connect(self._clicked)
        table.modelReset.connect(self._fit)
        table.dataChanged.connect(self.viewport().update)

    def enter(self) -> None:
        """Take the focus, at the first paper when none was worked yet."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first paper: in its standing, or in the pages where these are paid."""
        paged = self._table.columnCount() > Column.PAGES
        if self._table.rowCount() and not self.currentIndex().isValid():
            self.setCurrentIndex(self._table.index(0, Column.PAGES if paged else Column.STANDING))
        super().focusInEvent(event)

    def show_row(self, row: int) -> None:
        """Take the focus at one paper that has a problem."""
        if 0 <= row < self._table.rowCount():
            self.setCurrentIndex(self._table.index(row, Column.STANDING))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """The list gives way first: it asks for no more than its least height."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the words allow."""
        return QSize(scaled(200), self.minimumHeight())

    def natural_height(self, rows: int) -> int:
        """Height of the heading and the first `rows` papers, in pixels."""
        shown = min(rows, self._table.rowCount())
        return self.horizontalHeader().height() + sum(self.rowHeight(row) for row in range(shown))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, Backspace, Delete, + and - count; Space turns; Enter goes on."""
        cell = self.currentIndex()
        plain = not event.modifiers() & ~_HARMLESS
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.left.emit()
        elif plain and cell.isValid() and self._counted(event, cell):
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words' column as wide as the rest leaves."""
        super().resizeEvent(event)
        self._fit()

    def _counted(self, event: QKeyEvent, cell: QModelIndex) -> bool:
        row, column = cell.row(), self._counting_column(cell)
        number = self._table.count(row, column)
        typing = self._typed == (row, column)
        self._typed = None
        match event.key():
            case Qt.Key.Key_Space:
                self._table.turn(row)
            case Qt.Key.Key_Backspace:
                self._table.set_count(row, column, number // 10)
                self._typed = (row, column)
            case Qt.Key.Key_Delete:
                self._table.set_count(row, column, 0)
            case Qt.Key.Key_Plus | Qt.Key.Key_Minus:
                step = 1 if event.key() == Qt.Key.Key_Plus else -1
                self._table.set_count(row, column, number + step)
            case _:
                return self._digit(event.text(), row, column, number if typing else 0)
        return True

    def _digit(self, text: str, row: int, column: int, before: int) -> bool:
        if not (len(text) == 1 and text.isascii() and text.isdigit()):
            return False
        number = before * 10 + int(text)
        self._table.set_count(row, column, number if number <= MOST else int(text))
        self._typed = (row, column)
        return True

    def _counting_column(self, cell: QModelIndex) -> int:
        if cell.column() >= Column.ORIGINALS:
            return cell.column()
        component = self._table.component(cell.row())
        only_copies = component.copies and not component.originals
        return Column.COPIES if only_copies else Column.ORIGINALS

    def _clicked(self, cell: QModelIndex) -> None:
        self._typed = None
        if cell.column() == Column.STANDING:
            self._table.turn(cell.row())

    def _fit(self) -> None:
        words = QFontMetrics(font("strong"))
        longest = max(words.horizontalAdvance(self._table.word(each)) for each in Standing)
        self.setColumnWidth(Column.STANDING, longest + scaled(17 + 7 + 22))
        heading = self.horizontalHeader()
        for column in range(Column.ORIGINALS, self._table.columnCount()):
            self.setColumnWidth(column, heading.sectionSizeHint(column) + 2)
        taken = sum(
            self.columnWidth(column)
            for column in range(self._table.columnCount())
            if column != Column.PAPER
        )
        self.setColumnWidth(Column.PAPER, max(self.viewport().width() - taken, scaled(60)))


_HARMLESS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
