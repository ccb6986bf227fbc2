"""What must hold for every term, moment and calendar."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desk_app.models.calendar import OfficeCalendar, Weekday
from desk_app.models.office_days import is_open, next_opening
from desk_app.models.promise import Promise, StepKind
from desk_app.models.term import TermUnit
from tests.models.calendars import (
    AFTERNOON,
    COUNTED_SATURDAYS,
    MORNING,
    NATIONAL,
    NEW_YEARS_EVE,
    SATURDAY_MORNINGS,
    at,
    due,
    promised,
)

START = at("2026-01-05 00:00")
MOMENTS = st.integers(0, 300 * 24 * 60 * 6).map(lambda tens: START + timedelta(seconds=tens * 10))
CALENDARS = st.sampled_from([NATIONAL, COUNTED_SATURDAYS, SATURDAY_MORNINGS, NEW_YEARS_EVE])
BY_THE_MINUTE = st.sampled_from([TermUnit.WORKING_DAYS, TermUnit.WORKING_HOURS, TermUnit.SAME_DAY])
COUNTING = st.sampled_from(
    [each for each in TermUnit if each not in {TermUnit.NONE, TermUnit.SAME_DAY}]
)
TIMED = st.sampled_from([each for each in TermUnit if each is not TermUnit.NONE])
HALVES = {TermUnit.WORKING_DAYS, TermUnit.WORKING_HOURS, TermUnit.CLOCK_HOURS}
quick = settings(max_examples=120, deadline=None)


def amount(unit: TermUnit, halves: int) -> str:
    """An amount that the unit can have, growing with `halves`."""
    if unit is TermUnit.MONTHS:
        return str(halves % 12 + 1)
    return str(Decimal(halves) / 2) if unit in HALVES else str((halves + 1) // 2)


@quick
@given(TIMED, st.integers(1, 60), MOMENTS, MOMENTS, CALENDARS)
def test_a_dossier_received_later_is_never_due_on_an_earlier_day(
    unit: TermUnit, halves: int, one: datetime, other: datetime, calendar: OfficeCalendar
) -> None:
    earlier, later = sorted((one, other))
    size = amount(unit, halves)
    assert due(size, unit, earlier, calendar).date() <= due(size, unit, later, calendar).date()


@quick
@given(BY_THE_MINUTE, st.integers(1, 60), MOMENTS, st.integers(0, 2000), CALENDARS)
def test_a_dossier_received_later_is_never_due_at_an_earlier_minute(
    unit: TermUnit, halves: int, moment: datetime, minutes: int, calendar: OfficeCalendar
) -> None:
    later = moment + timedelta(minutes=minutes)
    size = amount(unit, halves)
    assert due(size, unit, moment, calendar) <= due(size, unit, later, calendar)


@quick
@given(COUNTING, st.integers(1, 60), st.integers(0, 6), MOMENTS, CALENDARS)
def test_a_longer_term_is_never_due_on_an_earlier_day(
    unit: TermUnit, halves: int, more: int, moment: datetime, calendar: OfficeCalendar
) -> None:
    short, long = sorted((amount(unit, halves), amount(unit, halves + more)), key=Decimal)
    assert due(short, unit, moment, calendar).date() <= due(long, unit, moment, calendar).date()


@quick
@given(st.integers(1, 60), st.integers(0, 6), MOMENTS, CALENDARS)
def test_a_longer_term_of_office_time_is_never_due_at_an_earlier_minute(
    halves: int, more: int, moment: datetime, calendar: OfficeCalendar
) -> None:
    for unit in (TermUnit.WORKING_DAYS, TermUnit.WORKING_HOURS):
        long = due(amount(unit, halves + more), unit, moment, calendar)
        assert due(amount(unit, halves), unit, moment, calendar) <= long


@quick
@given(TIMED, st.integers(1, 60), MOMENTS, CALENDARS)
def test_no_appointment_falls_on_a_day_that_does_not_count(
    unit: TermUnit, halves: int, moment: datetime, calendar: OfficeCalendar
) -> None:
    due_at = due(amount(unit, halves), unit, moment, calendar)
    assert calendar.counts(due_at.date())
    assert unit is TermUnit.CLOCK_HOURS or is_open(calendar, due_at)
    assert due_at.second == 0


@quick
@given(COUNTING, st.integers(1, 60), MOMENTS, CALENDARS)
def test_the_counted_steps_add_up_to_the_term(
    unit: TermUnit, halves: int, moment: datetime, calendar: OfficeCalendar
) -> None:
    size = amount(unit, halves)
    promise = promised(size, unit, moment, calendar)
    counted = [each for each in promise.steps if each.kind is StepKind.COUNTED]
    if unit in {TermUnit.WORKING_HOURS, TermUnit.CLOCK_HOURS}:
        minutes = sum((each.end - each.start for each in counted), timedelta())
        assert minutes == timedelta(hours=1) * float(size)
        assert int(counted[-1].number) == int(Decimal(size) * 60)
        return
    numbers = [Decimal(each.number) for each in counted]
    whole = int(Decimal(size))
    assert numbers[:whole] == list(range(1, whole + 1))
    assert numbers[whole:] == ([Decimal(size)] if Decimal(size) % 1 else [])
    assert numbers == [
        *(Decimal(n) for n in range(1, int(numbers[-1]) + 1)),
        *numbers[int(numbers[-1]) :],
    ]


@quick
@given(TIMED, st.integers(1, 60), MOMENTS, CALENDARS)
def test_every_day_between_reception_and_appointment_is_told_in_order(
    unit: TermUnit, halves: int, moment: datetime, calendar: OfficeCalendar
) -> None:
    assume(unit is not TermUnit.MONTHS)  # a month is one step
    promise = promised(amount(unit, halves), unit, moment, calendar)
    days = [each.day for each in promise.steps]
    assert days == sorted(days)
    assert set(days) == set(_days_between(moment.date(), promise))


def _days_between(first: date, promise: Promise) -> list[date]:
    assert promise.due_at is not None
    length = (promise.due_at.date() - first).days
    return [first + timedelta(days=n) for n in range(length + 1)]


@quick
@given(TIMED, st.integers(1, 60), MOMENTS, CALENDARS, st.integers(0, 40))
def test_one_more_holiday_never_makes_an_appointment_earlier(
    unit: TermUnit, halves: int, moment: datetime, calendar: OfficeCalendar, ahead: int
) -> None:
    holiday = moment.date() + timedelta(days=ahead)
    stricter = replace(calendar, days_off={**calendar.days_off, holiday: "Nghỉ thêm"})
    size = amount(unit, halves)
    before, after = (due(size, unit, moment, each) for each in (calendar, stricter))
    assert before.date() <= after.date()
    assert calendar is SATURDAY_MORNINGS or before <= after


@quick
@given(st.integers(1, 30), MOMENTS, st.integers(1, 210))
def test_eight_working_hours_are_one_working_day(days: int, moment: datetime, minutes: int) -> None:
    for calendar in (NATIONAL, _half_past_one()):
        opened = next_opening(calendar, moment)
        begin = datetime.combine(opened.date(), _inside(calendar, opened), opened.tzinfo)
        begin += timedelta(minutes=minutes)
        hours = due(8 * days, TermUnit.WORKING_HOURS, begin, calendar)
        assert hours == due(days, TermUnit.WORKING_DAYS, begin, calendar)


def _inside(calendar: OfficeCalendar, opened: datetime) -> time:
    """The opening of the session in which `opened` lies."""
    sessions = calendar.sessions(opened.date())
    return next(each.opens for each in sessions if opened.time() <= each.closes)


def _half_past_one() -> OfficeCalendar:
    """An office with sessions of 4.5 and 3.5 hours."""
    long = (replace(MORNING, opens=time(7)), replace(AFTERNOON, opens=time(13, 30)))
    return replace(NATIONAL, timetable=dict.fromkeys(list(Weekday)[:5], long))
