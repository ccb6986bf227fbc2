"""Receiving at the counter by keyboard alone, over a real database."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.actor import Actor
from desk_app.models.draft import FeeTiming, Person
from desk_app.models.states import Business, Money
from desk_app.services.acts import Acts
from tests.journal.desks import CLERK
from tests.ui.intake.conftest import ALT, CONTROL, Hands, card

MARRIAGE, BIRTH, RESIDENCE, COPIES = "1.004873", "1.001193", "1.004194", "2.000815"


def test_a_new_citizen_is_received_by_keyboard_alone_in_at_most_25_stops(
    hands: Hands, acts: Acts, clerk: Actor
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.enter()  # the case as offered
    for text in (
        "066 194 004 217",
        "12081994",
        "Nguyễn Thị Bích Phượng",
        "+84 905 418 226",
        "Thôn 4",
    ):
        hands.type(text)
        hands.enter()
    assert hands.focus() is hands.page.form.components.view
    hands.enter()
    hands.enter()
    code = hands.receive()
    assert hands.stops <= 25

    found = acts.find_exact(code)
    assert found is not None
    dossier = acts.open_dossier(clerk, found)
    assert dossier.applicant == Person(
        name="Nguyễn Thị Bích Phượng",
        id_number="066194004217",
        birth_date="1994-08-12",
        sex="female",
        phone="0905418226",
        address="Thôn 4",
    )
    assert dossier.business is Business.RECEIVED


def test_a_known_citizen_is_received_in_at_most_12_stops(hands: Hands, qtbot: QtBot) -> None:
    hands.screen.take_card(card())
    hands.page.start()
    hands.pick("xntthn", MARRIAGE)
    hands.receive()
    hands.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not hands.screen.confirmed())

    hands.stops = 0
    hands.pick("dang ky tam tru", RESIDENCE)
    hands.enter()
    form = hands.page.form.people.forms["applicant"]
    assert hands.focus() is form.id_number
    hands.type("066194")
    qtbot.waitUntil(lambda: len(form.known_lines()) == 1)
    hands.press(Qt.Key.Key_Down)
    hands.enter()
    assert form.name.text() == "Nguyễn Thị Bích Phượng"
    assert hands.focus() is form.phone
    hands.receive()
    assert hands.stops <= 12


def test_the_confirmation_says_code_and_day_to_read_aloud(hands: Hands, qtbot: QtBot) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    hands.receive()
    code, day = hands.screen.confirmation.aloud.words()
    assert code.endswith("-1001")
    assert day.endswith("26/11/2026")  # three working days from Friday the 20th, over 24/11
    side = hands.screen.confirmation.side
    qtbot.waitUntil(lambda: "2 copies" in side.job_words())


def test_a_missing_name_takes_the_focus_and_nothing_typed_is_lost(
    hands: Hands, qtbot: QtBot, acts: Acts
) -> None:
    hands.pick("xntthn", MARRIAGE)
    form = hands.page.form.people.forms["applicant"]
    form.address.setText("Thôn 4")
    hands.finish()
    qtbot.waitUntil(lambda: bool(form.fields["name"].problem()))
    assert form.name.hasFocus()
    assert form.address.text() == "Thôn 4"
    assert hands.page.decision.finish.tone() == "late"
    assert acts.search(CLERK, "") == ()


def test_a_wrong_number_is_said_on_leaving_the_field_not_while_typing(
    hands: Hands, qtbot: QtBot
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.enter()
    form = hands.page.form.people.forms["applicant"]
    hands.type("06619400421")
    hands.wait_preview(MARRIAGE)
    assert form.fields["id_number"].problem() == ""
    hands.enter()
    qtbot.waitUntil(lambda: "11" in form.fields["id_number"].problem())


def test_a_warning_needs_the_same_key_once_more_and_is_recorded(
    hands: Hands, qtbot: QtBot, acts: Acts
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    hands.page.form.people.forms["applicant"].id_number.setText("999194004217")
    hands.finish()
    qtbot.waitUntil(lambda: hands.page.decision.finish.tone() == "soon")
    assert not hands.screen.confirmed()
    assert hands.page.confirmed() == ("applicant.id_number:id_number_province",)
    hands.receive()
    assert len(acts.search(CLERK, "")) == 1


def test_a_warning_that_was_seen_must_be_seen_again_after_a_change(
    hands: Hands, qtbot: QtBot
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    number = hands.page.form.people.forms["applicant"].id_number
    number.setText("999194004217")
    hands.finish()
    qtbot.waitUntil(lambda: bool(hands.page.confirmed()))
    number.setText("998194004217")
    assert hands.page.confirmed() == ()


def test_the_fee_is_taken_at_once_unless_the_clerk_says_later(
    hands: Hands, acts: Acts, clerk: Actor, qtbot: QtBot
) -> None:
    hands.pick("dang ky tam tru", RESIDENCE)
    hands.name("Lê Văn Tám")
    code = hands.receive()
    assert "15.000 đ" in hands.screen.confirmation.side.money_words()
    first = acts.find_exact(code)
    assert first is not None
    assert acts.open_dossier(clerk, first).money is Money.PAID

    hands.press(Qt.Key.Key_T, CONTROL)
    qtbot.waitUntil(lambda: not hands.screen.confirmed())
    hands.wait_preview(RESIDENCE)
    hands.page.decision.fees.fill(FeeTiming.LATER, "cash", "")
    hands.name("Trần Thị Chín")
    second = acts.find_exact(hands.receive())
    assert second is not None
    assert acts.open_dossier(clerk, second).money is Money.DUE


def test_an_exemption_without_its_ground_is_refused_at_its_field(
    hands: Hands, qtbot: QtBot
) -> None:
    hands.pick("dang ky tam tru", RESIDENCE)
    hands.name("Lê Văn Tám")
    fees = hands.page.decision.fees
    fees.timing.setCurrentIndex(fees.timing.findData("exempt"))
    hands.finish()
    qtbot.waitUntil(lambda: bool(fees.fields()["exempt_reason"].problem()))
    fees.reason.setEditText("Hộ nghèo")
    hands.receive()
    assert hands.screen.confirmation.side.money_words() == "Exempt from fees"


def test_an_immediate_result_prints_no_receipt_unless_asked(
    hands: Hands, acts: Acts, clerk: Actor, qtbot: QtBot
) -> None:
    hands.pick("2.000815", COPIES)
    hands.name("Lê Văn Tám")
    table = hands.page.form.components.table
    table.set_count(0, 3, 2)
    table.set_count(0, 4, 5)
    qtbot.waitUntil(lambda: "14.000" in hands.page.decision.fees.total())
    hands.receive()
    assert hands.screen.confirmation.aloud.words()[1] == "Result at once, here at the counter"
    assert acts.print_jobs(clerk) == ()

    hands.press(Qt.Key.Key_T, CONTROL)
    qtbot.waitUntil(lambda: not hands.screen.confirmed())
    hands.wait_preview(COPIES)
    hands.name("Lê Văn Tám")
    table.set_count(0, 4, 1)
    assert not hands.page.decision.delivery.want_receipt.isHidden()
    hands.page.decision.delivery.want_receipt.setChecked(True)
    hands.receive()
    qtbot.waitUntil(lambda: len(acts.print_jobs(clerk)) == 1)


def test_the_same_person_comes_with_another_procedure(hands: Hands, qtbot: QtBot) -> None:
    hands.screen.take_card(card())
    hands.page.start()
    hands.pick("xntthn", MARRIAGE)
    hands.receive()
    hands.press(Qt.Key.Key_M, CONTROL)
    qtbot.waitUntil(lambda: not hands.screen.confirmed())
    texts = hands.page.texts()
    assert (texts.procedure, texts.applicant.name) == ("", "Nguyễn Thị Bích Phượng")
    assert hands.page.form.procedure.typing.hasFocus()


def test_a_late_entry_counts_from_the_day_that_the_dossier_came(
    hands: Hands, acts: Acts, clerk: Actor, qtbot: QtBot
) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    hands.press(Qt.Key.Key_M, ALT)
    assert hands.page.form.more.summary.hasFocus()
    hands.page.form.more.day.setText("-1")
    hands.page.form.more.clock.setText("25h")
    hands.page.form.more.reason.setText("Mất điện")
    hands.finish()
    field = hands.page.form.more.fields()["received_at"]
    qtbot.waitUntil(lambda: bool(field.problem()))
    hands.page.form.more.clock.setText("16h05")
    found = acts.find_exact(hands.receive())
    assert found is not None
    dossier = acts.open_dossier(clerk, found)
    assert f"{dossier.received_at:%d/%m/%Y %H:%M}" == "19/11/2026 16:05"
    assert dossier.late_entry_reason == "Mất điện"


def test_owner_and_principal_unfold_and_are_stored(hands: Hands, acts: Acts, clerk: Actor) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.name("Lê Văn Tám")
    people = hands.page.form.people
    people.is_owner.setChecked(False)
    people.is_authorised.setChecked(True)
    people.forms["owner"].name.setText("Trần Thị Chín")
    people.forms["principal"].name.setText("Trần Thị Chín")
    people.forms["principal"].authorisation.setText("Giấy ủy quyền số 12")
    found = acts.find_exact(hands.receive())
    assert found is not None
    dossier = acts.open_dossier(clerk, found)
    assert dossier.owner is not None
    assert dossier.owner.name == "Trần Thị Chín"
    assert dossier.principal is not None
    assert dossier.principal.authorisation == "Giấy ủy quyền số 12"


def test_why_this_date_lists_every_step_and_esc_closes_it(hands: Hands) -> None:
    hands.pick("xntthn", MARRIAGE)
    hands.press(Qt.Key.Key_V, ALT)
    steps = hands.page.form.why.sentences()
    assert any("24/11/2026" in step for step in steps)
    hands.press(Qt.Key.Key_Escape)
    assert hands.page.form.why.isHidden()
