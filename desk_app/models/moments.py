"""One time zone, one text shape: instants are aware, +07:00, whole seconds; texts sort as time does."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

VIETNAM = timezone(timedelta(hours=7))
LONGEST_DAY = len("2026-11-20")  # a text with an hour is longer in every ISO shape
KEPT = 4096  # moments come in runs: recorded and occurred, an appointment and its evidence


def in_vietnam(moment: datetime) -> datetime:
    """The same instant on the site's clock, cut to whole seconds; naive input is a bug."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    if moment.tzinfo is VIETNAM and not moment.microsecond:
        return moment  # asked for by the million when a journal is replayed
    return moment.astimezone(VIETNAM).replace(microsecond=0)


def iso(moment: datetime) -> str:
    """`2026-11-20T10:45:00+07:00`."""
    return in_vietnam(moment).isoformat()


def read_moment(text: str) -> datetime:
    """An ISO instant; without an offset it is the site's own clock.

    ValueError when it is no instant: a day without its hour is none, and midnight would be a guess.
    """
    return _read(text)


@lru_cache(KEPT)
def _read(text: str) -> datetime:
    if len(text) <= LONGEST_DAY:
        raise ValueError("a day without its hour")
    moment = datetime.fromisoformat(text)
    if moment.tzinfo == VIETNAM and not moment.microsecond:
        return moment.replace(tzinfo=VIETNAM)  # as nearly all are; the zone is the same object then
    try:
        return in_vietnam(moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM))
    except OverflowError as error:
        raise ValueError("a moment before the first or after the last year") from error


def day_key(day: date) -> str:
    """`yymmdd`, the date part of a dossier code."""
    return f"{day:%y%m%d}"
