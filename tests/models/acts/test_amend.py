"""Correcting what was typed at intake: only what is named changes, judged by the rules of the intake."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desk_app.models.acts.amend import Intake, amended
from desk_app.models.acts.bodies import read_body
from desk_app.models.draft import Delivery, Person, PersonKind, Principal
from desk_app.models.moments import read_moment
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed

NOW = read_moment("2026-11-20T09:30")
PHUONG = Person(
    name="Nguyễn Thị Bích Phượng", id_number="066194004217", birth_date="1994-02-11", sex="female",
    phone="0900418226", address="Thôn 4, xã Quảng Phú, tỉnh Mẫu",
)  # fmt: skip
ALONE = Intake(PHUONG, None, None, "Đăng ký tạm trú", Delivery.COUNTER)
WITH_OTHERS = replace(
    ALONE,
    owner=Person(name="Trần Văn Mẫu"),
    principal=Principal(name="Lê Thị Ủy Quyền", authorisation="Giấy ủy quyền số 12"),
)
REASON = {"reason": "Nhập sai"}


def correct(before: Intake, **body: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    read = read_body(Act.AMEND, REASON | body, NOW)
    return amended("H99.62-261120-1001", read, before, NOW.date())


def problems(before: Intake, **body: Any) -> list[tuple[str, str]]:
    with pytest.raises(HasProblems) as refused:
        correct(before, **body)
    return [(each.field, each.code) for each in refused.value.problems]


def test_only_the_field_that_is_named_changes_and_both_sides_of_it_are_kept() -> None:
    facts, told = correct(ALONE, applicant={"phone": "0911 222 333"})
    assert facts == {"fields": ["applicant.phone"], "delivery": None, "warnings": []}
    assert told == {
        "before": {"applicant": {"phone": "0900418226"}},
        "after": {"applicant": {"phone": "0911222333"}},
        **REASON,
    }


def test_the_names_of_the_fields_are_all_that_stands_outside_the_personal_part() -> None:
    body = {
        "applicant": {"name": "Trần Thị Đúng", "address": "Thôn 5"}, "summary": "Khác",
        "owner": {"name": "Y Khoa Niê"}, "delivery": "electronic",
    }  # fmt: skip
    facts, _ = correct(ALONE, **body)
    assert facts["fields"] == [
        "applicant.name", "applicant.address", "owner", "summary", "delivery",
    ]  # fmt: skip
    assert facts["delivery"] == {"before": "counter", "after": "electronic"}
    assert not any(word in str(facts) for word in ("Trần", "Thôn", "Khác", "Niê"))


def test_somebody_who_was_entered_by_mistake_is_taken_away() -> None:
    facts, told = correct(WITH_OTHERS, owner=None, principal=None)
    assert facts["fields"] == ["owner", "principal"]
    assert told["after"] == {"owner": None, "principal": None}
    assert told["before"]["owner"]["name"] == "Trần Văn Mẫu"


def test_an_owner_who_was_forgotten_is_added() -> None:
    facts, told = correct(ALONE, owner={"name": "  Trần  Văn Mẫu ", "birth_date": "1/2/1990"})
    assert facts["fields"] == ["owner"]
    assert told["before"] == {"owner": None}
    assert told["after"]["owner"]["name"] == "Trần Văn Mẫu"
    assert told["after"]["owner"]["birth_date"] == "1990-02-01"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"applicant": {}},
        {"applicant": {"phone": "0900 418 226", "name": "Nguyễn Thị Bích  Phượng"}},
        {"applicant": {"birth_date": "11/02/1994"}},
        {"owner": None},
        {"summary": "Đăng ký tạm trú", "delivery": "counter"},
    ],
)
def test_a_correction_that_changes_nothing_is_refused(body: dict[str, Any]) -> None:
    assert problems(ALONE, **body) == [("body", "nothing_changed")]


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({"applicant": {"name": ""}}, "applicant.name", "name_missing"),
        ({"applicant": {"name": "x" * 251}}, "applicant.name", "text_too_long"),
        ({"applicant": {"id_number": "06619400421"}}, "applicant.id_number", "id_number_length"),
        ({"applicant": {"birth_date": "31/02/1994"}}, "applicant.birth_date", "birth_unreadable"),
        ({"applicant": {"phone": "0" * 31}}, "applicant.phone", "text_too_long"),
        ({"delivery": "post", "applicant": {"address": ""}}, "applicant.address",
         "address_missing_for_post"),
        ({"owner": {"phone": "0900000001"}}, "owner.name", "name_missing"),
        ({"principal": {"name": "Lê Thị Mẫu"}}, "principal.authorisation", "authorisation_missing"),
        ({"summary": "x" * 501}, "summary", "text_too_long"),
    ],
)  # fmt: skip
def test_what_stands_there_afterwards_is_judged_as_at_the_counter(
    body: dict[str, Any], field: str, code: str
) -> None:
    assert problems(ALONE, **body) == [(field, code)]


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({"applicant": None}, "applicant", "required"),
        ({"applicant": "Phượng"}, "applicant", "not_an_object"),
        ({"applicant": {"phone": 900}}, "applicant.phone", "not_text"),
        ({"applicant": {"tel": "0900"}}, "applicant.tel", "unknown_key"),
        ({"applicant": {"authorisation": "x"}}, "applicant.authorisation", "unknown_key"),
        ({"applicant": {"sex": "x"}}, "applicant.sex", "unknown_choice"),
        ({"applicant": {"kind": "robot"}}, "applicant.kind", "unknown_choice"),
        ({"delivery": "balloon"}, "delivery", "unknown_choice"),
        ({"summary": 5}, "summary", "not_text"),
        ({"confirmed": "all"}, "confirmed", "not_a_list"),
        ({"procedure": "1.001193"}, "procedure", "unknown_key"),
        ({"reason": " "}, "reason", "required"),
    ],
)
def test_a_body_of_the_wrong_shape_is_named_at_its_field(
    body: dict[str, Any], field: str, code: str
) -> None:
    assert (field, code) in problems(ALONE, **body)


def test_a_person_who_turns_out_to_be_an_enterprise_is_read_as_one() -> None:
    given = {"kind": "enterprise", "name": "Công ty Mẫu", "id_number": "0100109106"}
    nobody = {"birth_date": "", "sex": ""}
    facts, told = correct(ALONE, applicant=given | nobody)
    assert told["after"]["applicant"] == {
        "kind": PersonKind.ENTERPRISE.value, "name": "Công ty Mẫu", "id_number": "0100109106",
        **nobody,
    }  # fmt: skip
    assert "applicant.kind" in facts["fields"]


def test_a_warning_that_the_correction_brings_waits_for_the_clerk() -> None:
    body: dict[str, Any] = {"applicant": {"phone": "12345"}}
    assert problems(ALONE, **body, confirmed=[]) == [("applicant.phone", "phone_shape")]
    named = ["applicant.phone:phone_shape"]
    facts, _ = correct(ALONE, **body, confirmed=named)
    assert facts["warnings"] == named
    by_a_script, _ = correct(ALONE, **body)
    assert by_a_script["warnings"] == named


def test_what_was_unusual_before_and_is_not_touched_warns_no_more() -> None:
    odd = replace(ALONE, applicant=replace(PHUONG, phone="12345"))
    facts, _ = correct(odd, applicant={"address": "Thôn 5"}, confirmed=[])
    assert facts["warnings"] == []


def test_an_error_stops_a_confirmed_warning_too() -> None:
    body: dict[str, Any] = {"applicant": {"phone": "12345", "name": ""}}
    assert problems(ALONE, **body) == [("applicant.name", "name_missing")]


def test_nobody_is_corrected_whose_data_were_erased() -> None:
    erased = Intake(None, None, None, "", Delivery.COUNTER)
    with pytest.raises(NotAllowed) as refused:
        correct(erased, applicant={"name": "Trần Văn Mẫu"})
    assert refused.value.code == "persons_erased"


def test_a_correction_of_yesterday_keeps_why_it_is_entered_late() -> None:
    late = {"at": "2026-11-19T16:00:00+07:00", "late_entry_reason": "Mất điện"}
    _, told = correct(ALONE, applicant={"phone": "0911222333"}, **late)
    assert told["late_entry_reason"] == "Mất điện"
