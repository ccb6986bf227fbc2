"""When a result is due, and why: a pure function of a term, a moment and a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from desk_app.models import appointment_steps as step
from desk_app.models.appointment_days import Course, calendar_days, months, same_day, working_days
from desk_app.models.appointment_hours import clock_hours, working_hours
from desk_app.models.appointment_words import sentence
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.office_days import site_time
from desk_app.models.outcomes import NotAllowed
from desk_app.models.promise import Promise
from desk_app.models.term import Term, TermUnit
from desk_app.models.term_file import term_fault

TRANSFER = Term(Decimal(1), TermUnit.WORKING_DAYS)


def promise(term: Term, received: datetime, calendar: OfficeCalendar) -> Promise:
    """The appointment of a dossier completely received at `received`, with its whole derivation.

    Due times are whole minutes at +07:00. Raises NotAllowed `calendar_missing` (`day`) when the
    term needs a day that the calendar does not cover, `calendar_closed` (`day`) when the office
    rests for longer than a year; ValueError for an impossible term or a moment without its zone.
    """
    fault = term_fault(term)
    if fault:
        raise ValueError(fault)
    moment = site_time(received)
    if term.unit is TermUnit.NONE:
        reception = (step.received(moment),)
        return Promise(None, term, reception, sentence(term, reception), calendar.version)
    try:
        course, due_at = _course(term, moment, calendar)
    except OverflowError:
        raise NotAllowed("calendar_missing", day=f"{date.max:%d/%m/%Y}") from None
    steps = (*course, step.due(due_at))
    return Promise(due_at, term, steps, sentence(term, steps), calendar.version)


def estimate(term: Term, received: datetime, calendar: OfficeCalendar) -> Promise:
    """The forecast for a dossier of another agency: the clock starts when that agency has it.

    The desk transfers within one working day (NĐ 118/2025 Đ.20.1a, NĐ 309/2026 Đ.8.3). Raises as
    `promise` does.
    """
    arrives = promise(TRANSFER, received, calendar).due_at or received
    return replace(promise(term, arrives, calendar), estimated=True)


def _course(term: Term, moment: datetime, calendar: OfficeCalendar) -> Course:
    if term.unit is TermUnit.SAME_DAY:
        return same_day(moment, calendar)
    rules = {
        TermUnit.WORKING_DAYS: working_days,
        TermUnit.CALENDAR_DAYS: calendar_days,
        TermUnit.MONTHS: months,
        TermUnit.WORKING_HOURS: working_hours,
        TermUnit.CLOCK_HOURS: clock_hours,
    }
    return rules[term.unit](term.amount, moment, calendar)
