"""The dossiers of some days at this desk, each with all that lists and books tell of it: few queries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from desk_app.journal.reading import told_by_each
from desk_app.models.moments import in_vietnam
from desk_app.models.papers import PaperState
from desk_app.models.tables import (
    CourseRecord,
    DossierComponentRecord,
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
    HistoryRecord,
)
from desk_app.services.desk import Desk

AT_ONCE = 500


@dataclass(frozen=True)
class Voided:
    """Who voided a code, when and why; no reason after an erasure."""

    at: datetime
    by: str
    reason: str


@dataclass(frozen=True)
class Listed:
    """One dossier: `fee` is what is asked, đồng; `later` how many papers are still to come.

    `unit` has it, or should get it; `handed` whether it has left the desk.
    """

    record: DossierRecord
    person: DossierPersonRecord | None
    course: CourseRecord | None
    fee: int
    later: int
    voided: Voided | None = None

    @property
    def applicant(self) -> str | None:
        """The name; None after an erasure."""
        return self.person.name if self.person else None

    @property
    def unit(self) -> str:
        """Where it goes, or has gone; the desk itself for what is done at once."""
        handed = self.course.unit if self.course else ""
        return handed or ("" if self.record.immediate else self.record.unit)

    @property
    def handed(self) -> bool:
        """Whether it was handed to a unit."""
        return bool(self.course and self.course.unit)

    @property
    def returned_at(self) -> datetime | None:
        """When the citizen got the result."""
        return self.course.returned_at if self.course else None

    @property
    def is_late_entry(self) -> bool:
        """Whether it was entered on a later day than it was received."""
        record = self.record
        return in_vietnam(record.recorded_at).date() > in_vietnam(record.received_at).date()


def dossiers(session: Session, desk: Desk, *where: ColumnElement[bool]) -> list[Listed]:
    """The dossiers of this desk for which all of that holds, in the order of the register book."""
    record, person, course = DossierRecord, DossierPersonRecord, CourseRecord
    theirs = (person.site == record.site) & (person.dossier == record.id)
    query = (
        select(record, person, course)
        .outerjoin(person, theirs & (person.role == "applicant"))
        .outerjoin(course, (course.site == record.site) & (course.dossier == record.id))
        .where(record.site == desk.site_id, record.desk == desk.desk, *where)
        .order_by(record.book_year, record.entry)
    )
    found = [(one, other, third) for one, other, third in session.execute(query)]
    ids = [one.id for one, _, _ in found]
    fees, later = _fees(session, desk, ids), _later(session, desk, ids)
    void = _voids(session, desk, [one.id for one, _, third in found if third and third.voided])
    return [
        Listed(one, other, third, fees.get(one.id, 0), later.get(one.id, 0), void.get(one.id))
        for one, other, third in found
    ]


def _fees(session: Session, desk: Desk, ids: list[str]) -> Mapping[str, int]:
    fee, sums = DossierFeeRecord, Counter[str]()
    for part in _parts(ids):
        query = select(fee.dossier, fee.amount).where(
            fee.site == desk.site_id, fee.dossier.in_(part), fee.exempt.is_(False)
        )
        for dossier, amount in session.execute(query):
            sums[dossier] += amount
    return sums


def _later(session: Session, desk: Desk, ids: list[str]) -> Mapping[str, int]:
    paper, found = DossierComponentRecord, Counter[str]()
    for part in _parts(ids):
        query = select(paper.dossier).where(
            paper.site == desk.site_id,
            paper.dossier.in_(part),
            paper.state == PaperState.LATER.value,
        )
        found.update(session.scalars(query))
    return found


def _voids(session: Session, desk: Desk, ids: list[str]) -> Mapping[str, Voided]:
    """Who voided these, and why."""
    table, found = HistoryRecord, dict[str, Voided]()
    for part in _parts(ids):
        query = select(table).where(
            table.site == desk.site_id, table.dossier.in_(part), table.kind == "CodeVoided"
        )
        rows = tuple(session.scalars(query))
        told = told_by_each(session, desk.site_id, [row.event for row in rows])
        for row in rows:
            said = told.get(row.event)
            reason = said.personal.get("reason", "") if said else ""
            found[row.dossier] = Voided(row.at, row.by, reason)
    return found


def _parts(ids: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(ids), AT_ONCE):
        yield ids[first : first + AT_ONCE]


def counted(texts: Iterable[str]) -> list[tuple[str, int]]:
    """Each text with how often it occurs, in alphabetical order."""
    return sorted(Counter(texts).items())
