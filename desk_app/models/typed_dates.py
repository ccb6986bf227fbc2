"""Dates as clerks type them, births known only by year or month, and dates as papers write them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from desk_app.models.moments import VIETNAM
from desk_app.models.outcomes import Problem
from desk_app.models.text import fold

CENTURY = 100
EARLIEST_BIRTH = 1800
SHORT_YEAR = 2
PADDED_MONTHS = 2

_NAMED_DAYS = {"h": 0, "hn": 0, "hom nay": 0, "m": 1, "mai": 1, "ngay mai": 1}
_DAYS_AWAY = re.compile(r"[+-][0-9]{1,5}")
_DIGITS_ONLY = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})")
_PARTED = re.compile(r"([0-9]{1,2})[/.\- ]([0-9]{1,2})(?:[/.\- ]([0-9]{4}|[0-9]{2}))?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_BIRTH_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_BIRTH_MONTH = re.compile(r"([0-9]{1,2})[/.\- ]?([0-9]{4})")
_UNKNOWN_DAY = re.compile(r"00[/.\- ]?([0-9]{2})[/.\- ]?([0-9]{4})")
_UNKNOWN_MONTH = re.compile(r"(?:00[/.\- ]?){1,2}([0-9]{4})")


def read_date(typed: str, today: date) -> date | None:
    """The day that a clerk typed, None when it is none.

    `21112025`, `211125`, `21/11/25`, `21.11.2025`; `21-11` of this year; `+3`, `-1` days from
    `today`; `h`, `hn` today; `m` tomorrow. Two-digit years are of this century.
    """
    words = " ".join(typed.split())
    near = _near(words, today)
    if near is not None:
        return near
    parts = _parts(words)
    if parts is None:
        return None
    day, month, year = parts
    if len(year) == SHORT_YEAR:
        return _real(_century(today) + int(year), month, day)
    return _real(int(year or today.year), month, day)


def _near(words: str, today: date) -> date | None:
    away = int(words) if _DAYS_AWAY.fullmatch(words) else _NAMED_DAYS.get(fold(words))
    return None if away is None else today + timedelta(days=away)


def _parts(words: str) -> tuple[int, int, str] | None:
    """Day, month, and the digits of the year: four, two or none."""
    iso = _ISO.fullmatch(words)
    if iso:
        return int(iso[3]), int(iso[2]), iso[1]
    found = _DIGITS_ONLY.fullmatch(words) or _PARTED.fullmatch(words)
    return None if found is None else (int(found[1]), int(found[2]), found[3] or "")


def _century(today: date) -> int:
    return today.year - today.year % CENTURY


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_birth(typed: str, today: date) -> str | None:
    """A birth as typed → `yyyy`, `yyyy-mm` or `yyyy-mm-dd`; None when it is none.

    `1950`, `3/1950`, `21/11/1985`, `211185`; `00001950` as on some cards. A two-digit year is the
    latest one that is not after `today`; `h` and `-1` serve for the newborn.
    """
    words = " ".join(typed.split())
    partial = _partial_birth(words)
    if partial is not None:
        return partial
    born = _near(words, today) or _full_birth(words, today)
    return None if born is None or born.year < EARLIEST_BIRTH else born.isoformat()


def _full_birth(words: str, today: date) -> date | None:
    parts = _parts(words)
    if parts is None or not parts[2]:
        return None
    day, month, year = parts
    if len(year) != SHORT_YEAR:
        return _real(int(year), month, day)
    this_century = _century(today) + int(year)
    future = (this_century, month, day) > (today.year, today.month, today.day)
    return _real(this_century - CENTURY if future else this_century, month, day)


def _partial_birth(words: str) -> str | None:
    year_only = _UNKNOWN_MONTH.fullmatch(words)
    month = _UNKNOWN_DAY.fullmatch(words) or _BIRTH_MONTH.fullmatch(words)
    if year_only:
        iso = year_only[1]
    elif month:
        iso = f"{month[2]}-{int(month[1]):02}"
    else:
        iso = words
    return iso if birth_ok(iso) else None


def birth_ok(iso: str) -> bool:
    """Whether this is a real partial date `yyyy[-mm[-dd]]`, not before 1800."""
    found = _BIRTH_ISO.fullmatch(iso)
    if found is None or int(found[1]) < EARLIEST_BIRTH:
        return False
    return _real(int(found[1]), int(found[2] or 1), int(found[3] or 1)) is not None


def birth_problems(iso: str, field: str, today: date) -> tuple[Problem, ...]:
    """Error `birth_unreadable`: no partial date; warning `birth_in_future`; empty is allowed."""
    if iso and not birth_ok(iso):
        return (Problem(field, "birth_unreadable"),)
    if iso > today.isoformat()[: len(iso)]:
        return (Problem(field, "birth_in_future", warning=True),)
    return ()


def shown_birth(iso: str) -> str:
    """A birth as shown: 1950, 03/1950, 21/11/1985."""
    return "/".join(reversed(iso.split("-")))


def paper_day(day: date) -> str:
    """A day as papers write it: zero before days < 10 and months 1, 2 (NĐ 30/2020/NĐ-CP)."""
    month = f"{day.month:02}" if day.month <= PADDED_MONTHS else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def paper_moment(moment: datetime) -> str:
    """A moment as papers write it, in Vietnamese time; ValueError for a naive one.

    "10 giờ 45 phút, ngày 26 tháng 11 năm 2026".
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    local = moment.astimezone(VIETNAM)
    return f"{local:%H} giờ {local:%M} phút, {paper_day(local)}"
