"""Guiding a citizen, or turning one away, from the intake screen: nothing typed is lost by it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.models.views import SavedDraft
from desk_app.ui.intake.sheets import Standing
from tests.ui.intake.conftest import CONTROL, Hands, card

BUILDING = "1.013225"


def ask(hands: Hands, key: Qt.Key) -> None:
    hands.press(key, CONTROL)
    assert hands.screen.slips.panel.isVisible()
    assert hands.page.decision.isHidden()


def give(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.qtbot.waitUntil(hands.screen.slips.given.isVisible)


def drafts(hands: Hands) -> tuple[SavedDraft, ...]:
    desk = hands.screen.desk
    return tuple(desk.acts.drafts(desk.actor))


def lacking(hands: Hands) -> str:
    """The first paper is not brought; answers its name."""
    table = hands.page.form.components.table
    table.set_count(0, 2, 0)
    table.set_count(0, 3, 0)
    assert table.standing(0) is Standing.MISSING
    return table.component(0).name


def test_the_papers_that_were_not_brought_stand_on_the_slip(hands: Hands) -> None:
    hands.pick(BUILDING, BUILDING)
    hands.name("Lê Văn Tám")
    missing = lacking(hands)
    ask(hands, Qt.Key.Key_B)
    form = hands.screen.slips.panel.form
    assert form is not None
    assert form.entry("items").text() == missing
    hands.type("Thành phần hồ sơ chưa đủ")
    give(hands)
    assert hands.screen.slips.given.said() == ("No. 1/2026", "")
    hands.wait_idle()
    (job,) = hands.screen.desk.acts.print_jobs(hands.screen.desk.actor)
    assert (job.form, job.code) == ("supplement", "1/2026")
    hands.press(Qt.Key.Key_Escape)  # back to the form
    assert hands.page.decision.isVisible()
    assert hands.page.texts().applicant.name == "Lê Văn Tám"
    assert hands.page.texts().procedure == BUILDING
    hands.page.form.components.table.set_count(0, 2, 1)
    assert hands.receive()  # the citizen came back with everything


def test_who_was_guided_before_is_told_the_clerk(hands: Hands) -> None:
    hands.pick(BUILDING, BUILDING)
    hands.name("Lê Văn Tám")
    hands.page.form.people.forms["applicant"].id_number.setText("066194004217")
    for _ in range(2):
        lacking(hands)
        ask(hands, Qt.Key.Key_B)
        hands.type("Thành phần hồ sơ chưa đủ")
        give(hands)
        number, warning = hands.screen.slips.given.said()
        hands.press(Qt.Key.Key_Escape)
    assert number == "No. 2/2026"
    assert "20/11/2026" in warning


def test_after_a_guide_enter_parks_the_form_for_the_next_person(hands: Hands) -> None:
    hands.pick(BUILDING, BUILDING)
    hands.name("Lê Văn Tám")
    lacking(hands)
    ask(hands, Qt.Key.Key_B)
    assert hands.screen.hints()[0] == ("Ctrl+Enter", "print the slip")
    hands.type("Thành phần hồ sơ chưa đủ")
    give(hands)
    assert hands.screen.hints()[0] == ("Enter", "next person")
    hands.press(Qt.Key.Key_Return)
    assert hands.screen.hints()[0] == ("Enter", "next field")
    assert hands.page.texts().empty
    assert hands.page.decision.isVisible()
    assert hands.page.form.procedure.typing.hasFocus()
    hands.wait_idle()
    (parked,) = drafts(hands)
    assert (parked.parked, "Lê Văn Tám" in parked.title) == (True, True)


def test_after_a_turn_away_enter_clears_the_form_and_no_draft_is_left(hands: Hands) -> None:
    hands.pick(BUILDING, BUILDING)
    hands.name("Lê Văn Tám")
    hands.screen.controller.shelf.keeper.save()
    ask(hands, Qt.Key.Key_R)
    hands.type("Không thuộc phạm vi giải quyết")
    give(hands)
    hands.wait_idle()
    assert drafts(hands) == ()  # from the moment the slip is stored
    hands.press(Qt.Key.Key_Return)
    assert hands.page.texts().empty
    hands.wait_idle()
    assert drafts(hands) == ()


def test_who_goes_back_after_a_turn_away_types_into_a_draft_again(hands: Hands) -> None:
    hands.name("Lê Văn Tám")
    ask(hands, Qt.Key.Key_R)
    hands.type("Không thuộc phạm vi giải quyết")
    give(hands)
    hands.press(Qt.Key.Key_Escape)
    assert hands.page.texts().applicant.name == "Lê Văn Tám"
    hands.wait_idle()
    assert len(drafts(hands)) == 1


def test_the_same_key_twice_never_receives_who_was_turned_away(hands: Hands) -> None:
    hands.pick(BUILDING, BUILDING)
    hands.name("Lê Văn Tám")
    ask(hands, Qt.Key.Key_R)
    hands.type("Không thuộc phạm vi giải quyết")
    give(hands)
    for _ in range(3):
        hands.press(Qt.Key.Key_Return, CONTROL)
        hands.wait_idle()
    assert hands.screen.slips.given.isVisible()
    assert not hands.screen.confirmed()


def test_a_citizen_card_over_a_slip_is_the_next_persons(hands: Hands) -> None:
    hands.name("Lê Văn Tám")
    ask(hands, Qt.Key.Key_R)
    hands.type("Không thuộc phạm vi giải quyết")
    give(hands)
    hands.screen.take_card(card())
    assert hands.page.decision.isVisible()
    assert hands.page.texts().applicant.name == "Nguyễn Thị Bích Phượng"


def test_a_slip_without_name_or_procedure_says_what_is_missing(hands: Hands) -> None:
    ask(hands, Qt.Key.Key_B)
    panel = hands.screen.slips.panel
    assert panel.form is not None
    panel.form.fill({"items": "Đơn", "reason": "Thiếu đơn"})
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.qtbot.waitUntil(lambda: bool(panel.why()))
    assert "Choose the procedure." in panel.why()
    assert "Enter the full name." in panel.why()
    assert hands.page.form.procedure.typing.hasFocus()  # the first of both stands there
    hands.press(Qt.Key.Key_Escape)
    assert hands.page.decision.isVisible()
    ask(hands, Qt.Key.Key_B)
    assert panel.form.entry("reason").text() == "Thiếu đơn"


def test_a_turn_away_without_a_name_goes_to_the_name_of_the_form(hands: Hands) -> None:
    ask(hands, Qt.Key.Key_R)
    hands.type("Không thuộc phạm vi giải quyết")
    hands.press(Qt.Key.Key_Return, CONTROL)
    panel, field = hands.screen.slips.panel, hands.page.form.fields()["applicant.name"]
    hands.qtbot.waitUntil(lambda: panel.why() == field.problem() == "Enter the full name.")
    assert hands.focus() is field.editor
    hands.type("Lê Văn Tám")
    assert panel.why() == ""
    hands.qtbot.waitUntil(lambda: field.problem() == "")
    give(hands)


def test_a_request_is_turned_away_with_its_reason_and_saved(hands: Hands, tmp_path: Path) -> None:
    hands.name("Lê Văn Tám")
    ask(hands, Qt.Key.Key_R)
    hands.type("Không thuộc phạm vi giải quyết")
    give(hands)
    given = hands.screen.slips.given
    hands.press(Qt.Key.Key_S, CONTROL)
    assert given.place.path.hasFocus()
    given.place.path.setText(str(tmp_path / "tu-choi.pdf"))
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil((tmp_path / "tu-choi.pdf").exists)
    assert given.isVisible()
    hands.press(Qt.Key.Key_P, CONTROL)
    hands.qtbot.waitUntil(
        lambda: len(hands.screen.desk.acts.print_jobs(hands.screen.desk.actor)) == 2
    )


def test_another_citizen_finds_no_words_of_the_last_slip(hands: Hands) -> None:
    hands.name("Lê Văn Tám")
    ask(hands, Qt.Key.Key_R)
    hands.type("Không thuộc phạm vi giải quyết")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_G, CONTROL)
    hands.qtbot.waitUntil(lambda: hands.page.texts().empty)
    ask(hands, Qt.Key.Key_R)
    form = hands.screen.slips.panel.form
    assert form is not None
    assert form.entry("reason").text() == ""
    assert QApplication.focusWidget() is not None


def test_the_confirmation_saves_the_receipt_and_enter_belongs_to_the_file(
    hands: Hands, tmp_path: Path
) -> None:
    hands.pick(BUILDING, BUILDING)
    hands.name("Lê Văn Tám")
    code = hands.receive()
    side = hands.screen.confirmation.side
    hands.press(Qt.Key.Key_S, CONTROL)
    assert side.place.path.text().endswith(f"{code}.pdf")
    hands.press(Qt.Key.Key_Escape)
    assert not side.place.isVisible()
    hands.press(Qt.Key.Key_S, CONTROL)
    side.place.path.setText(str(tmp_path / "hen.pdf"))
    hands.press(Qt.Key.Key_Return)
    assert hands.screen.confirmed()
    hands.qtbot.waitUntil((tmp_path / "hen.pdf").exists)
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: not hands.screen.confirmed())
