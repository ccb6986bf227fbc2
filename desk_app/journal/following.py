"""Which line of this store a line follows: in its chain, at the start of an epoch, or of a branch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from desk_app.journal.chain import BRANCH, NO_HEAD, desk_of, first_hash, next_hash
from desk_app.journal.envelope import Event, Placed, read_in
from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.tables import JournalLine

Fresh = Mapping[tuple[str, int, int], bytes]
"""Lines that are not stored yet: the hash of each by chain, epoch and place."""
NOTHING: Fresh = MappingProxyType({})
MAIN = "main"
"""How a store that is itself the branch calls the chain it has left."""


def beginnings(
    session: Session, site: str, event: Event, fresh: Fresh = NOTHING
) -> Iterator[bytes]:
    """The hashes that the first line held of an epoch of a chain may stand on, the likeliest first.

    An epoch follows the line that it says it does, or any of an earlier epoch of that desk; a branch
    follows the line before its first in the chain that it left. `event.desk` names the chain;
    `fresh` are lines that arrive with it.
    """
    if event.seq == 1:
        for head in _before(session, site, event, fresh):
            yield first_hash(desk_of(event.desk), event.epoch, head)
    elif BRANCH in event.desk:
        yield from _before(session, site, event, fresh)


def _before(session: Session, site: str, event: Event, fresh: Fresh) -> Iterator[bytes]:
    """The hashes of lines of the chain's desk, of any copy of it, that can be the one before."""
    line, desk, place = JournalLine, desk_of(event.desk), _place_before(event)
    if event.seq == 1 and event.body.get("after", event) is None:
        yield NO_HEAD  # its writer says that it held nothing then
        return
    for (chain, *own), head in sorted(fresh.items(), reverse=True):
        if desk_of(chain) == desk and (own == list(place) if place else own[0] < event.epoch):
            yield head
    family = or_(line.desk == desk, line.desk.startswith(desk + BRANCH, autoescape=True))
    query = (
        select(line.hash)
        .where(line.site == site, family)
        .order_by((line.desk == event.desk).desc(), line.epoch.desc(), line.seq.desc())
    )
    there = (line.epoch == place[0], line.seq == place[1]) if place else (line.epoch < event.epoch,)
    yield from session.scalars(query.where(*there))
    if place is None:
        yield NO_HEAD


def _place_before(event: Event) -> tuple[int, int] | None:
    """Where the line before stands; None when the event does not say."""
    if event.seq > 1:
        return event.epoch, event.seq - 1
    match event.body.get("after"):
        case {"epoch": int(epoch), "seq": int(seq)}:
            return epoch, seq
    return None


def is_of_label(chain: str, first: bytes) -> bool:
    """Whether a branch bears the name that the hash of its first line gives it."""
    label = chain.partition(BRANCH)[2]
    return label in {"", MAIN} or first.hex().startswith(label)


@dataclass
class Following:
    """Lines that arrive, each put behind the line of this store, or of those before it, that it follows."""

    session: Session
    site: str
    _fresh: dict[tuple[str, int, int], bytes] = field(default_factory=dict)

    def placed(self, chain: str, line: bytes, part: bytes | None, salt: bytes | None) -> Placed:
        """The line in its place in `chain`, its hash made from what is held.

        LineUnreadable; IntegrityBroken(`line_broken`, why `sequence`) when it follows no line that
        is held.
        """
        event = read_in(line, chain)
        hashed = self._hash(event, line)
        if hashed is None:
            raise IntegrityBroken(
                "line_broken", desk=chain, epoch=event.epoch, seq=event.seq, pos=0, why="sequence"
            )
        self._fresh[chain, event.epoch, event.seq] = hashed
        return Placed(event, line, hashed, part, salt or b"")

    def _hash(self, event: Event, line: bytes) -> bytes | None:
        before = self._fresh.get((event.desk, event.epoch, event.seq - 1)) or self._one(
            JournalLine.desk == event.desk,
            JournalLine.epoch == event.epoch,
            JournalLine.seq == event.seq - 1,
        )
        if before is not None:
            return next_hash(before, line)
        begun = any(chain == event.desk for chain, *_ in self._fresh)
        first = not begun and self._one(JournalLine.desk == event.desk) is None
        for start in beginnings(self.session, self.site, event, self._fresh):
            hashed = next_hash(start, line)
            if not first or is_of_label(event.desk, hashed):
                return hashed
        return None

    def _one(self, *where: ColumnElement[bool]) -> bytes | None:
        query = select(JournalLine.hash).where(JournalLine.site == self.site, *where)
        return self.session.scalar(query.limit(1))
