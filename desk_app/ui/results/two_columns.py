"""How a face of the results lies: the panel across, under it a list and the act beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desk_app.ui import theme

LIST, ACT = 7, 3  # shares of the width


def lay_in_columns(
    face: QWidget, panel: QWidget, left: Sequence[QWidget | QLayout], act: QWidget
) -> None:
    """Lay `panel` across `face`; of the parts at the left the second one, the list, takes the room."""
    column = QVBoxLayout()
    column.setSpacing(theme.scaled(10))
    for place, part in enumerate(left):
        if isinstance(part, QWidget):
            column.addWidget(part, int(place == 1))
        else:
            column.addLayout(part)
    below = QHBoxLayout()
    below.setSpacing(theme.scaled(12))
    below.addLayout(column, LIST)
    below.addWidget(act, ACT)
    whole = QVBoxLayout(face)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(theme.scaled(10))
    whole.addWidget(panel)
    whole.addLayout(below, 1)
