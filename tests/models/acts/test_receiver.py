"""Whoever collects is entitled, or brings an authorisation; without the receipt it is proved by number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk_app.models.acts.amend import Intake
from desk_app.models.acts.receiver import received_by
from desk_app.models.draft import Delivery, Person, Principal
from desk_app.models.outcomes import HasProblems

APPLICANT = Person(name="Trần Thị Mẫu", id_number="066194004217")
OWNER = Person(name="Trần Văn Chủ", id_number="066080000111")
GIVER = Principal(name="Lê Thị Lan", id_number="066180000222", authorisation="Giấy số 3")
INTAKE = Intake(APPLICANT, OWNER, GIVER, "", Delivery.COUNTER)
UNNUMBERED = Intake(Person(name="Trần Thị Mẫu"), None, None, "", Delivery.COUNTER)
NOBODY = {"name": "", "id_number": "", "authorisation": ""}


def said(intake: Intake, receipt: str, **given: str) -> tuple[str, str]:
    """Name and number of whoever received."""
    person = received_by(intake, NOBODY | given, receipt)
    assert person["authorisation"] == given.get("authorisation", "")
    return person["name"], person["id_number"]


def refused(intake: Intake, receipt: str, **given: str) -> list[tuple[str, str]]:
    with pytest.raises(HasProblems) as problems:
        received_by(intake, NOBODY | given, receipt)
    return [(each.field, each.code) for each in problems.value.problems]


def test_who_brings_the_receipt_and_says_nothing_is_the_applicant_and_is_written_down() -> None:
    assert said(INTAKE, "brought") == (APPLICANT.name, APPLICANT.id_number)


@pytest.mark.parametrize("receipt", ["brought", "lost"])
@pytest.mark.parametrize("person", [APPLICANT, OWNER, GIVER])
def test_the_number_of_an_entitled_person_says_the_name(person: Person, receipt: str) -> None:
    for typed in ("", "ai đó"):
        given = said(INTAKE, receipt, id_number=person.id_number, name=typed)
        assert given == (person.name, person.id_number)


def test_an_entitled_person_with_the_receipt_may_be_named_only() -> None:
    assert said(INTAKE, "brought", name="tran van chu") == (OWNER.name, OWNER.id_number)


def test_a_person_whose_number_was_never_written_down_is_known_by_name() -> None:
    assert said(UNNUMBERED, "lost", name="TRAN THI MAU") == ("Trần Thị Mẫu", "")
    given = {"name": "Trần Thị Mẫu", "id_number": "066194004217"}
    assert said(UNNUMBERED, "lost", **given) == tuple(given.values())
    assert said(UNNUMBERED, "brought", **given) == tuple(given.values())


def test_without_the_receipt_the_name_alone_proves_nothing_where_a_number_is_stored() -> None:
    lost = [("receiver.id_number", "lost_needs_identity")]
    assert refused(INTAKE, "lost") == lost
    assert refused(INTAKE, "lost", name=APPLICANT.name) == lost
    assert refused(UNNUMBERED, "lost") == lost


@pytest.mark.parametrize("receipt", ["brought", "lost"])
def test_a_stranger_needs_name_and_authorisation(receipt: str) -> None:
    number, paper = "066080000999", "Giấy ủy quyền số 9"
    asked = ("receiver.authorisation", "authorisation_needed")
    assert refused(INTAKE, receipt, id_number=number, name="Ngô Văn Lạ") == [asked]
    assert refused(INTAKE, receipt, id_number=number) == [("receiver.name", "required"), asked]
    given = {"name": "Ngô Văn Lạ", "id_number": number, "authorisation": paper}
    assert said(INTAKE, receipt, **given) == ("Ngô Văn Lạ", number)
    assert refused(INTAKE, receipt, authorisation=paper, id_number=number) == [
        ("receiver.name", "required")
    ]


def test_a_stranger_without_the_receipt_shows_an_identity_paper_too() -> None:
    stranger = {"name": "Ngô Văn Lạ", "authorisation": "Giấy ủy quyền số 9"}
    assert said(INTAKE, "brought", **stranger) == ("Ngô Văn Lạ", "")
    assert refused(INTAKE, "lost", **stranger) == [("receiver.id_number", "lost_needs_identity")]


def test_the_name_of_an_entitled_person_with_another_number_is_a_stranger() -> None:
    given = {"name": APPLICANT.name, "id_number": "066080000999"}
    assert refused(INTAKE, "brought", **given) == [
        ("receiver.authorisation", "authorisation_needed")
    ]


def test_after_an_erasure_nobody_is_compared() -> None:
    erased = replace(INTAKE, applicant=None, owner=None, principal=None)
    assert said(erased, "brought") == ("", "")
    assert said(erased, "lost", id_number="066080000999") == ("", "066080000999")
    assert refused(erased, "lost") == [("receiver.id_number", "lost_needs_identity")]
