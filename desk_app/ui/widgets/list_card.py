"""A card with a list, or with the sentence that says why nothing stands in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desk_app.ui import theme
from desk_app.ui.widgets.facts import plain_label


class ListCard(QFrame):
    """Shows `empty` until rows are there."""

    def __init__(self, view: QWidget, empty: str) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        self._view, self._empty = view, plain_label(empty, tone="muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._either = QStackedWidget()
        self._either.addWidget(self._empty)
        self._either.addWidget(view)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, theme.scaled(8), 1, theme.scaled(8))
        inside.addWidget(self._either)

    def show_rows(self, *, some: bool, empty: str = "") -> None:
        """The list where there are `some` rows; otherwise the sentence, a new one if given."""
        if empty:
            self._empty.setText(empty)
        self._either.setCurrentWidget(self._view if some else self._empty)
