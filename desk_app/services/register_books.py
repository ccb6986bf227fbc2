"""The register books of this desk: which volume is written in, and how one is closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import last_in_register
from desk_app.models.actor import Actor
from desk_app.models.moments import in_vietnam
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import CLOSE_BOOK, must_sign
from desk_app.models.register_book import ClosedBook, OpenBook, closing, volume_after
from desk_app.models.tables import BookRecord, CourseRecord, DossierRecord
from desk_app.services.desk import Desk
from desk_app.services.register_numbers import must_be_whole, unexplained


@dataclass(frozen=True)
class CloseBook:
    """Closes the volume of a year that is written in; later entries go into the next one."""

    desk: Desk

    def __call__(self, actor: Actor, year: int) -> ClosedBook:
        """The closed volume. NotAllowed `role_not_allowed`, `book_empty`; HasProblems `year_to_come`.

        IntegrityBroken `numbers_missing` (day, codes, number): what is signed would not be true.
        """
        must_sign(actor, CLOSE_BOOK)
        with self.desk.journal.writing(actor.name) as writing:
            book = open_book(writing.session, self.desk, year)
            held = unexplained(writing.session, self.desk, year, (book.first, book.last))
            must_be_whole(held, writing.now.date())
            voided = _voided(writing.session, self.desk, book)
            event = writing.append(closing(book, voided, writing.now.year))
            key = (writing.site, writing.desk, book.year, int(event.body["volume"]))
            return closed_book(writing.session.get_one(BookRecord, key))


def open_book(session: Session, desk: Desk, year: int) -> OpenBook:
    """The volume of a year that the next entry belongs to; its last entry lies before its first at first."""
    closed = books_of(session, desk, year)
    last = last_in_register(session, desk.site_id, desk.desk, year)
    first = closed[-1].last + 1 if closed else 1
    return OpenBook(year, volume_after(desk.site.lane, len(closed)), first, last)


def books_of(session: Session, desk: Desk, year: int) -> tuple[ClosedBook, ...]:
    """The closed volumes of a year, in their order."""
    table = BookRecord
    own = (table.site == desk.site_id, table.desk == desk.desk, table.year == year)
    rows = session.scalars(select(table).where(*own).order_by(table.first))
    return tuple(map(closed_book, rows))


def closed_book(row: BookRecord) -> ClosedBook:
    """A closed volume as stored."""
    return ClosedBook(row.year, row.volume, row.first, row.last, row.voided, row.at, row.by)


def volume_of(desk: Desk, closed: Sequence[ClosedBook], entry: int) -> int:
    """The volume that an entry of a year belongs to."""
    ended = sum(book.last < entry for book in closed)
    return closed[ended].volume if ended < len(closed) else volume_after(desk.site.lane, ended)


def closed_refusal(
    session: Session, desk: Desk, received_at: datetime, now: datetime
) -> NotAllowed | None:
    """`book_closed` (year, volume, day) for what was received before its year's book was closed.

    None while a volume of that year is written in: a late entry takes the next number of that one.
    """
    received = in_vietnam(received_at)
    writing = open_book(session, desk, received.year)
    if received.year == in_vietnam(now).year or writing.first <= writing.last:
        return None
    for book in books_of(session, desk, received.year):
        if received <= book.at:
            day = f"{book.at:%d/%m/%Y}"
            return NotAllowed("book_closed", year=book.year, volume=book.volume, day=day)
    return None


def _voided(session: Session, desk: Desk, book: OpenBook) -> int:
    record, course = DossierRecord, CourseRecord
    query = (
        select(func.count())
        .select_from(record)
        .join(course, (course.site == record.site) & (course.dossier == record.id))
        .where(
            record.site == desk.site_id,
            record.desk == desk.desk,
            record.book_year == book.year,
            record.entry >= book.first,
            record.entry <= book.last,
            course.voided.is_(True),
        )
    )
    return session.scalar(query) or 0
