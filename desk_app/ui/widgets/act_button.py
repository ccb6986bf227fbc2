"""What the clerk can do, with its key on it; an act that cannot be done stays, with its reason."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from desk_app.ui import theme
from desk_app.ui.widgets.keys import bind

GAP, CAP_SIDE, FEWEST_LETTERS = 9, 5, 8
PRIMARY_HEIGHT, HIGHEST = 52, 64  # pixels at 10 pt, and of the screen


class _Face(QPushButton):
    """The button itself: the word, then its key in an outlined cap, both centred."""

    def __init__(self, text: str, key: str, kind: str, parent: QWidget) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.word, self.cap, self.gives_way = text, key, False
        self.setProperty("kind", kind)
        self.setFont(theme.font("lead" if kind == "primary" else "body"))
        self.setAccessibleName(text)
        self.setToolTip("")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for word and cap; the primary act is taller."""
        hint = super().sizeHint()
        primary = self.property("kind") == "primary"
        height = min(theme.scaled(PRIMARY_HEIGHT), HIGHEST) if primary else 0
        return QSize(hint.width() + round(self._cap_room()), max(hint.height(), height))

    def minimumSizeHint(self) -> QSize:
        """Never narrower than what it says, unless its word may be cut; its key never is."""
        whole = self.sizeHint()
        if not self.gives_way:
            return whole
        metrics = QFontMetricsF(self.font())
        fewest = metrics.averageCharWidth() * FEWEST_LETTERS
        spare = max(0, round(metrics.horizontalAdvance(self.word) - fewest))
        return QSize(whole.width() - spare, whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A word that is cut is told whole by the tool tip."""
        super().resizeEvent(event)
        self.setToolTip(self.word if self._shown_word() != self.word else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The style draws the button, we the word and the cap."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_words(painter)
        painter.end()

    def _cap_room(self) -> float:
        if not self.cap:
            return 0
        metrics = QFontMetricsF(theme.font("key"))
        return theme.scaled(GAP) + 2 * theme.scaled(CAP_SIDE) + metrics.horizontalAdvance(self.cap)

    def _shown_word(self) -> str:
        metrics = QFontMetricsF(self.font())
        room = self.width() - self._cap_room() - 8
        if not self.gives_way or metrics.horizontalAdvance(self.word) <= room:
            return self.word
        return metrics.elidedText(self.word, Qt.TextElideMode.ElideRight, room)

    def _paint_words(self, painter: QPainter) -> None:
        ink = self._ink()
        metrics = QFontMetricsF(self.font())
        word = self._shown_word()
        wide = metrics.horizontalAdvance(word)
        left = max(4.0, (self.width() - wide - self._cap_room()) / 2)
        middle = self.height() / 2
        base = middle + (metrics.ascent() - metrics.descent()) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        painter.setPen(ink)
        painter.drawText(QPointF(left, base), word)
        if self.cap:
            self._paint_cap(painter, left + wide + theme.scaled(GAP), middle, ink)

    def _paint_cap(self, painter: QPainter, left: float, middle: float, ink: QColor) -> None:
        face = theme.font("key")
        metrics = QFontMetricsF(face)
        height = metrics.height() + 1
        wide = metrics.horizontalAdvance(self.cap) + 2 * theme.scaled(CAP_SIDE)
        now = theme.current()
        plain = self.property("kind") != "primary" or not self.isEnabled()
        painter.setPen(QPen(QColor(now.edge) if plain else ink, 1))
        box = QRectF(left, middle - height / 2, wide, height)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(face)
        painter.setPen(QColor(now.muted) if plain else ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.cap)

    def _ink(self) -> QColor:
        now = theme.current()
        if not self.isEnabled():
            return QColor(now.muted)
        inks = {"primary": now.on_accent, "plain": now.accent}
        return QColor(inks.get(str(self.property("kind")), now.text))


class ActButton(QWidget):
    """An act with its key; `kind` is "primary" (one a screen), "" or "plain".

    A `reason` disables it visibly: dashed, with the reason beneath. Its key then says `refused`.
    """

    clicked = Signal()
    refused = Signal(str)

    def __init__(
        self,
        text: str,
        key: str = "",
        kind: str = "",
        reason: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.face = _Face(text, key, kind, self)
        self._why = QLabel(self)
        self._why.setFont(theme.font("small"))
        self._why.setProperty("tone", "muted")
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(3))
        column.addWidget(self.face)
        column.addWidget(self._why)
        self.setFocusProxy(self.face)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.face.clicked.connect(self._pressed)
        self.set_reason(reason)
        if key:
            bind(key, self, self.click)

    def _pressed(self) -> None:
        self.clicked.emit()

    def set_reason(self, reason: str) -> None:
        """Disable the act and say why; an empty reason allows it again."""
        self.face.setEnabled(not reason)
        self.face.setAccessibleDescription(reason)
        self._why.setText(reason)
        self._why.setVisible(bool(reason))

    def set_text(self, text: str) -> None:
        """Change the word on the button."""
        self.face.word = text
        self.face.setText(text.replace("&", "&&"))
        self.face.setAccessibleName(text)
        self.face.updateGeometry()

    def give_way(self) -> None:
        """Let the word be cut where there is no room for all of it; the key stays whole."""
        self.face.gives_way = True
        self.face.updateGeometry()

    def text(self) -> str:
        """The word on the button."""
        return self.face.word

    def click(self) -> None:
        """As if the clerk had pressed it; refuses with its reason when disabled."""
        if self.face.isEnabled() and self.isEnabled():
            self.face.click()
        elif self._why.text():
            self.refused.emit(self._why.text())
