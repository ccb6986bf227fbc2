"""The appointment that each kind of procedure gets at the counter, by law and catalogue."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desk_app.models.catalogue import Channel
from desk_app.services.intake import confirming
from tests.conftest import Clock
from tests.services.counter import (
    BIRTH,
    BUILDING,
    CERTIFIED_COPY,
    LAND,
    LODGING,
    MARRIAGE,
    TEMPORARY_RESIDENCE,
    Counter,
    at,
    draft,
    november,
)

AFTERNOON = november(20, 15, 1)


def december(day: int, hour: int, minute: int) -> datetime:
    return at(date(2026, 12, day), hour, minute)


@pytest.mark.parametrize(
    ("asked", "due", "due_after_15_00"),
    [
        ((BIRTH, 0, "counter"), november(20, 17, 0), november(23, 17, 0)),
        ((BIRTH, 0, "online"), november(20, 17, 0), november(23, 17, 0)),
        ((MARRIAGE, 0, "counter"), november(20, 17, 0), november(23, 17, 0)),
        ((MARRIAGE, 1, "counter"), november(30), november(30, 15, 1)),
        ((CERTIFIED_COPY, 0, "counter"), None, None),
        ((TEMPORARY_RESIDENCE, 0, "counter"), november(26), november(26, 15, 1)),
        ((LAND, 0, "counter"), december(30, 9, 30), december(30, 15, 1)),
        ((LAND, 0, "online"), december(16, 9, 30), december(16, 15, 1)),
        ((LAND, 0, "post"), december(21, 9, 30), december(21, 15, 1)),
        ((BUILDING, 0, "counter"), december(7, 9, 30), december(7, 15, 1)),
        ((BUILDING, 0, "online"), december(10, 9, 30), december(10, 15, 1)),
        ((LODGING, 0, "counter"), november(20, 10, 30), november(20, 16, 1)),
    ],
)
def test_each_procedure_is_promised_by_its_own_term(
    counter: Counter,
    clock: Clock,
    asked: tuple[str, int, str],
    due: datetime | None,
    due_after_15_00: datetime | None,
) -> None:
    procedure, case, channel = asked
    morning = counter.receive(procedure, case=case, channel=Channel(channel))
    clock.now = AFTERNOON
    afternoon = counter.receive(procedure, case=case, channel=Channel(channel))
    assert (morning.promise.due_at, afternoon.promise.due_at) == (due, due_after_15_00)


def test_at_15_00_exactly_a_birth_is_still_registered_the_same_day(
    counter: Counter, clock: Clock
) -> None:
    clock.now = november(20, 15, 0)
    assert counter.receive(BIRTH).promise.due_at == november(20, 17, 0)


def test_before_the_day_of_culture_a_same_day_matter_waits_for_wednesday(
    counter: Counter, clock: Clock
) -> None:
    clock.now = november(23, 15, 30)
    assert counter.receive(BIRTH).promise.due_at == november(25, 17, 0)


def test_what_was_promised_is_what_the_dossier_shows(counter: Counter) -> None:
    received = counter.receive(TEMPORARY_RESIDENCE)
    shown = counter.open(received.code)
    assert shown.promise == received.promise
    assert (shown.due_at, shown.original_due_at) == (november(26), november(26))
    assert shown.promise.sentence
    assert all(step.text for step in shown.promise.steps)


def test_the_civil_status_law_of_2027_governs_dossiers_from_1_march(
    counter: Counter, clock: Clock
) -> None:
    clock.now = at(date(2027, 2, 26), 10)
    assert counter.receive(BIRTH).promise.due_at == at(date(2027, 2, 26), 17)
    clock.now = at(date(2027, 3, 1), 10)
    assert counter.receive(BIRTH).promise.due_at == at(date(2027, 3, 2), 10)


def test_a_day_that_no_calendar_speaks_for_is_refused_and_nothing_is_stored(
    counter: Counter, clock: Clock
) -> None:
    clock.now = at(date(2028, 1, 3), 9)
    refusal = counter.not_allowed(draft(TEMPORARY_RESIDENCE))
    assert (refusal.code, refusal.facts) == ("calendar_missing", {"day": "03/01/2028"})
    assert counter.lines() == 0
    assert counter.acts.search(counter.clerk, "") == ()


def test_a_term_that_runs_out_of_the_calendar_is_refused(counter: Counter, clock: Clock) -> None:
    clock.now = at(date(2027, 12, 31), 9)
    assert counter.not_allowed(draft(TEMPORARY_RESIDENCE)).code == "calendar_missing"
    assert counter.receive(LODGING).promise.due_at == at(date(2027, 12, 31), 10)


def test_while_the_calendar_is_missing_the_preview_says_so_and_typing_goes_on(
    counter: Counter, clock: Clock
) -> None:
    clock.now = at(date(2028, 1, 3), 9)
    given = draft(TEMPORARY_RESIDENCE)
    preview = counter.acts.preview_intake(given)
    assert [(each.field, each.code) for each in preview.problems] == [
        ("received_at", "calendar_missing")
    ]
    assert preview.promise is None
    assert preview.procedure is not None
    assert preview.fee_total == 15_000
    assert counter.not_allowed(confirming(given, preview.problems)).code == "calendar_missing"
