"""The door of calendars: the JSON shape that offices exchange, read with every fault named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from types import MappingProxyType

from desk_app.models.calendar import SATURDAY, WEEKDAYS, Day, OfficeCalendar, Session, Weekday
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.text import clean_line

CLOCK = r"([01]?[0-9]|2[0-3]):([0-5][0-9])"
SESSION = re.compile(rf"\s*{CLOCK}\s*[-–]\s*{CLOCK}\s*")
CUT_OFF = re.compile(CLOCK)
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DEFAULT_CUT_OFF = "15:00"
WEEKDAY_KEYS: Mapping[object, Weekday] = MappingProxyType({each.value: each for each in Weekday})


def read_calendar(document: object, version: str) -> OfficeCalendar:
    """The calendar that a JSON object describes; keys that no rule needs are passed over.

    Raises HasProblems naming each broken entry by its path (`days_off.3`, `timetable.mon.0`).
    """
    if not isinstance(document, dict):
        raise HasProblems((Problem("calendar", "not_an_object"),))
    reading = _Reading(document)
    calendar = reading.calendar(version)
    if reading.problems:
        raise HasProblems(tuple(reading.problems))
    return calendar


def read_covers(document: Mapping[str, object]) -> tuple[date | None, date | None]:
    """The first and last day that a file says it speaks for, None where it sets no bound.

    HasProblems as `read_calendar` names them.
    """
    reading = _Reading(document)
    covers = reading.covers()
    if reading.problems:
        raise HasProblems(tuple(reading.problems))
    return covers


class _Reading:
    """One pass over a document, collecting what is wrong with it."""

    def __init__(self, document: Mapping[str, object]) -> None:
        self._document = document
        self.problems: list[Problem] = []

    def calendar(self, version: str) -> OfficeCalendar:
        days_off = self._days_off()
        covers_from, covers_to = self.covers()
        counts = self._saturday_counts()
        return OfficeCalendar(
            timetable=self._timetable(saturday_counts=counts),
            days_off=days_off,
            make_up_days=self._make_up_days(days_off),
            exceptions=self._exceptions(),
            saturday_counts_in_terms=counts,
            cut_off=self._cut_off(),
            covers_from=covers_from,
            covers_to=covers_to,
            version=version,
        )

    def _problem(self, field: str, code: str) -> None:
        self.problems.append(Problem(field, code))

    def _object(self, key: str) -> dict[str, object]:
        value = self._document.get(key)
        if value is None:
            return {}
        if isinstance(value, dict):
            return {str(name): each for name, each in value.items()}
        self._problem(key, "not_an_object")
        return {}

    def _list(self, field: str, value: object) -> list[object]:
        if isinstance(value, list):
            return value
        self._problem(field, "not_a_list")
        return []

    def _day(self, field: str, value: object) -> date | None:
        if isinstance(value, str) and ISO_DAY.fullmatch(value):
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        self._problem(field, "not_a_date")
        return None

    def _timetable(self, *, saturday_counts: bool) -> Mapping[Weekday, Day]:
        if "timetable" not in self._document:
            self._problem("timetable", "required")
            return {}
        known = len(self.problems)
        timetable: dict[Weekday, Day] = dict.fromkeys(Weekday, ())
        for key, value in self._object("timetable").items():
            sessions = self._sessions(f"timetable.{key}", value)
            if key in WEEKDAY_KEYS:
                timetable[WEEKDAY_KEYS[key]] = sessions
            else:
                self._problem(f"timetable.{key}", "unknown_weekday")
        counted = WEEKDAYS if saturday_counts else WEEKDAYS[:SATURDAY]
        if known == len(self.problems) and not any(timetable[each] for each in counted):
            self._problem("timetable", "never_open")
        return MappingProxyType(timetable)

    def _sessions(self, field: str, value: object) -> Day:
        sessions: list[Session] = []
        for number, entry in enumerate(self._list(field, value)):
            session = _session(entry)
            if session is None:
                self._problem(f"{field}.{number}", "not_a_session")
            elif session.opens >= session.closes:
                self._problem(f"{field}.{number}", "session_reversed")
            elif sessions and session.opens < sessions[-1].closes:
                self._problem(f"{field}.{number}", "session_overlaps")
            else:
                sessions.append(session)
        return tuple(sessions)

    def _days_off(self) -> Mapping[date, str]:
        entries = self._list("days_off", self._document.get("days_off", []))
        found = [self._day(f"days_off.{number}", each) for number, each in enumerate(entries)]
        days_off = {day: "" for day in found if day is not None}
        for key, name in self._object("names").items():
            day = self._day(f"names.{key}", key)
            if day is None:
                continue
            if day not in days_off:
                self._problem(f"names.{key}", "not_a_day_off")
            elif not isinstance(name, str):
                self._problem(f"names.{key}", "not_a_text")
            else:
                days_off[day] = clean_line(name)
        return MappingProxyType(days_off)

    def _make_up_days(self, days_off: Mapping[date, str]) -> Mapping[date, Weekday]:
        make_up: dict[date, Weekday] = {}
        for key, value in self._object("make_up_days").items():
            field = f"make_up_days.{key}"
            day = self._day(field, key)
            if day is None:
                continue
            if day in days_off:
                self._problem(field, "also_a_day_off")
            elif isinstance(value, str) and value in WEEKDAY_KEYS:
                make_up[day] = WEEKDAY_KEYS[value]
            else:
                self._problem(field, "unknown_weekday")
        return MappingProxyType(make_up)

    def _exceptions(self) -> Mapping[date, Day]:
        exceptions: dict[date, Day] = {}
        for key, value in self._object("exceptions").items():
            day = self._day(f"exceptions.{key}", key)
            if day is not None:
                exceptions[day] = self._sessions(f"exceptions.{key}", value)
        return MappingProxyType(exceptions)

    def _saturday_counts(self) -> bool:
        value = self._document.get("saturday_counts_in_terms", False)
        if not isinstance(value, bool):
            self._problem("saturday_counts_in_terms", "not_yes_or_no")
        return value is True

    def _cut_off(self) -> time:
        value = self._document.get("cut_off", DEFAULT_CUT_OFF)
        found = CUT_OFF.fullmatch(value) if isinstance(value, str) else None
        if found is None:
            self._problem("cut_off", "not_a_time")
            return time.fromisoformat(DEFAULT_CUT_OFF)
        return time(int(found[1]), int(found[2]))

    def covers(self) -> tuple[date | None, date | None]:
        """The bounds of `covers`."""
        covers = self._object("covers")
        first, last = (
            None if covers.get(key) is None else self._day(f"covers.{key}", covers[key])
            for key in ("from", "to")
        )
        if first is not None and last is not None and last < first:
            self._problem("covers", "range_reversed")
        return first, last


def _session(entry: object) -> Session | None:
    found = SESSION.fullmatch(entry) if isinstance(entry, str) else None
    if found is None:
        return None
    hour, minute, last_hour, last_minute = map(int, found.groups())
    return Session(time(hour, minute), time(last_hour, last_minute))


def calendar_document(calendar: OfficeCalendar) -> dict[str, object]:
    """The calendar in the file's shape, always in the same order; `read_calendar` reads it back."""
    document: dict[str, object] = {
        "timetable": {each: _texts(calendar.timetable.get(each, ())) for each in WEEKDAYS},
        "days_off": [day.isoformat() for day in sorted(calendar.days_off)],
        "make_up_days": {
            day.isoformat(): str(weekday) for day, weekday in sorted(calendar.make_up_days.items())
        },
        "saturday_counts_in_terms": calendar.saturday_counts_in_terms,
        "cut_off": f"{calendar.cut_off:%H:%M}",
    }
    bounds = {"from": calendar.covers_from, "to": calendar.covers_to}
    covers = {key: day.isoformat() for key, day in bounds.items() if day is not None}
    names = {day.isoformat(): name for day, name in sorted(calendar.days_off.items()) if name}
    exceptions = {
        day.isoformat(): _texts(sessions) for day, sessions in sorted(calendar.exceptions.items())
    }
    extra = {"covers": covers, "names": names, "exceptions": exceptions}
    return document | {key: value for key, value in extra.items() if value}


def _texts(sessions: Day) -> list[str]:
    return [f"{each.opens:%H:%M}-{each.closes:%H:%M}" for each in sessions]
