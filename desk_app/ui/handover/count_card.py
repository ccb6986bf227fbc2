"""How far a list is: one large number, what it is counted against, and what was refused."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desk_app.ui import theme
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.state_mark import MarkedWord


class CountCard(Card):
    """Readable from where the scanning is done."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._number = plain_label("0", "hero", "accent")
        self._of = plain_label("", "body", "muted")
        self._of.setWordWrap(True)
        self._more = MarkedWord("state-late", "late", "", "body")
        words = QVBoxLayout()
        words.setSpacing(theme.scaled(2))
        words.addWidget(plain_label(word, "lead"))
        words.addWidget(self._of)
        words.addWidget(self._more)
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(14))
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self._more.hide()

    def show_count(self, number: int, of: str, more: str = "") -> None:
        """The number, against what, and what was refused or came back."""
        self._number.setText(str(number))
        self._of.setText(of)
        self._more.show_word("state-late", "late", more)
        self._more.setVisible(bool(more))

    def texts(self) -> tuple[str, str, str]:
        """What stands on it."""
        return self._number.text(), self._of.text(), self._more.text()
