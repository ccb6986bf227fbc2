"""Questions put while typing: the last one counts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desk_app.ui.background import Background
from desk_app.ui.latest import Latest


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    assert qapp is QApplication.instance()
    background = Background(report=lambda error: pytest.fail(repr(error)))
    yield background
    background.stop()


def test_only_the_last_question_of_a_pause_is_put(qtbot: QtBot, background: Background) -> None:
    put: list[str] = []
    answers: list[str] = []
    latest = Latest(background, 30)

    def asked(text: str) -> str:
        put.append(text)
        return text

    for text in ("k", "ks", "ksc"):
        latest.ask(partial(asked, text), answers.append)
    qtbot.waitUntil(lambda: answers == ["ksc"])
    assert put == ["ksc"]


def test_an_answer_that_was_overtaken_is_dropped(qtbot: QtBot, background: Background) -> None:
    gate, begun = Event(), Event()
    answers: list[int] = []
    latest = Latest(background, 1)

    def slow() -> int:
        begun.set()
        gate.wait(5)
        return 1

    latest.ask(slow, answers.append)
    qtbot.waitUntil(begun.is_set)
    latest.ask(lambda: 2, answers.append)
    gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [2]


def test_a_dropped_question_is_never_answered_but_later_ones_are(
    qtbot: QtBot, background: Background
) -> None:
    gate, begun = Event(), Event()
    answers: list[int] = []
    latest = Latest(background, 1)

    def slow() -> int:
        begun.set()
        gate.wait(5)
        return 1

    latest.ask(slow, answers.append)
    qtbot.waitUntil(begun.is_set)
    latest.drop()
    gate.set()
    background.run(lambda: 0, answers.append)
    qtbot.waitUntil(lambda: answers == [0])
    latest.ask(lambda: 3, answers.append)
    qtbot.waitUntil(lambda: answers == [0, 3])


def test_an_answer_for_a_page_that_is_gone_reaches_nobody(
    background: Background, qtbot: QtBot
) -> None:
    page = QObject()
    latest = Latest(background, 0, page)
    heard: list[int] = []
    after: list[int] = []
    begun, released = Event(), Event()

    def task() -> int:
        begun.set()
        released.wait(5)
        return 1

    latest.ask(task, heard.append)
    qtbot.waitUntil(begun.is_set)
    delete(page)
    released.set()
    background.run(lambda: 2, after.append)
    qtbot.waitUntil(lambda: after == [2])
    assert heard == []
