"""The rules of terms in hours: office hours alone, or the clock on the wall."""

from __future__ import annotations

from datetime import datetime, time
from decimal import Decimal

from desk_app.models import appointment_steps as step
from desk_app.models.appointment_days import Course
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.office_days import ONE_DAY, ONE_MINUTE, at, cut, opening
from desk_app.models.office_hours import spend
from desk_app.models.term_file import MINUTES


def working_hours(amount: Decimal, moment: datetime, calendar: OfficeCalendar) -> Course:
    """`amount` hours of open counter on days that count; ends on a closing stroke when it fits.

    Parts of a minute in `amount` are dropped.
    """
    steps, exact = step.reception(calendar, moment)
    due = begin = cut(exact)
    total = 0
    for start, due in spend(calendar, begin, int(amount * MINUTES)):
        steps += step.not_counted(calendar, begin.date(), start.date())
        total += (due - start) // ONE_MINUTE
        steps.append(step.counted_minutes(start, due, total))
        begin = start
    return steps, due


def clock_hours(amount: Decimal, moment: datetime, calendar: OfficeCalendar) -> Course:
    """`amount` hours by the clock from the real reception, nights and days off included.

    An end on a day that does not count goes to the opening of the next that does (the law is
    silent; Bộ luật Dân sự Đ.148.5 is followed). Parts of a minute in `amount` are dropped.
    """
    begin = cut(moment)
    due = begin + int(amount * MINUTES) * ONE_MINUTE
    calendar.kind(begin.date())
    shifts, day = step.shifted(calendar, due.date())
    steps = [step.received(moment)]
    start = begin
    while start < due:
        end = min(due, at(start.date(), time()) + ONE_DAY)
        steps.append(step.counted_minutes(start, end, (end - begin) // ONE_MINUTE))
        start = end
    return steps + shifts, opening(calendar, day) if shifts else due
