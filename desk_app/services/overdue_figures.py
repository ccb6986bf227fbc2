"""Overdue work: what is late, what will be within two working days, per unit and person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.moments import in_vietnam, iso
from desk_app.models.overdue import SOON_DAYS
from desk_app.models.report import Cell, Row
from desk_app.models.states import Business
from desk_app.models.statistics.timeliness import A_SECOND
from desk_app.models.tables import (
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

OVERDUE = (
    "code", "applicant", "procedure", "procedure_name", "received_at", "due_at",
    "original_due_at", "agency", "unit", "person", "state", "kind", "days", "finished_at",
    "explained", "cause",
)  # fmt: skip
LOOK_AHEAD = timedelta(days=30)  # two working days lie nearer than that behind every holiday
RUNNING = (Business.RECEIVED.value, Business.PROCESSING.value)
SOLVED = (Business.RESOLVED.value, Business.RETURNED.value)


class Kind(StrEnum):
    """Late and open, due within two working days, or finished late."""

    OVERDUE = "overdue"
    SOON = "due_soon"
    SOLVED_LATE = "solved_late"


@dataclass(frozen=True)
class Work:
    """One dossier that is late, was late, or soon has to be done.

    `days`: working days overdue, or left. `cause` is empty while nobody has explained.
    """

    record: DossierRecord
    applicant: str | None
    unit: str
    person: str
    kind: Kind
    days: int
    finished_at: datetime | None
    explained: bool
    cause: str


def work_of(session: Session, desk: Desk, between: Between) -> list[Work]:
    """What was late at some time of these days, and, when they reach up to today, what is due soon.

    Late is judged by the appointment in force; what was solved after these days was open on their
    last one. What waits for the applicant or for a payment is not
    late meanwhile; voided codes are nobody's work.
    """
    now = desk.now()
    end = min(now, between[1] - A_SECOND)
    calendar = calendar_if_any(session, desk.site_id, now.date())
    record, course = DossierRecord, CourseRecord
    still = and_(record.business.in_(RUNNING), record.due_at < end)
    late = and_(
        record.business.in_(SOLVED),
        record.due_at < end,
        course.finished_at > record.due_at,
        course.finished_at >= between[0],
    )
    soon = and_(
        record.business.in_(RUNNING), record.due_at >= now, record.due_at < now + LOOK_AHEAD
    )
    wanted = or_(still, late, soon) if between[1] > now else or_(still, late)
    found = [
        each
        for row in found_where(session, desk, wanted)
        if (each := _work(row, (end, between[1]), calendar)) is not None
    ]
    return sorted(found, key=lambda each: (each.record.due_at or now, each.record.code))


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


def _work(found: Found, ends: Between, calendar: OfficeCalendar | None) -> Work | None:
    """One line; `ends` are now, or the end of the days when they are over, and the end of the days."""
    end, until = ends
    record, applicant, course, _unit_of_step, person, cause = found
    due = record.due_at
    finished = course.finished_at if course else None
    if due is None or (course is not None and course.voided):
        return None
    if finished is not None and finished < until:
        kind, days = Kind.SOLVED_LATE, _days(due, finished, calendar)
    elif due < end:
        kind, days = Kind.OVERDUE, _days(due, end, calendar)
    else:
        kind, days = Kind.SOON, working_days_between(end.date(), due.date(), calendar)
        if days > SOON_DAYS:
            return None
    return Work(
        record, applicant, unit_of(found), person or "",
        kind, days, finished, cause is not None, cause or "",
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
        "due_at": iso(record.due_at) if record.due_at else None,
        "original_due_at": iso(record.original_due_at) if record.original_due_at else None,
        "agency": record.agency, "unit": each.unit, "person": each.person or None,
        "state": record.business, "kind": each.kind.value, "days": each.days,
        "finished_at": iso(each.finished_at) if each.finished_at else None,
        "explained": int(each.explained), "cause": each.cause or None,
    }  # fmt: skip
    return row
