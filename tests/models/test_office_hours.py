"""Working minutes between two moments, for paused time."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.office_hours import ordinary_minutes, pause_minutes
from desk_app.models.outcomes import NotAllowed
from tests.models.calendars import COUNTED_SATURDAYS, NATIONAL, SATURDAY_MORNINGS, at

MOMENTS = st.integers(0, 350 * 24 * 60 * 60).map(
    lambda seconds: at("2026-01-05 00:00") + timedelta(seconds=seconds)
)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2026-11-20 10:45", "2026-11-20 10:45", 0),
        ("2026-11-20 10:45", "2026-11-20 13:15", 60),
        ("2026-11-20 07:00", "2026-11-20 18:00", 480),
        ("2026-11-20 16:00", "2026-11-23 08:00", 90),
        ("2026-11-23 16:00", "2026-11-25 08:00", 90),
        ("2026-11-20 18:00", "2026-11-23 07:00", 0),
        ("2026-11-20 10:45:59", "2026-11-20 10:46:01", 1),
    ],
)
def test_a_pause_is_measured_in_open_hours_of_working_days(
    start: str, end: str, minutes: int
) -> None:
    assert pause_minutes(at(start), at(end), NATIONAL) == minutes


def test_a_saturday_session_is_paused_only_where_it_counts() -> None:
    pause = at("2026-11-20 17:00"), at("2026-11-23 07:30")
    assert pause_minutes(*pause, SATURDAY_MORNINGS) == 0
    assert pause_minutes(*pause, COUNTED_SATURDAYS) == 240


def test_a_pause_cannot_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        pause_minutes(at("2026-11-20 10:00"), at("2026-11-20 09:00"), NATIONAL)


def test_a_pause_outside_the_calendar_is_refused() -> None:
    with pytest.raises(NotAllowed, match="calendar_missing"):
        pause_minutes(at("2027-12-31 10:00"), at("2028-01-03 09:00"), NATIONAL)


@settings(max_examples=100, deadline=None)
@given(st.lists(MOMENTS, min_size=3, max_size=3).map(sorted))
def test_two_pauses_end_to_end_are_one(moments: list[datetime]) -> None:
    first, between, last = moments
    apart = pause_minutes(first, between, NATIONAL) + pause_minutes(between, last, NATIONAL)
    assert apart == pause_minutes(first, last, NATIONAL)


def test_a_pause_of_a_whole_week_has_five_ordinary_days() -> None:
    monday = at("2026-11-02 00:00")
    week = pause_minutes(monday, monday + timedelta(days=7), NATIONAL)
    assert week == 5 * ordinary_minutes(NATIONAL) == 2400


def test_an_ordinary_day_is_the_commonest_of_the_counted_weekdays() -> None:
    assert ordinary_minutes(SATURDAY_MORNINGS) == ordinary_minutes(COUNTED_SATURDAYS) == 480
