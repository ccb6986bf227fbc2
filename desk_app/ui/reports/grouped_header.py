"""The head of a table whose columns stand under common words, as form II.06 has it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from desk_app.ui import theme

HALF = 0.58  # of a heading, as the width of two lines
SIDE, PAD, WIDEST, LINES = 6, 3, 74, 5  # pixels at 10 pt; lines that a heading may take
CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True)
class Group:
    """Words over columns `first` up to `last`, on the levels `top` up to `bottom`, all included."""

    words: Callable[[], str]
    first: int
    last: int
    top: int
    bottom: int


class GroupedHeader(QHeaderView):
    """Without groups one level of headings that wrap; else every level of the form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._groups: tuple[Group, ...] = ()
        self.setFont(theme.font("small"))
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_groups(self, groups: tuple[Group, ...]) -> None:
        """The cells of the head; none: each column's own heading."""
        self._groups = groups
        self.updateGeometry()
        self.viewport().update()

    def least_width(self, column: int) -> int:
        """So that no word of the heading is cut, and most headings need two lines."""
        metrics, widest = QFontMetrics(self.font()), 0
        for text in (text for text, first, last in self._texts() if first == column == last):
            words = max((metrics.horizontalAdvance(each) for each in text.split()), default=0)
            half = min(metrics.horizontalAdvance(text) * HALF, theme.scaled(WIDEST))
            widest = max(widest, words, round(half))
        return widest + 2 * theme.scaled(SIDE)

    def sizeHint(self) -> QSize:
        """As high as the levels need."""
        return QSize(super().sizeHint().width(), sum(self._heights()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Every cell with its words, and the lines between them."""
        painter, now = QPainter(self.viewport()), theme.current()
        painter.fillRect(self.viewport().rect(), QColor(now.surface))
        painter.setFont(self.font())
        heights = self._heights()
        for group in self._cells():
            box = self._box(group, heights)
            painter.setPen(QColor(now.line))
            if self._groups:
                painter.drawLine(box.topRight(), box.bottomRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())
            painter.setPen(QColor(now.muted))
            painter.drawText(self._inside(box), int(self._side(group)), group.words())
        painter.fillRect(0, sum(heights) - 1, self.viewport().width(), 1, QColor(now.edge))
        painter.end()

    def _cells(self) -> tuple[Group, ...]:
        if self._groups:
            return self._groups
        model = self.model()
        heads = [
            str(model.headerData(n, Qt.Orientation.Horizontal) or "") for n in range(self.count())
        ]
        return tuple(Group(partial(str, text), n, n, 0, 0) for n, text in enumerate(heads))

    def _texts(self) -> list[tuple[str, int, int]]:
        return [(each.words(), each.first, each.last) for each in self._cells()]

    def _side(self, group: Group) -> Qt.AlignmentFlag:
        if self._groups and group.first:
            return CENTRE
        side = self.model().headerData(
            group.first, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        right = side is not None and side & Qt.AlignmentFlag.AlignRight
        across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap

    def _box(self, group: Group, heights: list[int]) -> QRect:
        left = self.sectionViewportPosition(group.first)
        right = self.sectionViewportPosition(group.last) + self.sectionSize(group.last)
        top = sum(heights[: group.top])
        return QRect(left, top, right - left, sum(heights[group.top : group.bottom + 1]))

    def _inside(self, box: QRect) -> QRect:
        side = theme.scaled(SIDE)
        return box.adjusted(side, 0, -side, 0)

    def _heights(self) -> list[int]:
        """Each level as high as its highest cell; a cell of several levels fills up the last."""
        cells = self._cells()
        if not cells:
            return [0]
        heights = [0] * (max(each.bottom for each in cells) + 1)
        metrics = QFontMetrics(self.font())
        for each in sorted(cells, key=lambda cell: cell.bottom - cell.top):
            wide = sum(self.sectionSize(n) for n in range(each.first, each.last + 1))
            room = QRect(0, 0, wide - 2 * theme.scaled(SIDE), 10_000)
            text = metrics.boundingRect(room, int(CENTRE), each.words()).height()
            needed = min(text, LINES * metrics.lineSpacing()) + 2 * theme.scaled(PAD)
            own = sum(heights[each.top : each.bottom + 1])
            heights[each.bottom] += max(0, needed - own)
        return heights
