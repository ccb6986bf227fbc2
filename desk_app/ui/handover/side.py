"""The right column of the hand-over screen: cards that give way, so that the primary act never does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desk_app.ui import theme

SIDE_WIDTH = 290
LEAST_ROOM = 44


def scrolled(*widgets: QWidget) -> QScrollArea:
    """Widgets one below the other, that scroll where there is no room for all of them."""
    inside = QFrame()
    inside.setProperty("panel", "canvas")
    lines = QVBoxLayout(inside)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(theme.scaled(8))
    for widget in widgets:
        lines.addWidget(widget)
    lines.addStretch(1)
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setWidget(inside)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setMinimumHeight(theme.scaled(LEAST_ROOM))
    return made
