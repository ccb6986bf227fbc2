"""A key as it looks on the keyboard: an outlined cap beside the word it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk_app.ui import theme

SIDE = 4


class KeyCap(QLabel):
    """Shows one key or chord, written as clerks read it (`Ctrl+Enter`, `Alt+T`, `F3`)."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "key")
        self.setFont(theme.font("key"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


def cap_width(text: str) -> int:
    """How wide a painted cap is."""
    return QFontMetrics(theme.font("key")).horizontalAdvance(text) + 2 * theme.scaled(SIDE)


def paint_cap(painter: QPainter, right: float, middle: float, text: str) -> None:
    """Draw a cap inside a painted widget: its right end, the middle of its height."""
    now, face, wide = theme.current(), theme.font("key"), cap_width(text)
    high = QFontMetrics(face).height() + 1
    box = QRectF(right - wide, middle - high / 2, wide, high)
    painter.setPen(QPen(QColor(now.edge), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(face)
    painter.setPen(QColor(now.muted))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
