"""Choosing several dossiers in a list by the keyboard, and doing one act on all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.draft import IntakeDraft, Person
from desk_app.models.moves import Act
from desk_app.models.queues import Queue
from desk_app.services.acts import Acts
from desk_app.ui.lists.columns import Column
from desk_app.ui.program import Program
from desk_app.ui.register.page import RegisterPage
from desk_app.ui.window import DOSSIER, REGISTER, Window
from tests.conftest import Clock
from tests.ui.press import press

NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SPACE, DOWN = (Qt.Key.Key_Space, NO_KEY), (Qt.Key.Key_Down, NO_KEY)
EVERYTHING = (Qt.Key.Key_A, CONTROL)
PATIENCE = 20_000  # ms, on a busy machine
NAMES = ("Trần Văn Lực", "H’Bliă Niê", "Đỗ Mạnh Cường", "Lê Hoàng Dũng")


@dataclass
class Hands:
    """A clerk before the register; the `received` dossiers stand in its order, the newest first."""

    qtbot: QtBot
    window: Window
    page: RegisterPage
    received: tuple[str, ...]

    def press(self, *keys: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        """Keys in the list. A letter is held back for a moment, for it might be of a reader."""
        for key, held in keys:
            before = self.page.view.chosen()
            QTest.keyClick(self.page.view, key, held)
            if key == Qt.Key.Key_Space:
                self.qtbot.waitUntil(partial(self.chose_other_than, before))

    def chose_other_than(self, before: list[int]) -> bool:
        return self.page.view.chosen() != before

    def click(self, row: int, held: Qt.KeyboardModifier) -> None:
        view = self.page.view
        place = view.visualRect(view.model().index(row, Column.CODE)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, place)

    def hand_over(self) -> None:
        """The act, its form, the primary key."""
        press(self.qtbot, self.window, Qt.Key.Key_F4, SHIFT)
        self.qtbot.waitUntil(self.page.several.acting.isVisible)
        press(self.qtbot, self.window, Qt.Key.Key_Return, CONTROL)


def receive(acts: Acts, clerk: Actor, name: str) -> str:
    draft = IntakeDraft(procedure="1.004873", applicant=Person(name=name))
    return acts.receive_dossier(clerk, draft).id


@pytest.fixture
def received(acts: Acts, clerk: Actor, clock: Clock) -> tuple[str, ...]:
    made: list[str] = []
    for name in NAMES:
        clock.forward(minutes=1)
        made.insert(0, receive(acts, clerk, name))
    return tuple(made)


@pytest.fixture
def hands(
    qtbot: QtBot,
    received: tuple[str, ...],
    program: Program,
    signed_in: Callable[[str], Window],
) -> Hands:
    window = signed_in("clerk")
    press(qtbot, window, Qt.Key.Key_F8)
    assert program.screens is not None
    page = program.screens.register
    qtbot.waitUntil(lambda: page.rows.table.rowCount() == len(received))
    qtbot.waitUntil(lambda: len(page.rows.chosen_rows()) == 1)
    return Hands(qtbot, window, page, received)


def test_without_a_mark_the_row_of_the_keyboard_is_meant(hands: Hands) -> None:
    rows = hands.page.rows
    assert hands.page.view.hasFocus(), "F8 puts the keyboard into the list"
    assert (rows.chosen(), rows.marked()) == (hands.received[:1], 0)
    hands.press(DOWN)
    assert (rows.chosen(), rows.marked()) == (hands.received[1:2], 0)
    assert not hands.page.several.bar.isVisible()


def test_space_marks_and_the_arrow_keys_leave_the_marks(hands: Hands) -> None:
    rows, page = hands.page.rows, hands.page
    hands.press(SPACE, DOWN, SPACE)
    assert rows.chosen() == (hands.received[0], hands.received[2])
    assert page.view.current() == 3
    assert page.several.bar.isVisible()
    hands.press((Qt.Key.Key_Home, NO_KEY), SPACE)
    assert rows.chosen() == hands.received[2:3]
    hands.press((Qt.Key.Key_Escape, NO_KEY))
    assert rows.marked() == 0
    assert not page.several.bar.isVisible()


def test_shift_marks_a_stretch_that_can_shrink_and_control_a_everything(hands: Hands) -> None:
    rows, below, above = hands.page.rows, (Qt.Key.Key_Down, SHIFT), (Qt.Key.Key_Up, SHIFT)
    hands.press(DOWN, below, below)
    assert rows.chosen() == hands.received[1:4]
    hands.press(above)
    assert rows.chosen() == hands.received[1:3]
    hands.press((Qt.Key.Key_Home, SHIFT))
    assert rows.chosen() == hands.received[:2]
    hands.press(EVERYTHING)
    assert rows.chosen() == hands.received


def test_a_click_lets_go_and_control_click_adds(hands: Hands) -> None:
    rows = hands.page.rows
    hands.press(EVERYTHING)
    hands.click(1, NO_KEY)
    assert (rows.marked(), rows.chosen()) == (0, hands.received[1:2])
    hands.click(0, CONTROL)
    hands.click(2, CONTROL)
    assert rows.chosen() == (hands.received[0], hands.received[2])


def test_marks_and_keyboard_stay_on_their_dossiers_when_the_list_is_read_anew(
    hands: Hands, acts: Acts, clerk: Actor, clock: Clock
) -> None:
    rows = hands.page.rows
    hands.press(DOWN, SPACE)
    clock.forward(minutes=1)
    receive(acts, clerk, "Bùi Thị Hường")
    hands.page.refreshed.emit()
    hands.qtbot.waitUntil(lambda: rows.table.rowCount() == len(NAMES) + 1)
    assert rows.chosen() == hands.received[1:2]
    assert rows.standing() == hands.received[2]


def test_enter_opens_and_escape_comes_back_to_the_same_row(hands: Hands) -> None:
    hands.press(DOWN, (Qt.Key.Key_Return, NO_KEY))
    hands.qtbot.waitUntil(lambda: hands.window.here() == DOSSIER)
    press(hands.qtbot, hands.window, Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: hands.window.here() == REGISTER)
    assert hands.page.rows.standing() == hands.received[1]
    assert hands.page.view.hasFocus()


def test_the_chosen_dossiers_are_handed_over_together_and_it_is_undone(
    hands: Hands, acts: Acts, clerk: Actor
) -> None:
    hands.press(SPACE, SPACE)
    hands.hand_over()
    hands.qtbot.waitUntil(lambda: len(acts.queue(clerk, Queue.ON_THE_WAY)) == 2, timeout=PATIENCE)
    assert set(acts.queue(clerk, Queue.ON_THE_WAY)) == set(hands.received[:2])
    hands.qtbot.waitUntil(lambda: not hands.page.several.isVisible())
    assert hands.page.view.hasFocus()
    hands.qtbot.waitUntil(lambda: bool(hands.window.toast.text()))
    press(hands.qtbot, hands.window, Qt.Key.Key_Z, CONTROL)
    hands.qtbot.waitUntil(lambda: not acts.queue(clerk, Queue.ON_THE_WAY), timeout=PATIENCE)


def test_a_refusal_names_the_dossier_and_nothing_has_happened(
    hands: Hands, acts: Acts, clerk: Actor
) -> None:
    gone = acts.open_dossier(clerk, hands.received[1])
    acts.act(clerk, Act.HAND_OVER, [gone.id], {"to": acts.units()[0]})
    hands.press(SPACE, SPACE)
    hands.hand_over()
    panel = hands.page.several.acting
    hands.qtbot.waitUntil(lambda: gone.code in panel.why(), timeout=PATIENCE)
    assert acts.queue(clerk, Queue.ON_THE_WAY) == (gone.id,)
    press(hands.qtbot, hands.window, Qt.Key.Key_Escape)
    hands.qtbot.waitUntil(lambda: not hands.page.several.isVisible())
    assert hands.page.rows.marked() == 2
