"""Correcting what was typed at intake: only what is named changes, and what stood there before is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk_app.models.acts.bodies import Body
from desk_app.models.acts.intake_problems import delivery_problems, people_problems
from desk_app.models.draft import Delivery, IntakeDraft, Person, Principal
from desk_app.models.draft_file import ROLES, person_document, read_role
from desk_app.models.fields import Fields
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem

KIND = "IntakeAmended"
Part = dict[str, Any]
"""Of each person that changed the fields that changed (None: there was, or is, no such person)."""


@dataclass(frozen=True)
class Intake:
    """What was typed of a dossier and can be corrected; without an applicant after an erasure."""

    applicant: Person | None
    owner: Person | None
    principal: Principal | None
    summary: str
    delivery: Delivery


def amended(code: str, body: Body, before: Intake, today: date) -> tuple[Part, Part]:
    """What the event and its personal part say of a correction.

    HasProblems: what is wrong afterwards by the rules of the intake (NĐ 118/2025 Đ.16, Đ.17), a
    warning that the correction brings and `confirmed` does not name, or `nothing_changed`. Without
    `confirmed` every warning counts as confirmed. NotAllowed `persons_erased` (dossier).
    """
    if before.applicant is None:
        raise NotAllowed("persons_erased", dossier=code)
    stood = _document(before)
    draft = _draft(body, before, stood, today)
    said = _document(draft)
    names, old, new = _differences(stood, said)
    delivery = None
    if draft.delivery is not before.delivery:
        delivery = {"before": before.delivery.value, "after": draft.delivery.value}
        names.append("delivery")
    if not names:
        raise HasProblems((Problem("body", "nothing_changed"),))
    warnings = _judged(body, before, draft, names, today)
    facts = {"fields": names, "delivery": delivery, "warnings": warnings}
    told = {key: body.personal[key] for key in TOLD if key in body.personal}
    return facts, {"before": old, "after": new, **told}


TOLD = ("reason", "late_entry_reason")


def _draft(body: Body, before: Intake, stood: Part, today: date) -> IntakeDraft:
    """The intake as it stands after the correction."""
    after: dict[str, Any] = dict(vars(before))
    given: Mapping[str, Any] = body.personal
    for role in ROLES:
        if role in given:
            merged = None if given[role] is None else (stood[role] or {}) | given[role]
            after[role] = read_role(Fields({role: merged}, "", []), role, [], today)
    after["summary"] = given.get("summary", before.summary)
    after["delivery"] = Delivery(body.plain.get("delivery", before.delivery))
    return IntakeDraft(**after)


def _judged(
    body: Body, before: Intake, draft: IntakeDraft, changed: list[str], today: date
) -> list[str]:
    """The warnings that the correction brings and that somebody has confirmed; raises for the rest."""
    found = _problems(draft, today)
    known = {_key(each) for each in _problems(IntakeDraft(**vars(before)), today)}
    fresh = [
        each
        for each in found
        if each.warning and (each.field in changed or _key(each) not in known)
    ]
    confirmed = body.plain.get("confirmed", [_key(each) for each in fresh])
    left = tuple(each for each in found if not each.warning)
    left = left or tuple(each for each in fresh if _key(each) not in confirmed)
    if left:
        raise HasProblems(left)
    return [_key(each) for each in fresh]


def _problems(draft: IntakeDraft, today: date) -> tuple[Problem, ...]:
    return (*people_problems(draft, today), *delivery_problems(draft))


def _key(problem: Problem) -> str:
    return f"{problem.field}:{problem.code}"


def _document(intake: Intake | IntakeDraft) -> Part:
    persons: dict[str, Person | None] = {role: getattr(intake, role) for role in ROLES}
    documents = {
        role: dict(person_document(each)) if each else None for role, each in persons.items()
    }
    return {**documents, "summary": intake.summary}


def _differences(before: Part, after: Part) -> tuple[list[str], Part, Part]:
    """The paths that differ, and both sides of them; a person who comes or goes is one path."""
    names: list[str] = []
    old: Part = {}
    new: Part = {}
    for key in before:
        was, now = before[key], after[key]
        if was == now:
            continue
        if key in ROLES and was and now:
            changed = [name for name in now if was[name] != now[name]]
            names += [f"{key}.{name}" for name in changed]
            was = {name: was[name] for name in changed}
            now = {name: now[name] for name in changed}
        else:
            names.append(key)
        old[key], new[key] = was, now
    return names, old, new
