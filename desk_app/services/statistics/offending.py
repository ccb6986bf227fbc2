"""Which dossiers make the sums of a report disagree: the counters are counted again, one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desk_app.journal.kinds.counting import counted
from desk_app.journal.kinds.course import TALLIED
from desk_app.journal.rows import Row
from desk_app.models.moments import in_vietnam
from desk_app.models.statistics.marks import in_order, marks
from desk_app.models.tables import (
    CountedDossier,
    DayCount,
    DossierCodeRecord,
    DossierRecord,
    FeeEntry,
    HistoryRecord,
    JournalLine,
)
from desk_app.recovery.held_dossiers import differences
from desk_app.services.ledger import recorded_at
from desk_app.services.statistics.counters import MEASURES, Group
from desk_app.storage.pages import pages

A_DAY, MONTH, AT_ONCE = len("2026-11-20"), len("2026-11"), 2_000
RECORDED_ON = func.substr(recorded_at(), 1, A_DAY)
Cell = tuple[str, str, str, str]
"""A day or month, agency, field, measure: one number of the counters."""


@dataclass(frozen=True)
class Offending:
    """The dossiers by their codes, and the fields in which the counters are wrong."""

    codes: tuple[str, ...]
    fields: tuple[str, ...]


def offending(
    session: Session, site: str, until: datetime, group: Group | None = None
) -> Offending:
    """Those whose rows or whose life contradict the journal; else those that a wrong counter counts.

    Looks at every dossier, or at those of one agency's field: minutes in a large office, and only
    for a report that must not be issued at all.
    """
    wrong = _wrong_cells(session, site, until, group)
    touching = [
        dossier
        for dossier, of, day, measure, _ in _additions(session, site, group)
        if (day, *of, measure) in wrong or (day[:MONTH], *of, measure) in wrong
    ]
    days = {span for span, *_ in wrong if len(span) == A_DAY}
    suspects = tuple(
        dict.fromkeys((*touching, *_told(session, site, RECORDED_ON.in_(sorted(days)))))
    )
    differing = [each.dossier for each in differences(session, site, suspects)]
    backward = _backward(session, site, group)
    named = dict.fromkeys((*differing, *backward)) or dict.fromkeys(touching)
    fields = {field for _, _, field, _ in wrong}
    return Offending(_codes(session, site, tuple(named)), tuple(sorted(fields)))


def contradicted(session: Session, site: str, first: date, last: date) -> tuple[str, ...]:
    """Codes of those of which anything was recorded on these days and whose rows contradict it."""
    told = _told(session, site, RECORDED_ON.between(first.isoformat(), last.isoformat()))
    found = (each.dossier for each in differences(session, site, tuple(dict.fromkeys(told))))
    return _codes(session, site, tuple(dict.fromkeys(found)))


def _wrong_cells(session: Session, site: str, until: datetime, group: Group | None) -> set[Cell]:
    """The numbers up to that moment that are not what the dossiers sum up to."""
    made: Counter[Cell] = Counter()
    for _, of, day, measure, number in _additions(session, site, group):
        made[day, *of, measure] += number
    for (day, agency, field, measure), number in [*made.items()]:
        made[day[:MONTH], agency, field, measure] += number
    kept: Counter[Cell] = Counter()
    for row in session.scalars(select(DayCount).where(DayCount.site == site)):
        if group in {None, (row.agency, row.field)}:
            for name in MEASURES:
                kept[row.span, row.agency, row.field, name] = getattr(row, name)
    last = until.date().isoformat()
    return {
        cell
        for cell in {*made, *kept}
        if made[cell] != kept[cell] and cell[0] <= last[: len(cell[0])]
    }


Addition = tuple[str, Group, str, str, int]
"""A dossier, its agency and field, a day, a measure, and how much it adds there."""


def _additions(session: Session, site: str, group: Group | None) -> Iterator[Addition]:
    """What each dossier, happening and payment adds to which number."""
    for row in _rows(session, site, group):
        of = (row["agency"], row["field"])
        for (day, measure), number in marks(counted(row)).items():
            yield row["dossier"], of, day.isoformat(), measure, number
    dossier, history = DossierRecord, HistoryRecord
    beside = (dossier.site == history.site) & (dossier.id == history.dossier)
    happened = select(dossier.id, dossier.agency, dossier.field_name, history.at, history.kind)
    happened = happened.join(history, beside).where(dossier.site == site)
    for name, agency, field, at, kind in session.execute(happened.where(history.kind.in_(TALLIED))):
        if group in {None, (agency, field)}:
            yield name, (agency, field), in_vietnam(at).date().isoformat(), TALLIED[kind], 1
    paid = select(dossier.id, dossier.agency, dossier.field_name, RECORDED_ON, FeeEntry.amount)
    paid = paid.join(FeeEntry, (FeeEntry.site == dossier.site) & (FeeEntry.dossier == dossier.id))
    said = (JournalLine.site == FeeEntry.site) & (JournalLine.id == FeeEntry.event)
    for name, agency, field, day, amount in session.execute(
        paid.join(JournalLine, said).where(dossier.site == site)
    ):
        if group in {None, (agency, field)}:
            yield name, (agency, field), day, "fees", amount


def _rows(session: Session, site: str, group: Group | None) -> Iterator[Row]:
    """What the dossiers count as."""
    table = CountedDossier
    query = select(*table.__table__.c).where(table.site == site)
    if group is not None:
        query = query.where(table.agency == group[0], table.field == group[1])
    for row in session.execute(query.execution_options(yield_per=AT_ONCE)):
        yield row._asdict()


def _told(session: Session, site: str, when: ColumnElement[bool]) -> Sequence[str]:
    """The dossiers of which anything was recorded then: rows of theirs may be missing."""
    table = JournalLine
    query = select(table.dossier).where(table.site == site, table.dossier.is_not(None), when)
    return [each for each in session.scalars(query) if each]


def _backward(session: Session, site: str, group: Group | None) -> Iterator[str]:
    """Those whose life does not run forward."""
    for row in _rows(session, site, group):
        if not in_order(counted(row)):
            yield row["dossier"]


def _codes(session: Session, site: str, dossiers: Sequence[str]) -> tuple[str, ...]:
    """The code that each got first, whatever has become of its record."""
    table, found = DossierCodeRecord, dict[str, str]()
    for page in pages(dossiers):
        own = (table.site == site, table.dossier.in_(page))
        query = select(table.dossier, table.code).where(*own).order_by(table.provisional.desc())
        for dossier, code in session.execute(query):
            found.setdefault(dossier, code)
    return tuple(sorted(found.get(each, each) for each in dossiers))
