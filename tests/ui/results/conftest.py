"""The screen of results alone in a window, in English, and a reader in the hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.scan import classify
from desk_app.services.acts import Acts
from desk_app.ui.desk import Desk
from desk_app.ui.results.screen import ResultsScreen
from desk_app.ui.widgets.result_panel import ResultPanel
from desk_app.ui.window import RESULTS, Window
from tests.services.counter import Counter
from tests.ui.press import press

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class Hands:
    """Keys and scans at the screen of results."""

    qtbot: QtBot
    window: Window
    screen: ResultsScreen

    def scan(self, text: str) -> None:
        """What the reader reads, known or not."""
        assert self.screen.take_scan(classify(text))

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """One key where the keyboard is."""
        press(self.qtbot, self.window, key, held)

    def type(self, text: str) -> None:
        """Digits where the keyboard is."""
        for each in text:
            self.press(Qt.Key(ord(each)))

    def finish(self) -> None:
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, CONTROL)

    def told(self, panel: ResultPanel, said: str) -> tuple[str, str, str]:
        """What stands on the panel once it says that."""
        self.qtbot.waitUntil(lambda: panel.texts()[0] == said)
        return panel.texts()

    def wait(self, until: Callable[[], object]) -> None:
        """Until something holds."""
        self.qtbot.waitUntil(lambda: bool(until()))


def words(part: QWidget) -> str:
    """Everything that can be read on a part of the page."""
    return "\n".join(each.text() for each in part.findChildren(QLabel) if each.isVisible())


@pytest.fixture
def counter(acts: Acts, clerk: Actor) -> Counter:
    return Counter(acts, clerk)


@pytest.fixture
def hands(qtbot: QtBot, acts: Acts, clerk: Actor) -> Iterator[Hands]:
    desk, window = Desk(acts, clerk), Window(clerk.full_name)
    qtbot.addWidget(window)
    screen = ResultsScreen(desk)
    window.add_page(RESULTS, screen)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    window.go(RESULTS)
    yield Hands(qtbot, window, screen)
    desk.stop()
