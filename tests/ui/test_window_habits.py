"""What a clerk expects of the frame: leaving the desk, closing what is said, choosing, checking."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.draft import IntakeDraft, Person
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.choice_box import ChoiceBox
from desk_app.ui.widgets.place_box import PlaceBox
from desk_app.ui.window import DOSSIER, HELP, INTAKE, Window
from tests.printing.reading import scanned
from tests.ui.press import press

PERSON = Person(name="Nguyễn Thị Bích Phượng", id_number="066194004217")
SignedIn = Callable[[str], Window]


def receive(acts: Acts) -> str:
    clerk = acts.sign_in("clerk", "clerk")
    return acts.receive_dossier(clerk, IntakeDraft(procedure="1.004873", applicant=PERSON)).id


def test_ctrl_l_leaves_the_desk_and_keeps_what_was_typed(
    qtbot: QtBot, acts: Acts, clerk: Actor, program: Program, signed_in: SignedIn
) -> None:
    window = signed_in("clerk")
    assert program.screens is not None
    program.screens.intake.page.form.people.forms["applicant"].name.setText("Lê Văn Tám")
    held = Qt.KeyboardModifier.ControlModifier  # a release would be sent to a window that is gone
    qtbot.keyPress(window.windowHandle(), Qt.Key.Key_L, held)
    qtbot.waitUntil(lambda: program.door is not None)
    assert program.window is None
    assert [each.title for each in acts.drafts(clerk)] == ["Lê Văn Tám"]


def test_another_size_leaves_the_open_draft_open_and_the_keyboard_in_its_box(
    qtbot: QtBot, program: Program, signed_in: SignedIn
) -> None:
    window = signed_in("clerk")
    assert program.screens is not None
    program.screens.intake.page.form.people.forms["applicant"].name.setText("Lê Văn Tám")
    press(qtbot, window, Qt.Key.Key_F12)
    program.screens.admin.look.chosen.emit("points", "11")
    qtbot.waitUntil(lambda: program.window is not window)
    screens = program.screens
    assert screens is not None
    assert screens.admin.focusWidget() is screens.admin.look.points
    form = screens.intake.page.form.people.forms["applicant"]
    qtbot.waitUntil(lambda: form.name.text() == "Lê Văn Tám")


def test_arrows_only_look_through_a_setting(qtbot: QtBot) -> None:
    box = ChoiceBox()
    for value in ("9", "10", "11"):
        box.addItem(value, value)
    box.show_value("9")
    chosen: list[str] = []
    box.settled.connect(chosen.append)
    qtbot.addWidget(box)
    box.show()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert chosen == []
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen == ["11"]


def test_leaving_a_setting_that_is_still_being_read_changes_nothing(qtbot: QtBot) -> None:
    box, other = ChoiceBox(), QWidget()
    box.addItem("Tiếng Việt", "vi")
    box.addItem("English", "en")
    chosen: list[str] = []
    box.settled.connect(chosen.append)
    for widget in (box, other):
        qtbot.addWidget(widget)
        widget.show()
    QApplication.sendEvent(box, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    box.show_value("en")
    assert (chosen, box.currentData()) == ([], "en")


def test_esc_closes_the_message_first_then_the_page(qtbot: QtBot, signed_in: SignedIn) -> None:
    window = signed_in("clerk")
    press(qtbot, window, Qt.Key.Key_F1)
    window.say("soon", "something")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert (window.here(), window.message.text()) == (HELP, "")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert window.here() == INTAKE


def test_what_was_said_goes_with_the_next_scan_the_next_face_and_the_next_person(
    qtbot: QtBot, program: Program, signed_in: SignedIn
) -> None:
    window = signed_in("clerk")
    assert program.screens is not None
    program.scans.unread.emit("???")
    assert "not known" in window.message.text()
    program.scans.scanned.emit(PERSON.id_number)
    assert window.message.text() == ""
    window.say("late", "the last paper was not printed")
    program.screens.intake.controller.next.next_person()
    assert window.message.text() == ""
    for place in (Qt.Key.Key_F4, Qt.Key.Key_F6, Qt.Key.Key_F7):
        press(qtbot, window, place)
        window.say("soon", "a field complains")
        press(qtbot, window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        assert window.message.text() == ""


def test_an_altered_paper_is_refused_on_any_screen_until_it_is_acknowledged(
    qtbot: QtBot, acts: Acts, program: Program, signed_in: SignedIn
) -> None:
    clerk = acts.sign_in("clerk", "clerk")
    codes = scanned(acts.preview_receipt(clerk, receive(acts)), 300).values()
    paper = next(text for text in codes if "|" in text)
    window = signed_in("clerk")
    press(qtbot, window, Qt.Key.Key_F12)
    program.scans.scanned.emit(re.sub(r"2026(\d{4}T)", r"2027\1", paper, count=1))
    qtbot.waitUntil(lambda: "Altered" in window.alarm.text())
    press(qtbot, window, Qt.Key.Key_F1)
    assert (window.here(), bool(window.alarm.text())) == (HELP, True)
    press(qtbot, window, Qt.Key.Key_Escape)
    assert (window.here(), window.alarm.text()) == (HELP, "")
    program.scans.scanned.emit(paper)
    qtbot.waitUntil(lambda: window.here() == DOSSIER)
    assert window.message.text() == ""


def test_other_search_words_begin_at_the_first_row(
    qtbot: QtBot, acts: Acts, program: Program, signed_in: SignedIn
) -> None:
    receive(acts)
    receive(acts)
    window = signed_in("clerk")
    assert program.screens is not None
    register = program.screens.register
    press(qtbot, window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: register.table.rowCount() == 2)
    register.view.selectRow(1)
    program.screens.list.search("bich phuong")
    qtbot.waitUntil(lambda: register.view.current() == 0)


def test_an_account_is_closed_at_the_second_press_and_opened_again(
    qtbot: QtBot, acts: Acts, administrator: Actor, program: Program, signed_in: SignedIn
) -> None:
    window = signed_in("admin")
    press(qtbot, window, Qt.Key.Key_F12)
    assert program.screens is not None
    card = program.screens.admin.accounts

    def button() -> ActButton:
        found = [each for each in card.findChildren(ActButton, "either clerk") if each.isVisible()]
        return found[-1]

    def closed() -> bool:
        return {each.name: each.disabled for each in acts.accounts(administrator)}["clerk"]

    def shown() -> bool:
        return any(each.isVisible() for each in card.findChildren(ActButton, "either clerk"))

    qtbot.waitUntil(shown)
    button().click()
    assert button().text() == "Really close?"
    assert not closed()
    button().click()
    qtbot.waitUntil(closed)
    qtbot.waitUntil(lambda: button().text() == "Open again")
    button().click()
    qtbot.waitUntil(lambda: not closed())


def test_a_place_for_a_file_is_asked_until_it_is_right(qtbot: QtBot, tmp_path: Path) -> None:
    chosen: list[Path] = []
    box = PlaceBox()
    qtbot.addWidget(box)
    box.chosen.connect(chosen.append)
    box.ask("a.pdf")
    box.path.setText(str(tmp_path / "nowhere" / "a.pdf"))
    box.path.returnPressed.emit()
    assert "nowhere" in box.why()
    assert "nowhere" in box.path.text()
    there = tmp_path / "a.pdf"
    there.write_bytes(b"old")
    box.path.setText(str(there))
    box.path.returnPressed.emit()
    assert "exists already" in box.why()
    box.path.returnPressed.emit()
    assert chosen == [there]
