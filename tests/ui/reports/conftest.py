"""The place of reports in a window, and a counter whose dossiers it reports."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.reports.book_face import BookFace
from desk_app.ui.reports.day_face import DayFace
from desk_app.ui.window import Window
from tests.services.counter import Counter
from tests.ui.press import press

NONE = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True)
class AtReports:
    """Keys at the reports of somebody who has signed in."""

    qtbot: QtBot
    program: Program
    window: Window

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """One key where the keyboard is."""
        press(self.qtbot, self.window, key, held)

    def finish(self) -> None:
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def until(self, holds: Callable[[], object]) -> None:
        """Until something holds."""
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=30_000)

    def day(self) -> DayFace:
        """The end of the day in front, and read."""
        assert self.program.screens is not None
        face = self.program.screens.reports.day
        self._go(Qt.Key.Key_2)
        self.until(face.standing.text)
        return face

    def book(self) -> BookFace:
        """The register book in front, and read."""
        assert self.program.screens is not None
        face = self.program.screens.reports.book
        self._go(Qt.Key.Key_3)
        self.until(face.table.rowCount)
        return face

    def _go(self, face: Qt.Key) -> None:
        self.press(Qt.Key.Key_F9)
        self.press(face, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def counter(acts: Acts, clerk: Actor) -> Counter:
    return Counter(acts, clerk)


@pytest.fixture
def reports_of(
    qtbot: QtBot, program: Program, signed_in: Callable[[str], Window]
) -> Callable[[str], AtReports]:
    """Signs somebody in."""
    return lambda name: AtReports(qtbot, program, signed_in(name))
