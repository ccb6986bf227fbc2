"""What goes up: the journal is the outbox, and a place in it says how far the centre has confirmed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import ColumnElement, Select, and_, select, true, tuple_
from sqlalchemy.orm import Session

from desk_app.journal.chain import NO_HEAD, first_hash, next_hash
from desk_app.journal.envelope import Placed, read_line
from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.tables import JournalLine, PersonalPart
from desk_app.protocol.batch import carried_batch, sealed_batch
from desk_app.protocol.messages import Batch, Limits, Place

Order = tuple[int, int]
BEFORE_ALL: Order = (0, 0)
WRITTEN_LARGER = 2  # a line in a message is longer than as it lies: its quotes are escaped


@dataclass(frozen=True)
class Outgoing:
    """Consecutive lines of one epoch of a desk's own chain, and what they follow."""

    lines: tuple[Placed, ...]
    prev: bytes
    after: Place | None

    @property
    def last(self) -> Order:
        """Where the last of them stands."""
        end = self.lines[-1].event
        return end.epoch, end.seq

    def up_to(self, last: Order) -> Outgoing:
        """Those of them that stand no further than `last`."""
        found = tuple(each for each in self.lines if (each.event.epoch, each.event.seq) <= last)
        return Outgoing(found, self.prev, self.after)

    def sealed(self, chain: str, key: Ed25519PrivateKey) -> Batch:
        """The batch as it travels, under the name by which the centre knows the chain."""
        return sealed_batch(self.lines, chain, self.prev, self.after, key)

    def carried(self, chain: str, seal: bytes) -> Batch:
        """The same for another's lines, under the seal that he set to the last of them."""
        return carried_batch(self.lines, chain, self.prev, self.after, seal)


@dataclass(frozen=True)
class Outbox:
    """The lines of one chain of a site as this store holds them; reads only."""

    session: Session
    site: str
    chain: str

    def end(self) -> Place | None:
        """Where the chain ends; None before its first line."""
        line = JournalLine
        return self._one(self._places().order_by(line.epoch.desc(), line.seq.desc()))

    def at(self, order: Order) -> Place | None:
        """A line's place with its hash; None when it is not held."""
        return self._one(
            self._places().where(JournalLine.epoch == order[0], JournalLine.seq == order[1])
        )

    def number(self, after: Order) -> int:
        """How many lines there are behind `after`; read off the end of each epoch, not counted."""
        line, until = JournalLine, self.end()
        found = 0
        while until is not None and until.order > after:
            found += until.seq - (after[1] if until.epoch == after[0] else 0)
            earlier = self._places().where(line.epoch < until.epoch)
            until = self._one(earlier.order_by(line.epoch.desc(), line.seq.desc()))
        return found

    def next(self, after: Order, limits: Limits, before: int | None = None) -> Outgoing | None:
        """The lines behind `after`, at least one however long it is; None when there is none left.

        `before`: those alone that came into this store before that position.
        A part that was erased lawfully is left out: its line tells the hash of what it was.
        """
        found: list[Placed] = []
        size = 0
        for placed in self._behind(after, limits.lines, before):
            size += len(placed.line) + len(placed.part or b"")
            other_epoch = found and placed.event.epoch != found[0].event.epoch
            if found and (other_epoch or size > limits.bytes // WRITTEN_LARGER):
                break
            found.append(placed)
        return Outgoing(tuple(found), *self._followed(found[0])) if found else None

    def until(self, after: Order, last: Order) -> Outgoing | None:
        """The lines behind `after` up to line `last` of the same epoch; None when there is none."""
        seq = after[1] if after[0] == last[0] else 0
        found = tuple(self._behind((last[0], seq), max(last[1] - seq, 0)))
        return Outgoing(found, *self._followed(found[0])) if found else None

    def pos(self, order: Order) -> int:
        """Where a line came into this store; 0 when it is not held."""
        line = JournalLine
        own = (line.site == self.site, line.desk == self.chain)
        at = (line.epoch == order[0], line.seq == order[1])
        return self.session.scalar(select(line.pos).where(*own, *at)) or 0

    def _behind(self, after: Order, most: int, before: int | None = None) -> Iterator[Placed]:
        line, part = JournalLine, PersonalPart
        early = true() if before is None else line.pos < before
        query = (
            select(line.line, line.hash, part.part, part.salt)
            .outerjoin(part, and_(part.site == line.site, part.id == line.id))
            .where(line.site == self.site, line.desk == self.chain, behind(after), early)
            .order_by(line.epoch, line.seq)
            .limit(most)
        )
        for written, hashed, told, salt in self.session.execute(query):
            yield Placed(read_line(written), written, hashed, told, salt or b"")

    def _followed(self, first: Placed) -> tuple[bytes, Place | None]:
        """The hash before a line, and, where it opens an epoch, the line that the epoch follows."""
        epoch, seq = first.event.epoch, first.event.seq
        if seq > 1:
            before = self.at((epoch, seq - 1))
            if before is None:
                raise self._broken(epoch, seq)
            return before.head, None
        earlier = self._places().where(JournalLine.epoch < epoch)
        latest_first = earlier.order_by(JournalLine.epoch.desc(), JournalLine.seq.desc())
        found = (Place(*row) for row in self.session.execute(latest_first))
        for place in (*found, None):
            start = first_hash(first.event.desk, epoch, place.head if place else NO_HEAD)
            if next_hash(start, first.line) == first.hash:
                return start, place
        raise self._broken(epoch, seq)

    def _broken(self, epoch: int, seq: int) -> IntegrityBroken:
        return IntegrityBroken("line_broken", desk=self.chain, epoch=epoch, seq=seq, pos=0)

    def _places(self) -> Select[int, int, bytes]:
        line = JournalLine
        own = (line.site == self.site, line.desk == self.chain)
        return select(line.epoch, line.seq, line.hash).where(*own)

    def _one(self, query: Select[int, int, bytes]) -> Place | None:
        found = self.session.execute(query.limit(1)).first()
        return None if found is None else Place(*found)


def behind(after: Order) -> ColumnElement[bool]:
    """Lines of later epochs, and later ones of the same.

    Compared as one value, which an index of both is searched by; epoch or else line would read it all.
    """
    return tuple_(JournalLine.epoch, JournalLine.seq) > after
