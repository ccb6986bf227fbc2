"""The internal process beside the law's own acts: a step begins, stands still, starts anew, ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from desk_app.models.acts.bodies import Body
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.happening import Happening
from desk_app.models.moments import iso, read_moment
from desk_app.models.moves import BEFORE_DECISION, Act
from desk_app.models.office_hours import pause_minutes
from desk_app.models.process import OpenStep, Process, moved_by, step_until
from desk_app.models.standing import Standing
from desk_app.models.states import Business

KIND = "StepBegun"


@dataclass(frozen=True)
class ProcessVersion:
    """The process that a dossier follows, and the name of the version that it began with."""

    process: Process
    name: str


@dataclass(frozen=True)
class Beginning:
    """When a step begins, the appointment it must not outlast, and the days that count."""

    at: datetime
    due: datetime | None
    calendar: OfficeCalendar


def first_step(confirmed: Happening, version: ProcessVersion, beginning: Beginning) -> Happening:
    """The first step, begun by the unit that confirmed the hand-over at the same moment.

    It follows the version of the dossier that the confirmation made.
    """
    facts, person = _begun(version, 1, None, beginning)
    personal = {"person": person} if person else None
    return replace(confirmed, kind=KIND, body=facts, personal=personal, base=confirmed.base + 1)


def next_step(
    step: OpenStep,
    version: ProcessVersion,
    body: Body,
    beginning: Beginning,
    units: tuple[str, ...],
) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the event and its personal part say of the step behind `step`.

    `to` names a unit of the agency, else the person who should do it.
    """
    facts, person = _begun(version, step.place + 1, step.place, beginning)
    to = str(body.personal.get("to", ""))
    if to in units:
        facts["unit"], person = to, ""
    elif to:
        person = to
    told = {**body.personal, "person": person}
    return facts, {key: text for key, text in told.items() if text and key != "to"}


def _begun(
    version: ProcessVersion, place: int, before: int | None, beginning: Beginning
) -> tuple[dict[str, Any], str]:
    steps = version.process.steps
    step = steps[place - 1]
    until = step_until(beginning.at, step.half_days, beginning.calendar, beginning.due)
    return {
        "to_state": Business.PROCESSING.value,
        "place": place,
        "of": len(steps),
        "before": before,
        "name": step.name,
        "unit": step.unit,
        "half_days": step.half_days,
        "until": iso(until) if until else None,
        "process": version.name,
    }, step.person


def on_step(
    act: Act, standing: Standing, facts: dict[str, Any], at: datetime, calendar: OfficeCalendar
) -> dict[str, Any]:
    """What an act does to the open step, as the fact `step`; nothing when none is open.

    Waiting time is added to the step's end as it is to the appointment; complete papers begin its
    term anew; what leads out of processing ends it.
    """
    step = standing.step
    if step is None or facts["to_state"] == standing.business:
        return {}
    ends = Business(facts["to_state"]) not in BEFORE_DECISION
    since, until = standing.waiting_since, step.until
    if act is Act.SUPPLEMENT_RECEIVED:
        until = step_until(at, step.half_days, calendar, due_of(facts["promise"]))
    elif since is not None:
        until = moved_by(until, since, pause_minutes(since, at, calendar), calendar)
    elif not ends:
        return {}
    told = {"place": step.place, "until": iso(until) if until else None, "ends": ends}
    return {"step": told}


def due_of(promise: Mapping[str, Any]) -> datetime | None:
    """The appointment of a promise's document."""
    return read_moment(promise["due_at"]) if promise["due_at"] else None
