"""Which open dossiers will miss their appointment, and how often that was foreseen rightly before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desk_app.journal.kinds.counting import counted
from desk_app.models.forecast import (
    LEAST_CASES,
    LOOKED_BACK,
    Course,
    Forecast,
    Hits,
    Medians,
    Stage,
    forecast,
    hits,
    medians_of,
)
from desk_app.models.moments import iso
from desk_app.models.office_clock import OfficeClock, office_clock
from desk_app.models.report import Cell, Row
from desk_app.models.states import Business
from desk_app.models.statistics.counted import Ending
from desk_app.models.statistics.shares import Share
from desk_app.models.statistics.timeliness import beginning
from desk_app.models.tables import (
    CountedDossier,
    CourseRecord,
    DossierPersonRecord,
    DossierRecord,
    StepRecord,
)
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, Figures, within
from desk_app.services.reference_data import calendar_if_any

FORECAST = (
    "code", "applicant", "procedure", "procedure_name", "received_at", "due_at", "agency", "unit",
    "person", "state", "will_miss", "ready_at", "basis", "cases",
)  # fmt: skip
RUNNING = (Business.RECEIVED.value, Business.PROCESSING.value)
AHEAD = timedelta(days=400)  # how far the clock counts: no longer than a term can be looked ahead
FARTHEST_BACK = timedelta(days=366)
"""Of what was received longer before the days asked for, nothing is looked up to foretell it."""
OF_A_COURSE = (
    CountedDossier.dossier, CountedDossier.procedure, CountedDossier.channel,
    CountedDossier.received_at, CountedDossier.since, CountedDossier.waiting,
    CountedDossier.original, CountedDossier.adjusted, CountedDossier.earlier,
    CountedDossier.finished_at, CountedDossier.ending,
)  # fmt: skip
Found = tuple[str, Course]
"""The id of a dossier and its way."""


@dataclass(frozen=True)
class Expected:
    """An open dossier that is in time, where it is, and what is foretold of it, if anything is."""

    record: DossierRecord
    applicant: str | None
    unit: str
    person: str
    told: Forecast | None

    @property
    def will_miss(self) -> bool:
        """Whether it is foretold to be late."""
        return self.told is not None and self.told.will_miss


@dataclass(frozen=True)
class Known:
    """What forecasts are made from: the medians, the clock, and the dossiers solved on some days."""

    medians: Medians
    clock: OfficeClock
    solved: tuple[Course, ...]

    def hits(self) -> Hits:
        """How often forecasts for those dossiers were right."""
        return hits(self.solved, self.medians, self.clock)


def known_of(session: Session, desk: Desk, between: Between) -> Known | None:
    """What is known now and was known on these days; None where the office has no calendar."""
    now, site, table = desk.now(), desk.site_id, CountedDossier
    calendar = calendar_if_any(session, site, now.date())
    if calendar is None:
        return None
    solved = (table.site == site, table.ending == Ending.SOLVED.value)
    first = session.scalar(
        select(func.min(table.received_at)).where(*solved, *within(table.finished_at, between))
    )
    earliest = max(first or between[0], between[0] - FARTHEST_BACK)
    courses = [
        each
        for _, each in _courses(session, site, *solved, table.finished_at >= earliest - LOOKED_BACK)
    ]
    clock = office_clock(calendar, _first(courses, now), now.date() + AHEAD)
    asked = tuple(each for each in courses if _ended(each, between))
    return Known(medians_of(courses, clock), clock, asked)


def _ended(course: Course, between: Between) -> bool:
    finished = course.counted.finished_at
    return finished is not None and between[0] <= finished < between[1]


def _first(courses: Iterable[Course], now: datetime) -> date:
    return min([now, *(each.counted.received_at for each in courses)]).date()


def _courses(session: Session, site: str, *where: ColumnElement[bool]) -> list[Found]:
    """Dossiers with the steps they went through."""
    table, step = CountedDossier, StepRecord
    joined = (table.site == step.site) & (table.dossier == step.dossier)
    steps = select(step).join(table, joined).where(table.site == site, *where)
    stages: dict[str, list[Stage]] = defaultdict(list)
    for each in session.scalars(steps):
        stage = Stage(each.process, each.place, each.of, each.begun_at, each.done_at)
        stages[each.dossier].append(stage)
    rows = session.execute(select(*OF_A_COURSE).where(table.site == site, *where))
    return [
        (row.dossier, Course(row.procedure, counted(row._asdict()), tuple(stages[row.dossier])))
        for row in rows
    ]


def expected(session: Session, desk: Desk, known: Known | None) -> list[Expected]:
    """Every open dossier whose appointment lies ahead and which waits for nobody, what is due first first."""
    now, table = desk.now(), CountedDossier
    running = (
        table.finished_at.is_(None), table.ending == Ending.OPEN.value, table.waiting.is_(False),
        table.adjusted >= beginning(now.date()),
    )  # fmt: skip
    courses = dict(_courses(session, desk.site_id, *running))
    found = []
    for record, applicant, unit, person, own in _open(session, desk.site_id, running):
        due = courses[record.id].counted.last.adjusted
        told = None
        if known is not None and due is not None:
            told = forecast(courses[record.id], now, due, known.medians, known.clock)
        found.append(Expected(record, applicant, unit or own or record.unit, person or "", told))
    return found


Open = tuple[DossierRecord, str | None, str | None, str | None, str | None]
"""A dossier, its applicant, the unit and person of its step, the unit of its course."""


def _open(session: Session, site: str, running: Sequence[ColumnElement[bool]]) -> Sequence[Open]:
    record, person, course = DossierRecord, DossierPersonRecord, CourseRecord
    step, table = StepRecord, CountedDossier
    theirs = (person.site == record.site) & (person.dossier == record.id)
    now_in = (step.site == record.site) & (step.dossier == record.id) & step.done_at.is_(None)
    query = (
        select(record, person.name, step.unit, step.person, course.unit)
        .join(table, (table.site == record.site) & (table.dossier == record.id))
        .outerjoin(person, theirs & (person.role == "applicant"))
        .outerjoin(course, (course.site == record.site) & (course.dossier == record.id))
        .outerjoin(step, now_in)
        .where(record.site == site, record.business.in_(RUNNING), record.read_only.is_(False))
        .where(*running)
        .order_by(record.due_at, record.code)
    )
    return [(row[0], row[1], row[2], row[3], row[4]) for row in session.execute(query)]


def forecasts(session: Session, desk: Desk, between: Between) -> Figures:
    """What is open now and foretold; the days are those whose results tell the hit rate."""
    known = known_of(session, desk, between)
    found = expected(session, desk, known)
    told = [each for each in found if each.told is not None]
    missing = [each for each in found if each.will_miss]
    was = known.hits() if known is not None else Hits()
    units = [_unit(name, missing) for name in _names(missing)]
    totals: dict[str, object] = {
        "open": len(found), "told": len(told), "will_miss": len(missing), "units": units,
        "half_term": asdict(was), "shares": hit_shares(was),
        "looked_back_days": LOOKED_BACK.days, "least_cases": LEAST_CASES, "at": iso(desk.now()),
    }  # fmt: skip
    identities = {
        "sum of units = will_miss": sum(len(_of(unit, missing)) for unit in _names(missing))
        == len(missing),
        "right = told - feared - late + 2 both": was.right
        == was.told - was.feared - was.late + 2 * was.both,
    }
    return [_row(each) for each in told], totals, identities


def hit_shares(was: Hits) -> dict[str, object]:
    """The hit rate with what each percentage is a part of."""
    shares = {
        "told": Share(was.told, was.asked, "asked"),
        "right": Share(was.right, was.told, "told"),
        "feared_right": Share(was.both, was.feared, "feared"),
        "late_foreseen": Share(was.both, was.late, "late"),
    }
    return {name: each.document() for name, each in shares.items()}


def _names(found: Sequence[Expected]) -> list[str]:
    return sorted({each.unit for each in found})


def _of(unit: str, found: Sequence[Expected]) -> list[Expected]:
    return [each for each in found if each.unit == unit]


def _unit(name: str, found: Sequence[Expected]) -> dict[str, object]:
    own = _of(name, found)
    persons = sorted({each.person for each in own if each.person})
    return {
        "unit": name, "will_miss": len(own),
        "persons": [
            {"person": who, "will_miss": sum(each.person == who for each in own)}
            for who in persons
        ],
    }  # fmt: skip


def _row(each: Expected) -> Row:
    record, told = each.record, each.told
    row: dict[str, Cell] = {
        "code": record.code, "applicant": each.applicant, "procedure": record.procedure_code,
        "procedure_name": record.procedure_name, "received_at": iso(record.received_at),
        "due_at": iso(record.due_at) if record.due_at else None, "agency": record.agency,
        "unit": each.unit, "person": each.person or None, "state": record.business,
        "will_miss": int(each.will_miss),
        "ready_at": iso(told.ready_at) if told and told.ready_at else None,
        "basis": told.basis.value if told else None, "cases": told.cases if told else None,
    }  # fmt: skip
    return row
