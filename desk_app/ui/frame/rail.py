"""The rail at the left: where one can go, with which key, and how much waits there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk_app.ui import theme
from desk_app.ui.icons import IconMark, paint
from desk_app.ui.widgets.elided_label import ElidedLabel

WIDE, NARROW, ROW, ICON = 212, 64, 36, 18
BOTTOM, GAP_BEFORE = "bottom", "gap"
FAINT, SHORT_KEY, WIDEST_KEY, MOST = 0.35, 3, "F12", 99


@dataclass(frozen=True)
class Place:
    """One place to go: its name in the program, the word, the F-key, the icon and where it stands."""

    name: str
    word: str
    key: str
    icon: str
    stands: str = ""


class RailRow(QAbstractButton):
    """One row: icon, word, count in a pill, key; only icon and key when the rail is narrow."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place, self._count, self._narrow = place, 0, False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{place.word} {place.key}")
        self.setFont(theme.font("strong"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_count(self, count: int) -> None:
        """How much waits there; 0 shows nothing."""
        self._count = count
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Icon and key alone."""
        self._narrow = narrow
        self.setToolTip(self.place.word if narrow else "")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """A row as high as its words need; when narrow a long key stands beneath the icon."""
        line = QFontMetrics(self.font()).height()
        least = theme.scaled(ROW)
        if self._narrow:
            size = theme.scaled(ICON)
            high = max(line, size) + 10 if self._beside() else size + line + 12
            return QSize(theme.scaled(NARROW) - 16, max(least if self._beside() else 0, high))
        return QSize(theme.scaled(WIDE) - 16, max(least, line + 12))

    def minimumSizeHint(self) -> QSize:
        """Rows close ranks before the window grows."""
        line = QFontMetrics(self.font()).height()
        least = line + 12
        if self._narrow and self._beside():  # the count above the key
            least = max(least, 2 * QFontMetrics(theme.font("key")).height() + 2)
        return QSize(self.sizeHint().width(), min(self.sizeHint().height(), least))

    def _beside(self) -> bool:
        """Whether the key is short enough to stand beside the icon."""
        return len(self.place.key) <= SHORT_KEY

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row in the rail's own colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = theme.current()
        here = self.isChecked()
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(now.rail_on))
            painter.drawRoundedRect(self.rect(), 6, 6)
        word, key = ("rail_on_text", "rail_on_text") if here else ("rail_text", "rail_muted")
        if self._narrow:
            self._paint_narrow(painter, word, key)
        else:
            self._paint_wide(painter, word, key)
        painter.end()

    def _paint_wide(self, painter: QPainter, word: str, key: str) -> None:
        size, left = theme.scaled(ICON), theme.scaled(11)
        box = QRectF(left, (self.height() - size) / 2, size, size)
        paint(painter, box, self.place.icon, word, "rail")
        start = left + size + theme.scaled(9)
        caption = theme.font("key")
        least = max((WIDEST_KEY, self.place.key), key=len)
        room = QFontMetrics(caption).horizontalAdvance(least) + theme.scaled(10)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.current().colour(word)))
        middle = Qt.AlignmentFlag.AlignVCenter
        words = QRectF(start, 0, self.width() - start - room, self.height())
        painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, self.place.word)
        painter.setFont(caption)
        painter.setPen(QColor(theme.current().colour(key)))
        keys = QRectF(0, 0, self.width() - theme.scaled(10), self.height())
        painter.drawText(keys, middle | Qt.AlignmentFlag.AlignRight, self.place.key)
        self._pill(painter, self.width() - room - theme.scaled(8), self.height() / 2)

    def _paint_narrow(self, painter: QPainter, word: str, key: str) -> None:
        size, beside = theme.scaled(ICON), self._beside()
        painter.setFont(theme.font("key"))
        metrics = QFontMetrics(theme.font("key"))
        wide = metrics.horizontalAdvance(WIDEST_KEY) + theme.scaled(5) if beside else 0
        high = size if beside else size + metrics.height()
        box = QRectF((self.width() - size - wide) / 2, (self.height() - high) / 2, size, size)
        paint(painter, box, self.place.icon, word, "rail")
        painter.setPen(QColor(theme.current().colour(key)))
        if not beside:
            words = QRectF(0, box.bottom(), self.width(), metrics.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.place.key)
            return
        left = box.right() + theme.scaled(5)
        line, above = metrics.height(), metrics.height() if self._count else 0
        top = (self.height() - above - line) / 2 + above
        words = QRectF(left, top, self.width() - left, line)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, self.place.key)
        self._pill(painter, self.width() - 1, top - above / 2, over=MOST)

    def _pill(self, painter: QPainter, right: float, middle: float, over: int = 0) -> None:
        """The count; where there is little room nothing beyond `over` is told apart."""
        if not self._count:
            return
        face = theme.font("key")
        metrics = QFontMetrics(face)
        text = f"{over}+" if over and self._count > over else str(self._count)
        height, air = metrics.height() + (0 if over else 4), 6 if over else 12
        width = max(height, metrics.horizontalAdvance(text) + air)
        box = QRectF(right - width, middle - height / 2, width, height)
        now = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(now.rail_on_text if self.isChecked() else now.rail_muted))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(now.rail_on if self.isChecked() else now.rail))
        painter.setFont(face)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class _Divider(QWidget):
    """A faint line between two groups of places."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(theme.scaled(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One line in the middle."""
        painter = QPainter(self)
        painter.setOpacity(FAINT)
        side, middle = theme.scaled(8), self.height() // 2
        line = QRectF(side, middle, self.width() - 2 * side, 1)
        painter.fillRect(line, QColor(theme.current().rail_muted))
        painter.end()


class Rail(QFrame):
    """All places in their fixed order; `chosen` names the one that was asked for."""

    chosen = Signal(str)

    def __init__(self, product: str, places: tuple[Place, ...]) -> None:
        super().__init__()
        self.setProperty("panel", "rail")
        self._rows = {place.name: RailRow(place) for place in places}
        self._mark = IconMark("logo", "rail_text", 24)
        self._product = ElidedLabel(product, "lead", "rail_text", least=120)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, theme.scaled(12), 8, theme.scaled(8))
        column.setSpacing(2)
        self._lay_out(column)

    def _lay_out(self, column: QVBoxLayout) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.scaled(8), 0, 0, theme.scaled(14))
        head.setSpacing(theme.scaled(9))
        head.addWidget(self._mark)
        head.addWidget(self._product, 1)
        column.addLayout(head)
        rows = list(self._rows.values())
        for row in rows:
            if row.place.stands == GAP_BEFORE:
                column.addWidget(_Divider())
            if row.place.stands == BOTTOM:
                column.addStretch(1)
            row.clicked.connect(lambda _=False, name=row.place.name: self.chosen.emit(name))
            column.addWidget(row)
        self.set_narrow(narrow=False)

    def set_narrow(self, *, narrow: bool) -> None:
        """Icons and keys alone where the width falls short."""
        self.setFixedWidth(theme.scaled(NARROW if narrow else WIDE))
        self._product.setVisible(not narrow)
        for row in self._rows.values():
            row.set_narrow(narrow=narrow)

    def show_place(self, name: str) -> None:
        """Mark where we are; a page without a row marks nothing."""
        for row in self._rows.values():
            row.setChecked(row.place.name == name)

    def show_count(self, name: str, count: int) -> None:
        """How much waits at a place, where it is shown."""
        if name in self._rows:
            self._rows[name].show_count(count)
