"""The register book (form 07) as figures: every entry recorded on some days, none left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from desk_app.models.moments import in_vietnam, iso
from desk_app.models.register_book import ClosedBook
from desk_app.models.report import Cell, Row
from desk_app.models.tables import DossierRecord
from desk_app.services.day_rows import Listed, dossiers
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, Figures, within
from desk_app.services.register_books import books_of, volume_of
from desk_app.services.register_numbers import Numbers, given, of_days, void_up_to, years_between

REGISTER = (
    "year", "volume", "entry", "code", "procedure", "procedure_name", "applicant", "address",
    "phone", "agency", "received_at", "due_at", "returned_at", "delivery", "state", "voided",
    "reason",
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One number of a book; `listed` None for one that belongs to no dossier."""

    year: int
    volume: int
    number: int
    listed: Listed | None = None


@dataclass(frozen=True)
class Entries:
    """Entries in their order; `unexplained` numbers are missing without a reason in the journal."""

    entries: Sequence[Entry]
    unexplained: Sequence[tuple[int, int]]
    books: Sequence[ClosedBook]


@dataclass(frozen=True)
class Span:
    """Some entries of a year's book by their numbers, both included."""

    year: int
    first: int
    last: int


def entries_of(session: Session, desk: Desk, between: Between) -> Entries:
    """The entries of the days on which they were recorded: book order is the order of recording."""
    record = DossierRecord
    years = years_between(session, desk, between[0].year, between[1].year)
    of_years = record.book_year.in_(years)
    listed = dossiers(session, desk, of_years, *within(record.recorded_at, between))
    bounds = {year: of_days(session, desk, year, between, _numbers(listed, year)) for year in years}
    return _entries(session, desk, listed, bounds)


def entries_in(session: Session, desk: Desk, span: Span) -> Entries:
    """The entries of a year's book with these numbers."""
    record = DossierRecord
    numbered = (record.entry >= span.first, record.entry <= span.last)
    listed = dossiers(session, desk, record.book_year == span.year, *numbered)
    bounds = (max(1, span.first), min(span.last, given(session, desk, span.year)))
    return _entries(session, desk, listed, {span.year: bounds})


def _entries(
    session: Session, desk: Desk, listed: Sequence[Listed], bounds: Mapping[int, Numbers]
) -> Entries:
    """With a row for each number within a year's bounds that is missing."""
    entries: list[Entry] = []
    unexplained: list[tuple[int, int]] = []
    books: list[ClosedBook] = []
    for year, (first, last) in bounds.items():
        if last < first:
            continue
        own = {each.record.entry: each for each in listed if each.record.book_year == year}
        closed, void = books_of(session, desk, year), void_up_to(session, desk, year)
        for number in range(first, last + 1):
            each = own.get(number)
            volume = each.record.volume if each else volume_of(desk, closed, number)
            entries.append(Entry(year, volume, number, each))
            if each is None and number > void:
                unexplained.append((year, number))
        books += closed
    return Entries(entries, unexplained, books)


def _numbers(listed: Sequence[Listed], year: int) -> set[int]:
    return {each.record.entry for each in listed if each.record.book_year == year}


def register(session: Session, desk: Desk, between: Between) -> Figures:
    """Every entry; one of a voided code keeps its row, a skipped number has one."""
    return figures_of(entries_of(session, desk, between))


def figures_of(found: Entries) -> Figures:
    """The same for entries that were read already."""
    rows = list(map(_row, found.entries))
    listed = [each.listed for each in found.entries if each.listed]
    voided = sum(each.voided is not None for each in listed)
    totals: dict[str, object] = {
        "entries": len(rows), "dossiers": len(listed) - voided, "voided": voided,
        "skipped": len(rows) - len(listed),
        "books": list(_spans(found.entries)),
        "missing_entries": [f"{number}/{year}" for year, number in found.unexplained],
        "closed": [
            {
                "year": book.year, "volume": book.volume, "first": book.first, "last": book.last,
                "closed_at": iso(book.at), "closed_by": book.by,
            }
            for book in found.books
        ],
    }  # fmt: skip
    spans = sum(int(each["to"]) - int(each["from"]) + 1 for each in _spans(found.entries))
    identities = {
        "last - first + 1 = entries": spans == len(rows),
        "no entry is missing": not found.unexplained,
    }
    return rows, totals, identities


def _spans(entries: Sequence[Entry]) -> Iterator[dict[str, int]]:
    """Per year the first and the last entry."""
    for year in sorted({each.year for each in entries}):
        numbers = [each.number for each in entries if each.year == year]
        yield {"year": year, "from": min(numbers), "to": max(numbers)}


def _row(entry: Entry) -> Row:
    empty: dict[str, Cell] = dict.fromkeys(REGISTER)
    place: dict[str, Cell] = {"year": entry.year, "volume": entry.volume, "entry": entry.number}
    each = entry.listed
    if each is None:
        return empty | place
    record = each.record
    told: dict[str, Cell] = {
        "code": record.code, "procedure": record.procedure_code,
        "procedure_name": record.procedure_name, "applicant": each.applicant,
        "address": each.person.address if each.person else None,
        "phone": each.person.phone if each.person else None, "agency": record.agency,
        "received_at": iso(record.received_at),
        "due_at": iso(record.due_at) if record.due_at else None,
        "returned_at": iso(in_vietnam(each.returned_at)) if each.returned_at else None,
        "delivery": record.delivery, "state": record.business,
        "voided": int(each.voided is not None),
        "reason": each.voided.reason if each.voided else None,
    }  # fmt: skip
    return place | told
