"""Garbage goes on the thread of the window, whatever the workers of the desk allocate."""

from __future__ import annotations

import gc
import threading
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.services.acts import Acts
from desk_app.ui.program import Program

SOME = 3
MANY = 50_000


def test_garbage_goes_on_the_thread_of_the_window_alone(
    qtbot: QtBot, qapp: QApplication, acts: Acts
) -> None:
    went: list[threading.Thread] = []

    class Round:
        """Holds itself, so that only a collection ends it."""

        def __init__(self) -> None:
            self.held = self

        def __del__(self) -> None:
            went.append(threading.current_thread())

    gc.enable()
    program = Program(qapp, acts)
    try:
        for _ in range(SOME):
            Round()
        with ThreadPoolExecutor(1) as worker:
            kept = worker.submit(lambda: [[each] for each in range(MANY)]).result()
        assert (len(kept), went) == (MANY, [])
        qtbot.waitUntil(lambda: len(went) == SOME)
    finally:
        program.stop()
        gc.disable()
    assert set(went) == {threading.main_thread()}
