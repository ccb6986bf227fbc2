"""The boxes of the form, each by itself: picking, typing, what is tidied and what never is."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk_app.models.catalogue import Case, Channel, Component, Procedure
from desk_app.models.draft import Person
from desk_app.models.moments import VIETNAM
from desk_app.models.term import NO_TERM
from desk_app.models.views import KnownApplicant
from desk_app.ui.intake.draft_texts import IntakeTexts, PersonTexts
from desk_app.ui.intake.people_box import PeopleBox
from desk_app.ui.intake.person_form import PersonForm
from desk_app.ui.intake.procedure_box import ProcedureBox
from desk_app.ui.intake.read_aloud import digit_words
from tests.ui.intake.conftest import CONTROL
from tests.ui.press import type_text

HONG = Person(name="Nguyễn Thị Hồng", id_number="066194004217", phone="0905418226")


def procedure(code: str, *cases: str) -> Procedure:
    return Procedure(
        code=code,
        name=f"Thủ tục {code}",
        field="Hộ tịch",
        decision="",
        cases=tuple(Case(name, (Component("Tờ khai", 1),)) for name in cases or ("Thông thường",)),
        terms={Channel.COUNTER: NO_TERM, Channel.ONLINE: NO_TERM},
        fees=(),
        results=(),
        valid_from=date(2026, 1, 1),
    )


@pytest.fixture
def box(qtbot: QtBot) -> ProcedureBox:
    box = ProcedureBox()
    qtbot.addWidget(box)
    box.resize(720, 400)
    with qtbot.waitActive(box):
        box.show()
        box.activateWindow()
    box.typing.setFocus()
    return box


def test_ctrl_and_a_digit_picks_that_line(box: ProcedureBox, qtbot: QtBot) -> None:
    type_text(box.typing, "ks")
    box.offer("ks", [procedure("1.000001"), procedure("1.000002")])
    assert len(box.offered()) == 2
    with qtbot.waitSignal(box.picked):
        qtbot.keyClick(box.typing, Qt.Key.Key_2, CONTROL)
    assert box.procedure is not None
    assert (box.procedure.code, box.chosen_by) == ("1.000002", "ks")


def test_arrows_walk_the_list_while_typing_goes_on(box: ProcedureBox, qtbot: QtBot) -> None:
    box.offer("", [procedure("1.000001"), procedure("1.000002")])
    qtbot.keyClick(box.typing, Qt.Key.Key_Down)
    qtbot.keyClick(box.typing, Qt.Key.Key_Down)
    assert box.typing.hasFocus()
    qtbot.keyClick(box.typing, Qt.Key.Key_Return)
    assert box.procedure is not None
    assert box.procedure.code == "1.000002"


def test_enter_before_the_list_came_picks_as_soon_as_it_comes(box: ProcedureBox) -> None:
    type_text(box.typing, "ks")
    assert box.take_first()
    assert box.procedure is None
    box.offer("k", [procedure("1.000009")])
    assert box.procedure is None, "an answer to an older text"
    box.offer("ks", [procedure("1.000001")])
    assert box.procedure is not None


def test_esc_goes_back_to_the_procedure_that_stands(box: ProcedureBox, qtbot: QtBot) -> None:
    box.show_procedure(procedure("1.000001"))
    box.change()
    assert box.is_typing()
    qtbot.keyClick(box.typing, Qt.Key.Key_Escape)
    assert not box.is_typing()


def test_a_text_that_means_nothing_is_said_at_the_field(box: ProcedureBox) -> None:
    type_text(box.typing, "zzz")
    box.offer("zzz", [])
    assert box.fields()["procedure"].problem()


def test_a_case_is_a_stop_only_where_there_is_a_choice(box: ProcedureBox) -> None:
    box.show_procedure(procedure("1.000001"))
    assert box.stops() == ()
    box.show_procedure(procedure("1.000001", "Lần đầu", "Cấp lại"), case=1, channel="online")
    assert box.stops() == (box.face.case,)
    assert (box.face.case_index(), box.face.channel_value()) == (1, Channel.ONLINE)


@pytest.fixture
def form(qtbot: QtBot) -> PersonForm:
    form = PersonForm("applicant", lambda: date(2026, 11, 20))
    qtbot.addWidget(form)
    form.resize(720, 300)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def test_a_name_stays_as_typed_until_the_key_corrects_its_capitals(
    form: PersonForm, qtbot: QtBot
) -> None:
    form.name.setFocus()
    type_text(form.name, "NGUYỄN thị HỒNG")
    qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert form.texts().name == "NGUYỄN thị HỒNG"
    form.name.fix_capitals()
    assert form.texts().name == "Nguyễn Thị Hồng"
    form.name.undo()
    assert form.texts().name == "NGUYỄN thị HỒNG"


def test_leaving_a_field_tidies_number_birth_and_telephone(form: PersonForm, qtbot: QtBot) -> None:
    for line, typed in (
        (form.id_number, "066.194.004 217"),
        (form.birth_date, "12081994"),
        (form.phone, "84905418226"),
    ):
        line.setFocus()
        type_text(line, typed)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    texts = form.texts()
    assert (texts.id_number, texts.birth_date) == ("066194004217", "12/08/1994")
    assert (texts.phone, texts.sex) == ("0905 418 226", "female")


def test_pasted_lines_become_one_clean_line(form: PersonForm, qtbot: QtBot) -> None:
    form.address.setText("  Thôn 4,\t xã\u00a0Quảng  Phú ")
    form.address.setFocus()
    qtbot.keyClick(form.address, Qt.Key.Key_Return)
    assert form.texts().address == "Thôn 4, xã Quảng Phú"


def test_an_earlier_applicant_is_taken_with_down_and_enter(form: PersonForm, qtbot: QtBot) -> None:
    form.phone.setFocus()
    with qtbot.waitSignal(form.looked_for):
        type_text(form.phone, "0905")
    known = KnownApplicant(HONG, "H15.62-260203-1008", datetime(2026, 2, 3, 9, tzinfo=VIETNAM))
    form.offer_known([known])
    assert "066 ••• ••• 217" in form.known_lines()[0]
    qtbot.keyClick(form.phone, Qt.Key.Key_Return)
    assert form.texts().name == "", "Enter alone takes nobody"
    form.offer_known([known])
    qtbot.keyClick(form.phone, Qt.Key.Key_Down)
    with qtbot.waitSignal(form.recalled):
        qtbot.keyClick(form.phone, Qt.Key.Key_Return)
    assert form.texts().name == "Nguyễn Thị Hồng"


def test_a_card_fills_the_person_whose_fields_have_the_focus(qtbot: QtBot) -> None:
    people = PeopleBox(lambda: date(2026, 11, 20))
    qtbot.addWidget(people)
    with qtbot.waitActive(people):
        people.show()
        people.activateWindow()
    people.fill(IntakeTexts())
    people.is_owner.setChecked(False)
    people.forms["owner"].phone.setText("0905 000 000")
    people.forms["owner"].name.setFocus()
    people.fill_from_card(PersonTexts(name="Nguyễn Thị Hồng"))
    applicant, owner, principal = people.texts()
    assert owner is not None
    assert (applicant.name, owner.name, principal) == ("", "Nguyễn Thị Hồng", None)
    assert owner.phone == "0905 000 000"


def test_digits_are_read_one_by_one() -> None:
    assert digit_words("2017") == "two, zero, one, seven"
