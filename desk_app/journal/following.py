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
LAST = b"\xff" * 32
"""Behind every hash."""


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
    query = (
        select(line.hash)
        .where(line.site == site, _family(desk))
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


def home_of(session: Session, site: str, chain: str) -> str:
    """In which chain this store holds the lines of a branch that it shares; empty if it shares none.

    A copy of a branch stands apart from it in turn: what both have written bears its desk's own
    name here, and the branch goes on behind that. So does the chain that a branch has left. After a
    restore the centre may call a copy otherwise than before: its lines keep the name they came under.
    """
    label, desk, line = chain.partition(BRANCH)[2], desk_of(chain), JournalLine
    if label == MAIN:
        return desk
    if not label:
        return ""
    first = bytes.fromhex(label)
    named = line.hash.between(first, first + LAST)
    family = _family(desk)
    return session.scalar(select(line.desk).where(line.site == site, family, named).limit(1)) or ""


def _family(desk: str) -> ColumnElement[bool]:
    """The lines of a desk, of any copy of it."""
    line = JournalLine.desk
    return or_(line == desk, line.startswith(desk + BRANCH, autoescape=True))


@dataclass
class Following:
    """Lines that arrive, each put behind the line of this store, or of those before it, that it follows."""

    session: Session
    site: str
    _fresh: dict[tuple[str, int, int], bytes] = field(default_factory=dict)

    def placed(
        self,
        chain: str,
        line: bytes,
        part: bytes | None,
        salt: bytes | None,
        prev: bytes | None = None,
    ) -> Placed:
        """The line in its place in `chain`, its hash made from what is held.

        `prev`: what it is said to stand on, where several lines that are held could be that one.
        LineUnreadable; IntegrityBroken(`line_broken`, why `sequence`) when it follows no line that
        is held.
        """
        event = read_in(line, chain)
        hashed = self._hash(event, line, prev)
        if hashed is None:
            raise IntegrityBroken(
                "line_broken", desk=chain, epoch=event.epoch, seq=event.seq, pos=0, why="sequence"
            )
        self._fresh[chain, event.epoch, event.seq] = hashed
        return Placed(event, line, hashed, part, salt or b"")

    def _hash(self, event: Event, line: bytes, prev: bytes | None) -> bytes | None:
        before = self._fresh.get((event.desk, event.epoch, event.seq - 1)) or self._at(
            event.desk, event
        )
        home = "" if before else home_of(self.session, self.site, event.desk)
        if home and prev is None:
            before = self._at(home, event)
        if before is not None:
            return next_hash(before, line)
        begun = any(chain == event.desk for chain, *_ in self._fresh)
        first = not home and not begun and self._one(JournalLine.desk == event.desk) is None
        for start in beginnings(self.session, self.site, event, self._fresh):
            if prev is not None and start != prev:
                continue
            hashed = next_hash(start, line)
            if not first or is_of_label(event.desk, hashed):
                return hashed
        return None

    def _at(self, chain: str, event: Event) -> bytes | None:
        """The hash that a chain has at the place before an event's."""
        line = JournalLine
        return self._one(line.desk == chain, line.epoch == event.epoch, line.seq == event.seq - 1)

    def _one(self, *where: ColumnElement[bool]) -> bytes | None:
        query = select(JournalLine.hash).where(JournalLine.site == self.site, *where)
        return self.session.scalar(query.limit(1))
