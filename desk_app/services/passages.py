"""The way of a dossier's papers from hand to hand, as form 06 and the hand-over lists tell it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.reading import told_of
from desk_app.models.moments import in_vietnam
from desk_app.models.tables import CourseRecord, DossierRecord, HandoverBatch, HandoverLine
from desk_app.printing.forms_statutory import Passage, Timeliness
from desk_app.printing.wording import form_wording
from desk_app.services.published_forms import published_forms
from desk_app.services.results_told import RESULTS, is_result

TAKEN = ("handed", "confirmed")


def processing_unit(session: Session, record: DossierRecord) -> str:
    """Which division works on the dossier, or will."""
    course = session.get(CourseRecord, (record.site, record.id))
    return (course.unit if course else "") or record.unit


def passages_of(session: Session, record: DossierRecord) -> tuple[Passage, ...]:
    """Hand-overs that were not undone, and results that came back, in their order."""
    published = published_forms(session, record.site)
    added = form_wording("control", record.recorded_at.date(), published).additions
    desk = added["desk"]
    ways = [
        (at, Passage(giver=desk, taker=unit, at=at, note=added["supplement"] if later else ""))
        for at, unit, later in _handed(session, record)
    ]
    for told in told_of(session, record.site, record.id, *RESULTS):
        if not is_result(told):
            continue
        at = told.event.occurred_at
        unit = processing_unit(session, record)
        verdict = timeliness(at, record.due_at)
        ways.append((at, Passage(giver=unit, taker=desk, at=at, verdict=verdict)))
    return tuple(passage for _, passage in sorted(ways, key=lambda each: each[0]))


def _handed(session: Session, record: DossierRecord) -> list[tuple[datetime, str, bool]]:
    """When to which unit, and whether only papers that complete the dossier."""
    lists, lines = HandoverBatch, HandoverLine
    query = (
        select(lists.handed_at, lists.unit, lines.added)
        .join(lines, (lines.site == lists.site) & (lines.batch == lists.id))
        .where(
            lines.site == record.site,
            lines.dossier == record.id,
            lines.state.in_(TAKEN),
        )
    )
    return [(row.handed_at, row.unit, row.added) for row in session.execute(query)]


def timeliness(finished: datetime, due: datetime | None) -> Timeliness | None:
    """Early, on the day it was due, or late; None where nothing was promised."""
    if due is None:
        return None
    if finished > due:
        return Timeliness.LATE
    same_day = in_vietnam(finished).date() == in_vietnam(due).date()
    return Timeliness.ON_TIME if same_day else Timeliness.EARLY
