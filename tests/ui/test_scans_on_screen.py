"""What a reader reads goes where the clerk is working."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk_app.models.draft import IntakeDraft, Person
from desk_app.services.acts import Acts
from desk_app.ui.program import Program
from desk_app.ui.window import INTAKE, REGISTER, Window

NUMBER = "066194004217"
ZONE = (
    "IDVNM0930470641001093047064<<2\n9301054M3301052VNM<<<<<<<<<<<8\nUNG<<HOANG<HIEP<<<<<<<<<<<<<<<"
)


@pytest.fixture
def at_intake(signed_in: Callable[[str], Window]) -> Window:
    window = signed_in("clerk")
    assert window.here() == INTAKE
    return window


def test_the_bare_number_of_an_old_card_fills_the_applicant_and_finds_earlier_visits(
    qtbot: QtBot, acts: Acts, program: Program, at_intake: Window
) -> None:
    known = Person(name="Nguyễn Thị Bích Phượng", id_number=NUMBER)
    acts.receive_dossier(
        acts.sign_in("clerk", "clerk"), IntakeDraft(procedure="1.004873", applicant=known)
    )
    assert program.screens is not None
    form = program.screens.intake.page.form.people.forms["applicant"]
    program.scans.scanned.emit(NUMBER)
    assert at_intake.here() == INTAKE
    assert form.id_number.text() == NUMBER
    assert form.texts().sex == "female"
    qtbot.waitUntil(lambda: any(known.name in line for line in form.known_lines()))


def test_the_zone_of_a_card_fills_all_but_the_name(program: Program, at_intake: Window) -> None:
    assert program.screens is not None
    form = program.screens.intake.page.form.people.forms["applicant"]
    program.scans.scanned.emit(ZONE)
    assert at_intake.here() == INTAKE
    texts = form.texts()
    assert (texts.id_number, texts.birth_date, texts.sex) == ("001093047064", "05/01/1993", "male")
    assert form.name.hasFocus()


def test_the_number_goes_to_the_owner_while_the_owner_is_entered(
    program: Program, at_intake: Window
) -> None:
    assert program.screens is not None
    people = program.screens.intake.page.form.people
    people.is_owner.setChecked(False)
    people.forms["owner"].name.setFocus()
    assert QApplication.focusWidget() is people.forms["owner"].name
    program.scans.scanned.emit(NUMBER)
    applicant, owner, _principal = people.texts()
    assert owner is not None
    assert (applicant.id_number, owner.id_number) == ("", NUMBER)
    assert at_intake.here() == INTAKE


def test_elsewhere_the_number_is_looked_for_in_the_register(
    qtbot: QtBot, program: Program, at_intake: Window
) -> None:
    at_intake.go("admin")
    program.scans.scanned.emit(NUMBER)
    qtbot.waitUntil(lambda: at_intake.here() == REGISTER)
