"""What the rules of the counter say of each event that came, by the rows as they stand before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import String, any_, bindparam, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Session

from desk_app.central.checkpoints import recounted
from desk_app.journal.bulk import Projecting, Ready, ready
from desk_app.journal.envelope import Event, Placed
from desk_app.journal.kinds.history import dossier_key
from desk_app.journal.kinds.judged import FLAGGED, of_dossier, winning
from desk_app.journal.rows import Key, Rows
from desk_app.models.happening import Happening
from desk_app.models.tables import DossierCodeRecord, HistoryRecord, JournalLine
from desk_app.protocol.judging import (
    Finding,
    JudgedRows,
    code_of,
    is_stale,
    judge,
    keeps_delivery,
    keeps_state,
    stands,
    unseen,
)

ACCEPTED, JUDGED = "accepted", "EventJudged"


class Arrived(NamedTuple):
    """An event as it can be applied, and the rows that it and its judgement name, each once."""

    come: Ready
    keys: tuple[Key, ...]


@dataclass
class Judgement:
    """The judgement of a batch; one event after the other, each before the tables know it."""

    session: Session
    site: str
    projecting: Projecting
    now: datetime
    _holders: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _batch: set[str] = field(default_factory=set)

    def prepared(self, placed: Sequence[Placed], new: Container[str]) -> tuple[Arrived, ...]:
        """The events, with everything read that they and their judgement need, in few statements.

        Of the `new` dossiers the store holds nothing.
        """
        arrived = tuple(map(_arrived, placed))
        self._batch |= {each.event.id for each in placed}
        self.projecting.fetch((key for each in arrived for key in each.keys), new)
        codes = (_code(each.come.event) for each in arrived)
        self._read_holders(code for code in codes if code is not None)
        return arrived

    def applied(self, arrived: Arrived) -> Happening | None:
        """Carry the event out and answer the centre's decision on it; None when it simply fits."""
        come = arrived.come
        event = come.event
        before = self._rows(arrived.keys)
        seen = JudgedRows.of(event, before, self._holders_of(event), self._since(event, before))
        findings = judge(event, seen, self.now) + recounted(self.session, event)
        self.projecting.apply(come)
        dossier = before.get(dossier_key(event))
        if not findings and not is_stale(event, dossier):
            return None
        rows = before if keeps_state(findings) else self._rows(of_dossier(event))
        values = winning(event, rows) if dossier is not None else None
        if values is not None and dossier is not None and keeps_delivery(findings):
            values["dossier"]["delivery"] = dossier["delivery"]
        return _decision(event, findings, values, stands(event, findings, before))

    def brought_back(self, arrived: Arrived) -> Happening | None:
        """The same for a line of the centre itself that a restore had lost.

        An old decision is kept, but the dossier stays as it stands: what came since was judged anew.
        """
        event = arrived.come.event
        if event.kind != JUDGED:
            return self.applied(arrived)
        before = winning(event, self._rows(of_dossier(event)))
        self.projecting.apply(arrived.come)
        after = winning(event, self._rows(of_dossier(event)))
        return None if before == after else _decision(event, (), before, None)

    def carried_out(self, waited: Sequence[Ready]) -> Happening | None:
        """What waited for its dossier is carried out; the decision tells how the dossier stands then."""
        for each in waited:
            self.projecting.apply(each)
        if not waited:
            return None
        event = waited[-1].event
        values = winning(event, self._rows(of_dossier(event)))
        return _decision(event, (), values, None)

    def _rows(self, keys: Iterable[Key]) -> Rows:
        return self.projecting.rows(keys)

    def _read_holders(self, codes: Iterable[str]) -> None:
        table = DossierCodeRecord
        wanted = sorted(set(codes))
        if not wanted:
            return
        told = bindparam("codes", wanted, ARRAY(String))  # one value, whatever their number
        having = select(table.code, table.dossier).where(table.site == self.site)
        for code, dossier in self.session.execute(having.where(table.code == any_(told))):
            self._holders[code].append(dossier)

    def _holders_of(self, event: Event) -> Sequence[str]:
        """Who has the code that the event gives; from now on its dossier has it, too."""
        code = _code(event)
        if code is None:
            return ()
        holders = tuple(self._holders[code])
        if event.dossier is not None and event.dossier not in holders:
            self._holders[code].append(event.dossier)
        return holders

    def _since(self, event: Event, rows: Rows) -> Sequence[Mapping[str, Any]]:
        """What happened to the dossier after what the event's clerk had seen."""
        dossier = rows.get(dossier_key(event))
        if dossier is None or not is_stale(event, dossier):
            return ()
        versions = range(1, dossier["version"] + 1)
        keys = [Key(HistoryRecord, (self.site, str(event.dossier), each)) for each in versions]
        found = self._rows(keys)
        history = [found[key] for key in keys if key in found]
        return unseen(event, history, self._own(event, [line["event"] for line in history]))

    def _own(self, event: Event, events: Sequence[str]) -> set[str]:
        """Those of the events that the event's own chain has told, in this batch or before it."""
        line = JournalLine
        told = select(line.id).where(line.site == self.site, line.desk == event.desk)
        return {*self.session.scalars(told.where(line.id.in_(events))), *self._batch}


def _arrived(placed: Placed) -> Arrived:
    come = ready(placed.event, placed.part)
    return Arrived(come, tuple(dict.fromkeys((*come.keys, *of_dossier(placed.event)))))


def _code(event: Event) -> str | None:
    """The code that an event gives; None for an event that nobody understands."""
    try:
        return code_of(event)
    except (KeyError, TypeError):
        return None


def _decision(
    event: Event,
    findings: Sequence[Finding],
    values: dict[str, Any] | None,
    personal: dict[str, Any] | None,
) -> Happening:
    told: list[Any] = [{"code": each.code, "facts": dict(each.facts)} for each in findings]
    body: dict[str, Any] = {
        "event": event.id, "kind": event.kind, "chain": event.desk,
        "outcome": FLAGGED if findings else ACCEPTED, "findings": told, "values": values,
    }  # fmt: skip
    return Happening(JUDGED, body, dossier=event.dossier, personal=personal)
