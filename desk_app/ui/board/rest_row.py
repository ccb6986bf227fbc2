"""One thing that is left to do today: what, how much, and the place where it is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desk_app.ui import theme
from desk_app.ui.icons import paint
from desk_app.ui.widgets.key_cap import cap_width, paint_cap

ROW, ICON, SIDE, WIDEST_KEY = 25, 16, 4, "F10"
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RestRow(QAbstractButton):
    """Enter goes there; the arrow keys go from row to row. `tone` speaks when it presses."""

    def __init__(self, word: str, icon: str, key: str = "") -> None:
        super().__init__()
        self._word, self._icon, self._key = word, icon, key
        self._figure, self._tone = "", "muted"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: str, tone: str = "muted", word: str = "") -> None:
        """How much is left, with another word where that depends on the hour."""
        self._figure, self._tone, self._word = figure, tone, word or self._word
        self.setAccessibleName(f"{self._word}: {figure}")
        self.update()

    def text_shown(self) -> tuple[str, str]:
        """Word and figure."""
        return self._word, self._figure

    def sizeHint(self) -> QSize:
        """One line with air, never less than a target for the finger."""
        metrics = QFontMetrics(theme.font("body"))
        return QSize(theme.scaled(180), max(theme.scaled(ROW), metrics.height() + 8))

    def minimumSizeHint(self) -> QSize:
        """Words may be cut, figures never."""
        return QSize(theme.scaled(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses too; up and down reach the neighbours."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon, word, figure, key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = theme.current()
        if self.hasFocus() or self.underMouse():
            ink = QColor(now.accent) if self.hasFocus() else QColor(now.line)
            painter.setPen(QPen(ink, now.border + (1 if self.hasFocus() else 0)))
            painter.setBrush(QColor(now.accent_soft))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        side, size = theme.scaled(SIDE), theme.scaled(ICON)
        box = QRectF(self.rect()).adjusted(side, 0, -side, 0)
        place = QRectF(box.left(), box.center().y() - size / 2, size, size)
        paint(painter, place, self._icon, self._tone)
        room = self._paint_right(painter, box)
        face = theme.font("body")
        painter.setFont(face)
        painter.setPen(QColor(now.text if self._tone == "muted" else now.colour(self._tone)))
        left = place.right() + theme.scaled(7)
        words = QRectF(left, box.top(), room - left - theme.scaled(6), box.height())
        cut = Qt.TextElideMode.ElideRight
        shown = QFontMetrics(face).elidedText(self._word, cut, int(words.width()))
        painter.drawText(words, LEFT, shown)
        painter.end()

    def _paint_right(self, painter: QPainter, box: QRectF) -> float:
        """Figure and key; answers where the room for the word ends."""
        now, strong = theme.current(), theme.font("strong")
        if self._key:
            paint_cap(painter, box.right(), box.center().y(), self._key)
        end = box.right() - cap_width(WIDEST_KEY) - theme.scaled(8)
        painter.setFont(strong)
        painter.setPen(QColor(now.text if self._tone == "muted" else now.colour(self._tone)))
        figure = QRectF(box.left(), box.top(), end - box.left(), box.height())
        painter.drawText(figure, RIGHT, self._figure)
        return end - QFontMetrics(strong).horizontalAdvance(self._figure)
