"""Lines of others with the seals that their writers set: carried to whoever lacks them.

A neighbour's lines come from the LAN and go to the centre; the centre's own go back to it after a
restore. A seal stands at the end of a batch, so a carried batch ends at one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from desk_app.models.tables import ChainSeal
from desk_app.protocol.chains import local_chain
from desk_app.protocol.messages import BATCH_LINES, Batch, ExchangeRefused, Place
from desk_app.sync.outbox import BEFORE_ALL, Order, Outbox

LATER = frozenset({"busy", "slow_down"})


@dataclass(frozen=True)
class Segment:
    """Lines of a chain behind `after` up to `place`, under the seal of their writer."""

    chain: str
    after: Order
    place: Place
    signature: bytes


@dataclass(frozen=True)
class Seals:
    """The seals of one site in this store; `own` is the name of this desk's chain at the centre."""

    session: Session
    site: str
    desk: str
    own: str

    def chains(self) -> tuple[str, ...]:
        """The chains of others of which a sealed end is held, by their names at the centre."""
        table = ChainSeal
        query = select(table.chain).where(table.site == self.site).distinct()
        return tuple(sorted(self.session.scalars(query)))

    def segments(self, chain: str) -> list[Segment]:
        """The parts of a chain that can be carried, the oldest first; each ends at a seal.

        What stands before the first seal came from the centre: of that no more than a batch is told.
        """
        found: list[Segment] = []
        for seal in self._of(chain):
            place = Place(seal.epoch, seal.seq, seal.head)
            after = (place.epoch, max(place.seq - BATCH_LINES, 0))
            if found and found[-1].place.epoch == place.epoch:
                after = max(after, found[-1].place.order)
            found.append(Segment(chain, after, place, seal.signature))
        return found

    def pos(self, segment: Segment) -> int:
        """Where its last line came into this store."""
        local = local_chain(segment.chain, self.own, self.desk)
        return Outbox(self.session, self.site, local).pos(segment.place.order)

    def brought(self, centre: str) -> list[tuple[int, Segment]]:
        """What neighbours brought and the centre has not confirmed, by where it came into this store."""
        parts = [
            (self.pos(segment), segment)
            for chain in self.chains()
            if chain != centre
            for segment in self.segments(chain)
        ]
        return sorted(parts, key=lambda each: each[0])

    def holds(self, chain: str, place: Place) -> bool:
        """Whether this very line of a chain is held here."""
        local = local_chain(chain, self.own, self.desk)
        return Outbox(self.session, self.site, local).at(place.order) == place

    def batch(self, segment: Segment) -> Batch | None:
        """The lines of a segment; None when they are not what the seal was set to."""
        local = local_chain(segment.chain, self.own, self.desk)
        outbox = Outbox(self.session, self.site, local)
        outgoing = outbox.until(segment.after, segment.place.order)
        if outgoing is None or outgoing.lines[-1].hash != segment.place.head:
            return None
        return outgoing.carried(segment.chain, segment.signature)

    def keep(self, chain: str, place: Place, signature: bytes) -> None:
        """A seal that came with its lines."""
        key = (self.site, chain, place.epoch, place.seq)
        if self.session.get(ChainSeal, key) is None:
            names = ("site", "chain", "epoch", "seq")
            row = dict(zip(names, key, strict=True))
            values = {**row, "head": place.head, "signature": signature}
            self.session.execute(insert(ChainSeal).values(**values))

    def forget(self, segment: Segment) -> None:
        """A seal that is of no more use: whoever lacked the lines has confirmed them."""
        place, table = segment.place, ChainSeal
        own = (table.site == self.site, table.chain == segment.chain)
        at = (table.epoch == place.epoch, table.seq == place.seq)
        self.session.execute(delete(table).where(*own, *at))

    def _of(self, chain: str) -> Sequence[ChainSeal]:
        table = ChainSeal
        own = (table.site == self.site, table.chain == chain)
        return self.session.scalars(
            select(table).where(*own).order_by(table.epoch, table.seq)
        ).all()


def held_until(session: Session, site: str, chain: str) -> Order:
    """How far a chain is held here, by its name in this store."""
    end = Outbox(session, site, chain).end()
    return end.order if end else BEFORE_ALL


@dataclass(frozen=True)
class Carrier:
    """Brings sealed lines of others to the centre: from the last part backwards until it lacks no more.

    `push` sends a batch. What the centre says no to it has kept, as evidence: it is not carried again.
    """

    push: Callable[[Batch], object]

    def carry(self, seals: Seals, segments: Sequence[Segment]) -> tuple[Segment, ...]:
        """Answers the segments that the centre has now; an epoch may be there, and the one before lack."""
        epochs = groupby(segments, key=lambda each: each.place.epoch)
        return tuple(each for _, own in epochs for each in self._epoch(seals, tuple(own)))

    def _epoch(self, seals: Seals, segments: Sequence[Segment]) -> tuple[Segment, ...]:
        first = len(segments)
        while first and not self._taken(seals, segments[first - 1]):
            first -= 1
        if not first:
            return ()
        for segment in segments[first:]:
            self._taken(seals, segment)
        return tuple(segments)

    def _taken(self, seals: Seals, segment: Segment) -> bool:
        batch = seals.batch(segment)
        if batch is None:
            return True
        try:
            self.push(batch)
        except ExchangeRefused as error:
            if error.refusal.code in LATER:
                raise
            return error.refusal.code != "gap"
        return True
