"""A hand that presses too often, too long or too early does no harm."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.draft import FeeTiming
from desk_app.models.views import JobState
from desk_app.services.acts import Acts
from desk_app.ui.intake.draft_texts import IntakeTexts, PersonTexts
from desk_app.ui.intake.people_box import PeopleBox
from tests.journal.desks import CLERK
from tests.ui.intake.conftest import ALT, CONTROL, Hands, card, hold_enter

MARRIAGE, RESIDENCE = "1.004873", "1.004194"
TYPED = PersonTexts(name="Lê Văn Tám", id_number="001093047064", phone="0905 000 000", sex="male")


def test_enter_walks_to_the_main_act_and_never_receives(hands: Hands, acts: Acts) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    for _ in range(30):
        hands.enter()
    hands.wait_idle()
    assert hands.focus() is hands.page.decision.finish.act.face
    assert acts.search(CLERK, "") == ()
    hands.press(Qt.Key.Key_Space)
    hands.qtbot.waitUntil(hands.screen.confirmed)


def test_a_held_enter_goes_nowhere_and_never_calls_the_next_person(hands: Hands) -> None:
    hands.pick("xntthn", MARRIAGE)
    before = hands.focus()
    hold_enter(before)
    assert hands.focus() is before
    hands.name("Lê Văn Tám")
    hands.receive()
    hold_enter(hands.focus())
    hands.wait_idle()
    assert hands.screen.confirmed()


def test_an_empty_procedure_field_offers_the_frequent_ones_and_enter_picks_none(
    hands: Hands, qtbot: QtBot
) -> None:
    box = hands.page.form.procedure
    qtbot.waitUntil(lambda: len(box.offered()) == 9)
    hands.enter()
    hands.wait_idle()
    assert box.procedure is None
    hands.press(Qt.Key.Key_Escape)
    assert box.offered() == ()
    hands.enter()
    hands.wait_idle()
    assert box.procedure is None
    hands.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(box.offered()) == 9)
    third = box.offered()[2]
    hands.press(Qt.Key.Key_3, CONTROL)
    assert box.procedure is not None
    assert third.startswith(box.procedure.code)


def test_a_list_that_was_closed_opens_again_before_enter_picks(hands: Hands, qtbot: QtBot) -> None:
    box = hands.page.form.procedure
    hands.type("xntthn")
    qtbot.waitUntil(lambda: any(MARRIAGE in each for each in box.offered()))
    hands.press(Qt.Key.Key_Escape)
    hands.enter()
    qtbot.waitUntil(lambda: any(MARRIAGE in each for each in box.offered()))
    assert box.procedure is None
    hands.enter()
    assert box.procedure is not None


def test_a_warning_stays_said_and_asks_for_the_key_again_only_after_it_was_pressed(
    hands: Hands, qtbot: QtBot
) -> None:
    hands.pick("xntthn", MARRIAGE)
    line = hands.page.decision.finish
    number = hands.page.form.people.forms["applicant"].id_number
    number.setText("999194004217")
    hands.finish()  # refused for the name
    qtbot.waitUntil(lambda: line.tone() == "late")
    hands.name("Lê Văn Tám")
    qtbot.waitUntil(lambda: line.tone() == "soon")
    assert "again" not in line.words()
    hands.finish()
    qtbot.waitUntil(lambda: "again" in line.words())
    hands.screen.controller.refresh()
    hands.wait_preview(MARRIAGE)
    hands.wait_idle()
    assert "again" in line.words()
    hands.page.form.people.forms["applicant"].address.setText("Thôn 4")
    qtbot.waitUntil(lambda: line.tone() == "soon" and "again" not in line.words())
    assert hands.page.confirmed() == ()


def test_a_problem_of_the_owner_says_whose_it_is(hands: Hands, qtbot: QtBot) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    hands.press(Qt.Key.Key_H, ALT)
    people = hands.page.form.people
    assert people.forms["owner"].id_number.hasFocus()
    hands.press(Qt.Key.Key_U, ALT)
    assert people.forms["principal"].id_number.hasFocus()
    line = hands.page.decision.finish
    qtbot.waitUntil(lambda: line.words().startswith("Owner: "))
    hands.finish()
    qtbot.waitUntil(lambda: line.tone() == "late")
    people.forms["owner"].id_number.setFocus()
    people.forms["principal"].name.setFocus()
    hands.enter()
    qtbot.waitUntil(lambda: line.words().startswith("Owner: "))
    people.forms["principal"].phone.setFocus()
    people.forms["principal"].name.setFocus()
    people.forms["principal"].name.editingFinished.emit()
    qtbot.waitUntil(lambda: line.words().startswith("Principal: "))
    hands.press(Qt.Key.Key_H, ALT)
    assert people.texts()[1] is None


@pytest.fixture
def people(qtbot: QtBot) -> PeopleBox:
    people = PeopleBox(lambda: date(2026, 11, 20))
    qtbot.addWidget(people)
    with qtbot.waitActive(people):
        people.show()
        people.activateWindow()
    people.fill(IntakeTexts(applicant=TYPED))
    return people


def test_another_persons_card_replaces_the_person_and_ctrl_z_calls_them_back(
    people: PeopleBox, qtbot: QtBot
) -> None:
    form = people.forms["applicant"]
    form.phone.setFocus()
    people.fill_from_card(PersonTexts(name="Nguyễn Thị Hồng", id_number="066194004217"))
    assert (form.texts().name, form.texts().phone) == ("Nguyễn Thị Hồng", "")
    assert "Ctrl+Z" in people.remark()
    qtbot.keyClick(form.phone, Qt.Key.Key_Z, CONTROL)
    assert form.texts() == TYPED
    assert people.remark() == ""


def test_the_same_persons_card_keeps_the_telephone_and_offers_no_undo(people: PeopleBox) -> None:
    people.fill_from_card(PersonTexts(name="Lê Văn Tám", id_number="001093047064"))
    assert people.forms["applicant"].texts().phone == "0905 000 000"
    assert "Ctrl+Z" not in people.remark()


def test_another_number_alone_does_not_keep_the_former_name(people: PeopleBox) -> None:
    people.take_number("066194004217")
    texts = people.forms["applicant"].texts()
    assert (texts.id_number, texts.name) == ("066194004217", "")
    assert people.call_back()
    assert people.forms["applicant"].texts() == TYPED


def test_the_next_person_inherits_neither_exemption_nor_payment(hands: Hands, qtbot: QtBot) -> None:
    hands.pick("dang ky tam tru", RESIDENCE)
    hands.name("Lê Văn Tám")
    hands.page.decision.fees.fill(FeeTiming.EXEMPT, "transfer", "Hộ nghèo")
    hands.receive()
    hands.press(Qt.Key.Key_T, CONTROL)
    qtbot.waitUntil(lambda: not hands.screen.confirmed())
    texts = hands.page.texts()
    assert (texts.procedure, texts.fees, texts.method) == (RESIDENCE, FeeTiming.NOW, "cash")
    assert texts.exempt_reason == ""


def test_a_print_that_has_not_come_out_is_tried_again_and_is_no_reprint(
    hands: Hands, acts: Acts, clerk: Actor, qtbot: QtBot
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    hands.receive()
    side = hands.screen.confirmation.side
    qtbot.waitUntil(lambda: len(acts.print_jobs(clerk)) == 1)
    acts.run_print_queue()  # there is no printer here
    assert acts.print_jobs(clerk)[0].state is JobState.FAILED
    qtbot.waitUntil(lambda: "Not printed yet" in side.job_words())
    assert side.print_again.text() == "Try to print again"
    hands.press(Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: acts.print_jobs(clerk)[0].state is JobState.WAITING)
    assert len(acts.print_jobs(clerk)) == 1


def test_a_late_entry_shows_how_day_and_hour_were_understood(hands: Hands) -> None:
    hands.press(Qt.Key.Key_M, ALT)
    more = hands.page.form.more
    for line, text in ((more.day, "-1"), (more.clock, "1430")):
        line.setFocus()
        hands.type(text)
        hands.enter()
    assert (more.day.text(), more.clock.text()) == ("19/11/2026", "14:30")
    more.clock.setFocus()
    more.clock.setText("25h")
    hands.enter()
    assert more.clock.text() == "25h"


def test_a_card_of_somebody_else_gives_way_on_the_whole_screen(hands: Hands) -> None:
    hands.name("Lê Văn Tám")
    hands.screen.take_card(card())
    form = hands.page.form.people.forms["applicant"]
    assert isinstance(hands.focus(), QLineEdit)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert form.name.text() == "Lê Văn Tám"
