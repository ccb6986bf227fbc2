"""A state as word and shape, readable in grey as well."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desk_app.ui import theme
from desk_app.ui.icons import IconMark
from desk_app.ui.states import TONE, State, word


class StateMark(QWidget):
    """Shows one state; `role` is the type role of its word."""

    def __init__(self, state: State, role: str = "strong", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconMark("state-on_time", "ok", 20 if role == "lead" else 18)
        self._word = QLabel()
        self._word.setTextFormat(Qt.TextFormat.PlainText)
        self._word.setFont(theme.font(role))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(7))
        row.addWidget(self._icon)
        row.addWidget(self._word)
        row.addStretch(1)
        self.show_state(state)

    def show_state(self, state: State, text: str = "") -> None:
        """Change the state; `text` replaces its plain word ("Hôm nay 11:00")."""
        self._icon.show_icon(f"state-{state}", TONE[state])
        self._word.setProperty("tone", TONE[state])
        self._word.style().unpolish(self._word)
        self._word.style().polish(self._word)
        self._word.setText(text or word(state))

    def text(self) -> str:
        """The word shown now."""
        return self._word.text()
