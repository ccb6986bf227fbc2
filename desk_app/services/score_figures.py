"""`report score`: dossier by dossier what the office's score still lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desk_app.journal.kinds.counting import counted
from desk_app.models.actor import Actor
from desk_app.models.catalogue import Channel, Procedure
from desk_app.models.legacy.origin import MARK
from desk_app.models.moments import iso
from desk_app.models.papers import PaperState
from desk_app.models.permissions import must_report
from desk_app.models.report import Row
from desk_app.models.score import (
    RULES,
    Lack,
    ScoredDossier,
    cost,
    cost_of_lack,
    lacks_of,
    lost,
)
from desk_app.models.states import Business
from desk_app.models.statistics.options import Options
from desk_app.models.statistics.timeliness import Outcome, classified
from desk_app.models.tables import (
    CountedDossier,
    CourseRecord,
    DossierComponentRecord,
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
    HistoryRecord,
    ReferenceVersion,
)
from desk_app.models.term import TermUnit
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, Figures, days_between, within
from desk_app.services.reference_data import parsed_procedure
from desk_app.storage.reference import Stream, said_by

SCORE = ("code", "procedure", "received_at", "state", "missing", "indicators", "cost")
ELECTRONIC = "electronic"


def score(session: Session, desk: Desk, between: Between) -> Figures:
    """Every dossier received on these days that lacks something, with what it costs at most.

    Left out: refused at the desk, voided, imported (they were told to the portal by others).
    """
    found = _judged(session, desk, between)
    rows = [_row(record, lacks, len(found)) for record, lacks in found if lacks]
    missing = Counter(lack for _, lacks in found for lack in lacks)
    totals: dict[str, object] = {
        "dossiers": len(found), "complete": len(found) - len(rows), "incomplete": len(rows),
        "missing": {lack.value: missing[lack] for lack in Lack},
        "indicators": [
            {"indicator": number, "dossiers": dossiers, "lost_at_most": str(points)}
            for number, (dossiers, points) in lost((lacks for _, lacks in found), len(found)).items()
        ],
    }  # fmt: skip
    by_lack = sum(missing.values()) == sum(len(lacks) for _, lacks in found)
    return rows, totals, {"sum of lacks = lacks of dossiers": by_lack}


@dataclass(frozen=True)
class Lacking:
    """What one lack comes to: the dossiers by id, and the points that it costs at most."""

    lack: Lack
    dossiers: tuple[str, ...]
    cost: Decimal


@dataclass(frozen=True)
class LookAtScore:
    """What the score lacks, for the screen: of how many dossiers, lack by lack."""

    desk: Desk

    def __call__(self, actor: Actor, first: date, last: date) -> tuple[int, tuple[Lacking, ...]]:
        """Dossiers judged, and every lack that some of them have, the dearest first."""
        must_report(actor, "score")
        with self.desk.database.reading() as session:
            found = _judged(session, self.desk, days_between(first, last))
        having = {
            lack: tuple(record.id for record, lacks in found if lack in lacks) for lack in Lack
        }
        lacking = [
            Lacking(lack, ids, cost_of_lack(lack, len(ids), len(found)))
            for lack, ids in having.items()
            if ids
        ]
        return len(found), tuple(sorted(lacking, key=lambda each: -each.cost))


def _judged(
    session: Session, desk: Desk, between: Between
) -> list[tuple[DossierRecord, tuple[Lack, ...]]]:
    own = (
        DossierRecord.site == desk.site_id,
        DossierRecord.business != Business.REFUSED,
        ~DossierRecord.desk.startswith(MARK),
        *within(DossierRecord.received_at, between),
    )
    known = _Known.of(session, desk.site_id, own)
    now = desk.now()
    course, table = CourseRecord, CountedDossier
    query = (
        select(DossierRecord, course, table)
        .outerjoin(
            course, (course.site == DossierRecord.site) & (course.dossier == DossierRecord.id)
        )
        .outerjoin(table, (table.site == DossierRecord.site) & (table.dossier == DossierRecord.id))
        .where(*own, func.coalesce(course.voided, 0) == 0)
        .order_by(DossierRecord.received_at, DossierRecord.id)
    )
    return [
        (record, lacks_of(known.scored(record, of, late=_is_late(counts, now))))
        for record, of, counts in session.execute(query)
    ]


def _is_late(counts: CountedDossier | None, now: datetime) -> bool:
    """As form II.06 has it now: solved late, or overdue and not waiting for the citizen."""
    if counts is None:
        return False
    place = classified(counted(vars(counts)), counts.received_at.date(), now, Options())
    return place is not None and place.outcome in {Outcome.LATE, Outcome.OVERDUE}


def _row(record: DossierRecord, lacks: tuple[Lack, ...], dossiers: int) -> Row:
    numbers = dict.fromkeys(each.number for lack in lacks for each in RULES[lack])
    return {
        "code": record.code, "procedure": record.procedure_code,
        "received_at": iso(record.received_at), "state": record.business,
        "missing": " ".join(lacks), "indicators": " ".join(numbers),
        "cost": str(cost(lacks, dossiers)),
    }  # fmt: skip


Own = tuple[ColumnElement[bool], ...]


@dataclass(frozen=True)
class _Known:
    """What other tables say of the dossiers, by id; procedures by version."""

    identified: frozenset[str]
    fees: Mapping[str, int]
    papers: Mapping[str, int]
    electronic: frozenset[str]
    procedures: Mapping[str, Procedure]

    @classmethod
    def of(cls, session: Session, site: str, own: Own) -> _Known:
        """Read once for all of them."""
        person, fee, paper = DossierPersonRecord, DossierFeeRecord, DossierComponentRecord
        history = HistoryRecord
        told = _rows(session, own, history, history.kind == "ResultReturned", history.facts)
        return cls(
            frozenset(
                dossier
                for dossier, _ in _rows(session, own, person, person.id_number != "", person.role)
            ),
            _summed(_rows(session, own, fee, fee.amount > 0, fee.amount)),
            _summed(
                (dossier, 1)
                for dossier, _ in _rows(
                    session, own, paper, paper.state == PaperState.GIVEN, paper.place
                )
            ),
            frozenset(dossier for dossier, facts in told if facts.get("how") == ELECTRONIC),
            _procedures(session, site),
        )

    def scored(
        self, record: DossierRecord, course: CourseRecord | None, *, late: bool
    ) -> ScoredDossier:
        """One dossier as the score sees it. Nothing is digitised or paid through the portal here."""
        procedure = self.procedures.get(record.procedure_version)
        kind = course.result_kind if course else ""
        return ScoredDossier(
            due_at=record.due_at,
            late=late,
            has_identity=record.id in self.identified,
            promises=record.promise["unit"] != TermUnit.NONE,
            provisional=record.provisional,
            online=record.channel == Channel.ONLINE,
            offered_online=procedure is not None
            and procedure.term(record.case_index, Channel.ONLINE) is not None,
            fee=self.fees.get(record.id, 0),
            paid_online=False,
            papers=self.papers.get(record.id, 0),
            digitised=0,
            has_result=bool(kind),
            result_electronic=record.id in self.electronic,
        )


def _rows(session: Session, own: Own, table: Any, where: Any, shown: Any) -> list[tuple[str, Any]]:
    """Of the dossiers' rows in another table, those that are asked for."""
    of = (table.site == DossierRecord.site) & (table.dossier == DossierRecord.id)
    query = select(table.dossier, shown).select_from(DossierRecord).join(table, of)
    return [(dossier, value) for dossier, value in session.execute(query.where(*own, where))]


def _summed(pairs: Any) -> dict[str, int]:
    sums: Counter[str] = Counter()
    for dossier, number in pairs:
        sums[dossier] += number
    return dict(sums)


def _procedures(session: Session, site: str) -> dict[str, Procedure]:
    table = ReferenceVersion
    query = select(table).where(table.site == site, table.stream == Stream.CATALOGUE)
    return {row.version: said_by(row, parsed_procedure) for row in session.scalars(query)}
