"""The cash screen with a clerk before it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.ui.cash.screen import CashScreen
from desk_app.ui.window import Window
from tests.services.counter import Counter
from tests.ui.press import press


@dataclass(frozen=True)
class CashDesk:
    """The screen in its window, and the counter that receives for it."""

    qtbot: QtBot
    counter: Counter
    window: Window
    screen: CashScreen

    def take(self, dossier: str) -> None:
        """Bring a dossier to the screen by its id."""
        self.screen.take(dossier)
        panel = self.screen.collect.panel
        self.qtbot.waitUntil(lambda: panel.view is not None and panel.view.id == dossier)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One key where the keyboard is."""
        press(self.qtbot, self.window, key, held)
