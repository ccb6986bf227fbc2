"""A calendar file brought to an office that has a calendar: nothing known is lost unsaid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.calendar_file import calendar_document, read_calendar, read_covers
from desk_app.models.outcomes import HasProblems, Problem

OF_DAYS = ("make_up_days", "exceptions")
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """The days from `first` to `last`, both included; None = without that bound."""

    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        """Whether the day lies inside."""
        return (self.first or day) <= day <= (self.last or day)

    def with_(self, other: Span) -> Span | None:
        """Both as one stretch, None when there are days between them."""
        early, late = sorted((self, other), key=lambda each: each.first or date.min)
        if early.last is not None and late.first is not None and late.first - A_DAY > early.last:
            return None
        if early.last is None or late.last is None:
            return Span(early.first, None)
        return Span(early.first, max(early.last, late.last))


def merge_calendar(kept: OfficeCalendar, document: object) -> OfficeCalendar:
    """The office's calendar after a file was brought in; keys it leaves out stay as they are.

    A file without `covers` adds its days to those known. One with `covers` speaks for that span:
    there its days replace those known of the same key, elsewhere they stay; both spans become one.
    HasProblems: as `read_calendar`, and `covers_gap` when days between the spans would stay open.
    """
    if not isinstance(document, dict):
        return read_calendar(document, "")
    given = _given_span(document)
    calendar = read_calendar(_merged(kept, document, given), "")
    known = Span(kept.covers_from, kept.covers_to)
    both = known if given is None else known.with_(given)
    if both is None:
        raise HasProblems((Problem("covers", "covers_gap"),))
    return replace(calendar, covers_from=both.first, covers_to=both.last)


def _given_span(document: Mapping[str, object]) -> Span | None:
    """The span a file names; None also for a broken one, which reading the whole will name."""
    try:
        covers = read_covers(document)
    except HasProblems:
        return None
    return None if covers == (None, None) else Span(*covers)


def _merged(
    kept: OfficeCalendar, document: Mapping[str, object], given: Span | None
) -> dict[str, object]:
    """The file with what is known put behind its own entries, whose places stay what they were."""
    known = calendar_document(kept)
    merged = {**known, **document}
    off = document.get("days_off")
    if isinstance(off, list):
        stay = [day for day in _days(known, "days_off", given) if day not in off]
        merged["days_off"] = [*off, *stay]
    for key in OF_DAYS:
        entries, old = document.get(key), _entries(known, key)
        if entries is None:
            merged[key] = old
        elif isinstance(entries, dict):
            merged[key] = {day: old[day] for day in _days(known, key, given)} | entries
    names = document.get("names")
    if names is None or isinstance(names, dict):
        merged["names"] = _names(known, merged["days_off"]) | (names or {})
    return merged


def _days(known: Mapping[str, object], key: str, given: Span | None) -> list[str]:
    """The days known under a key that the file does not speak for."""
    listed = known.get(key, ())
    days = [str(day) for day in listed] if isinstance(listed, list | dict) else []
    return [day for day in days if given is None or not given.holds(date.fromisoformat(day))]


def _entries(known: Mapping[str, object], key: str) -> dict[str, object]:
    found = known.get(key)
    return found if isinstance(found, dict) else {}


def _names(known: Mapping[str, object], off: object) -> dict[str, object]:
    """The names known of days that still are off."""
    listed = off if isinstance(off, list) else []
    return {day: name for day, name in _entries(known, "names").items() if day in listed}
