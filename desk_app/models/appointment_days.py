"""The rules of terms in days and months: working days, calendar days, months, the same day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime
from decimal import Decimal

from desk_app.models import appointment_steps as step
from desk_app.models.calendar import COUNTED_KINDS, OfficeCalendar
from desk_app.models.office_days import ONE_DAY, at, clip, closing, cut, days_after, next_counted
from desk_app.models.office_hours import ordinary_minutes, spend
from desk_app.models.promise import Step

Course = tuple[list[Step], datetime]
MONTHS = 12


def working_days(amount: Decimal, moment: datetime, calendar: OfficeCalendar) -> Course:
    """`amount` working days (halves allowed) behind the reception day, at the clock of reception.

    The reception day is not counted (Bộ luật Dân sự Đ.147); reception outside office hours counts
    as the next opening. The clock is brought into the office hours of the day it falls on; after a
    reception on a day that does not count (an open Saturday) it is the closing time, so that a
    later reception is never due earlier.
    """
    steps, exact = step.reception(calendar, moment)
    begin, whole = cut(exact), int(amount)
    due, later, number = begin, days_after(calendar, begin.date()), 0
    while number < whole:
        day, kind = next(later)
        if kind in COUNTED_KINDS:
            number += 1
            steps.append(step.counted_working_day(calendar, day, kind, number))
            due = at(day, begin.time())
        else:
            steps.append(step.skipped(calendar, day, kind))
    due = clip(calendar, due)
    if whole and not calendar.counts(begin.date()):
        due = closing(calendar, due.date())
    if amount == whole:
        return steps, due
    half, end = _half_day(due, begin, amount, calendar)
    return steps + half, end


def _half_day(
    start: datetime, begin: datetime, amount: Decimal, calendar: OfficeCalendar
) -> Course:
    """Half of an ordinary day's working minutes behind `start`, never more than the whole day."""
    *_, (_, end) = spend(calendar, start, ordinary_minutes(calendar) // 2)
    if end.date() > start.date() and calendar.counts(start.date()):
        whole_day = at(next_counted(calendar, start.date()), begin.time())
        end = min(end, clip(calendar, whole_day))
    steps = list(step.not_counted(calendar, start.date(), end.date()))
    return [*steps, step.counted_half(start, end, str(amount))], end


def calendar_days(amount: Decimal, moment: datetime, calendar: OfficeCalendar) -> Course:
    """`amount` days of the calendar behind the day of reception (Bộ luật Dân sự Đ.147-148).

    An end on a day that does not count goes to the next that does, at the clock of reception.
    """
    first = moment.date()
    last = first + int(amount) * ONE_DAY
    calendar.kind(first)
    calendar.kind(last)
    steps = [step.received(moment)]
    steps += (
        step.counted_calendar_day(calendar, first + number * ONE_DAY, number)
        for number in range(1, int(amount) + 1)
    )
    return _at_the_clock(steps, last, moment, calendar)


def months(amount: Decimal, moment: datetime, calendar: OfficeCalendar) -> Course:
    """To the same day `amount` months later, or that month's last day; then as calendar days."""
    first = moment.date()
    calendar.kind(first)
    steps = [step.received(moment)]
    last = first
    for number in range(1, int(amount) + 1):
        before, last = last, _month_later(first, number)
        steps.append(step.counted_month(before, last, number))
    return _at_the_clock(steps, last, moment, calendar)


def _at_the_clock(
    steps: list[Step], last: date, moment: datetime, calendar: OfficeCalendar
) -> Course:
    shifts, day = step.shifted(calendar, last)
    return steps + shifts, clip(calendar, at(day, cut(moment).time()))


def _month_later(first: date, number: int) -> date:
    years, month = divmod(first.month - 1 + number, MONTHS)
    year = first.year + years
    if year > date.max.year:
        raise OverflowError("past the last year of the calendar")
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))


def same_day(moment: datetime, calendar: OfficeCalendar) -> Course:
    """By closing time of the reception day, or of the next working day when received too late.

    The cut-off itself is still in time; to be late is to come *after* it (NĐ 23/2015 Đ.7,
    Luật Hộ tịch 2014 Đ.5). A session that does not count in terms gives nothing the same day.
    """
    steps, begin = step.reception(calendar, moment)
    day = begin.date()
    in_time = begin.time() <= calendar.cut_off
    if in_time and calendar.counts(day):
        return steps, closing(calendar, day)
    if not in_time:
        steps.append(step.late(calendar, begin))
    due = next_counted(calendar, day)
    steps += step.not_counted(calendar, day, due)
    return steps, closing(calendar, due)
