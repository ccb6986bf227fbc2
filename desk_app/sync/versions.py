"""Versions of reference data that the centre is to hold: those that dossiers name, and proposals.

Before the enrolment the desk is the writer of its reference data; what is brought in here afterwards
governs here at once and is a proposal to the centre.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.journal.canonical import canonical
from desk_app.journal.envelope import read_line
from desk_app.models.moments import read_moment
from desk_app.models.process import Process
from desk_app.models.process_file import process_document
from desk_app.models.tables import JournalLine, ReferenceVersion
from desk_app.protocol.messages import ExchangeRefused
from desk_app.protocol.versions import MOST_CONTENT, MOST_VERSIONS, VersionTold
from desk_app.storage.reference import NewVersion, Stream, add_version, last_arrival, version_of
from desk_app.storage.site_file import CENTRE
from desk_app.sync.carrying import LATER
from desk_app.sync.exchange import Exchange
from desk_app.sync.memory import Memory, keep, remembered

PROPOSED = (Stream.CATALOGUE, Stream.CALENDAR, Stream.PROCESS)
PUT_BACK = "put back"
"""Who brought a version that governs again because the one behind it was declined."""
NOT_OURS = frozenset({CENTRE, PUT_BACK})
NAMING = (
    "DossierReceived", "HandoverConfirmed", "SupplementReceived", "ProcessingResumed",
    "DeadlineAdjusted", "StepBegun",
)  # fmt: skip
"""Events that say by which versions something was promised or begun."""
Name = tuple[str, str]
TOO_LARGE, NO_ROOM = "too_large", "no_room"
NOTHING_NOW = LATER | {"revoked"}
"""Refusals that speak of the desk or of the moment, not of what was told."""
Refusals = Mapping[str, tuple[str, str]]
NO_REFUSALS: Refusals = MappingProxyType({})
Tell = Callable[[Sequence[VersionTold]], Sequence[str]]


@dataclass(frozen=True)
class Due:
    """What the centre is to be told, and up to which line of this store the journal was looked at.

    `too_long`: what no message holds; the centre is not asked.
    """

    versions: tuple[VersionTold, ...]
    until: int
    too_long: tuple[VersionTold, ...] = ()

    def pieces(self) -> Iterator[Sequence[VersionTold]]:
        """As many as one message takes."""
        piece: list[VersionTold] = []
        size = 0
        for each in self.versions:
            size += len(each.content)
            if piece and (len(piece) == MOST_VERSIONS or size > MOST_CONTENT):
                yield piece
                piece, size = [], len(each.content)
            piece.append(each)
        if piece:
            yield piece


@dataclass(frozen=True)
class Telling:
    """What this desk has told the centre of its versions, and what it has not."""

    exchange: Exchange

    def due(self) -> Due:
        """What is untold; reads only."""
        exchange = self.exchange
        with exchange.database.reading() as session:
            return _Looking(session, exchange.site, remembered(session, exchange.site)).due(
                exchange.desk
            )

    def tell(self, tell: Tell) -> None:
        """Tell the centre what is untold; what it refuses is kept with why, and holds up nothing else.

        ExchangeRefused when it takes nothing now; Trouble as `tell`.
        """
        due, refusals = self.due(), dict[str, tuple[str, str]]()
        for piece in due.pieces():
            refusals |= self._tell(tell, piece)
        self.done(due, refusals)

    def _tell(self, tell: Tell, piece: Sequence[VersionTold]) -> Refusals:
        """What the centre did not take of a message; which of several it refused is found one by one."""
        try:
            held = tell(piece)
        except ExchangeRefused as error:
            code = error.refusal.code
            if code in NOTHING_NOW:
                raise
            if len(piece) == 1 or code == NO_ROOM:
                return _refusals(piece, code)
            return {name: why for each in piece for name, why in self._tell(tell, (each,)).items()}
        self.keep(held)
        return _refusals([each for each in piece if version_of(each.content) not in held], NO_ROOM)

    def keep(self, held: Sequence[str]) -> None:
        """The centre holds these now."""
        told = {*self.exchange.memory().told, *held}
        self.exchange.keep(told=sorted(told))

    def done(self, due: Due, refusals: Refusals = NO_REFUSALS) -> None:
        """All of it was told: the journal needs not be looked at again up to there."""
        exchange, memory = self.exchange, self.exchange.memory()
        kept = {**_refusals(due.too_long, TOO_LARGE), **refusals}
        if kept != memory.refused:
            exchange.keep(refused=kept or None)
        if due.until != memory.versions_until:
            exchange.keep(versions_until=due.until)
        if (
            not memory.own_versions
        ):  # enrolled by a program that kept none: what is here was its own
            with exchange.database.reading() as session:
                own = own_versions(session, exchange.site)
            exchange.keep(own_versions=dict(own))


@dataclass(frozen=True)
class _Looking:
    session: Session
    site: str
    memory: Memory

    def due(self, desk: str) -> Due:
        until = self._last_line()
        found = {_name(row): told_as(row, proposed=False) for row in self._named(desk)}
        found |= {_name(row): told_as(row, proposed=True) for row in self._proposals()}
        told = frozenset(self.memory.told)
        untold = [each for name, each in found.items() if name[1] not in told]
        fitting = tuple(each for each in untold if len(each.content) <= MOST_CONTENT)
        too_long = tuple(each for each in untold if len(each.content) > MOST_CONTENT)
        return Due(fitting, until, too_long)

    def _last_line(self) -> int:
        last = select(func.max(JournalLine.pos)).where(JournalLine.site == self.site)
        return self.session.scalar(last) or 0

    def _named(self, desk: str) -> list[ReferenceVersion]:
        """The versions named by lines of this desk that were not looked at, unless they are the centre's.

        Those that were refused are tried again.
        """
        line = JournalLine
        own = (line.site == self.site, line.desk == desk, line.kind.in_(NAMING))
        later = line.pos > self.memory.versions_until
        lines = self.session.scalars(select(line.line).where(*own, later))
        names = {name for each in lines for name in named_in(read_line(each).body)}
        names |= {(stream, version) for version, (stream, _) in self.memory.refused.items()}
        return [row for name in sorted(names) if (row := self._ours(name)) is not None]

    def _ours(self, name: Name) -> ReferenceVersion | None:
        stream, version = name
        table = ReferenceVersion
        own = (table.site == self.site, table.stream == stream, table.version == version)
        rows = self.session.scalars(select(table).where(*own)).all()
        return None if any(row.brought_by == CENTRE for row in rows) else next(iter(rows), None)

    def _proposals(self) -> list[ReferenceVersion]:
        return [
            row
            for row in proposals(self.session, self.site, self.memory)
            if self._ours((row.stream, row.version)) is not None
        ]


def proposals(session: Session, site: str, memory: Memory) -> list[ReferenceVersion]:
    """What was brought in at this desk since it was enrolled, the oldest first."""
    table = ReferenceVersion
    found: list[ReferenceVersion] = []
    for stream, last in memory.own_versions.items():
        own = (table.site == site, table.stream == stream, table.number > last)
        local = table.brought_by.not_in(NOT_OURS)
        found += session.scalars(select(table).where(*own, local).order_by(table.number))
    return found


def own_versions(session: Session, site: str) -> Mapping[str, int]:
    """The last arrivals until now: up to there the desk was the writer."""
    return {stream.value: last_arrival(session, site, stream) for stream in PROPOSED}


def named_in(body: Mapping[str, Any]) -> Iterator[Name]:
    """The versions that an event's body names, by their streams."""
    procedure, promise = body.get("procedure"), body.get("promise")
    if isinstance(procedure, dict) and procedure.get("version"):
        yield Stream.CATALOGUE.value, str(procedure["version"])
    if isinstance(promise, dict) and promise.get("calendar"):
        yield Stream.CALENDAR.value, str(promise["calendar"])
    if isinstance(body.get("process"), str):
        yield Stream.PROCESS.value, body["process"]


