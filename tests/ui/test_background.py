from functools import partial
from threading import current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from desk_app.ui.background import Background


def test_answers_come_in_order_on_the_ui_thread(qtbot: QtBot) -> None:
    seen: list[tuple[int, bool]] = []
    background = Background(report=lambda _: None)

    def note(number: int) -> None:
        seen.append((number, current_thread() is main_thread()))

    for n in range(50):
        background.run(partial(int, n), note)
    assert not seen, "never delivered inside run()"
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == [(n, True) for n in range(50)]
    background.stop()


def test_an_error_is_reported_after_always(qtbot: QtBot) -> None:
    story: list[str] = []
    background = Background(report=lambda error: story.append(type(error).__name__))
    background.run(lambda: 1 // 0, lambda _: story.append("done"), lambda: story.append("always"))
    qtbot.waitUntil(lambda: len(story) == 2)
    assert story == ["always", "ZeroDivisionError"]
    background.stop()


def test_a_screen_may_take_an_error_itself(qtbot: QtBot) -> None:
    reported: list[BaseException] = []
    taken: list[BaseException] = []
    background = Background(report=reported.append)
    background.run(lambda: 1 // 0, lambda _: None, failed=taken.append)
    qtbot.waitUntil(lambda: len(taken) == 1)
    assert not reported
    background.stop()


@pytest.mark.usefixtures("qapp")
def test_what_was_queued_before_closing_is_still_done() -> None:
    saved: list[int] = []
    answered: list[object] = []
    background = Background(report=answered.append)
    for n in range(5):
        background.run(partial(saved.append, n), answered.append)
    background.stop()
    background.run(partial(saved.append, 99), answered.append)
    assert saved == [0, 1, 2, 3, 4]
    assert not answered, "nobody is left to answer"
