"""What was just done and can be undone by one key: for ten seconds, without taking the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desk_app.ui import theme
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.facts import plain_label

STAYS = 10_000  # ms
UNDO_KEY = "Ctrl+Z"


class Toast(QFrame):
    """One line above the foot; Ctrl+Z calls the last undo while it is shown."""

    def __init__(self) -> None:
        super().__init__()
        self._undo: Callable[[], object] | None = None
        self._dossiers = frozenset[str]()
        self.setProperty("panel", "card")
        self._words = plain_label("", "strong")
        self.button = ActButton(self.tr("Undo"), UNDO_KEY, "plain")
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.scaled(each) for each in (16, 6, 12, 6)))
        row.setSpacing(theme.scaled(16))
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True, interval=STAYS)
        self._timer.timeout.connect(self.clear)
        self.button.clicked.connect(self._do)
        self.hide()

    def offer(
        self, sentence: str, undo: Callable[[], object] | None, dossiers: frozenset[str]
    ) -> None:
        """Say what was done to `dossiers` and offer to take it back; replaces the offer before.

        Without `undo` nothing is offered any more.
        """
        if undo is None:
            self.clear()
            return
        self._words.setText(sentence)
        self._undo, self._dossiers = undo, dossiers
        self.show()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def settled(self, dossiers: frozenset[str]) -> None:
        """Something else was done to these: what was done to any of them before stays."""
        if dossiers & self._dossiers:
            self.clear()

    def clear(self) -> None:
        """The time is over."""
        self._undo = None
        self._timer.stop()
        self.hide()

    def text(self) -> str:
        """What is offered now, empty when nothing is."""
        return self._words.text() if self.isVisible() else ""

    def _do(self) -> None:
        undo = self._undo
        self.clear()
        if undo is not None:
            undo()
