"""Calendars, moments and terms that the tests of appointments share."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

from desk_app.models.appointment import promise
from desk_app.models.calendar import SATURDAY, WEEKDAYS, OfficeCalendar, Session, Weekday
from desk_app.models.calendar_file import read_calendar
from desk_app.models.moments import VIETNAM
from desk_app.models.promise import Promise
from desk_app.models.term import Term, TermUnit
from desk_app.resources import resource_bytes

MORNING = Session(time(7, 30), time(11, 30))
AFTERNOON = Session(time(13), time(17))


def national() -> OfficeCalendar:
    """The calendar that the product carries, 2024 to 2027."""
    document = json.loads(resource_bytes("calendars/vn-2024-2027.json"))
    return read_calendar(document, "vn-2024-2027")


NATIONAL = national()
SATURDAY_MORNINGS = replace(NATIONAL, timetable={**NATIONAL.timetable, Weekday.SAT: (MORNING,)})
COUNTED_SATURDAYS = replace(SATURDAY_MORNINGS, saturday_counts_in_terms=True)
WITHOUT_END = OfficeCalendar(dict.fromkeys(WEEKDAYS[:SATURDAY], (MORNING, AFTERNOON)))
NEW_YEARS_EVE = replace(NATIONAL, exceptions={date(2026, 12, 31): (MORNING,)})


def at(text: str) -> datetime:
    """A moment at the counter: `2026-11-20 10:45`."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def promised(
    amount: str | int,
    unit: TermUnit,
    received: str | datetime,
    calendar: OfficeCalendar = NATIONAL,
) -> Promise:
    """The promise for a term that begins at `received`."""
    moment = at(received) if isinstance(received, str) else received
    return promise(Term(Decimal(amount), unit), moment, calendar)


def due(
    amount: str | int,
    unit: TermUnit,
    received: str | datetime,
    calendar: OfficeCalendar = NATIONAL,
) -> datetime:
    """When that promise is due."""
    due_at = promised(amount, unit, received, calendar).due_at
    assert due_at is not None
    return due_at
