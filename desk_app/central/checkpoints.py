"""Counting again what a desk has sealed of a day, from the lines of its chain before that one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property

from sqlalchemy import ColumnElement, and_, false, func, or_, select, tuple_
from sqlalchemy.orm import Session

from desk_app.journal.bulk import MISSHAPEN
from desk_app.journal.chain import BRANCH, desk_of, first_hash, next_hash
from desk_app.journal.envelope import Event, read_in
from desk_app.models.dossier_code import read_code
from desk_app.models.tables import DossierCodeRecord, FeeEntry, JournalLine
from desk_app.protocol.judging import Finding
from desk_app.protocol.recounting import CHECKPOINT, SEALS, Figures, Lane, Numbers, Recounted
from desk_app.protocol.recounting import differences as told_otherwise

RECEIVED, RAISED = "DossierReceived", "DeskIncarnated"
NUMBERED = (RECEIVED, "CodeAssigned")
SIGNS = {"FeeCollected": 1, "FeeReversed": -1}
DIGITS = "9" * 10
Where = ColumnElement[bool]


def recounted(session: Session, event: Event) -> tuple[Finding, ...]:
    """What differs, when everything before the event is stored; nothing for other kinds."""
    if event.kind not in SEALS:
        return ()
    held = Held(session, event)
    counted = Recounted(held.head)
    if event.kind == CHECKPOINT:
        counted = replace(counted, kept=held.figures(held.is_kept), lost=held.figures(held.is_lost))
    elif isinstance(day := event.body.get("day"), str):
        counted = replace(counted, lanes=held.lanes(day[2:].replace("-", "")))
    return told_otherwise(event, counted)


@dataclass(frozen=True)
class Stretch:
    """The lines of an epoch in a chain, up to one of them."""

    chain: str
    epoch: int
    last: int

    @property
    def lines(self) -> Where:
        """Which they are."""
        line = JournalLine
        return and_(line.desk == self.chain, line.epoch == self.epoch, line.seq <= self.last)


@dataclass(frozen=True)
class Held:
    """What the centre holds of the chain of an event: before it, and beside it."""

    session: Session
    event: Event

    @cached_property
    def stretches(self) -> Sequence[Stretch]:
        """The lines that the event stands on, the latest first.

        An epoch follows the line that its first one names; a branch the one where it left its chain.
        """
        return tuple(self._back())

    def _back(self) -> Iterator[Stretch]:
        chain, place = self.event.desk, (self.event.epoch, self.event.seq - 1)
        first: JournalLine | None = None
        while (found := self._at(chain, place, first)) is not None:
            chain = found.desk
            yield Stretch(chain, *place)
            first = self._first(chain, place[0])
            before = self._before(first)
            if before is None or before >= (first.epoch, first.seq):
                return
            place = before

    @property
    def head(self) -> bytes:
        """The hash of the line before the event."""
        place = (self.event.epoch, self.event.seq - 1)
        found = self._at(self.event.desk, place)
        return found.hash if found is not None else b""

    @cached_property
    def is_kept(self) -> Where:
        """The lines of those stretches."""
        return or_(false(), *(each.lines for each in self.stretches))

    @cached_property
    def is_lost(self) -> Where:
        """Earlier lines of the same chains that the event does not stand on."""
        line = JournalLine
        ends: dict[str, tuple[int, int]] = {}
        for each in self.stretches:
            ends.setdefault(each.chain, (each.epoch, each.last))
        earlier = (
            and_(line.desk == chain, tuple_(line.epoch, line.seq) <= tuple_(*end))
            for chain, end in ends.items()
        )
        return and_(or_(false(), *earlier), ~self.is_kept)

    def figures(self, which: Where) -> Figures:
        """Of some lines; money whose dossier is not here is read from its line."""
        line, entry = JournalLine, FeeEntry
        own = (entry.site == line.site) & (entry.event == line.id)
        received = func.count().filter(line.kind == RECEIVED)
        money = func.coalesce(func.sum(entry.amount), 0)
        counted = select(func.count(), received, money).select_from(line).outerjoin(entry, own)
        lines, dossiers, fees = self.session.execute(
            counted.where(line.site == self.event.site, which)
        ).one()
        without = select(line.line, line.desk).outerjoin(entry, own)
        unheld = without.where(
            line.site == self.event.site, which, line.kind.in_(SIGNS), entry.event.is_(None)
        )
        told = (read_in(text, chain) for text, chain in self.session.execute(unheld))
        return Figures(lines, dossiers, int(fees) + sum(map(_amount, told)))

    def lanes(self, day: str) -> Mapping[Lane, Numbers]:
        """The numbers that the chain gave for a day (yymmdd), by agency."""
        kept, lost = self._given(self.is_kept, day), self._given(self.is_lost, day)
        void = self._void()
        return {
            lane: Numbers(frozenset(kept.get(lane, ())), frozenset(lost.get(lane, ())), until)
            for lane in {*kept, *(each for each in void if each[1] == day)}
            for until in (void.get(lane, 0),)
        }

    def _given(self, which: Where, day: str) -> Mapping[Lane, set[int]]:
        line, code = JournalLine, DossierCodeRecord
        own = (code.site == line.site) & (code.dossier == line.dossier)
        query = (
            select(line.line, line.desk)
            .join(code, own)
            .where(line.site == self.event.site, which, line.kind.in_(NUMBERED))
            .where(code.alias.between(day, day + DIGITS))
        )
        found: dict[Lane, set[int]] = {}
        for text, chain in self.session.execute(query):
            parsed = read_code(str(read_in(text, chain).body.get("code", "")))
            if parsed is not None and f"{parsed.day:%y%m%d}" == day:
                found.setdefault((parsed.agency, day), set()).add(int(parsed.tail))
        return found

    def _void(self) -> Mapping[Lane, int]:
        """Up to where numbers were given up when a restored copy was noticed."""
        line = JournalLine
        own = (line.site == self.event.site, self.is_kept, line.kind == RAISED)
        found: dict[Lane, int] = {}
        for text, chain in self.session.execute(select(line.line, line.desk).where(*own)):
            with suppress(*MISSHAPEN):  # a body that is not of its kind gives nothing up
                for each in read_in(text, chain).body.get("lanes", ()):
                    lane = (str(each["agency"]), str(each["day"]))
                    found[lane] = max(found.get(lane, 0), int(each["to"]))
        return found

    def _at(
        self, chain: str, place: tuple[int, int], follower: JournalLine | None = None
    ) -> JournalLine | None:
        """The line of that place, of the chain itself or of the one that it left.

        Of several copies it is the one that the `follower` stands on, where that tells.
        """
        line, desk = JournalLine, desk_of(chain)
        family = or_(line.desk == desk, line.desk.startswith(desk + BRANCH, autoescape=True))
        own = (line.site == self.event.site, line.epoch == place[0], line.seq == place[1])
        query = select(line).where(*own, family if BRANCH in chain else line.desk == chain)
        found = self.session.scalars(
            query.order_by((line.desk == chain).desc(), func.length(line.desk))
        ).all()
        fits = (each for each in found if follower is not None and _stands_on(follower, each))
        return next(fits, next(iter(found), None))

    def _first(self, chain: str, epoch: int) -> JournalLine:
        line = JournalLine
        own = (line.site == self.event.site, line.desk == chain, line.epoch == epoch)
        return self.session.scalars(select(line).where(*own).order_by(line.seq).limit(1)).one()

    def _before(self, first: JournalLine) -> tuple[int, int] | None:
        """The place that the first line held of an epoch follows; None: nothing."""
        if first.seq > 1:
            return first.epoch, first.seq - 1
        match read_in(first.line, first.desk).body:
            case {"after": {"epoch": int(epoch), "seq": int(seq)}}:
                return epoch, seq
            case {"after": _}:
                return None
        line = JournalLine
        own = (line.site == self.event.site, line.desk == first.desk, line.epoch < first.epoch)
        query = (
            select(line.epoch, line.seq).where(*own).order_by(line.epoch.desc(), line.seq.desc())
        )
        found = self.session.execute(query.limit(1)).first()
        return None if found is None else (found.epoch, found.seq)


def _stands_on(line: JournalLine, before: JournalLine) -> bool:
    """Whether the hash of a line is made from that of another."""
    start = before.hash
    if line.seq == 1:
        start = first_hash(desk_of(line.desk), line.epoch, start)
    return next_hash(start, line.line) == line.hash


def _amount(event: Event) -> int:
    amount = event.body.get("amount")
    return SIGNS[event.kind] * amount if isinstance(amount, int) else 0
