"""How the exchange stands, counted from the journal: what waits, what is flagged, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desk_app import __version__
from desk_app.journal.envelope import Event, read_line
from desk_app.journal.ids import earliest_id
from desk_app.models.outcomes import Facts
from desk_app.models.tables import Attachment, DossierRecord, FlagRecord, JournalLine
from desk_app.protocol.program_versions import is_older
from desk_app.sync.exchange import REFUSED, UNREACHABLE
from desk_app.sync.memory import Memory, remembered
from desk_app.sync.outbox import Outbox, behind
from desk_app.sync.state import (
    A_TASK_AFTER,
    Choice,
    Finding,
    ItemState,
    Link,
    OnTheWay,
    SyncItem,
    SyncStatus,
    is_doubled,
)

REVOKED = REFUSED + "revoked"
CARRIED = "carried"
FEE = "FeeCollected"
AT_LEISURE = frozenset({REFUSED + "slow_down", REFUSED + "busy", REFUSED + "stale"})
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
        waiting, old = self._on_the_way(memory)
        first = self._first_waiting(memory)
        return SyncStatus(
            link=_link(memory),
            centre=memory.address,
            number=memory.number,
            waiting=waiting,
            waiting_since=first.at if first else None,
            flagged=flagged,
            tasks=flagged + old,
            last_success=memory.moment("last_success"),
            offline_since=memory.moment("offline_since"),
            next_try=memory.moment("next_try"),
            trouble=memory.trouble,
            facts=memory.facts,
            label=memory.label,
            carried=_carried(memory, first),
        )

    def warnings(self) -> tuple[str, ...]:
        """What is to be watched (`sentences.warnings`): a copy put back or a second one, an old program."""
        memory = remembered(self.session, self.site)
        went_on = memory.moment("went_on")
        found = ["copy_doubled"] if memory.label else []
        if went_on is not None and self.now - went_on < A_TASK_AFTER:
            found.append("copy_went_on")
        if is_older(__version__, memory.least_app):
            found.append("program_old")
        declined = memory.moment("declined_at")
        if declined is not None and self.now - declined < A_TASK_AFTER:
            found.append("proposal_declined")
        if memory.refused:
            found.append("versions_refused")
        return tuple(found)

    def unsent(self) -> int:
        """How many events of this desk the centre has not confirmed."""
        return self._lines_waiting(remembered(self.session, self.site))

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

    def _lines_waiting(self, memory: Memory) -> int:
        return Outbox(self.session, self.site, self.desk).number(memory.confirmed)

    def _count(self, *where: ColumnElement[bool]) -> int:
        return self.session.scalar(select(func.count()).where(*where)) or 0

    def _first_waiting(self, memory: Memory) -> Event | None:
        line = JournalLine
        query = select(line.line).where(*self._own(memory)).order_by(line.epoch, line.seq)
        found = self.session.scalar(query.limit(1))
        return None if found is None else read_line(found)

    def _on_the_way(self, memory: Memory) -> tuple[OnTheWay, int]:
        """What waits, and how much of it has waited so long that it is a task; one look at each line.

        Without a centre the whole journal waits: how long it is, is all that is told of it.
        """
        line, file = JournalLine, Attachment
        if memory.certificate is None:
            return OnTheWay(self._lines_waiting(memory)), 0
        counted = select(
            func.count(),
            func.count(line.dossier.distinct()),
            func.count().filter(line.kind == FEE),
            func.count().filter(line.id < earliest_id(self.now - A_TASK_AFTER)),
        ).where(*self._own(memory))
        events, dossiers, fees, old = self.session.execute(counted).one()
        missing = self._count(file.site == self.site, file.have < file.size)
        task = old if _long_connected(memory, self.now) else 0
        return OnTheWay(events, dossiers, fees, missing), task


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
                found=found, choices=(*_repairs(flag, code), *look), task=True,
            )  # fmt: skip
        why, facts = self._why(event)
        old = _long_connected(self.memory, self.now) and event.at < self.now - A_TASK_AFTER
        return SyncItem(
            event.id, ItemState.WAITING, event.kind, event.at, event.by, event.dossier, code,
            why=why, facts=facts, next_try=self.memory.moment("next_try"),
            choices=(*self._ways(event), *look), task=old,
        )  # fmt: skip

    def _why(self, event: Event) -> tuple[str, Facts]:
        memory, file = self.memory, _carried(self.memory, event)
        if memory.revoked:
            return REVOKED, memory.facts
        if file:
            return CARRIED, {"file": file}
        if memory.certificate is None:
            return ("asked" if memory.code else "not_enrolled"), {}
        return memory.trouble or ("" if memory.address else "by_stick"), memory.facts

    def _ways(self, event: Event) -> tuple[Choice, ...]:
        memory = self.memory
        if memory.certificate is None and not memory.code:
            return (Choice.ENROL,)
        answer = (Choice.IMPORT,) if _carried(memory, event) else ()
        calls = memory.certificate is not None and memory.address
        return (*answer, *((Choice.TRY_NOW,) if calls else ()), Choice.EXPORT)


def _repairs(flag: FlagRecord, code: str) -> tuple[Choice, ...]:
    doubled = is_doubled(flag.findings, code)
    return (Choice.NEW_CODE, Choice.SETTLE) if doubled else (Choice.SETTLE,)


def _long_connected(memory: Memory, now: datetime) -> bool:
    """What was written before the desk was connected waits since then: it had nowhere to go."""
    certificate = memory.certificate
    return certificate is not None and certificate.valid_from < now - A_TASK_AFTER


def _carried(memory: Memory, event: Event | None) -> str:
    """The file in which an event that waits lies already; empty when it lies in none."""
    if memory.carried is None or event is None:
        return ""
    file, end = memory.carried
    return file if (event.epoch, event.seq) <= end else ""


def _link(memory: Memory) -> Link:
    if memory.certificate is None:
        return Link.ASKED if memory.code else Link.NOT_ENROLLED
    if memory.revoked:
        return Link.REVOKED
    if memory.trouble in UNREACHABLE:
        return Link.OFFLINE
    if memory.trouble and memory.trouble not in AT_LEISURE:
        return Link.REFUSED
    return Link.ONLINE if memory.address else Link.OFFLINE
