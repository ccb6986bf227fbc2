"""The internal process of a procedure: who should have a dossier, one step after the other, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.catalogue import Procedure
from desk_app.models.office_days import at, cut, next_counted, site_time
from desk_app.models.office_hours import Stretch, office_time, ordinary_minutes, spend
from desk_app.models.outcomes import NotAllowed
from desk_app.models.term import TermUnit

NOON = time(12)
MOST_STEPS = 40
MOST_HALF_DAYS = 400
HALVES = 2  # of a working day


@dataclass(frozen=True)
class ProcessStep:
    """One step: what is done, by which unit, by whom (may be empty), and within how many half days."""

    name: str
    unit: str
    half_days: int
    person: str = ""


@dataclass(frozen=True)
class Process:
    """One version of the process of one procedure; without steps it ends the one before."""

    procedure: str
    valid_from: date
    steps: tuple[ProcessStep, ...]

    @property
    def half_days(self) -> int:
        """What all steps take together."""
        return sum(step.half_days for step in self.steps)


@dataclass(frozen=True)
class ProcessView:
    """The process in force of a procedure as an administrator sees it.

    `most` is the procedure's shortest term in half days, None when no term is in working days.
    """

    procedure: str
    procedure_name: str
    steps: tuple[ProcessStep, ...]
    most: int | None


@dataclass(frozen=True)
class OpenStep:
    """Where a dossier stands in its process: `place` of `of`, counted from 1.

    `until` None: the calendar does not reach so far. `process` names the version it began with;
    `person` is empty after an erasure, and where the step belongs to a whole unit.
    """

    place: int
    of: int
    name: str
    unit: str
    person: str
    half_days: int
    until: datetime | None
    process: str


def half_days_of(calendar: OfficeCalendar, day: date) -> tuple[Stretch, ...]:
    """The halves of a working day, none when it does not count: its morning and its afternoon.

    A day that is worked through without a break is parted in its middle; a day that is open for its
    morning alone is one half. NotAllowed `calendar_missing` outside what the calendar covers.
    """
    whole, noon = office_time(calendar, day), at(day, NOON)
    parts = (
        [each for each in whole if each[0] < noon],
        [each for each in whole if each[0] >= noon],
    )
    halves = tuple((part[0][0], part[-1][1]) for part in parts if part)
    if len(halves) != 1:
        return halves
    opens, closes = halves[0]
    if (closes - opens).total_seconds() < ordinary_minutes(calendar) * 60:
        return halves
    middle = cut(opens + (closes - opens) / HALVES)
    return (opens, middle), (middle, closes)


def step_due(begin: datetime, half_days: int, calendar: OfficeCalendar) -> datetime:
    """The end of the last of so many half days behind `begin`.

    The half day that is running already is not counted, as the day of reception is not (BLDS 2015
    Đ.147); one that begins this very minute is. ValueError for less than one half day; NotAllowed
    `calendar_missing` or `calendar_closed`.
    """
    if half_days < 1:
        raise ValueError("a step takes at least half a day")
    start = cut(site_time(begin))
    day, left = start.date(), half_days
    while True:
        for opens, closes in half_days_of(calendar, day):
            if opens >= start:
                left -= 1
            if not left:
                return closes
        day = next_counted(calendar, day)


def step_until(
    begin: datetime, half_days: int, calendar: OfficeCalendar, due: datetime | None
) -> datetime | None:
    """Until when a step lasts that begins now: never behind an appointment that still lies ahead.

    None when the calendar does not reach so far: an internal term never holds up an act.
    """
    try:
        until = step_due(begin, half_days, calendar)
    except NotAllowed:
        return due if due is not None and due > begin else None
    return min(until, due) if due is not None and due > begin else until


def moved_by(
    until: datetime | None, since: datetime, minutes: int, calendar: OfficeCalendar
) -> datetime | None:
    """The end of a step that stood still for so many working minutes; one late before stays late."""
    if until is None or since >= until or not minutes:
        return until
    try:
        *_, (_, moved) = spend(calendar, until, minutes)
    except NotAllowed:
        return None
    return moved


def longest_process(procedure: Procedure) -> int | None:
    """The half days of the shortest term in working days that the procedure promises, else None."""
    every = [procedure.terms, *(case.terms for case in procedure.cases if case.terms is not None)]
    days = [
        term.amount
        for terms in every
        for term in terms.values()
        if term.unit is TermUnit.WORKING_DAYS
    ]
    return int(min(days) * Decimal(HALVES)) if days else None
