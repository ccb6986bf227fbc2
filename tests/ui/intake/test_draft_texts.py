"""What is typed is kept as typed, and read by the rules only when it is asked for."""

from __future__ import annotations

import json
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.catalogue import Channel
from desk_app.models.draft import FeeTiming, Payment, PaymentMethod, Person, Submitted
from desk_app.ui.intake.draft_texts import (
    IntakeTexts,
    PersonTexts,
    SheetCounts,
    draft,
    person_texts,
    read_clock,
    read_content,
    typing_problems,
)

FRIDAY = date(2026, 11, 20)
counts = st.integers(min_value=0, max_value=9_999)
people = st.builds(PersonTexts, **{each: st.text(max_size=20) for each in ("name", "birth_date")})


@settings(max_examples=50)
@given(
    texts=st.builds(
        IntakeTexts,
        procedure=st.text(max_size=9),
        case=counts,
        applicant=people,
        owner=st.none() | people,
        summary=st.text(max_size=30),
        sheets=st.lists(st.builds(SheetCounts, counts, counts, counts, st.booleans())).map(tuple),
        late_day=st.text(max_size=8),
        want_receipt=st.booleans(),
    )
)
def test_a_saved_draft_comes_back_exactly_as_it_was_typed(texts: IntakeTexts) -> None:
    assert read_content(json.loads(json.dumps(texts.content()))) == texts


@pytest.mark.parametrize(
    "content",
    [{}, {"case": "one"}, {"sheets": [[1], "x"]}, {"applicant": 3}, {"later": 1, "sets": True}],
)
def test_a_draft_of_another_version_opens_with_what_can_be_read(content: dict[str, object]) -> None:
    assert read_content(content).procedure == ""


def test_texts_become_a_draft_of_clean_facts() -> None:
    texts = IntakeTexts(
        procedure="1.004873",
        channel="post",
        applicant=PersonTexts(
            name=" Nguyễn  Thị\nHồng ",
            id_number="066 194 004 217",
            birth_date="12081994",
            phone="+84 905 418 226",
        ),
        sheets=(SheetCounts(1), SheetCounts(later=True)),
    )
    made = draft(texts, FRIDAY)
    assert made.applicant == Person(
        name="Nguyễn Thị Hồng",
        id_number="066194004217",
        birth_date="1994-08-12",
        phone="0905418226",
    )
    assert made.channel is Channel.POST
    assert made.components == (Submitted(0, 1), Submitted(1, later=True))
    assert made.collect == Payment(PaymentMethod.CASH)


def test_a_birth_that_cannot_be_read_is_left_to_the_rules_as_it_was_typed() -> None:
    texts = IntakeTexts(applicant=PersonTexts(birth_date="32/13/1994"))
    assert draft(texts, FRIDAY).applicant.birth_date == "32/13/1994"


def test_no_money_is_taken_where_nothing_is_to_be_paid() -> None:
    made = draft(IntakeTexts(), FRIDAY, free=True)
    assert (made.fees, made.collect) == (FeeTiming.LATER, None)


def test_a_ground_of_exemption_counts_only_when_exempt_is_chosen() -> None:
    texts = IntakeTexts(fees="now", exempt_reason="Hộ nghèo")
    assert draft(texts, FRIDAY).exempt_reason == ""


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("1645", time(16, 45)),
        ("16:45", time(16, 45)),
        ("16h45", time(16, 45)),
        ("16 g 45", time(16, 45)),
        ("9", time(9)),
        ("9h", time(9)),
        ("905", time(9, 5)),
        ("25h", None),
        ("16:75", None),
        ("", None),
        ("sáng", None),
    ],
)
def test_hours_are_read_as_clerks_type_them(typed: str, hour: time | None) -> None:
    assert read_clock(typed) == hour


def test_a_late_entry_with_an_unreadable_day_or_hour_is_said_before_anything_else() -> None:
    def codes(day: str, clock: str, reason: str = "") -> list[str]:
        texts = IntakeTexts(late_day=day, late_clock=clock, late_reason=reason)
        return [each.code for each in typing_problems(texts, FRIDAY)]

    assert codes("", "") == []
    assert codes("-1", "16h") == []
    assert codes("hôm kia", "") == ["date_unreadable"]
    assert codes("-1", "") == ["clock_unreadable"]
    assert codes("", "", "Mất điện") == ["date_unreadable"]


def test_a_known_person_is_shown_as_the_clerk_reads_it() -> None:
    shown = person_texts(Person(name="Lê Văn Tám", birth_date="1950"))
    assert (shown.name, shown.birth_date) == ("Lê Văn Tám", "1950")
