"""Which days count, which are open, and which the calendar knows nothing about."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desk_app.models.calendar import DayKind, OfficeCalendar
from desk_app.models.outcomes import NotAllowed
from tests.models.calendars import (
    AFTERNOON,
    COUNTED_SATURDAYS,
    MORNING,
    NATIONAL,
    NEW_YEARS_EVE,
    SATURDAY_MORNINGS,
)


@pytest.mark.parametrize(("year", "days"), [(2024, 251), (2025, 250), (2026, 249), (2027, 249)])
def test_the_national_calendar_has_the_known_number_of_working_days(year: int, days: int) -> None:
    first = date(year, 1, 1)
    length = (date(year + 1, 1, 1) - first).days
    assert sum(NATIONAL.counts(first + timedelta(days=n)) for n in range(length)) == days


@pytest.mark.parametrize(
    ("calendar", "day", "kind"),
    [
        (NATIONAL, date(2026, 11, 20), DayKind.WORKING),
        (NATIONAL, date(2026, 11, 21), DayKind.WEEKEND),
        (NATIONAL, date(2026, 11, 24), DayKind.DAY_OFF),
        (NATIONAL, date(2026, 8, 22), DayKind.MAKE_UP),
        (SATURDAY_MORNINGS, date(2026, 11, 21), DayKind.UNCOUNTED),
        (SATURDAY_MORNINGS, date(2026, 8, 22), DayKind.MAKE_UP),
        (COUNTED_SATURDAYS, date(2026, 11, 21), DayKind.WORKING),
        (
            replace(NATIONAL, exceptions={date(2026, 11, 20): ()}),
            date(2026, 11, 20),
            DayKind.CLOSED,
        ),
        (replace(NATIONAL, exceptions={date(2026, 8, 22): ()}), date(2026, 8, 22), DayKind.CLOSED),
        (
            replace(NATIONAL, exceptions={date(2026, 11, 24): (MORNING,)}),
            date(2026, 11, 24),
            DayKind.UNCOUNTED,
        ),
    ],
)
def test_each_day_says_why_it_counts_or_does_not(
    calendar: OfficeCalendar, day: date, kind: DayKind
) -> None:
    assert calendar.kind(day) is kind
    assert calendar.counts(day) is (kind in {DayKind.WORKING, DayKind.MAKE_UP})


def test_a_make_up_saturday_is_open_like_the_day_it_replaces() -> None:
    assert NATIONAL.sessions(date(2026, 8, 22)) == (MORNING, AFTERNOON)
    assert SATURDAY_MORNINGS.sessions(date(2026, 8, 22)) == (MORNING, AFTERNOON)


def test_an_exceptional_half_day_is_open_in_the_morning_only() -> None:
    assert NEW_YEARS_EVE.sessions(date(2026, 12, 31)) == (MORNING,)
    assert NEW_YEARS_EVE.counts(date(2026, 12, 31))


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2028, 1, 1)])
def test_a_day_outside_the_calendar_is_refused_by_name(day: date) -> None:
    for ask in (NATIONAL.sessions, NATIONAL.kind, NATIONAL.counts):
        with pytest.raises(NotAllowed, match="calendar_missing") as refused:
            ask(day)
        assert refused.value.facts == {"day": f"{day:%d/%m/%Y}"}


def test_a_calendar_without_bounds_speaks_for_every_day() -> None:
    boundless = replace(NATIONAL, covers_from=None, covers_to=None)
    assert boundless.counts(date(1999, 1, 4))
    assert boundless.counts(date(2190, 1, 4))
