"""How the exchange stands, counted from the journal: what waits, what is flagged, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desk_app.journal.envelope import Event, read_line
from desk_app.journal.ids import earliest_id
from desk_app.models.outcomes import Facts
from desk_app.models.tables import Attachment, DossierRecord, FlagRecord, JournalLine
from desk_app.sync.exchange import REFUSED, UNREACHABLE
from desk_app.sync.memory import Memory, remembered
from desk_app.sync.outbox import behind
from desk_app.sync.state import (
    A_TASK_AFTER,
    Choice,
    Finding,
    ItemState,
    Link,
    OnTheWay,
    SyncItem,
    SyncStatus,
)

REVOKED = REFUSED + "revoked"
FEE = "FeeCollected"
AT_LEISURE = frozenset({REFUSED + "slow_down", REFUSED + "busy"})
"""Refusals that mean later, not no."""


@dataclass(frozen=True)
class Standing:
    """Reads how the exchange of one desk stands; `now` is its clock."""

    session: Session
    site: str
    desk: str
    now: datetime

    def status(self) -> SyncStatus:
        """All of it in a few counts."""
        memory = remembered(self.session, self.site)
        flagged = self._count(FlagRecord.settled_at.is_(None), FlagRecord.site == self.site)
        enrolled = memory.certificate is not None
        late = JournalLine.id < earliest_id(self.now - A_TASK_AFTER)
        old = self._waiting(memory, late) if enrolled else 0
        first = self._first_waiting(memory)
        return SyncStatus(
            link=_link(memory),
            centre=memory.address,
            number=memory.number,
            waiting=self._on_the_way(memory),
            waiting_since=first.at if first else None,
            flagged=flagged,
            tasks=flagged + old,
            last_success=memory.moment("last_success"),
            offline_since=memory.moment("offline_since"),
            next_try=memory.moment("next_try"),
            trouble=memory.trouble,
            facts=memory.facts,
            label=memory.label,
        )

    def warnings(self) -> tuple[str, ...]:
        """What is to be watched: a copy that was put back, or a second one (`sentences.warnings`)."""
        memory = remembered(self.session, self.site)
        went_on = memory.moment("went_on")
        found = ["copy_doubled"] if memory.label else []
        if went_on is not None and self.now - went_on < A_TASK_AFTER:
            found.append("copy_went_on")
        return tuple(found)

    def unsent(self) -> int:
        """How many events of this desk the centre has not confirmed."""
        return self._waiting(remembered(self.session, self.site))

    def keys(self, wanted: ItemState | None = None) -> tuple[str, ...]:
        """The events that are flagged, then those that wait, each the oldest first."""
        found: list[str] = []
        if wanted is not ItemState.WAITING:
            flag = FlagRecord
            open_ones = select(flag.event).where(flag.site == self.site, flag.settled_at.is_(None))
            found += self.session.scalars(open_ones.order_by(flag.at, flag.event))
        if wanted is not ItemState.FLAGGED:
            line, flagged = JournalLine, set(found)
            waiting = select(line.id).where(*self._own(remembered(self.session, self.site)))
            ordered = self.session.scalars(waiting.order_by(line.epoch, line.seq))
            found += [each for each in ordered if each not in flagged]
        return tuple(found)

    def items(self, keys: Sequence[str]) -> tuple[SyncItem, ...]:
        """Those of the events that are known, in their order; for a page of the list."""
        memory = remembered(self.session, self.site)
        line, flag = JournalLine, FlagRecord
        lines = self.session.execute(
            select(line.id, line.line).where(line.site == self.site, line.id.in_(keys))
        )
        events = {event: read_line(written) for event, written in lines}
        rows = self.session.scalars(
            select(flag).where(flag.site == self.site, flag.event.in_(keys))
        )
        flags = {row.event: row for row in rows}
        codes = self._codes(each.dossier for each in events.values() if each.dossier)
        items = _Items(memory, flags, codes, self.now)
        return tuple(items.of(events[key]) for key in keys if key in events)

    def _codes(self, dossiers: Any) -> Mapping[str, str]:
        record = DossierRecord
        own = (record.site == self.site, record.id.in_(tuple(dossiers)))
        rows = self.session.execute(select(record.id, record.code).where(*own))
        return {dossier: code for dossier, code in rows}  # noqa: C416 - rows are no pairs to `dict`

    def _own(self, memory: Memory) -> tuple[ColumnElement[bool], ...]:
        line = JournalLine
        return (line.site == self.site, line.desk == self.desk, behind(memory.confirmed))

    def _waiting(self, memory: Memory, *where: ColumnElement[bool]) -> int:
        return self._count(*self._own(memory), *where)

    def _count(self, *where: ColumnElement[bool]) -> int:
        return self.session.scalar(select(func.count()).where(*where)) or 0

    def _first_waiting(self, memory: Memory) -> Event | None:
        line = JournalLine
        query = select(line.line).where(*self._own(memory)).order_by(line.epoch, line.seq)
        found = self.session.scalar(query.limit(1))
        return None if found is None else read_line(found)

    def _on_the_way(self, memory: Memory) -> OnTheWay:
        """Without a centre the whole journal waits: its lines are counted, not looked into."""
        line, file = JournalLine, Attachment
        if memory.certificate is None:
            return OnTheWay(self._waiting(memory))
        counted = select(
            func.count(),
            func.count(line.dossier.distinct()),
            func.count().filter(line.kind == FEE),
        ).where(*self._own(memory))
        events, dossiers, fees = self.session.execute(counted).one()
        missing = self._count(file.site == self.site, file.have < file.size)
        return OnTheWay(events, dossiers, fees, missing)


@dataclass(frozen=True)
class _Items:
    """What a page of items is made from."""

    memory: Memory
    flags: Mapping[str, FlagRecord]
    codes: Mapping[str, str]
    now: datetime

    def of(self, event: Event) -> SyncItem:
        """The item of one event."""
        flag = self.flags.get(event.id)
        code = self.codes.get(event.dossier or "", "")
        look = (Choice.OPEN,) if code else ()
        if flag is not None:
            found = tuple(Finding(each["code"], each["facts"]) for each in flag.findings)
            return SyncItem(
                event.id, ItemState.FLAGGED, event.kind, event.at, event.by, event.dossier, code,
                found=found, choices=(Choice.SETTLE, *look), task=True,
            )  # fmt: skip
        why, facts = self._why()
        old = self.memory.certificate is not None and event.at < self.now - A_TASK_AFTER
        return SyncItem(
            event.id, ItemState.WAITING, event.kind, event.at, event.by, event.dossier, code,
            why=why, facts=facts, next_try=self.memory.moment("next_try"),
            choices=(*self._ways(), *look), task=old,
        )  # fmt: skip

    def _why(self) -> tuple[str, Facts]:
        memory = self.memory
        if memory.revoked:
            return REVOKED, memory.facts
        if memory.certificate is None:
            return ("asked" if memory.code else "not_enrolled"), {}
        return memory.trouble, memory.facts

    def _ways(self) -> tuple[Choice, ...]:
        if self.memory.certificate is None:
            return (Choice.ENROL,)
        return (Choice.TRY_NOW, Choice.EXPORT) if self.memory.address else (Choice.EXPORT,)


def _link(memory: Memory) -> Link:
    if memory.certificate is None:
        return Link.ASKED if memory.code else Link.NOT_ENROLLED
    if memory.revoked:
        return Link.REVOKED
    if memory.trouble in UNREACHABLE:
        return Link.OFFLINE
    if memory.trouble and memory.trouble not in AT_LEISURE:
        return Link.REFUSED
    spoken = memory.address and memory.moment("last_success")
    return Link.ONLINE if spoken else Link.OFFLINE
