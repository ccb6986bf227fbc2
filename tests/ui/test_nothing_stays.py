"""A window that is closed takes everything along: a day has many clerks at one desk."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.services.acts import Acts
from desk_app.ui.desk import Desk
from desk_app.ui.program import Program
from desk_app.ui.window import ADMIN, BOARD, CASH, HANDOVER, INTAKE, REGISTER, RESULTS, SYNC, Window
from tests.services.counter import Counter

TIMES = 3


def day_of_a_clerk(
    qtbot: QtBot, app: QApplication, acts: Acts, used: Callable[[Program], None]
) -> None:
    """Sign in, use the window, close it."""
    program = Program(app, acts)
    program.begin()
    assert program.door is not None
    for edit in (program.door.page.name, program.door.page.password):
        edit.setText("clerk")
    program.door.page.button.click()
    qtbot.waitUntil(lambda: program.window is not None)
    used(program)
    program.stop()


def living() -> tuple[int, int]:
    """How many widgets there are, and objects of windows, once everything that may go has gone."""
    for _ in range(2):
        gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    of_windows = sum(isinstance(each, Desk | Program | Window) for each in gc.get_objects())
    return len(QApplication.allWidgets()), of_windows


def test_every_widget_goes_with_its_window(
    qtbot: QtBot, qapp: QApplication, acts: Acts, clerk: Actor
) -> None:
    dossier = Counter(acts, clerk).receive()

    def used(program: Program) -> None:
        assert program.window is not None
        assert program.screens is not None
        for place in (BOARD, HANDOVER, RESULTS, CASH, REGISTER, SYNC, ADMIN):
            program.window.go(place)
        page = program.screens.dossier
        program.screens.one.open(dossier.id)
        qtbot.waitUntil(lambda: page.view is not None)
        program.window.go(INTAKE)

    widgets, of_windows = living()
    for _ in range(TIMES):
        day_of_a_clerk(qtbot, qapp, acts, used)
    after = living()
    assert after[0] <= widgets
    assert after[1] <= of_windows
