"""A person's texts become the same facts whether a clerk typed them or a file brought them."""

from __future__ import annotations

from datetime import date

import pytest

from desk_app.models.draft import Person, PersonKind
from desk_app.models.draft_file import read_draft
from desk_app.models.person_texts import cleaned_person
from desk_app.ui.intake.draft_texts import IntakeTexts, PersonTexts, draft

FRIDAY = date(2026, 11, 20)
PEOPLE = [
    {
        "name": " Nguyễn  Thị\nHồng ", "id_number": "066 194 004 217", "birth_date": "12081994",
        "sex": "female", "phone": "+84 905 418 226", "email": " hong@example.vn", "address": "Thôn 4\t",
    },
    {"kind": "enterprise", "name": "Công ty Mẫu", "id_number": "0100109106001"},
    {"kind": "agency", "id_number": "0100 109 106 - 001"},
    {"birth_date": "32/13/1994"},
    {},
]  # fmt: skip


@pytest.mark.parametrize("texts", PEOPLE)
def test_the_window_and_a_file_make_the_same_person(texts: dict[str, str]) -> None:
    typed = draft(IntakeTexts(applicant=PersonTexts(**texts)), FRIDAY).applicant
    assert typed == read_draft({"applicant": texts}, FRIDAY).applicant


def test_an_organisation_has_a_tax_code_and_a_person_a_number() -> None:
    texts = {"id_number": "0100109106001"}
    company = Person(**cleaned_person(PersonKind.ENTERPRISE, "", texts, FRIDAY))
    assert company.id_number == "0100109106-001"
    assert Person(**cleaned_person(PersonKind.PERSON, "", texts, FRIDAY)).id_number == (
        "0100109106001"
    )
