"""Overdue work: what is late, what will be within two working days, per unit and person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.moments import in_vietnam, iso
from desk_app.models.overdue import SOON_DAYS
from desk_app.models.report import Cell, Row
from desk_app.models.states import Business
from desk_app.models.statistics.options import By, Due, Options
from desk_app.models.statistics.period import Period
from desk_app.models.statistics.timeliness import A_SECOND, Outcome, classified
from desk_app.models.tables import (
    CountedDossier,
    CourseRecord,
    DossierPersonRecord,
    DossierRecord,
    LateExplanation,
    StepRecord,
)
from desk_app.models.term_state import working_days_between
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, Figures
from desk_app.services.reference_data import calendar_if_any
from desk_app.services.statistics.behind import dossiers_between
from desk_app.storage.pages import pages

OVERDUE = (
    "code", "applicant", "procedure", "procedure_name", "received_at", "due_at",
    "original_due_at", "agency", "unit", "person", "state", "kind", "days", "finished_at",
    "explained", "cause",
)  # fmt: skip
LOOK_AHEAD = timedelta(days=30)  # two working days lie nearer than that behind every holiday
RUNNING = (Business.RECEIVED.value, Business.PROCESSING.value)
HOW = Options(By.HOUR, Due.ADJUSTED)  # who works at it has to know within the day


class Kind(StrEnum):
    """Late and open, due within two working days, or finished late."""

    OVERDUE = "overdue"
    SOON = "due_soon"
    SOLVED_LATE = "solved_late"


@dataclass(frozen=True)
class Work:
    """One dossier that is late, was late, or soon has to be done.

    `due_at`: the appointment that it is judged by. `days`: working days overdue, or left. `cause` is
    empty while nobody has explained.
    """

    record: DossierRecord
    applicant: str | None
    unit: str
    person: str
    kind: Kind
    due_at: datetime
    days: int
    finished_at: datetime | None
    explained: bool
    cause: str


@dataclass(frozen=True)
class _Judged:
    """What a dossier is listed as, by which appointment, and from when its days are counted."""

    kind: Kind
    due_at: datetime
    at: datetime


def work_of(session: Session, desk: Desk, between: Between) -> list[Work]:
    """What was late at the end of these days or finished late on them, and, up to today, what is due soon.

    Late is judged as statistics do it, to the second and by the appointment that was in force then:
    nothing that is done later changes the list of days that are over. What waited for the applicant
    or for a payment was not late meanwhile; voided codes are nobody's work.
    """
    now = desk.now()
    calendar = calendar_if_any(session, desk.site_id, now.date())
    late = dict(_late(session, desk, between, min(now, between[1] - A_SECOND)))
    found = [
        _work(row, late[row[0].id], calendar)
        for page in pages(tuple(late))
        for row in found_where(session, desk, DossierRecord.id.in_(page))
    ]
    if between[1] > now:
        soon = (_work(*each, calendar) for each in _soon(session, desk, now))
        found += [each for each in soon if each.days <= SOON_DAYS]
    return sorted(found, key=lambda each: (each.due_at, each.record.code))


def _late(
    session: Session, desk: Desk, between: Between, end: datetime
) -> Iterator[tuple[str, _Judged]]:
    """What was overdue at `end`, or came late on these days, by the dossier's id."""
    days = Period(between[0].date(), (between[1] - A_SECOND).date())
    table = CountedDossier
    moved = func.json_array_length(table.earlier) > 0
    after = or_(table.finished_at.is_(None), table.finished_at > table.adjusted)
    wanted = or_(moved, and_(table.adjusted < end, after))
    for row, dossier in dossiers_between(session, desk.site_id, days, end, wanted):
        place = classified(dossier, days.first, end, HOW)
        if place is None or place.outcome not in {Outcome.OVERDUE, Outcome.LATE}:
            continue
        finished = row.finished_at if place.outcome is Outcome.LATE else None
        due = (dossier.last if finished else dossier.at(end)).due(HOW.due)
        if due is not None:
            kind = Kind.SOLVED_LATE if finished else Kind.OVERDUE
            yield row.dossier, _Judged(kind, due, finished or end)


def _soon(session: Session, desk: Desk, now: datetime) -> Iterator[tuple[Found, _Judged]]:
    """What nobody waits for and has its appointment ahead, an estimated one as well."""
    record = DossierRecord
    ahead = (record.due_at >= now, record.due_at < now + LOOK_AHEAD)
    for row in found_where(session, desk, and_(record.business.in_(RUNNING), *ahead)):
        if row[0].due_at is not None:
            yield row, _Judged(Kind.SOON, row[0].due_at, now)


