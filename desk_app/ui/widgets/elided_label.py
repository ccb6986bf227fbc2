"""Long fixed words in one line: cut at the end, the whole text as tool tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk_app.ui import theme


class ElidedLabel(QLabel):
    """Gives way to its neighbours down to `least` pixels (at 10 pt); never for codes and dates."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        least: int = 40,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._whole, self._least = "", least
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role))
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text, as much of it as fits."""
        self._whole = text
        self.setAccessibleName(text)
        self._elide()
        self.updateGeometry()

    def whole_text(self) -> str:
        """The text without the cut."""
        return self._whole

    def set_tone(self, tone: str) -> None:
        """Change the tone ("muted", "late")."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)

    def minimumSizeHint(self) -> QSize:
        """May shrink to `least`, or to the text where that is shorter."""
        width = min(theme.scaled(self._least), self.sizeHint().width())
        return QSize(width, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(width, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew for the new width."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        width = max(self.width(), 1)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, width)
        super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
