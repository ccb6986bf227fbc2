"""How long the steps of internal processes took: late ones by unit and person, those late now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from statistics import median_low

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.moments import iso
from desk_app.models.office_hours import pause_minutes
from desk_app.models.outcomes import NotAllowed
from desk_app.models.report import Cell, Row
from desk_app.models.states import Business
from desk_app.models.tables import DossierRecord, StepRecord
from desk_app.services.desk import Desk
from desk_app.services.reference_data import calendar_if_any

STEPS = ("unit", "person", "steps", "late", "median_late", "longest_late", "open_late")
Found = tuple[StepRecord, DossierRecord]


def steps(
    session: Session, desk: Desk, between: tuple[datetime, datetime]
) -> tuple[list[Row], dict[str, object], dict[str, bool]]:
    """The steps done on these days by unit and person, with those that are late at this moment.

    Late is what took a working minute too long: the midday break makes nobody late. A dossier that
    waits for somebody else is not late meanwhile.
    """
    now = desk.now()
    calendar = calendar_if_any(session, desk.site_id, now.date())
    done = _found(session, desk, StepRecord.done_at >= between[0], StepRecord.done_at < between[1])
    waiting = _found(
        session,
        desk,
        StepRecord.done_at.is_(None),
        StepRecord.until < now,
        DossierRecord.business == Business.PROCESSING.value,
    )
    waiting = [each for each in waiting if _minutes(each[0], now, calendar)]
    keys = sorted({(step.unit, step.person) for step, _ in (*done, *waiting)})
    rows = [_row(key, done, waiting, calendar) for key in keys]
    late = sum(bool(_minutes(step, step.done_at, calendar)) for step, _ in done)
    totals: dict[str, object] = {
        "steps": len(done),
        "late": late,
        "open": [_open(step, dossier, now, calendar) for step, dossier in waiting],
    }
    identities = {
        "sum of persons = steps": sum(_whole(row["steps"]) for row in rows) == len(done),
        "sum of persons = late": sum(_whole(row["late"]) for row in rows) == late,
        "sum of persons = open": sum(_whole(row["open_late"]) for row in rows) == len(waiting),
    }
    return rows, totals, identities


def _found(session: Session, desk: Desk, *where: ColumnElement[bool]) -> Sequence[Found]:
    step, dossier = StepRecord, DossierRecord
    query = (
        select(step, dossier)
        .join(dossier, (dossier.site == step.site) & (dossier.id == step.dossier))
        .where(step.site == desk.site_id, *where)
        .order_by(step.until, dossier.code, step.place)
    )
    return [(each, about) for each, about in session.execute(query)]


def _row(
    key: tuple[str, str],
    done: Sequence[Found],
    waiting: Sequence[Found],
    calendar: OfficeCalendar | None,
) -> Row:
    own = [step for step, _ in done if (step.unit, step.person) == key]
    late = [took for step in own if (took := _minutes(step, step.done_at, calendar))]
    row: dict[str, Cell] = {
        "unit": key[0], "person": key[1], "steps": len(own), "late": len(late),
        "median_late": median_low(late) if late else 0, "longest_late": max(late, default=0),
        "open_late": sum((step.unit, step.person) == key for step, _ in waiting),
    }  # fmt: skip
    return row


def _minutes(step: StepRecord, end: datetime | None, calendar: OfficeCalendar | None) -> int:
    """Working minutes behind the end of the step; plain ones where no calendar knows the days."""
    if step.until is None or end is None or end <= step.until:
        return 0
    if calendar is not None:
        try:
            return pause_minutes(step.until, end, calendar)
        except NotAllowed:  # the calendar of today does not reach back so far
            pass
    return int((end - step.until).total_seconds()) // 60


def _open(
    step: StepRecord, dossier: DossierRecord, now: datetime, calendar: OfficeCalendar | None
) -> dict[str, object]:
    return {
        "code": dossier.code, "procedure": dossier.procedure_code, "place": step.place,
        "of": step.of, "name": step.name, "unit": step.unit, "person": step.person,
        "until": iso(step.until) if step.until else None,
        "minutes_late": _minutes(step, now, calendar),
    }  # fmt: skip


def _whole(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0
