"""Half days as an office counts them: until when a step of an internal process lasts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.calendar import Session, Weekday
from desk_app.models.catalogue import Channel
from desk_app.models.catalogue_file import read_catalogue
from desk_app.models.outcomes import HasProblems
from desk_app.models.process import (
    Process,
    ProcessStep,
    half_days_of,
    longest_process,
    moved_by,
    step_due,
    step_until,
)
from desk_app.models.process_file import (
    process_document,
    process_problems,
    read_process,
    read_processes,
)
from desk_app.models.term import Term, TermUnit
from desk_app.resources import resource_bytes
from tests.models.calendars import COUNTED_SATURDAYS, NATIONAL, NEW_YEARS_EVE, at

CATALOGUE = read_catalogue(json.loads(resource_bytes("catalogue/commune-2026.json"))).procedures
RESIDENCE = next(each for each in CATALOGUE if each.code == "1.004194")  # three working days
DAY = date(2026, 11, 20)
STEP = {"name": "Thẩm tra", "unit": "Công an xã", "half_days": 2}
PROCESS = {"procedure": "1.004194", "valid_from": "2026-11-20", "steps": [STEP]}


@pytest.mark.parametrize(
    ("begin", "half_days", "until"),
    [
        ("2026-11-23 07:30", 1, "2026-11-23 11:30"),  # on the stroke of opening: the morning counts
        ("2026-11-23 07:00", 1, "2026-11-23 11:30"),
        ("2026-11-23 07:31", 1, "2026-11-23 17:00"),  # it runs already
        ("2026-11-23 09:00", 2, "2026-11-25 11:30"),  # 24/11/2026 is a holiday
        ("2026-11-23 12:00", 1, "2026-11-23 17:00"),  # in the midday break
        ("2026-11-23 13:00", 1, "2026-11-23 17:00"),
        ("2026-11-19 15:30", 1, "2026-11-20 11:30"),  # after 15:00: first thing on the next day
        ("2026-11-19 18:00", 1, "2026-11-20 11:30"),
        ("2026-11-20 14:00", 2, "2026-11-23 17:00"),  # a Friday afternoon
        ("2026-11-21 09:00", 1, "2026-11-23 11:30"),  # a Saturday nobody works
        ("2026-08-21 16:00", 2, "2026-08-22 17:00"),  # the Saturday is a make-up day
        ("2026-11-20 07:30", 6, "2026-11-25 17:00"),
    ],
)
def test_the_mornings_and_afternoons_behind_the_beginning_are_counted(
    begin: str, half_days: int, until: str
) -> None:
    assert step_due(at(begin), half_days, NATIONAL) == at(until)


def test_a_day_of_one_morning_is_half_a_day() -> None:
    assert step_due(at("2026-12-31 07:00"), 2, NEW_YEARS_EVE) == at("2027-01-04 11:30")
    assert step_due(at("2026-11-20 16:00"), 2, COUNTED_SATURDAYS) == at("2026-11-23 11:30")


def test_a_day_worked_through_is_parted_in_its_middle() -> None:
    through = replace(
        NATIONAL, timetable=dict.fromkeys(list(Weekday)[:5], (Session(time(7, 30), time(15, 30)),))
    )
    assert step_due(at("2026-11-23 07:30"), 1, through) == at("2026-11-23 11:30")
    assert step_due(at("2026-11-23 07:30"), 2, through) == at("2026-11-23 15:30")


def test_a_step_of_no_half_day_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="half a day"):
        step_due(at("2026-11-23 07:30"), 0, NATIONAL)


moments = st.integers(0, 200 * 24 * 60).map(
    lambda minutes: at("2026-03-02 00:00") + timedelta(minutes=minutes)
)


@settings(max_examples=80)
@given(begin=moments, half_days=st.integers(1, 30), more=st.integers(1, 10))
def test_more_half_days_end_later_and_always_at_the_end_of_one(
    begin: Any, half_days: int, more: int
) -> None:
    until = step_due(begin, half_days, NATIONAL)
    assert begin < until < step_due(begin, half_days + more, NATIONAL)
    assert until in {closes for _, closes in half_days_of(NATIONAL, until.date())}
    assert step_due(begin, half_days + more, NATIONAL) == step_due(until, more, NATIONAL)


@settings(max_examples=80)
@given(begin=moments, later=st.integers(0, 5_000), half_days=st.integers(1, 30))
def test_who_begins_later_is_never_due_earlier(begin: Any, later: int, half_days: int) -> None:
    after = begin + timedelta(minutes=later)
    assert step_due(begin, half_days, NATIONAL) <= step_due(after, half_days, NATIONAL)


def test_a_step_never_outlasts_an_appointment_that_lies_ahead() -> None:
    begin, due = at("2026-11-20 09:00"), at("2026-11-23 09:00")
    assert step_until(begin, 4, NATIONAL, due) == due
    assert step_until(begin, 1, NATIONAL, due) == at("2026-11-20 17:00")
    assert step_until(begin, 1, NATIONAL, None) == at("2026-11-20 17:00")
    late = at("2026-11-19 09:00")
    assert step_until(begin, 1, NATIONAL, late) == at("2026-11-20 17:00")


def test_a_calendar_that_ends_sets_no_term_and_holds_nothing_up() -> None:
    ends = replace(NATIONAL, covers_to=date(2026, 11, 20))
    assert step_until(at("2026-11-20 14:00"), 2, ends, None) is None
    due = at("2026-11-23 09:00")
    assert step_until(at("2026-11-20 14:00"), 2, ends, due) == due
    assert moved_by(at("2026-11-20 16:00"), at("2026-11-20 14:00"), 600, ends) is None


def test_standing_still_moves_the_end_by_the_working_minutes() -> None:
    until = at("2026-11-20 17:00")
    moved = moved_by(until, at("2026-11-20 09:00"), 90, NATIONAL)
    assert moved == at("2026-11-23 09:00")
    assert moved_by(until, at("2026-11-20 17:00"), 90, NATIONAL) == until, "late already"
    assert moved_by(None, at("2026-11-20 09:00"), 90, NATIONAL) is None
    assert moved_by(until, at("2026-11-20 09:00"), 0, NATIONAL) == until


def test_a_process_is_read_as_it_is_written() -> None:
    process = Process(
        "1.004194",
        DAY,
        (ProcessStep("Thẩm tra", "Công an xã", 2, "Trần Văn Mẫu"), ProcessStep("Ký", "UBND", 1)),
    )
    assert read_process(process_document(process)) == process
    assert process.half_days == 3


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"procedure": "mã"}, "procedure", "not_a_procedure_code"),
        ({"procedure": ""}, "procedure", "required"),
        ({"valid_from": "hôm nay"}, "valid_from", "not_a_date"),
        ({"steps": "một"}, "steps", "not_a_list"),
        ({"steps": [STEP] * 41}, "steps", "steps_too_many"),
        ({"step": []}, "step", "unknown_key"),
        ({"steps": [STEP | {"name": " "}]}, "steps.0.name", "required"),
        ({"steps": [STEP | {"unit": 7}]}, "steps.0.unit", "not_text"),
        ({"steps": [STEP | {"person": "x" * 201}]}, "steps.0.person", "text_too_long"),
        ({"steps": [STEP, STEP | {"half_days": 0}]}, "steps.1.half_days", "not_positive"),
        ({"steps": [STEP | {"half_days": -1}]}, "steps.0.half_days", "negative"),
        ({"steps": [STEP | {"half_days": 1.5}]}, "steps.0.half_days", "not_a_number"),
        ({"steps": [STEP | {"half_days": 401}]}, "steps.0.half_days", "half_days_too_many"),
        ({"steps": [{"name": "a", "unit": "b"}]}, "steps.0.half_days", "required"),
        ({"steps": [7]}, "steps.0", "not_an_object"),
    ],
)
def test_every_fault_of_a_process_is_named(changes: dict[str, Any], field: str, code: str) -> None:
    with pytest.raises(HasProblems) as refused:
        read_process(PROCESS | changes)
    assert (field, code) in {(each.field, each.code) for each in refused.value.problems}


def test_good_entries_are_kept_and_broken_ones_named_with_their_place() -> None:
    reading = read_processes([PROCESS, PROCESS, {"procedure": "1.001193"}])
    assert list(reading.processes) == ["0"]
    assert [(each.field, each.code) for each in reading.broken] == [
        ("1.procedure", "repeated"), ("2.valid_from", "required"), ("2.steps", "required"),
    ]  # fmt: skip
    assert reading.broken[-1].facts["procedure"] == "1.001193"
    assert list(read_processes(PROCESS).processes) == [""]


def test_steps_that_take_longer_than_the_law_allows_are_a_warning() -> None:
    most = longest_process(RESIDENCE)
    assert most == 6
    fits = Process("1.004194", DAY, (ProcessStep("Thẩm tra", "Công an xã", 6),))
    assert process_problems(fits, RESIDENCE) == ()
    longer = replace(fits, steps=(*fits.steps, ProcessStep("Ký", "UBND", 1)))
    (warning,) = process_problems(longer, RESIDENCE, "0")
    assert (warning.field, warning.code, warning.warning) == ("0.steps", "steps_exceed_term", True)
    assert (warning.facts["half_days"], warning.facts["most"]) == (7, 6)
    (unknown,) = process_problems(longer, None)
    assert (unknown.code, unknown.warning) == ("procedure_unknown", False)


def test_a_term_that_is_not_in_working_days_bounds_no_process() -> None:
    hours = replace(
        RESIDENCE,
        terms={Channel.COUNTER: Term(Decimal(8), TermUnit.WORKING_HOURS)},
        cases=tuple(replace(each, terms=None) for each in RESIDENCE.cases),
    )
    assert longest_process(hours) is None
    halves = replace(hours, terms={Channel.COUNTER: Term(Decimal("2.5"), TermUnit.WORKING_DAYS)})
    assert longest_process(halves) == 5
