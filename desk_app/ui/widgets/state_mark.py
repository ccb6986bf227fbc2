"""A state as word and shape, readable in grey as well."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desk_app.models.term_state import TermState
from desk_app.ui import theme
from desk_app.ui.icons import IconMark
from desk_app.ui.states import TONE, word


class MarkedWord(QWidget):
    """A word with a shape before it; `role` is the type role of the word."""

    def __init__(self, shape: str, tone: str, text: str, role: str = "strong") -> None:
        super().__init__()
        self._icon = IconMark(shape, tone, 20 if role == "lead" else 18)
        self._word = QLabel()
        self._word.setTextFormat(Qt.TextFormat.PlainText)
        self._word.setFont(theme.font(role))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(7))
        row.addWidget(self._icon)
        row.addWidget(self._word)
        row.addStretch(1)
        self.show_word(shape, tone, text)

    def show_word(self, shape: str, tone: str, text: str) -> None:
        """Change shape, tone and word together."""
        self._icon.show_icon(shape, tone)
        self._word.setProperty("tone", tone)
        self._word.style().unpolish(self._word)
        self._word.style().polish(self._word)
        self._word.setText(text)

    def text(self) -> str:
        """The word shown now."""
        return self._word.text()


class StateMark(MarkedWord):
    """Shows where a dossier stands against its term."""

    def __init__(self, state: TermState, role: str = "strong") -> None:
        super().__init__(f"state-{state}", TONE[state], word(state), role)

    def show_state(self, state: TermState, text: str = "") -> None:
        """Change the state; `text` replaces its plain word ("Hôm nay 11:00")."""
        self.show_word(f"state-{state}", TONE[state], text or word(state))
