"""Guiding a citizen, or turning one away, from the intake screen: nothing typed is lost by it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk_app.ui.intake.sheets import Standing
from tests.ui.intake.conftest import CONTROL, Hands

BUILDING = "1.013225"


def ask(hands: Hands, key: Qt.Key) -> None:
    hands.press(key, CONTROL)
    assert hands.screen.slips.panel.isVisible()
    assert hands.page.decision.isHidden()


def give(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.qtbot.waitUntil(hands.screen.slips.given.isVisible)


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
    (job,) = hands.screen.desk.acts.print_jobs()
    assert (job.form, job.code) == ("supplement", "1/2026")
    hands.press(Qt.Key.Key_Return)
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


def test_a_slip_without_name_or_procedure_says_what_is_missing(hands: Hands) -> None:
    ask(hands, Qt.Key.Key_B)
    panel = hands.screen.slips.panel
    assert panel.form is not None
    panel.form.fill({"items": "Đơn", "reason": "Thiếu đơn"})
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.qtbot.waitUntil(lambda: bool(panel.why()))
    assert "Choose the procedure." in panel.why()
    assert "Enter the full name." in panel.why()
    hands.press(Qt.Key.Key_Escape)
    assert hands.page.decision.isVisible()
    ask(hands, Qt.Key.Key_B)
    assert panel.form.entry("reason").text() == "Thiếu đơn"


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
    hands.qtbot.waitUntil(lambda: len(hands.screen.desk.acts.print_jobs()) == 2)


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
