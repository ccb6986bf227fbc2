"""A word with its key in one line, as low as text: for acts inside a card that also answer a click."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap


class KeyWord(QWidget):
    """Shows the key only; whoever uses it binds it."""

    clicked = Signal()

    def __init__(self, text: str, key: str, role: str = "body", tone: str = "accent") -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(7))
        row.addWidget(plain_label(text, role, tone))
        row.addWidget(KeyCap(key))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse asks too."""
        super().mousePressEvent(event)
        self.clicked.emit()