def _refusals(versions: Sequence[VersionTold], code: str) -> Refusals:
    return {version_of(each.content): (each.stream, code) for each in versions}


def told_as(row: ReferenceVersion, *, proposed: bool) -> VersionTold:
    """A stored version as the centre is told it."""
    return VersionTold(row.stream, row.key, row.content, row.arrived_at, proposed)


def _name(row: ReferenceVersion) -> Name:
    return row.stream, row.version


def decline(session: Session, site: str, declined: Mapping[str, Any], now: datetime) -> bool:
    """The centre says no: what governed before governs again, if there was anything.

    Whether the version stood here. Nothing is taken away that the centre has published itself, or that
    was brought in once more after what it said no to: that is decided anew. KeyError, ValueError for
    an entry that does not say which it is.
    """
    stream, key, version = (str(declined[each]) for each in ("stream", "key", "version"))
    table = ReferenceVersion
    own = (table.site == site, table.stream == stream, table.key == key)
    rows = session.scalars(select(table).where(*own).order_by(table.number.desc())).all()
    same = [row for row in rows if row.version == version]
    known = dict(remembered(session, site).declined)
    # told again, as by a restored centre; what is brought in once more is not among them
    if version in known:
        return False
    if any(row.brought_by == CENTRE for row in same) or _is_later(same, declined.get("at")):
        return False
    known[version] = str(declined["why"])
    keep(session, site, declined=known, declined_at=now)
    if not rows or rows[0].version != version:
        return False
    before = next((r for r in rows if r.brought_by == CENTRE or r.version not in known), None)
    new = _none(rows[0]) if before is None else _as_new(before)
    if new is not None:
        add_version(session, site, new, arrived_at=now, brought_by=PUT_BACK)
    return True


def _as_new(row: ReferenceVersion) -> NewVersion:
    days = row.valid_from, row.valid_to
    return NewVersion(Stream(row.stream), row.key, row.content, *days, row.origin)


def _none(row: ReferenceVersion) -> NewVersion | None:
    """That there is no process, as there was none before; other things cannot be without a version."""
    if row.stream != Stream.PROCESS:
        return None
    content = canonical(process_document(Process(row.key, row.valid_from, ())))
    return NewVersion(Stream.PROCESS, row.key, content, row.valid_from, None, row.origin)


def _is_later(rows: Sequence[ReferenceVersion], at: str | None) -> bool:
    """Whether one of them was brought in after `at`, an instant that earlier centres do not tell."""
    if at is None:
        return False
    told = read_moment(at)
    return any(row.brought_by not in NOT_OURS and row.arrived_at > told for row in rows)


def brought_in(session: Session, site: str, versions: Iterable[str]) -> None:
    """They are proposed from now on, also those that the centre knows or has said no to."""
    memory, names = remembered(session, site), frozenset(versions)
    if names.isdisjoint(memory.told) and names.isdisjoint(memory.declined):
        return
    told = [name for name in memory.told if name not in names]
    declined = {name: why for name, why in memory.declined.items() if name not in names}
    keep(session, site, told=told, declined=declined)
