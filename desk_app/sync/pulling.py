"""What comes down: a page is believed when every line follows what is held, and taken in with its cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from desk_app.journal.arriving import take_in
from desk_app.journal.chain import personal_hash
from desk_app.journal.envelope import LineUnreadable, Placed
from desk_app.journal.following import Following
from desk_app.models.outcomes import IntegrityBroken, Trouble
from desk_app.models.tables import Attachment, JournalLine
from desk_app.protocol.chains import local_chain
from desk_app.protocol.messages import Cursor
from desk_app.protocol.named_file import named_file
from desk_app.protocol.page import CentreSeal, Entry, Foreign, Own, Page
from desk_app.protocol.pages import entry_hash, next_prefix
from desk_app.protocol.seals import is_centre_sealed
from desk_app.sync.carrying import Seals
from desk_app.sync.memory import keep_cursor

PIECE = 15
"""Lines that are taken in at once: some 20 ms, for which a reception may have to wait."""
Line = tuple[str, Placed]


class OwnLinesLost(Exception):
    """The page names lines of this desk that it does not hold any more: they must come whole."""


@dataclass(frozen=True)
class Reader:
    """One desk reading pages of its site; `chain` is its name at the centre, `centre` who signs there."""

    site: str
    desk: str
    chain: str
    centre: str
    centre_key: bytes

    def follows(self, page: Page, cursor: Cursor) -> None:
        """Trouble(`centre_page_broken`) unless the page goes on where the cursor stands."""
        if page.after != cursor.position or page.timeline != cursor.timeline:
            raise self._broken(page.stream)

    def lines(self, session: Session, page: Page, cursor: Cursor) -> tuple[Line, ...]:
        """The lines of others in their places. Trouble(`centre_page_broken`); OwnLinesLost."""
        reading = _Reading(self, session, Following(session, self.site))
        hashes = [each for row in page.rows for each in reading.hashes(row)]
        if next_prefix(cursor.prefix, hashes) != page.prefix:
            raise self._broken(page.stream)
        return tuple(reading.arrived)

    def take(self, session: Session, lines: Sequence[Line]) -> int:
        """Store lines in the caller's transaction; answers how many were new."""
        taken, _ = take_in(session, self.site, self.desk, lines)
        for _, placed in lines:
            expect_file(session, self.site, placed)
        return taken

    def end(self, session: Session, page: Page) -> None:
        """The page is taken in: its seal and the cursor behind it. Trouble(`centre_false`)."""
        if page.seal is not None:
            self._keep_seal(session, page.seal)
        keep_cursor(session, self.site, page.stream, Cursor(page.timeline, page.next, page.prefix))

    def _keep_seal(self, session: Session, seal: CentreSeal) -> None:
        place, line = seal.place, JournalLine
        own = (line.site == self.site, line.desk == self.centre)
        at = (line.epoch == place.epoch, line.seq == place.seq)
        held = session.scalar(select(line.hash).where(*own, *at))
        if held != place.head or not is_centre_sealed(seal, self.centre_key):
            raise Trouble("centre_false")
        Seals(session, self.site, self.desk, self.chain).keep(self.centre, place, seal.signature)

    def _broken(self, chain: str) -> Trouble:
        return Trouble("centre_page_broken", chain=chain)


@dataclass
class _Reading:
    """A page being read: the hash of each of its rows, and the lines that came with their bytes."""

    reader: Reader
    session: Session
    following: Following
    arrived: list[Line] = field(default_factory=list)

    def hashes(self, row: Foreign | Own | Entry) -> Iterator[bytes]:
        """What stands for the row in the prefix of the stream."""
        match row:
            case Foreign():
                yield self._of_line(row)
            case Own():
                yield from self._of_run(row)
            case Entry():
                yield entry_hash(row)

    def _of_line(self, row: Foreign) -> bytes:
        reader, sent = self.reader, row.sent
        chain = local_chain(row.chain, reader.chain, reader.desk)
        try:
            placed = self.following.placed(chain, sent.line, sent.part, sent.salt, row.prev)
        except (LineUnreadable, IntegrityBroken) as error:
            raise Trouble("centre_page_broken", chain=row.chain) from error
        part, salt = sent.part, sent.salt or b""
        if part is not None and personal_hash(salt, part) != placed.event.personal:
            raise Trouble("centre_page_broken", chain=row.chain)
        if placed.event.site != reader.site:
            raise Trouble("centre_page_broken", chain=row.chain)
        self.arrived.append((chain, placed))
        return placed.hash

    def _of_run(self, row: Own) -> list[bytes]:
        line = JournalLine
        query = (
            select(line.hash)
            .where(line.site == self.reader.site, line.desk == self.reader.desk)
            .where(line.epoch == row.epoch, line.seq.between(row.first, row.last))
            .order_by(line.seq)
        )
        found = list(self.session.scalars(query))
        if len(found) != row.last - row.first + 1:
            raise OwnLinesLost
        return found


def pieces(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The lines a few at a time; one piece at least, for what is written with the last of them."""
    return [lines[first : first + PIECE] for first in range(0, len(lines), PIECE)] or [()]


def expect_file(session: Session, site: str, placed: Placed) -> None:
    """A result's file is fetched later, and slowly: its event does not wait for it."""
    file = named_file(placed.event) if placed.event.kind == "ResultReceived" else None
    if file is not None and session.get(Attachment, (site, file.sha256)) is None:
        row = {"site": site, "have": 0, **vars(file)}
        session.execute(insert(Attachment).values(row))