Found = tuple[DossierRecord, str | None, CourseRecord | None, str | None, str | None, str | None]


def found_where(session: Session, desk: Desk, wanted: ColumnElement[bool]) -> Sequence[Found]:
    """Dossiers with applicant, course, the unit and person of their step, and the last explanation."""
    record, person, course = DossierRecord, DossierPersonRecord, CourseRecord
    step, told = StepRecord, LateExplanation
    theirs = (person.site == record.site) & (person.dossier == record.id)
    now_in = (step.site == record.site) & (step.dossier == record.id) & step.done_at.is_(None)
    query = (
        select(record, person.name, course, step.unit, step.person, told.cause)
        .outerjoin(person, theirs & (person.role == "applicant"))
        .outerjoin(course, (course.site == record.site) & (course.dossier == record.id))
        .outerjoin(step, now_in)
        .outerjoin(told, (told.site == record.site) & (told.dossier == record.id))
        .where(record.site == desk.site_id, wanted)
        .order_by(record.id, told.at)
    )
    last = {row[0].id: tuple(row) for row in session.execute(query)}  # the last explanation counts
    return list(last.values())  # type: ignore[arg-type] # rows of exactly these columns


def _work(found: Found, judged: _Judged, calendar: OfficeCalendar | None) -> Work:
    record, applicant, course, _unit_of_step, person, cause = found
    ends = (judged.due_at, judged.at)
    first, last = reversed(ends) if judged.kind is Kind.SOON else ends
    return Work(
        record, applicant, unit_of(found), person or "", judged.kind, judged.due_at,
        _days(first, last, calendar), course.finished_at if course else None,
        cause is not None, cause or "",
    )  # fmt: skip


def unit_of(found: Found) -> str:
    """The unit of the step, of the course, or the one that will have the dossier."""
    record, _, course, unit, _, _ = found
    return unit or (course.unit if course else "") or record.unit


def _days(due: datetime, end: datetime, calendar: OfficeCalendar | None) -> int:
    return working_days_between(in_vietnam(due).date(), in_vietnam(end).date(), calendar)


def overdue(session: Session, desk: Desk, between: Between) -> Figures:
    """Every dossier of `work_of`; the totals say how many each unit and person has."""
    found = work_of(session, desk, between)
    numbers = {kind: sum(each.kind is kind for each in found) for kind in Kind}
    units = [_unit(name, found) for name in sorted({each.unit for each in found})]
    totals: dict[str, object] = {
        "dossiers": len(found), **{kind.value: number for kind, number in numbers.items()},
        "explained": sum(each.explained for each in found), "units": units,
    }  # fmt: skip
    identities = {
        "sum of kinds = dossiers": sum(numbers.values()) == len(found),
        "sum of units = overdue": sum(_whole(each, Kind.OVERDUE) for each in units)
        == numbers[Kind.OVERDUE],
        "sum of units = due_soon": sum(_whole(each, Kind.SOON) for each in units)
        == numbers[Kind.SOON],
    }
    return list(map(_row, found)), totals, identities


def _unit(name: str, found: Sequence[Work]) -> dict[str, object]:
    own = [each for each in found if each.unit == name]
    persons = sorted({each.person for each in own if each.person})
    return {
        "unit": name, **_numbers(own),
        "persons": [
            {"person": who, **_numbers([each for each in own if each.person == who])}
            for who in persons
        ],
    }  # fmt: skip


def _numbers(own: Sequence[Work]) -> dict[str, object]:
    return {kind.value: sum(each.kind is kind for each in own) for kind in Kind}


def _whole(unit: dict[str, object], kind: Kind) -> int:
    number = unit[kind.value]
    return number if isinstance(number, int) else 0


def _row(each: Work) -> Row:
    record = each.record
    row: dict[str, Cell] = {
        "code": record.code, "applicant": each.applicant, "procedure": record.procedure_code,
        "procedure_name": record.procedure_name, "received_at": iso(record.received_at),
        "due_at": iso(each.due_at),
        "original_due_at": iso(record.original_due_at) if record.original_due_at else None,
        "agency": record.agency, "unit": each.unit, "person": each.person or None,
        "state": record.business, "kind": each.kind.value, "days": each.days,
        "finished_at": iso(each.finished_at) if each.finished_at else None,
        "explained": int(each.explained), "cause": each.cause or None,
    }  # fmt: skip
    return row
