"""The register book of a desk: one book a year, closed by its head, continued in the next volume."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk_app.models.happening import Happening
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem

KIND = "BookClosed"
VOLUME_STEP = 10  # the last digit of every volume stays the lane of its desk


@dataclass(frozen=True)
class OpenBook:
    """The volume of a year that is written in: its number, the entry it begins with, the last one."""

    year: int
    volume: int
    first: int
    last: int


@dataclass(frozen=True)
class ClosedBook:
    """A volume that was closed: which entries it holds, and who closed it."""

    year: int
    volume: int
    first: int
    last: int
    voided: int
    at: datetime
    by: str


def volume_after(lane: int, closed: int) -> int:
    """The volume that is written in after so many were closed in the year.

    The first is the lane's number, as on form 01; others follow in tens (2, 12, 22, …), so that no two
    desks of a site write in volumes of one number.
    """
    return lane + VOLUME_STEP * closed


def closing(book: OpenBook, voided: int, this_year: int) -> Happening:
    """The book is closed (TT 01/2018 Đ.10). HasProblems for a year to come; NotAllowed `book_empty`."""
    if book.year > this_year:
        raise HasProblems((Problem("year", "year_to_come"),))
    if book.last < book.first:
        raise NotAllowed("book_empty", year=book.year)
    return Happening(
        KIND,
        {
            "year": book.year, "volume": book.volume, "first": book.first, "last": book.last,
            "entries": book.last - book.first + 1, "voided": voided,
        },
    )  # fmt: skip
