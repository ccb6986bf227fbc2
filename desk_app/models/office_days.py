"""Walking through an office's calendar: to the next opening, to the next day that counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from desk_app.models.calendar import COUNTED_KINDS, Day, DayKind, OfficeCalendar
from desk_app.models.moments import VIETNAM
from desk_app.models.outcomes import NotAllowed

ONE_DAY = timedelta(days=1)
ONE_MINUTE = timedelta(minutes=1)
LONGEST_CLOSURE = 400  # days; an office closed for longer has a broken calendar, not a holiday


def site_time(moment: datetime) -> datetime:
    """`moment` on the wall clock of the site (+07:00); ValueError when it names no zone."""
    if moment.utcoffset() is None:
        raise ValueError("a moment needs its zone")
    return moment.astimezone(VIETNAM)


def cut(moment: datetime) -> datetime:
    """`moment` without its seconds: appointments are promised to the minute."""
    return moment.replace(second=0, microsecond=0)


def at(day: date, clock: time) -> datetime:
    """`clock` on `day` at the site."""
    return datetime.combine(day, clock, VIETNAM)


def is_open(calendar: OfficeCalendar, moment: datetime) -> bool:
    """Whether the counter is open; it still is on the stroke of closing.

    Raises NotAllowed `calendar_missing` outside what the calendar covers.
    """
    here = site_time(moment)
    clock = here.time()
    return any(each.opens <= clock <= each.closes for each in calendar.sessions(here.date()))


def opening(calendar: OfficeCalendar, day: date) -> datetime:
    """When the counter opens on an open `day`."""
    return at(day, calendar.sessions(day)[0].opens)


def closing(calendar: OfficeCalendar, day: date) -> datetime:
    """When the counter closes for the night on an open `day`."""
    return at(day, calendar.sessions(day)[-1].closes)


def clip(calendar: OfficeCalendar, moment: datetime) -> datetime:
    """The nearest office time on the same, open day.

    Before opening → the opening; in the midday break → the afternoon opening; after closing → the
    closing.
    """
    clock = _office_clock(calendar.sessions(moment.date()), moment.time())
    return closing(calendar, moment.date()) if clock is None else at(moment.date(), clock)


def next_opening(calendar: OfficeCalendar, moment: datetime) -> datetime:
    """`moment` itself when the counter is open, else the first opening after it.

    A session that does not count in terms is an opening too: people are received in it.
    Raises NotAllowed `calendar_missing` or `calendar_closed`.
    """
    clock = _office_clock(calendar.sessions(moment.date()), moment.time())
    if clock is not None:
        return at(moment.date(), clock)
    later = days_after(calendar, moment.date())
    return opening(calendar, next(day for day, _kind in later if calendar.sessions(day)))


def days_after(calendar: OfficeCalendar, day: date) -> Iterator[tuple[date, DayKind]]:
    """The days behind `day` with their kinds, without end.

    Raises NotAllowed `calendar_missing` outside what the calendar covers, `calendar_closed` when
    no day counts for longer than any office rests.
    """
    closed_for = 0
    while True:
        day += ONE_DAY
        kind = calendar.kind(day)
        closed_for = 0 if kind in COUNTED_KINDS else closed_for + 1
        if closed_for > LONGEST_CLOSURE:
            raise NotAllowed("calendar_closed", day=f"{day:%d/%m/%Y}")
        yield day, kind


def next_counted(calendar: OfficeCalendar, day: date) -> date:
    """The first day behind `day` that counts in a term; raises as `days_after` does."""
    return next(each for each, kind in days_after(calendar, day) if kind in COUNTED_KINDS)


def _office_clock(sessions: Day, clock: time) -> time | None:
    """The first office time at or behind `clock`; None when the day is over."""
    return next((max(clock, each.opens) for each in sessions if clock <= each.closes), None)
