"""Dossiers to hand over, and the screen that does it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.draft import IntakeDraft, Person
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.window import HANDOVER, Window
from tests.ui.handover.counter import Counter


@pytest.fixture
def received(acts: Acts, clerk: Actor) -> Callable[[str, int], list[str]]:
    """Receives so many dossiers of a procedure."""
    names = ("An", "Bình", "Chi", "Dung", "Hoa", "Lan")

    def receive(procedure: str, number: int) -> list[str]:
        drafts = (
            IntakeDraft(procedure=procedure, applicant=Person(name=f"Trần Thị {name}"))
            for name in names[:number]
        )
        return [acts.receive_dossier(clerk, each).code for each in drafts]

    return receive


@pytest.fixture
def counter(
    qtbot: QtBot, program: Program, signed_in: Callable[[str], Window], acts: Acts, clerk: Actor
) -> Counter:
    window = signed_in("clerk")
    window.go(HANDOVER)
    assert program.screens is not None
    screen = program.screens.handover
    qtbot.waitUntil(screen.making_face.code.hasFocus)
    return Counter(qtbot, program, window, screen, acts, clerk)
