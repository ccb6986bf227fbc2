"""Reading a stream further: pages of the site's journal end where a batch ended; entries of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.central.own_chain import locked_head
from desk_app.central.schema import TIMELINE
from desk_app.central.tables import CentreState, SiteHead, StreamEntry, StreamMark
from desk_app.journal.chain import BRANCH, desk_of, next_hash
from desk_app.journal.envelope import read_in
from desk_app.journal.following import beginnings, is_of_label
from desk_app.models.tables import JournalLine, PersonalPart
from desk_app.protocol.messages import NO_PREFIX, Place, Sent, refused
from desk_app.protocol.page import CentreSeal, Entry, Foreign, Own, Page, PageRow
from desk_app.protocol.pages import SITE_STREAM, entry_hash, next_prefix

DESK_STREAM = "desk:"


@dataclass(frozen=True)
class End:
    """Where a stream ends."""

    session: Session
    site: str
    stream: str
    position: int

    def prefix_at(self, position: int) -> bytes | None:
        """The hash of the stream up to a position at which a page may end; None at any other."""
        if not position:
            return NO_PREFIX
        if self.stream.startswith(SITE_STREAM):
            mark = self.session.get(StreamMark, (self.site, position))
            return None if mark is None else mark.prefix
        entry = self.session.get(StreamEntry, (self.site, self.stream, position))
        return None if entry is None else entry.prefix


def end_of(session: Session, site: str, stream: str) -> End:
    """The end of a stream of a site; a stream without entries ends at 0."""
    if stream.startswith(SITE_STREAM):
        head = session.get(SiteHead, site)
        if head is None or stream != SITE_STREAM + site:
            raise refused("wrong_site")
        return End(session, site, stream, head.position)
    own = (StreamEntry.site == site, StreamEntry.stream == stream)
    last = session.scalar(select(func.max(StreamEntry.position)).where(*own))
    return End(session, site, stream, last or 0)


def add_entry(session: Session, site: str, stream: str, key: str, document: dict[str, Any]) -> None:
    """Put an entry at the end of a stream, in the caller's transaction, which takes the site's lock."""
    locked_head(session, site)
    session.flush()
    end = end_of(session, site, stream)
    prefix = end.prefix_at(end.position) or NO_PREFIX
    entry = Entry(end.position + 1, key, document)
    session.add(
        StreamEntry(
            site=site, stream=stream, position=entry.pos, key=key, document=document,
            prefix=next_prefix(prefix, (entry_hash(entry),)),
        )
    )  # fmt: skip
    session.flush()


@dataclass(frozen=True)
class Reading:
    """One page for a desk: `own` is how far it holds its chain."""

    session: Session
    site: str
    chain: str
    own: Place | None

    def page(self, stream: str, after: int, limit: int, centre: str) -> tuple[Page, Place | None]:
        """The page behind `after`, and where the centre's own chain stood at its end.

        ExchangeRefused(`gap`) when no page ends at `after`: the reader begins again at 0.
        """
        if stream.startswith(DESK_STREAM) and stream != DESK_STREAM + desk_of(self.chain):
            raise refused("wrong_site")
        end = end_of(self.session, self.site, stream)
        prefix = end.prefix_at(after)
        if after > end.position or prefix is None:
            raise refused("gap", epoch=0, seq=0)
        if stream.startswith(SITE_STREAM):
            last = self._last(after, max(limit, 1))
            rows, sealed = tuple(self._lines(after, last)), self._centre_end(centre, last)
        else:
            rows, sealed = self._entries(stream, after, max(limit, 1)), None
            last = rows[-1].pos if rows else after
        timeline = self.session.get_one(CentreState, TIMELINE).value
        read = end.prefix_at(last) or prefix
        page = Page(stream, timeline, after, last, read, last < end.position, rows, None)
        return page, sealed

    def _last(self, after: int, limit: int) -> int:
        """The last end of a batch within the limit; one batch at least."""
        mark = StreamMark
        own = (mark.site == self.site, mark.position > after)
        within = select(func.max(mark.position)).where(*own, mark.position <= after + limit)
        first = select(func.min(mark.position)).where(*own)
        return self.session.scalar(within) or self.session.scalar(first) or after

    def _lines(self, after: int, last: int) -> Iterator[PageRow]:
        line, part = JournalLine, PersonalPart
        query = (
            select(line, part)
            .outerjoin(part, (part.site == line.site) & (part.id == line.id))
            .where(line.site == self.site, line.pos > after, line.pos <= last)
            .order_by(line.pos)
        )
        until, left = self._held_until(), self._left()
        run: Own | None = None
        for row, told in self.session.execute(query):
            if row.desk == self.chain and (row.epoch, row.seq) <= until:
                longer = run and _longer(run, row)
                if run and longer is None:
                    yield run
                run = longer or Own(row.pos, row.pos, row.desk, row.epoch, row.seq, row.seq)
                continue
            if run:
                yield run
                run = None
            yield self._foreign(row, told, behind=row.desk == left)
            left = None if row.desk == left else left
        if run:
            yield run

    def _held_until(self) -> tuple[int, int]:
        """How far the desk needs no bytes: as far as it says, when it names the hash that is held."""
        if self.own is None:
            return 0, 0
        line = JournalLine
        place = (line.epoch == self.own.epoch, line.seq == self.own.seq)
        own = (line.site == self.site, line.desk == self.chain, *place)
        held = self.session.scalar(select(line.hash).where(*own))
        return self.own.order if held == self.own.head else (0, 0)

    def _left(self) -> str | None:
        """The chain that the desk has left as a branch: it may hold the line before one of those anywhere."""
        return desk_of(self.chain) if BRANCH in self.chain else None

    def _foreign(self, row: JournalLine, told: PersonalPart | None, *, behind: bool) -> Foreign:
        sent = Sent(row.line, told.part if told else None, told.salt if told else None)
        return Foreign(row.pos, row.desk, sent, self._before(row, behind=behind))

    def _before(self, row: JournalLine, *, behind: bool) -> bytes | None:
        """The hash before a line that opens an epoch or a branch: no line of its chain tells it.

        `behind`: nor may the reader know which line of its store is the one before.
        """
        begins = row.seq == 1 or (BRANCH in row.desk and is_of_label(row.desk, row.hash))
        if not begins:
            return self._hash_before(row) if behind else None
        starts = beginnings(self.session, self.site, read_in(row.line, row.desk))
        return next((each for each in starts if next_hash(each, row.line) == row.hash), None)

    def _hash_before(self, row: JournalLine) -> bytes | None:
        line = JournalLine
        own = (line.site == self.site, line.desk == row.desk, line.epoch == row.epoch)
        return self.session.scalar(select(line.hash).where(*own, line.seq == row.seq - 1))

    def _entries(self, stream: str, after: int, limit: int) -> tuple[Entry, ...]:
        entry = StreamEntry
        own = (entry.site == self.site, entry.stream == stream, entry.position > after)
        rows: Sequence[StreamEntry] = self.session.scalars(
            select(entry).where(*own).order_by(entry.position).limit(limit)
        ).all()
        return tuple(Entry(row.position, row.key, dict(row.document)) for row in rows)

    def _centre_end(self, centre: str, last: int) -> Place | None:
        """The centre's own last line up to a position; None before its first."""
        line = JournalLine
        found = self.session.execute(
            select(line.epoch, line.seq, line.hash)
            .where(line.site == self.site, line.desk == centre, line.pos <= last)
            .order_by(line.epoch.desc(), line.seq.desc())
            .limit(1)
        ).first()
        return None if found is None else Place(*found)


def _longer(run: Own, row: JournalLine) -> Own | None:
    """The run with one line more; None when the line does not follow it."""
    follows = run.last_pos + 1 == row.pos and run.epoch == row.epoch and run.last + 1 == row.seq
    return (
        Own(run.first_pos, row.pos, run.chain, run.epoch, run.first, row.seq) if follows else None
    )


def sealed(page: Page, seal: CentreSeal | None) -> Page:
    """The page under the centre's seal."""
    return Page(
        page.stream, page.timeline, page.after, page.next, page.prefix, page.more, page.rows, seal
    )
