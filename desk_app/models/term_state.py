"""Where a dossier stands against its appointment, seen at one moment. Overdue is computed, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.office_days import next_opening
from desk_app.models.outcomes import NotAllowed
from desk_app.models.states import Business

NEAR = 1  # working days
FURTHEST = 400  # days counted one by one; beyond, whole weeks at their five working days
WEEK, WORKING_WEEK = 7, 5
SATURDAY = 5


class TermState(StrEnum):
    """What a clerk sees at a glance; the words and shapes belong to the screens."""

    ON_TIME = "on_time"
    SOON = "soon"
    TODAY = "today"
    LATE = "late"
    WAITING = "waiting"
    READY = "ready"
    CLOSED = "returned"


WAITING = frozenset({Business.AWAITING_SUPPLEMENT, Business.AWAITING_PAYMENT, Business.PAUSED})
CLOSED = frozenset(
    {
        Business.RETURNED,
        Business.REFUSED,
        Business.WITHDRAWN,
        Business.STOPPED,
        Business.CLOSED_INCOMPLETE,
    }
)


@dataclass(frozen=True)
class TermLine:
    """The state, and what makes it exact: working days left, or working days overdue."""

    state: TermState
    days: int = 0


def term_line(
    business: Business,
    due_at: datetime | None,
    now: datetime,
    calendar: OfficeCalendar | None,
    received_at: datetime,
) -> TermLine:
    """The state of a dossier at `now`.

    Near means due on the next working day of `calendar`; without one, or outside of what it covers,
    days from Monday to Friday are counted. The days left of a dossier that came outside office hours
    are counted from the opening that counts as its reception, as its appointment is; the days
    overdue by the same measure. A dossier without an appointment is on time.
    """
    settled = _settled(business)
    if settled is not None:
        return TermLine(settled)
    if due_at is None:
        return TermLine(TermState.ON_TIME)
    if due_at < now:
        return TermLine(TermState.LATE, working_days_between(due_at.date(), now.date(), calendar))
    begin = max(now, _reception(received_at, calendar))
    left = working_days_between(begin.date(), due_at.date(), calendar)
    if due_at.date() == now.date():
        return TermLine(TermState.TODAY, left)
    return TermLine(TermState.SOON if left <= NEAR else TermState.ON_TIME, left)


def _reception(received_at: datetime, calendar: OfficeCalendar | None) -> datetime:
    """The moment that counts as the reception; the real one where the calendar does not know."""
    if calendar is not None:
        try:
            return next_opening(calendar, received_at)
        except NotAllowed:
            pass
    return received_at


def _settled(business: Business) -> TermState | None:
    """The state of a dossier that no term runs for now."""
    if business is Business.RESOLVED:
        return TermState.READY
    if business in WAITING:
        return TermState.WAITING
    return TermState.CLOSED if business in CLOSED else None


def working_days_between(first: date, last: date, calendar: OfficeCalendar | None) -> int:
    """How many working days lie after `first` up to `last`; far away only weeks are counted."""
    weeks = max(0, (last - first).days - FURTHEST) // WEEK
    begin = first + timedelta(weeks=weeks)
    days = (begin + timedelta(days=number) for number in range(1, (last - begin).days + 1))
    return weeks * WORKING_WEEK + sum(_counts(day, calendar) for day in days)


def _counts(day: date, calendar: OfficeCalendar | None) -> bool:
    if calendar is not None:
        try:
            return calendar.counts(day)
        except NotAllowed:
            pass
    return day.weekday() < SATURDAY
