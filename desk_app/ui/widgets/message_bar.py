"""The one line under the top bar where the program answers: what happened and what to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desk_app.ui import theme
from desk_app.ui.icons import IconMark

SHAPES = {
    "ok": "state-on_time",
    "soon": "state-soon",
    "today": "state-today",
    "late": "state-late",
    "waiting": "state-waiting",
    "ready": "state-ready",
    "quiet": "info",
    "accent": "info",
}
Act = tuple[str, Callable[[], object]]


class MessageBar(QFrame):
    """Shows one message at a time, replaces the previous one, never takes the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], object] | None = None
        self._icon = IconMark("info")
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setFont(theme.font("strong"))
        self._button = QPushButton()
        self._button.setProperty("kind", "plain")
        self._button.clicked.connect(self._do)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.scaled(each) for each in (12, 6, 12, 6)))
        row.setSpacing(theme.scaled(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._button)
        self.hide()

    def say(self, tone: str, sentence: str, act: Act | None = None) -> None:
        """Show `sentence` in a tone ("ok", "soon", "late", "quiet"); `act` is (word, what it does)."""
        self.setProperty("panel", tone)
        self._sentence.setProperty("tone", tone)
        for each in (self, self._sentence):
            each.style().unpolish(each)
            each.style().polish(each)
        self._icon.show_icon(SHAPES[tone], tone, tone + "_soft")
        self._sentence.setText(sentence)
        self._act = act[1] if act else None
        self._button.setText(act[0] if act else "")
        self._button.setVisible(act is not None)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def clear(self) -> None:
        """Take the message away."""
        self._act = None
        self._sentence.clear()
        self.hide()

    def text(self) -> str:
        """The sentence shown now."""
        return self._sentence.text()

    def tone(self) -> str:
        """The tone shown now, empty when nothing is said."""
        return str(self.property("panel") or "") if self._sentence.text() else ""

    def _do(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()
