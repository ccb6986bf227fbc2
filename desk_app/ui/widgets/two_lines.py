"""Paints table cells: a strong or plain first line, a small second one, marks with their shape."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desk_app.ui import theme
from desk_app.ui.icons import paint

SIDE, ICON, BAR = 11, 18, 4
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
SECOND_LINE = Qt.ItemDataRole.UserRole + 1
MARK = Qt.ItemDataRole.UserRole + 3  # (icon, tone) drawn before the first line
Index = QModelIndex | QPersistentModelIndex


class TwoLines(QStyledItemDelegate):
    """Two lines a row, one line under each row, a bar at the left of the selected one.

    `cursor` tells the row of the keyboard where that is not simply the selected one: it is framed.
    """

    def __init__(self, strong: frozenset[int] = frozenset()) -> None:
        super().__init__()
        self._strong = strong
        self.cursor: Callable[[], int | None] | None = None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Both lines with air; never less than 42 pixels at 10 pt."""
        lines = (
            QFontMetrics(theme.font("body")).height() + QFontMetrics(theme.font("small")).height()
        )
        return QSize(40, max(theme.scaled(42), lines + 8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, line, mark, words."""
        now = theme.current()
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(box, QColor(now.accent_soft if chosen else now.surface))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(now.line))
        if chosen and index.column() == 0:
            painter.fillRect(QRectF(box.left(), box.top(), BAR, box.height()), QColor(now.accent))
        if self.cursor is not None and self.cursor() == index.row():
            self._frame(painter, option, box, index.column())
        words = box.adjusted(theme.scaled(SIDE), 2, -4, -3)
        tone = "text"
        mark = index.data(MARK)
        if mark:
            tone = mark[1]
            words = self._paint_mark(painter, words, mark, "accent_soft" if chosen else "surface")
        self._paint_words(painter, words, index, tone)
        painter.restore()

    def _frame(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRectF, column: int
    ) -> None:
        """One frame around the whole row, each cell its part; strong while the keyboard is here."""
        now, view = theme.current(), option.widget
        strong = view is not None and view.hasFocus()
        ink, wide = QColor(now.accent if strong else now.edge), 1 + now.border * strong
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), wide), ink)
        painter.fillRect(QRectF(box.left(), box.bottom() - wide, box.width(), wide), ink)
        header = view.horizontalHeader() if isinstance(view, QTableView) else None
        if header is None:
            return
        shown = [n for n in range(header.count()) if not header.isSectionHidden(n)]
        if column == shown[0]:
            painter.fillRect(QRectF(box.left(), box.top(), wide, box.height()), ink)
        if column == shown[-1]:
            painter.fillRect(QRectF(box.right() - wide, box.top(), wide, box.height()), ink)

    def _paint_mark(
        self, painter: QPainter, box: QRectF, mark: tuple[str, str], ground: str
    ) -> QRectF:
        size = theme.scaled(ICON)
        place = QRectF(box.left(), box.center().y() - size / 2, size, size)
        paint(painter, place, mark[0], mark[1], ground)
        return box.adjusted(size + theme.scaled(7), 0, 0, 0)

    def _paint_words(self, painter: QPainter, box: QRectF, index: Index, tone: str) -> None:
        now = theme.current()
        strong = index.column() in self._strong
        first = theme.font("strong" if strong else "body")
        small = theme.font("small")
        above, below = QFontMetrics(first), QFontMetrics(small)
        second = str(index.data(SECOND_LINE) or "")
        height = above.height() + (below.height() if second else 0)
        top = box.center().y() - height / 2
        painter.setFont(first)
        painter.setPen(QColor(now.colour(tone)))
        line = QRectF(box.left(), top, box.width(), above.height())
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        right = Qt.TextElideMode.ElideRight
        side = index.data(Qt.ItemDataRole.TextAlignmentRole) or LEFT
        if side & Qt.AlignmentFlag.AlignRight:  # figures end under the end of their heading
            line = line.adjusted(0, 0, 4 - theme.scaled(SIDE), 0)
        painter.drawText(line, side, above.elidedText(text, right, int(line.width())))
        if second:
            painter.setFont(small)
            painter.setPen(QColor(now.muted))
            line = QRectF(line.left(), line.bottom(), line.width(), below.height())
            painter.drawText(line, side, below.elidedText(second, right, int(line.width())))
