"""Handing over in the window: lines added, taken away and kept, lists signed and recalled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.models.batch_code import batch_digits
from desk_app.models.handover import LineState
from desk_app.models.moves import Act
from desk_app.ui.handover.papers import HandoverPapers
from desk_app.ui.window import HANDOVER, INTAKE, PRINTS
from tests.conftest import Clock
from tests.ui.handover.counter import (
    ALT,
    CONTROL,
    ENTER,
    JUSTICE,
    MARITAL,
    POLICE,
    RESIDENCE,
    Counter,
    Receive,
)


def test_a_code_is_typed_where_the_reader_is_broken_and_its_last_digits_are_enough(
    counter: Counter, received: Receive
) -> None:
    first, second = received(RESIDENCE, 2)
    counter.screen.shown()
    counter.qtbot.waitUntil(lambda: "of 2 that wait" in counter.screen.making_face.count.texts())
    for typed in (first, second[-4:]):
        counter.screen.making_face.code.setText(typed)
        counter.press(ENTER)
    counter.has_lines(2)
    assert counter.lines() == [second, first]
    assert counter.screen.making_face.code.text() == ""


def test_ctrl_backspace_takes_the_last_line_away_and_delete_the_chosen_one(
    counter: Counter, received: Receive
) -> None:
    codes = received(RESIDENCE, 3)
    counter.scan(*codes)
    counter.has_lines(3)
    counter.press(Qt.Key.Key_Backspace, CONTROL)
    assert counter.lines() == [codes[1], codes[0]]
    counter.screen.making_face.view.setFocus()
    counter.screen.making_face.choose_line(1)
    counter.press(Qt.Key.Key_Delete)
    assert counter.lines() == [codes[1]]
    counter.scan(codes[0])
    counter.has_lines(2)


def test_while_a_hand_over_can_be_undone_ctrl_z_undoes_it_and_not_a_line(
    counter: Counter, received: Receive
) -> None:
    handed, next_one = received(RESIDENCE, 2)
    counter.scan(handed)
    counter.has_lines(1)
    counter.press(ENTER, CONTROL)
    counter.qtbot.waitUntil(lambda: "1" in counter.window.toast.text())
    counter.scan(next_one)
    counter.has_lines(1)
    counter.press(Qt.Key.Key_Z, CONTROL)
    counter.qtbot.waitUntil(lambda: counter.acts.open_dossier(counter.clerk, handed).batch == "")
    counter.press(Qt.Key.Key_Z, CONTROL)
    assert counter.lines() == [next_one]


def test_the_list_survives_another_screen_and_a_lock(counter: Counter, received: Receive) -> None:
    codes = received(RESIDENCE, 2)
    counter.scan(*codes)
    counter.has_lines(2)
    counter.window.go(INTAKE)
    counter.window.go(HANDOVER)
    assert counter.lines() == codes[::-1]
    lists = counter.acts.handover_lists()
    counter.qtbot.waitUntil(lambda: len(lists.kept(counter.clerk).lines) == 2)
    program = counter.program
    program.lock()
    program.enter(counter.clerk)
    assert program.window is not None
    assert program.screens is not None
    program.window.go(HANDOVER)
    table = program.screens.handover.making_face.table
    counter.qtbot.waitUntil(lambda: [row[1] for row in table.texts()] == codes[::-1])


def test_a_dossier_of_another_unit_is_added_with_a_warning(
    counter: Counter, received: Receive
) -> None:
    (police,), (justice,) = received(RESIDENCE, 1), received(MARITAL, 1)
    counter.scan(police)
    counter.says("Line 1: added")
    assert counter.screen.units.choice.currentText() == POLICE
    counter.scan(justice)
    counter.says(f"Usually goes to {JUSTICE}. Here it goes to {POLICE}.")
    assert not counter.screen.making_face.panel.waits()
    assert len(counter.lines()) == 2


def test_papers_that_complete_a_dossier_stand_on_the_list_as_such_and_go_to_its_unit_alone(
    counter: Counter, received: Receive
) -> None:
    (completed,) = received(MARITAL, 1)
    asked = {"items": ["Giấy tờ chỗ ở"], "reason": "Thiếu"}
    for act, body in (
        (Act.HAND_OVER, {"to": JUSTICE}), (Act.CONFIRM, {}), (Act.SUPPLEMENT, asked),
        (Act.SUPPLEMENT_RECEIVED, {"shelf": "D"}),
    ):  # fmt: skip
        counter.acts.act(counter.clerk, act, [completed], body)
    counter.scan(completed)
    counter.says("Line 1: supplement papers added")
    assert counter.lines() == [f"{completed} Supplement papers"]
    units = counter.screen.units
    units.chosen.emit(counter.acts.open_dossier(counter.clerk, completed).agency, POLICE)
    counter.says("Another unit has the dossier")
    assert units.choice.currentText() == JUSTICE
    counter.press(ENTER)
    counter.press(ENTER, CONTROL)
    counter.qtbot.waitUntil(lambda: counter.acts.open_dossier(counter.clerk, completed).batch != "")


def test_a_code_of_another_site_and_what_is_no_code_stay_red_until_enter(
    counter: Counter, received: Receive
) -> None:
    (code,) = received(RESIDENCE, 1)
    panel = counter.screen.making_face.panel
    counter.scan("G15.62-261120-1001")
    counter.says("Belongs to another counter")
    counter.program.scans.unread.emit("8934563138165")
    counter.scan(code)
    counter.has_lines(1)
    assert panel.waits()
    counter.press(ENTER)
    counter.says("Code not known")
    assert panel.waits()
    counter.press(ENTER, CONTROL)  # handing over waits for the refusal to be seen
    assert "Press Enter first" in counter.window.message.text()
    counter.press(ENTER)
    counter.says("Line 1: added")
    assert counter.screen.making_face.count.texts()[2] == "2 refused"
    counter.qtbot.waitUntil(counter.screen.making_face.code.hasFocus)


def test_ctrl_a_adds_everything_that_waits_for_the_unit_that_was_chosen(
    counter: Counter, received: Receive
) -> None:
    police, _justice = received(RESIDENCE, 3), received(MARITAL, 1)
    counter.screen.shown()
    counter.qtbot.waitUntil(lambda: "of 4 that wait" in counter.screen.making_face.count.texts())
    counter.press(Qt.Key.Key_A, CONTROL)
    assert "Choose one of them first" in counter.window.message.text()
    counter.press(Qt.Key.Key_N, ALT)
    choice = counter.screen.units.choice
    assert choice.hasFocus()
    choice.setCurrentIndex(choice.findText(POLICE))
    counter.press(ENTER)
    counter.press(Qt.Key.Key_A, CONTROL)
    counter.has_lines(3)
    assert set(counter.lines()) == set(police)
    counter.says("3 dossiers added")


def test_what_must_go_now_says_so(counter: Counter, received: Receive, clock: Clock) -> None:
    received(RESIDENCE, 1)
    clock.forward(days=3)
    missing = counter.screen.making_face.missing
    counter.screen.shown()
    counter.qtbot.waitUntil(lambda: missing.texts() == ("Still missing 1", "1 must go now"))


def test_control_slips_are_printed_when_wished_for_and_the_wish_is_remembered(
    counter: Counter, received: Receive
) -> None:
    codes = received(RESIDENCE, 2)
    counter.scan(*codes)
    counter.has_lines(2)
    counter.screen.making_face.slips.click()
    counter.press(ENTER, CONTROL)
    counter.qtbot.waitUntil(lambda: len(counter.acts.print_jobs(counter.clerk)) == 3)
    forms = sorted((each.form, each.code) for each in counter.acts.print_jobs(counter.clerk))
    assert forms == [("control", codes[0]), ("control", codes[1]), ("handover", "1/2026")]
    assert counter.acts.preference("handover_slips", counter.clerk.name) == "yes"
    counter.qtbot.waitUntil(lambda: counter.lines() == [])


def test_esc_stops_the_slips_after_the_one_under_way(counter: Counter, received: Receive) -> None:
    codes = received(RESIDENCE, 3)
    counter.scan(*codes)
    counter.has_lines(3)
    counter.screen.making_face.slips.click()
    papers, told = counter.screen.findChild(HandoverPapers), list[tuple[int, int]]()
    assert isinstance(papers, HandoverPapers)

    def at_the_first(number: int, of: int) -> None:
        told.append((number, of))
        if number == 1:
            counter.press(Qt.Key.Key_Escape)

    papers.progressed.connect(at_the_first)
    counter.press(ENTER, CONTROL)
    counter.qtbot.waitUntil(lambda: told == [(1, 3), (0, 0)])
    forms = [(each.form, each.code) for each in counter.acts.print_jobs(counter.clerk)]
    assert sorted(forms) == [("control", codes[0]), ("handover", "1/2026")]
    assert counter.window.here() == HANDOVER
    assert counter.acts.open_dossier(counter.clerk, codes[2]).batch


def test_a_dossier_that_went_elsewhere_meanwhile_stops_the_hand_over(
    counter: Counter, received: Receive
) -> None:
    codes = received(RESIDENCE, 2)
    counter.scan(*codes)
    counter.has_lines(2)
    counter.acts.act(counter.clerk, Act.WITHDRAW, codes[:1], {"reason": "Không còn nhu cầu"})
    counter.press(ENTER, CONTROL)
    counter.says("Not waiting to be handed over")
    assert len(counter.lines()) == 2
    assert counter.acts.open_dossier(counter.clerk, codes[1]).batch == ""


def test_the_bars_of_a_list_open_it_on_any_screen_and_the_unit_signs_for_all(
    counter: Counter, received: Receive
) -> None:
    batch = counter.handed(*received(RESIDENCE, 3))
    counter.window.go(INTAKE)
    counter.scan(batch_digits(batch))
    one = counter.screen.handed_face.one
    counter.qtbot.waitUntil(lambda: one.table.rowCount() == 3)
    assert counter.window.here() == HANDOVER
    one.receiver.setText("Y Khoa Niê")
    counter.press(ENTER, CONTROL)
    counter.qtbot.waitUntil(lambda: one.count.texts()[0] == "3")
    lines = counter.acts.handed_lists().list(counter.clerk, batch).lines
    assert {(each.state, each.said) for each in lines} == {(LineState.CONFIRMED, "Y Khoa Niê")}
    counter.press(Qt.Key.Key_Escape)
    counter.qtbot.waitUntil(lambda: not counter.screen.handed_face.is_open())
    counter.qtbot.waitUntil(lambda: counter.screen.handed_face.table.rowCount() == 0)


def test_a_line_settled_at_another_program_of_the_desk_does_not_block_the_signature(
    counter: Counter, received: Receive
) -> None:
    codes = received(RESIDENCE, 3)
    batch = counter.handed(*codes)
    counter.scan(batch_digits(batch))
    one = counter.screen.handed_face.one
    counter.qtbot.waitUntil(lambda: one.table.rowCount() == 3)
    counter.acts.act(counter.clerk, Act.CONFIRM, codes[:1], {"batch": batch})
    one.receiver.setText("Y Khoa Niê")
    counter.press(ENTER, CONTROL)
    counter.qtbot.waitUntil(lambda: one.count.texts()[0] == "3")
    assert "2 dossiers" in counter.window.message.text()
    lines = counter.acts.handed_lists().list(counter.clerk, batch).lines
    assert [each.said for each in lines] == ["", "Y Khoa Niê", "Y Khoa Niê"]


def test_a_list_settled_wholly_at_another_program_is_said_and_shown_as_it_stands(
    counter: Counter, received: Receive
) -> None:
    codes = received(RESIDENCE, 2)
    batch = counter.handed(*codes)
    counter.scan(batch_digits(batch))
    one = counter.screen.handed_face.one
    counter.qtbot.waitUntil(lambda: one.table.rowCount() == 2)
    counter.acts.act(counter.clerk, Act.CONFIRM, codes, {"batch": batch})
    one.receiver.setText("Y Khoa Niê")
    counter.press(ENTER, CONTROL)
    counter.qtbot.waitUntil(lambda: one.count.texts()[0] == "2")
    assert one.panel.texts()[0] == "Settled already"


def test_open_lists_stand_newest_first_and_enter_opens_one(
    counter: Counter, received: Receive
) -> None:
    codes = received(RESIDENCE, 3)
    counter.handed(codes[0])
    newest = counter.handed(*codes[1:])
    counter.press(Qt.Key.Key_2, CONTROL)
    face = counter.screen.handed_face
    counter.qtbot.waitUntil(lambda: face.table.rowCount() == 2)
    assert [row[:2] for row in face.table.texts()] == [("2/2026", POLICE), ("1/2026", POLICE)]
    assert face.view.hasFocus()
    counter.press(ENTER)
    counter.qtbot.waitUntil(face.is_open)
    assert face.one.shown is not None
    assert face.one.shown.batch.id == newest


def test_a_line_is_confirmed_once_and_strangers_are_refused(
    counter: Counter, received: Receive
) -> None:
    first, second, stranger = received(RESIDENCE, 3)
    counter.scan(batch_digits(counter.handed(first, second)))
    one = counter.screen.handed_face.one
    counter.qtbot.waitUntil(lambda: one.table.rowCount() == 2)
    counter.scan(first, first, stranger)
    counter.qtbot.waitUntil(one.panel.waits)
    assert one.panel.texts()[0] == "Settled already"
    counter.qtbot.waitUntil(one.panel.hasFocus)
    counter.press(ENTER)
    counter.qtbot.waitUntil(lambda: one.panel.texts()[0] == "Not on this list")
    assert QApplication.focusWidget() is one.panel


def test_the_whole_open_list_is_recalled_with_a_reason(counter: Counter, received: Receive) -> None:
    batch = counter.handed(*received(RESIDENCE, 2))
    counter.scan(batch_digits(batch))
    one = counter.screen.handed_face.one
    counter.qtbot.waitUntil(lambda: one.table.rowCount() == 2)
    one.view.setFocus()
    counter.press(Qt.Key.Key_A, CONTROL)
    assert one.recall.text() == "Recall 2 dossiers"
    counter.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    counter.qtbot.waitUntil(one.asking.isVisible)
    counter.press(ENTER, CONTROL)  # a reason is asked for
    counter.qtbot.wait(50)
    assert one.shown is not None
    assert len(one.shown.open) == 2
    counter.press(Qt.Key.Key_Escape)
    counter.qtbot.waitUntil(lambda: not one.asking.isVisible())


def test_a_printed_list_belongs_to_no_single_dossier(counter: Counter, received: Receive) -> None:
    batch = counter.handed(*received(RESIDENCE, 1))
    counter.acts.print_handover()(counter.clerk, batch)
    counter.window.go(PRINTS)
    assert counter.program.screens is not None
    prints = counter.program.screens.prints
    counter.qtbot.waitUntil(lambda: prints.table.rowCount() == 1)
    prints.view.setFocus()
    prints.view.select_first()
    counter.press(ENTER)
    counter.qtbot.waitUntil(lambda: "no single dossier" in counter.window.message.text())
    assert counter.window.here() == PRINTS
