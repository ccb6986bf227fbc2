"""Which numbers a year's book has given, and which of them nobody can account for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import ColumnElement, String, cast, func, or_, select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import last_in_register
from desk_app.journal.reading import told_of
from desk_app.models.moments import iso
from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.tables import BookRecord, DossierRecord, JournalLine, RegisterCounter
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, recorded_at

MOST_NAMED = 10
Numbers = tuple[int, int]
"""The first and the last entry of a stretch, both included."""


def given(session: Session, desk: Desk, year: int) -> int:
    """The last entry that was ever given, whatever became of its row; 0 before the first."""
    record, book = DossierRecord, BookRecord
    closed = select(func.max(book.last)).where(
        book.site == desk.site_id, book.desk == desk.desk, book.year == year
    )
    written = select(func.max(record.entry)).where(*_of_year(desk, year))
    told = (session.scalar(each) or 0 for each in (closed, written))
    return max(last_in_register(session, desk.site_id, desk.desk, year), *told)


def years_between(session: Session, desk: Desk, first: int, last: int) -> list[int]:
    """The years up to the last one whose books have given a number, a closed volume, or a row."""
    told: set[int] = set()
    for table, year in (
        (RegisterCounter, RegisterCounter.year),
        (BookRecord, BookRecord.year),
        (DossierRecord, DossierRecord.book_year),
    ):
        own = (table.site == desk.site_id, table.desk == desk.desk, year.between(first, last))
        told.update(session.scalars(select(year).where(*own).distinct()))
    return sorted(told)


def void_up_to(session: Session, desk: Desk, year: int) -> int:
    """Up to which entry a year's numbers may be missing: a restored copy had lost them."""
    found = 0
    for told in told_of(session, desk.site_id, None, "DeskIncarnated"):
        for book in told.event.body["registers"]:
            if told.event.desk == desk.desk and book["year"] == year:
                found = max(found, int(book["to"]))
    return found


def of_days(
    session: Session, desk: Desk, year: int, between: Between, found: Collection[int]
) -> Numbers:
    """The entries that were given on these days, of which `found` are left; the last may lie before.

    They lie between those of the days before and after. One that is gone belongs to the day on which
    the journal recorded it; what a restored copy had lost belongs to no day.
    """
    record, own = DossierRecord, _of_year(desk, year)
    before = select(func.max(record.entry)).where(*own, record.recorded_at < between[0])
    behind = select(func.min(record.entry)).where(*own, record.recorded_at >= between[1])
    first = (session.scalar(before) or 0) + 1
    last = (session.scalar(behind) or given(session, desk, year) + 1) - 1
    low, high = min(found, default=last + 1), max(found, default=first - 1)
    if (first, last) == (low, high):
        return first, last
    void = void_up_to(session, desk, year)
    first, last = max(first, min(void + 1, low)), max(high, last if last > void else high)
    elsewhere = _recorded_elsewhere(session, desk, year, between)
    while first < low and first in elsewhere:
        first += 1
    while last > high and last in elsewhere:
        last -= 1
    return first, last


def unexplained(session: Session, desk: Desk, year: int, numbers: Numbers) -> list[tuple[int, int]]:
    """The year and number of those entries that are missing without a reason in the journal."""
    record = DossierRecord
    held = select(record.entry).where(*_of_year(desk, year), record.entry.between(*numbers))
    there = set(session.scalars(held))
    first = max(numbers[0], void_up_to(session, desk, year) + 1)
    return [(year, each) for each in range(first, numbers[1] + 1) if each not in there]


def must_be_whole(missing: Sequence[tuple[int, int]], day: date) -> None:
    """IntegrityBroken `numbers_missing` (day, codes, number) when an entry of a book is missing."""
    if missing:
        codes = ", ".join(f"{number}/{year}" for year, number in missing[:MOST_NAMED])
        raise IntegrityBroken(
            "numbers_missing", day=f"{day:%d/%m/%Y}", codes=codes, number=len(missing)
        )


def _of_year(desk: Desk, year: int) -> tuple[ColumnElement[bool], ...]:
    record = DossierRecord
    return (record.site == desk.site_id, record.desk == desk.desk, record.book_year == year)


def _recorded_elsewhere(session: Session, desk: Desk, year: int, between: Between) -> set[int]:
    """The entries of a year that the journal recorded before or after; read when one is missing."""
    line, text = JournalLine, cast(JournalLine.line, String)
    entry = func.json_extract(text, "$.body.register.entry")
    said = recorded_at()
    query = select(entry).where(
        line.site == desk.site_id,
        line.desk == desk.desk,
        line.kind == "DossierReceived",
        func.json_extract(text, "$.body.register.year") == year,
        or_(said < iso(between[0]), said >= iso(between[1])),
    )
    return set(session.scalars(query))
