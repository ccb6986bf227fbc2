"""The hand-over screen in its window, and what tests do with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.moves import Act
from desk_app.services.acts import Acts
from desk_app.ui.handover.screen import HandoverScreen
from desk_app.ui.program import Program
from desk_app.ui.window import Window
from tests.ui.press import press

POLICE, JUSTICE = "Công an xã", "Tư pháp - Hộ tịch"
RESIDENCE, MARITAL = "1.004194", "1.004873"
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return
Receive = Callable[[str, int], list[str]]


@dataclass(frozen=True)
class Counter:
    """The screen in its window, and the keys."""

    qtbot: QtBot
    program: Program
    window: Window
    screen: HandoverScreen
    acts: Acts
    clerk: Actor

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        press(self.qtbot, self.window, key, held)

    def scan(self, *texts: str) -> None:
        for text in texts:
            self.program.scans.scanned.emit(text)

    def lines(self) -> list[str]:
        """The codes on the list, newest on top."""
        return [row[1] for row in self.screen.making_face.table.texts()]

    def has_lines(self, number: int) -> None:
        self.qtbot.waitUntil(lambda: len(self.lines()) == number)

    def says(self, words: str) -> None:
        panel = self.screen.making_face.panel
        self.qtbot.waitUntil(lambda: words in " ".join(panel.texts()))

    def handed(self, *codes: str) -> str:
        """A list that was handed over before; its id."""
        self.acts.act(self.clerk, Act.HAND_OVER, codes, {"to": POLICE})
        return self.acts.handed_lists().of_dossier(self.clerk, codes[0])
