"""Internal processes as JSON: what offices edit, bring in and keep.

A file is a list, or one entry: `{"procedure": "1.004194", "valid_from": "2026-11-20",
"steps": [{"name", "unit", "person"?, "half_days"}]}`. An empty list of steps ends the process.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk_app.models.catalogue import Procedure
from desk_app.models.catalogue_file import about_row
from desk_app.models.dossier_code import procedure_code_ok
from desk_app.models.fields import Fields, below
from desk_app.models.outcomes import Facts, HasProblems, Problem
from desk_app.models.process import (
    MOST_HALF_DAYS,
    MOST_STEPS,
    Process,
    ProcessStep,
    longest_process,
)

PROCESS_KEYS = frozenset({"procedure", "valid_from", "steps"})
STEP_KEYS = frozenset({"name", "unit", "person", "half_days"})
LONGEST = 200  # characters of a name
UNSTATED = date.min  # stands in for a missing `valid_from` until the problem is raised


@dataclass(frozen=True)
class ProcessReading:
    """The good entries of a file with their places in it, and why each of the others was left out."""

    processes: Mapping[str, Process]
    broken: tuple[Problem, ...] = ()


def read_processes(document: object) -> ProcessReading:
    """All processes of a file; never raises for what an entry holds.

    Of two entries for one procedure that begin on the same day the later is left out (`repeated`).
    """
    good: dict[str, Process] = {}
    broken: list[Problem] = []
    begun: set[tuple[str, date]] = set()
    rows = document if isinstance(document, list) else [document]
    for index, row in enumerate(rows):
        place = str(index) if isinstance(document, list) else ""
        try:
            process = read_process(row, place)
        except HasProblems as found:
            broken += about_row(found.problems, row, "procedure")
            continue
        key = (process.procedure, process.valid_from)
        if key in begun:
            problem = Problem(below(place, "procedure"), "repeated")
            broken += about_row((problem,), row, "procedure")
        else:
            begun.add(key)
            good[place] = process
    return ProcessReading(good, tuple(broken))


def read_process(document: object, place: str = "") -> Process:
    """The process that a JSON object describes; `place` is where it lies in its file.

    HasProblems with every fault and its place.
    """
    problems: list[Problem] = []
    row = Fields.of(document, place, problems, PROCESS_KEYS)
    code = row.text("procedure", required=True)
    if code and not procedure_code_ok(code):
        row.fault("procedure", "not_a_procedure_code")
    valid_from = row.day("valid_from")
    for key in ("valid_from", "steps"):
        if key not in row.values:
            row.fault(key, "required")
    steps = tuple(_step(item, at, problems) for at, item in row.items("steps"))
    if len(steps) > MOST_STEPS:
        row.fault("steps", "steps_too_many", {"most": MOST_STEPS})
    if problems:
        raise HasProblems(tuple(problems))
    return Process(code, valid_from or UNSTATED, steps)


def _step(document: object, place: str, problems: list[Problem]) -> ProcessStep:
    step = Fields.of(document, place, problems, STEP_KEYS)
    texts = {key: step.text(key, required=key != "person") for key in ("name", "unit", "person")}
    for key, text in texts.items():
        if len(text) > LONGEST:
            step.fault(key, "text_too_long", {"most": LONGEST})
    half_days = step.whole("half_days")
    if "half_days" not in step.values:
        step.fault("half_days", "required")
    elif step.values["half_days"] == 0:
        step.fault("half_days", "not_positive")
    if half_days > MOST_HALF_DAYS:
        step.fault("half_days", "half_days_too_many", {"most": MOST_HALF_DAYS})
    return ProcessStep(texts["name"], texts["unit"], half_days, texts["person"])


def process_document(process: Process) -> dict[str, Any]:
    """The process as its JSON object; reading it again gives the same one."""
    return {
        "procedure": process.procedure,
        "valid_from": process.valid_from.isoformat(),
        "steps": [
            {
                "name": step.name,
                "unit": step.unit,
                "person": step.person,
                "half_days": step.half_days,
            }
            for step in process.steps
        ],
    }


def process_problems(
    process: Process, procedure: Procedure | None, place: str = ""
) -> tuple[Problem, ...]:
    """What only the catalogue knows: `procedure_unknown`; `steps_exceed_term` as a warning."""
    if procedure is None:
        facts: Facts = {"procedure": process.procedure}
        return (Problem(below(place, "procedure"), "procedure_unknown", facts),)
    most = longest_process(procedure)
    if most is None or process.half_days <= most:
        return ()
    told: Facts = {
        "half_days": process.half_days,
        "most": most,
        "procedure": process.procedure,
    }
    return (Problem(below(place, "steps"), "steps_exceed_term", told, warning=True),)
