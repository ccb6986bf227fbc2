"""A new calendar of days off: merged into the one in force, or refused whole."""

from __future__ import annotations

from typing import Any

import pytest

from desk_app.models.actor import Actor
from desk_app.models.outcomes import HasProblems
from tests.conftest import Clock
from tests.services.counter import BIRTH, TEMPORARY_RESIDENCE, Counter, november


def take(counter: Counter, administrator: Actor, document: object) -> None:
    counter.acts.imports().calendar(administrator, document, "Quyết định của tỉnh")


def test_another_cut_off_leaves_everything_else_as_it_was(
    counter: Counter, administrator: Actor, clock: Clock
) -> None:
    take(counter, administrator, {"cut_off": "09:00"})
    assert counter.receive(BIRTH).promise.due_at == november(23, 17, 0)
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(26)
    clock.now = november(23, 9, 1)
    assert counter.receive(BIRTH).promise.due_at == november(25, 17, 0)


def test_further_days_off_are_added_to_the_known_ones_which_keep_their_names(
    counter: Counter, administrator: Actor
) -> None:
    take(counter, administrator, {"days_off": ["2026-11-23"]})
    promise = counter.receive(TEMPORARY_RESIDENCE).promise
    assert promise.due_at == november(27)
    notes = {step.start.day: step.note for step in promise.steps if step.reason == "day_off"}
    assert any("Văn hóa" in note for note in notes.values())


def test_an_open_saturday_is_for_receiving_only_unless_the_office_counts_it(
    counter: Counter, administrator: Actor
) -> None:
    week = {day: ["07:30-11:30", "13:00-17:00"] for day in ("mon", "tue", "wed", "thu", "fri")}
    take(counter, administrator, {"timetable": week | {"sat": ["07:30-11:30"]}})
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(26)
    take(counter, administrator, {"saturday_counts_in_terms": True})
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(25)


def test_a_make_up_saturday_counts(counter: Counter, administrator: Actor) -> None:
    take(counter, administrator, {"make_up_days": {"2026-11-21": "fri"}})
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(25)


def test_the_calendar_of_the_next_years_ends_the_warning(
    counter: Counter, administrator: Actor, clock: Clock
) -> None:
    clock.now = november(20).replace(year=2027)
    assert "calendar_ends_soon" in counter.acts.status().warnings
    take(counter, administrator, {"covers": {"from": "2024-01-01", "to": "2028-12-31"}})
    assert "calendar_ends_soon" not in counter.acts.status().warnings


def test_a_calendar_of_another_span_takes_a_day_off_back(
    counter: Counter, administrator: Actor
) -> None:
    span = {"from": "2026-11-01", "to": "2026-11-30"}
    take(counter, administrator, {"days_off": [], "covers": span})
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(25)


def test_a_calendar_that_leaves_days_open_is_refused(
    counter: Counter, administrator: Actor
) -> None:
    with pytest.raises(HasProblems) as refused:
        take(counter, administrator, {"covers": {"from": "2029-01-01", "to": "2029-12-31"}})
    assert [(each.field, each.code) for each in refused.value.problems] == [
        ("covers", "covers_gap")
    ]


@pytest.mark.parametrize(
    ("document", "fields"),
    [
        ({"days_off": ["2026-11-23", "24/11/2026", 5]}, {"days_off.1", "days_off.2"}),
        (
            {"cut_off": "25:00", "make_up_days": {"2026-12-05": "xyz"}},
            {"cut_off", "make_up_days.2026-12-05"},
        ),
        (
            {"timetable": {"mon": ["17:00-07:30"], "tuesday": []}},
            {"timetable.mon.0", "timetable.tuesday", "timetable"},
        ),
        ({"make_up_days": {"2026-11-24": "tue"}}, {"make_up_days.2026-11-24"}),
        ({"covers": {"from": "2027-01-01", "to": "2026-01-01"}}, {"covers"}),
        ([], {"calendar"}),
        ("rubbish", {"calendar"}),
        (None, {"calendar"}),
    ],
)
def test_wrong_entries_are_named_and_nothing_is_taken_over(
    counter: Counter, administrator: Actor, document: Any, fields: set[str]
) -> None:
    with pytest.raises(HasProblems) as refused:
        take(counter, administrator, document)
    assert {each.field for each in refused.value.problems} <= fields
    assert refused.value.problems
    assert counter.receive(TEMPORARY_RESIDENCE).promise.due_at == november(26)


def test_old_dossiers_keep_their_appointment(counter: Counter, administrator: Actor) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    take(counter, administrator, {"days_off": ["2026-11-23", "2026-11-24", "2026-11-25"]})
    shown = counter.open(received.id)
    assert (shown.due_at, shown.promise) == (november(26), received.promise)
    newer = counter.receive(TEMPORARY_RESIDENCE)
    assert newer.promise.calendar != received.promise.calendar
    assert newer.promise.due_at == november(30)
