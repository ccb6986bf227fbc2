"""Spending and measuring working minutes: hour terms, half days and paused time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time

from desk_app.models.calendar import SATURDAY, WEEKDAYS, Day, OfficeCalendar
from desk_app.models.office_days import ONE_DAY, ONE_MINUTE, at, cut, next_counted, site_time

Stretch = tuple[datetime, datetime]


def spend(calendar: OfficeCalendar, start: datetime, minutes: int) -> Iterator[Stretch]:
    """The stretches of counted office time behind `start` that add up to `minutes` (at least 1).

    The last one may end on the stroke of a session's end and stays there. Raises NotAllowed
    `calendar_missing` or `calendar_closed`.
    """
    day = start.date()
    while True:
        for opens, closes in office_time(calendar, day):
            begin = max(opens, start)
            end = min(closes, begin + minutes * ONE_MINUTE)
            if begin < end:
                yield begin, end
                minutes -= (end - begin) // ONE_MINUTE
            if not minutes:
                return
        day = next_counted(calendar, day)


def office_time(calendar: OfficeCalendar, day: date) -> list[Stretch]:
    """The sessions of `day` as instants; none when the day does not count in terms."""
    if not calendar.counts(day):
        return []
    return [(at(day, each.opens), at(day, each.closes)) for each in calendar.sessions(day)]


def pause_minutes(start: datetime, end: datetime, calendar: OfficeCalendar) -> int:
    """Working minutes between two instants, each cut to its whole minute.

    Sessions that do not count in terms do not count here either. ValueError when `end` lies before
    `start` or a zone is missing; NotAllowed `calendar_missing` outside what the calendar covers.
    """
    begin, until = cut(site_time(start)), cut(site_time(end))
    if until < begin:
        raise ValueError("a pause cannot end before it starts")
    total = 0
    for number in range((until.date() - begin.date()).days + 1):
        for opens, closes in office_time(calendar, begin.date() + number * ONE_DAY):
            total += max(0, (min(closes, until) - max(opens, begin)) // ONE_MINUTE)
    return total


def _minutes_of(sessions: Day) -> int:
    """How many minutes a day with these sessions is open."""
    return sum(_minute(each.closes) - _minute(each.opens) for each in sessions)


def ordinary_minutes(calendar: OfficeCalendar) -> int:
    """Working minutes of the ordinary day: the commonest length among the counted weekdays."""
    weekdays = WEEKDAYS if calendar.saturday_counts_in_terms else WEEKDAYS[:SATURDAY]
    lengths = Counter(_minutes_of(calendar.timetable.get(each, ())) for each in weekdays)
    del lengths[0]
    return max(lengths, key=lambda length: (lengths[length], length))


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute
