"""Lists that were handed, by the keyboard: the mark goes on, keys say why not, a typed code comes first."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desk_app.models.batch_code import batch_digits
from desk_app.models.handover import LineState
from desk_app.models.moves import Act
from desk_app.ui.widgets.keys import OF_ACTS, bind
from tests.ui.handover.counter import CONTROL, ENTER, RESIDENCE, Counter, Receive

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(counter: Counter, received: Receive) -> list[str]:
    """Three dossiers on a list that is open on the screen; their codes."""
    codes = received(RESIDENCE, 3)
    counter.scan(batch_digits(counter.handed(*codes)))
    counter.qtbot.waitUntil(lambda: counter.screen.handed_face.one.table.rowCount() == 3)
    counter.qtbot.waitUntil(counter.screen.handed_face.one.code.hasFocus)
    return codes


def taken(counter: Counter, number: int) -> None:
    count = counter.screen.handed_face.one.count
    counter.qtbot.waitUntil(lambda: count.texts()[0] == str(number))


def test_after_a_line_is_taken_the_mark_stands_on_the_next_open_one(
    counter: Counter, opened: list[str]
) -> None:
    one = counter.screen.handed_face.one
    for scanned, number, stands in ((opened[1], 1, 2), (opened[2], 2, 0), (opened[0], 3, 0)):
        counter.scan(scanned)
        taken(counter, number)
        assert one.view.current() == stands


@pytest.mark.usefixtures("opened")
def test_the_arrow_keys_move_the_mark_while_the_keyboard_is_in_the_code_box(
    counter: Counter,
) -> None:
    one = counter.screen.handed_face.one
    stood = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        counter.press(key)
        stood.append(one.view.current())
    assert stood == [1, 2, 2, 1]
    assert one.code.hasFocus()


def test_a_key_that_cannot_be_done_says_why_in_the_panel(
    counter: Counter, opened: list[str]
) -> None:
    one = counter.screen.handed_face.one
    counter.scan(opened[0])
    taken(counter, 1)
    counter.press(Qt.Key.Key_Up)
    counter.press(Qt.Key.Key_T, CONTROL)
    assert one.panel.texts()[2] == "The chosen line is settled."
    assert not one.asking.isVisible()


def test_a_typed_code_comes_before_the_signature_for_all(
    counter: Counter, opened: list[str]
) -> None:
    one = counter.screen.handed_face.one
    one.receiver.setText("Y Khoa Niê")
    one.code.setText(opened[0])
    counter.press(ENTER, CONTROL)
    taken(counter, 1)
    assert one.code.text() == ""
    assert one.shown is not None
    assert [each.state for each in one.shown.lines][1:] == [LineState.HANDED] * 2


def test_what_the_unit_has_taken_meanwhile_is_not_offered_to_be_undone(
    counter: Counter, received: Receive
) -> None:
    codes = received(RESIDENCE, 2)
    counter.scan(*codes)
    counter.has_lines(2)
    counter.press(ENTER, CONTROL)
    toast = counter.window.toast
    counter.qtbot.waitUntil(lambda: bool(toast.text()))
    counter.scan(batch_digits(counter.acts.handed_lists().of_dossier(counter.clerk, codes[0])))
    counter.qtbot.waitUntil(counter.screen.handed_face.one.code.hasFocus)
    assert toast.text()
    counter.scan(codes[0])
    taken(counter, 1)
    assert toast.text() == ""


def test_a_typed_code_comes_before_the_hand_over(counter: Counter, received: Receive) -> None:
    first, second = received(RESIDENCE, 2)
    code = counter.screen.making_face.code
    code.setText(first)
    counter.press(ENTER, CONTROL)
    counter.has_lines(1)
    code.setText(second)
    counter.press(ENTER, CONTROL)
    counter.has_lines(2)
    assert counter.acts.open_dossier(counter.clerk, first).batch == ""


@pytest.mark.usefixtures("opened")
def test_what_was_begun_to_be_typed_goes_with_its_list(counter: Counter) -> None:
    one, making = counter.screen.handed_face.one, counter.screen.making_face
    one.code.setText("12")
    counter.press(Qt.Key.Key_Escape)
    counter.qtbot.waitUntil(lambda: not counter.screen.handed_face.is_open())
    assert one.code.text() == ""
    making.code.setText("34")
    counter.press(Qt.Key.Key_1, CONTROL)
    assert making.code.text() == ""
    one.code.setText("56")
    counter.scan(batch_digits(one.shown.batch.id if one.shown else ""))
    counter.qtbot.waitUntil(counter.screen.handed_face.is_open)
    assert one.code.text() == ""


@pytest.mark.parametrize("field", ["code", "receiver"])
@pytest.mark.usefixtures("opened")
def test_recall_is_called_by_its_key_from_each_field_of_the_list(
    counter: Counter, field: str
) -> None:
    one = counter.screen.handed_face.one
    getattr(one, field).setFocus()
    counter.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    counter.qtbot.waitUntil(one.asking.isVisible)


def test_no_text_field_takes_the_key_of_an_act_for_its_own_editing(counter: Counter) -> None:
    pressed = list[str]()
    for key in OF_ACTS:
        bind(key.toString(), counter.screen.making_face, partial(pressed.append, key.toString()))
    fields: tuple[QWidget, ...] = (counter.screen.making_face.code, counter.window.top.search)
    for field in fields:
        field.setFocus()
        for key in OF_ACTS:
            QTest.keySequence(counter.window.windowHandle(), key)
    assert pressed == [key.toString() for key in OF_ACTS] * len(fields)


def test_redo_stays_with_a_field_that_has_something_to_redo(counter: Counter) -> None:
    search = counter.window.top.search
    search.setFocus()
    search.insert("12")
    search.undo()
    counter.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert search.text() == "12"


@pytest.mark.usefixtures("opened")
def test_a_signature_for_all_asks_once_who_signed(counter: Counter) -> None:
    one = counter.screen.handed_face.one
    counter.press(ENTER, CONTROL)
    assert one.receiver.hasFocus()
    assert one.panel.texts()[0] == "Who signed?"
    counter.press(ENTER, CONTROL)
    taken(counter, 3)
    assert one.shown is not None
    assert {each.said for each in one.shown.lines} == {"no name noted"}
    assert "Signed by mistake?" in one.panel.texts()[2]


def test_a_scan_before_a_list_is_open_opens_it_and_settles_its_line(
    counter: Counter, received: Receive
) -> None:
    codes = received(RESIDENCE, 3)
    counter.handed(*codes)
    counter.press(Qt.Key.Key_2, CONTROL)
    counter.scan(*codes[:2])
    taken(counter, 2)
    one = counter.screen.handed_face.one
    assert one.panel.texts()[0] == "Line 2: taken"
    counter.scan(codes[2])
    taken(counter, 3)


def test_what_is_scanned_while_a_list_is_read_waits_for_that_list(
    counter: Counter, received: Receive, opened: list[str]
) -> None:
    (other,) = received(RESIDENCE, 1)
    batch = counter.handed(other)
    counter.scan(batch_digits(batch), other)
    one = counter.screen.handed_face.one
    counter.qtbot.waitUntil(lambda: one.panel.texts()[0] == "Line 1: taken")
    assert one.shown is not None
    assert one.shown.batch.id == batch
    counter.scan(opened[0])
    counter.qtbot.waitUntil(lambda: one.panel.texts()[0] == "Not on this list")


def test_a_finished_list_says_so_when_it_is_opened(counter: Counter, received: Receive) -> None:
    codes = received(RESIDENCE, 1)
    batch = counter.handed(*codes)
    counter.acts.act(counter.clerk, Act.CONFIRM, codes, {"batch": batch})
    counter.scan(batch_digits(batch))
    one = counter.screen.handed_face.one
    counter.qtbot.waitUntil(lambda: one.panel.texts()[0] == "This list is finished")
