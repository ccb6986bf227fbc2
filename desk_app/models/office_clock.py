"""Working minutes counted through: any span is one subtraction, however many are asked for."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.office_days import ONE_DAY, ONE_MINUTE, site_time
from desk_app.models.office_hours import Stretch, office_time


@dataclass(frozen=True)
class OfficeClock:
    """The counted office time from the day `first` on; `before` holds the minutes ahead of each day."""

    first: date
    days: tuple[tuple[Stretch, ...], ...]
    before: tuple[int, ...]

    def at(self, moment: datetime) -> int | None:
        """The working minutes up to a moment; None on a day that the clock does not know."""
        here = site_time(moment)
        number = (here.date() - self.first).days
        if not 0 <= number < len(self.days):
            return None
        passed = (min(here, closes) - opens for opens, closes in self.days[number])
        return self.before[number] + sum(max(0, each // ONE_MINUTE) for each in passed)

    def between(self, begin: datetime, end: datetime) -> int | None:
        """Working minutes from one moment to another; None when it does not know both days."""
        first, last = self.at(begin), self.at(end)
        return None if first is None or last is None else max(0, last - first)

    def when(self, minutes: int) -> datetime | None:
        """The first moment by which so many minutes have passed; None beyond what it knows."""
        number = bisect_right(self.before, minutes - 1) - 1
        left = minutes - self.before[number] if number >= 0 else 0
        for opens, closes in self.days[number] if number >= 0 else ():
            if left <= (closes - opens) // ONE_MINUTE:
                return opens + left * ONE_MINUTE
            left -= (closes - opens) // ONE_MINUTE
        return None


def office_clock(calendar: OfficeCalendar, first: date, last: date) -> OfficeClock:
    """The clock of these days, as far as the calendar speaks for them."""
    begin = max(first, calendar.covers_from or first)
    end = min(last, calendar.covers_to or last)
    days, before, total = [], [], 0
    for number in range((end - begin).days + 1):
        stretches = tuple(office_time(calendar, begin + number * ONE_DAY))
        days.append(stretches)
        before.append(total)
        total += sum((closes - opens) // ONE_MINUTE for opens, closes in stretches)
    return OfficeClock(begin, tuple(days), tuple(before))
