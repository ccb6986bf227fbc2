"""The citizen's page: one key opens it after a return, digits answer it, and it names nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.views import Received
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.rating.window import CLOSES_AFTER, RatingWindow
from desk_app.ui.window import Window
from tests.services.counter import PHUONG, Counter
from tests.services.finished import ready
from tests.ui.press import press

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 20)
PATIENCE = 30_000  # ms, on a busy machine


class AtTheCounter:
    """A clerk at F6 with a result, and the citizen before him."""

    def __init__(self, qtbot: QtBot, acts: Acts, clerk: Actor, program: Program) -> None:
        self.qtbot, self.acts, self.clerk, self.program = qtbot, acts, clerk, program
        assert program.window is not None
        self.window: Window = program.window

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        press(self.qtbot, self.window, key, held)

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=PATIENCE)

    def give(self, dossier: Received) -> None:
        assert self.program.screens is not None
        face = self.program.screens.results.returning
        self.press(Qt.Key.Key_F6)
        self.program.screens.scans.scanned(dossier.code)
        self.until(face.shows_one)
        self.press(Qt.Key.Key_Return, CONTROL)
        self.until(face.rating.isVisible)

    def page(self) -> RatingWindow:
        assert self.program.screens is not None
        inviting = self.program.screens.rating
        self.until(lambda: inviting.page)
        assert inviting.page is not None
        return inviting.page

    def answer(self, key: str, then: str) -> None:
        """A key of the page, until that is asked."""
        page = self.page()
        QTest.keyClicks(page, key)
        self.until(lambda: page.question.text().startswith(then))

    def gone(self) -> bool:
        assert self.program.screens is not None
        return self.program.screens.rating.page is None

    def totals(self) -> dict[str, object]:
        return dict(self.acts.report(self.clerk, "satisfaction", TODAY, TODAY).totals)


@pytest.fixture
def counter(acts: Acts, clerk: Actor) -> Counter:
    return Counter(acts, clerk)


@pytest.fixture
def here(
    qtbot: QtBot,
    acts: Acts,
    clerk: Actor,
    program: Program,
    signed_in: Callable[[str], Window],
) -> AtTheCounter:
    signed_in("clerk")
    return AtTheCounter(qtbot, acts, clerk, program)


def test_after_a_return_one_key_asks_the_citizen_and_digits_answer(
    here: AtTheCounter, counter: Counter
) -> None:
    dossier = ready(counter)
    here.give(dossier)
    assert here.gone()  # nobody is asked who was not invited
    here.press(Qt.Key.Key_D, ALT)
    page = here.page()
    assert page.isFullScreen()
    said = " ".join(each.text() for each in page.findChildren(QLabel))
    assert "Ông (Bà) có hài lòng" in said
    assert dossier.code[-4:] in said
    assert not [each for each in (dossier.code, PHUONG.name, "tạm trú") if each in said]
    timer = page.findChild(QTimer)
    assert timer is not None
    assert timer.interval() == CLOSES_AFTER == 30_000
    here.answer("2", "Cảm ơn Ông (Bà). Mời")
    here.answer("1", "Câu 1/9")
    here.answer("2", "Câu 2/9")
    here.answer(" ", "Câu 3/9")  # passed over
    here.answer("0", "Câu 4/9")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.question.text() == "Cảm ơn Ông (Bà) đã đánh giá."
    here.until(lambda: here.totals()["ratings"] == 1)
    timer.start(1)
    here.until(here.gone)
    rows = here.acts.report(here.clerk, "satisfaction", TODAY, TODAY).rows
    told = {(row["group"], row["key"]): (row["ratings"], row["points"]) for row in rows}
    assert told["step", "satisfied"] == (1, None)
    assert (told["indicator", "1"], told["indicator", "2"]) == ((1, 2), (0, 0))
    assert told["indicator", "3"] == (1, 0)
    here.press(Qt.Key.Key_D, ALT)
    here.until(lambda: "rated already" in here.window.message.text())
    assert here.gone()


def test_a_desk_that_wants_it_asks_after_every_return_and_a_page_left_alone_closes(
    here: AtTheCounter, counter: Counter
) -> None:
    here.press(Qt.Key.Key_F12)
    assert here.program.screens is not None
    box = here.program.screens.admin.rating.boxes["rating_invited"]
    here.until(lambda: box.currentData() == "no")
    here.press(Qt.Key.Key_D, ALT)
    here.press(Qt.Key.Key_Down)
    here.press(Qt.Key.Key_Return)
    here.until(lambda: here.acts.preference("rating_invited") == "yes")
    here.give(ready(counter))
    page = here.page()
    page.choices[4].click()  # very dissatisfied, by touch; then nobody touches it any more
    timer = page.findChild(QTimer)
    assert timer is not None
    timer.start(1)
    here.until(here.gone)
    here.until(lambda: here.totals()["ratings"] == 1)
    here.give(ready(counter))
    page = here.page()
    assert here.program.screens is not None
    here.program.screens.scans.scanned(counter.receive().code)  # the next person: the desk is free
    assert here.gone()
    assert here.totals()["ratings"] == 1
