"""Working minutes counted through agree with working minutes counted span by span."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.office_clock import office_clock
from desk_app.models.office_hours import pause_minutes
from tests.models.calendars import NATIONAL, at

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
CLOCK = office_clock(NATIONAL, FIRST, LAST)
moments = st.integers(0, 362 * 24 * 60).map(
    lambda minute: at("2026-01-02 00:00") + timedelta(minutes=minute)
)


@settings(max_examples=60)
@given(moments, moments)
def test_a_span_has_as_many_minutes_as_the_appointment_engine_counts(
    one: datetime, other: datetime
) -> None:
    begin, end = sorted((one, other))
    assert CLOCK.between(begin, end) == pause_minutes(begin, end, NATIONAL)


@settings(max_examples=60)
@given(moments, st.integers(1, 9_000))
def test_the_moment_behind_some_minutes_is_that_many_minutes_away(
    begin: datetime, minutes: int
) -> None:
    here = CLOCK.at(begin)
    assert here is not None
    ready = CLOCK.when(here + minutes)
    if ready is not None:
        assert CLOCK.between(begin, ready) == minutes
        assert CLOCK.between(begin, ready - timedelta(minutes=1)) == minutes - 1


def test_of_days_that_it_does_not_know_the_clock_says_nothing() -> None:
    assert CLOCK.at(at("2025-12-31 09:00")) is None
    assert CLOCK.between(at("2026-12-30 08:00"), at("2027-01-04 08:00")) is None
    assert CLOCK.when(10_000_000) is None
