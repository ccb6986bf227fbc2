"""When the counter is open: weekly timetable, days off, make-up days, exceptions of one office."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from types import MappingProxyType

from desk_app.models.outcomes import NotAllowed


class Weekday(StrEnum):
    """Keys of a timetable, in the order of `date.weekday()`."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"


WEEKDAYS = tuple(Weekday)
SATURDAY = 5


@dataclass(frozen=True)
class Session:
    """One stretch of open counter, `opens` < `closes`, wall-clock time at the site."""

    opens: time
    closes: time


Day = tuple[Session, ...]


class DayKind(StrEnum):
    """Why a day counts, or does not."""

    WORKING = "working"
    MAKE_UP = "make_up"
    WEEKEND = "weekend"
    DAY_OFF = "day_off"
    CLOSED = "closed"  # a weekday on which this office itself does not open
    UNCOUNTED = "uncounted"  # open for receiving, but not part of a term (Saturday session)


COUNTED_KINDS = frozenset({DayKind.WORKING, DayKind.MAKE_UP})


@dataclass(frozen=True)
class OfficeCalendar:
    """One immutable version of an office's calendar.

    `days_off` maps a day to its reason (may be empty); `make_up_days` maps a day to the weekday
    whose timetable it follows; `exceptions` gives a single day other sessions. Outside
    `covers_from` … `covers_to` (None = without bound) it says nothing and asking is refused.
    `version` is the content hash that a dossier stores.
    """

    timetable: Mapping[Weekday, Day]
    days_off: Mapping[date, str] = field(default_factory=lambda: MappingProxyType({}))
    make_up_days: Mapping[date, Weekday] = field(default_factory=lambda: MappingProxyType({}))
    exceptions: Mapping[date, Day] = field(default_factory=lambda: MappingProxyType({}))
    saturday_counts_in_terms: bool = False
    cut_off: time = time(15, 0)
    covers_from: date | None = None
    covers_to: date | None = None
    version: str = ""

    def sessions(self, day: date) -> Day:
        """The open stretches of `day`, earliest first; empty when the counter is closed.

        An exception wins over everything; a make-up day has the timetable of its weekday.
        Raises NotAllowed `calendar_missing` for a day outside what the calendar covers.
        """
        self._must_cover(day)
        if day in self.exceptions:
            return self.exceptions[day]
        if day in self.make_up_days:
            return self.timetable.get(self.make_up_days[day], ())
        if day in self.days_off:
            return ()
        return self.timetable.get(WEEKDAYS[day.weekday()], ())

    def kind(self, day: date) -> DayKind:
        """Why `day` counts in a term or does not (BLDS 2015 Đ.147-148, BLLĐ 2019 Đ.111-112).

        A weekend session is open for receiving only, unless the office counts it in terms; a day
        off with an exceptional session likewise. Raises as `sessions` does.
        """
        is_open = bool(self.sessions(day))
        if day in self.make_up_days:
            return DayKind.MAKE_UP if is_open else DayKind.CLOSED
        if day in self.days_off:
            return DayKind.UNCOUNTED if is_open else DayKind.DAY_OFF
        if day.weekday() < SATURDAY:
            return DayKind.WORKING if is_open else DayKind.CLOSED
        if not is_open:
            return DayKind.WEEKEND
        return DayKind.WORKING if self.saturday_counts_in_terms else DayKind.UNCOUNTED

    def counts(self, day: date) -> bool:
        """Whether `day` is a working day of a term; raises as `sessions` does."""
        return self.kind(day) in COUNTED_KINDS

    def _must_cover(self, day: date) -> None:
        early = self.covers_from is not None and day < self.covers_from
        if early or (self.covers_to is not None and day > self.covers_to):
            raise NotAllowed("calendar_missing", day=f"{day:%d/%m/%Y}")
