"""Late work for those who answer for it: what is late, soon due, foretold, and not explained yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, literal, or_, select
from sqlalchemy.orm import Session

from desk_app.models.actor import Actor
from desk_app.models.forecast import Hits
from desk_app.models.legacy.origin import MARK
from desk_app.models.moments import iso
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.overdue import MOST_DAYS, Concern, Concerned, OverdueWork, put_off
from desk_app.models.permissions import must_report
from desk_app.models.statistics.counted import Ending
from desk_app.models.tables import CountedDossier, DossierRecord, LateExplanation
from desk_app.services.act_on_dossiers import ActOnDossiers
from desk_app.services.desk import Desk
from desk_app.services.dossier_rows import dossier_for
from desk_app.services.forecast_figures import expected, known_of
from desk_app.services.ledger import days_between
from desk_app.services.overdue_figures import Kind, found_where, unit_of, work_of
from desk_app.services.reference_data import office_calendar

HIT_DAYS = timedelta(days=90)  # whose results tell how often forecasts were right
STILL_TO_EXPLAIN = timedelta(days=30)  # after the result came late
CONCERNS = {Kind.OVERDUE: Concern.OVERDUE, Kind.SOON: Concern.SOON}
MISSES = frozenset({Concern.WILL_MISS})
Line = tuple[DossierRecord, Concerned]


@dataclass(frozen=True)
class LookAtLateWork:
    """Everything at one moment."""

    desk: Desk

    def __call__(self, actor: Actor) -> OverdueWork:
        """The lists by unit and person, what is due first first. NotAllowed as `must_report`."""
        must_report(actor, "overdue")
        now = self.desk.now()
        today = now.date()
        with self.desk.database.reading() as session:
            known = known_of(session, self.desk, days_between(today - HIT_DAYS, today))
            lines = [*self._late(session), *self._unexplained(session, now)]
            lines += [
                (each.record, Concerned(each.record.id, each.unit, each.person, MISSES, each.told))
                for each in expected(session, self.desk, known)
                if each.will_miss
            ]
            hits = known.hits() if known is not None else Hits()
        return OverdueWork(_together(lines), hits, now)

    def _late(self, session: Session) -> Iterator[Line]:
        today = self.desk.now().date()
        for each in work_of(session, self.desk, days_between(today, today)):
            if each.kind in CONCERNS:
                of = frozenset({CONCERNS[each.kind]})
                yield each.record, Concerned(each.record.id, each.unit, each.person, of)

    def _unexplained(self, session: Session, now: datetime) -> Iterator[Line]:
        late = select(CountedDossier.dossier).where(*unexplained(self.desk.site_id, now))
        of = frozenset({Concern.UNEXPLAINED})
        for found in found_where(session, self.desk, DossierRecord.id.in_(late)):
            yield found[0], Concerned(found[0].id, unit_of(found), found[4] or "", of)


def _together(lines: Iterable[Line]) -> tuple[Concerned, ...]:
    """Each dossier once, with all its concerns, in the order it is due."""
    found: dict[str, Line] = {}
    for record, each in lines:
        before = found.get(each.dossier, (record, each))[1]
        told = before.told or each.told
        both = replace(each, concerns=before.concerns | each.concerns, told=told)
        found[each.dossier] = (record, both)
    ordered = sorted(found.values(), key=lambda line: (_due(line[0]), line[0].code))
    return tuple(each for _, each in ordered)


def _due(record: DossierRecord) -> datetime:
    return record.due_at or record.received_at


def unexplained(site: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    """Late by law without a word about why (Đ.12.5), as conditions on what dossiers count as.

    By the day, as the figures count it: what waits by when it stopped, what is done by its end; that
    is asked for no longer than 30 days behind it. Nobody explains the dossiers of an older register.
    """
    table, told, record = CountedDossier, LateExplanation, DossierRecord
    stopped = case((table.waiting, table.since), else_=literal(now, table.since.type))
    explained = select(told.dossier).where(told.site == site, told.dossier == table.dossier)
    ours = select(record.id).where(
        record.site == site, record.id == table.dossier, record.read_only.is_(False),
        or_(table.finished_at.is_(None), record.desk.not_like(f"{MARK}%")),
    )  # fmt: skip
    return (
        table.site == site,
        table.ending.in_((Ending.OPEN.value, Ending.SOLVED.value)),
        or_(table.finished_at.is_(None), table.finished_at >= now - STILL_TO_EXPLAIN),
        _day(table.original) < _day(func.coalesce(table.finished_at, stopped)),
        ~explained.exists(),
        ours.exists(),
    )


def _day(moment: Any) -> ColumnElement[str]:
    """The day of a stored moment; all are kept on the site's clock."""
    return func.substr(moment, 1, len("2026-11-20"))


def number_unexplained(session: Session, site: str, now: datetime) -> int:
    """How many late dossiers nobody has explained."""
    query = select(func.count()).select_from(CountedDossier).where(*unexplained(site, now))
    return session.scalar(query) or 0


@dataclass(frozen=True)
class PutOff:
    """A new appointment for one late dossier, so many working days behind the old one (Đ.19.6)."""

    desk: Desk

    def __call__(
        self, actor: Actor, dossier: str, days: int, document: Mapping[str, Any]
    ) -> tuple[str, ...]:
        """Apologise, with the day that the rule gives; answers and refuses as `ActOnDossiers` does.

        `document` is the body of the apology without its new appointment. HasProblems
        `working_days_out_of_range` (most) unless the days are 1 to 60.
        """
        if not 1 <= days <= MOST_DAYS:
            raise HasProblems((Problem("days", "working_days_out_of_range", {"most": MOST_DAYS}),))
        with self.desk.database.reading() as session:
            now = self.desk.now()
            record = dossier_for(session, self.desk.site_id, actor, dossier)
            calendar = office_calendar(session, self.desk.site_id, now.date())
            new = put_off(record.due_at or now, now, days, calendar)
        body = {**document, "new_due_at": iso(new)}
        return ActOnDossiers(self.desk)(actor, Act.APOLOGISE, (dossier,), body)
