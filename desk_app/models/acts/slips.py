"""Slips before reception: what is missing (form 02) or why it is turned away (form 03)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from desk_app.models.acts.bodies import Body, Parts, free_text, read_with
from desk_app.models.acts.person_problems import person_problems
from desk_app.models.draft import Person
from desk_app.models.draft_file import person_document, read_person
from desk_app.models.fields import Fields
from desk_app.models.happening import Happening
from desk_app.models.outcomes import Problem


class Slip(StrEnum):
    """The two slips; the values are the words of the command line."""

    GUIDE = "guide"
    TURN_AWAY = "turn-away"


KINDS: Mapping[Slip, str] = {Slip.GUIDE: "GuidanceGiven", Slip.TURN_AWAY: "TurnedAway"}
SERIES: Mapping[Slip, str] = {Slip.GUIDE: "supplement", Slip.TURN_AWAY: "refusal"}
"""The form of each slip: one series of numbers, whether before reception or after it."""
GUIDED_DAYS = 15  # how long ago an earlier guidance is still remembered
KEYS: Mapping[Slip, frozenset[str]] = {
    Slip.GUIDE: frozenset({"person", "procedure", "items", "reason"}),
    Slip.TURN_AWAY: frozenset({"person", "procedure", "reason"}),
}


def read_slip(slip: Slip, document: object, now: datetime) -> Body:
    """The body of a slip: person, procedure, for guidance the items, and the reason. HasProblems."""

    def read(fields: Fields, today: date) -> Parts:
        person = read_person(fields, "person", fields.problems, today) or Person()
        found = person_problems(person, "person", today)
        fields.problems.extend(each for each in found if not each.warning)
        personal = {"person": dict(person_document(person)), "reason": free_text(fields, "reason")}
        if slip is Slip.GUIDE:
            items = list(fields.texts("items"))
            if not items:
                fields.fault("items", "list_empty")
            personal["items"] = items
        return {"procedure": fields.text("procedure", required=slip is Slip.GUIDE)}, personal

    return read_with(KEYS[slip], read, document, now)


def guided_before(number: int, day: date) -> Problem:
    """A remark: this person was guided for this procedure already, and should have been fully."""
    facts: dict[str, str | int] = {"number": number, "day": f"{day:%d/%m/%Y}"}
    return Problem("person.id_number", "guided_before", facts)


def slip_given(
    slip: Slip, body: Body, procedure: Mapping[str, str], paper: Mapping[str, str | int]
) -> Happening:
    """Guidance is given once, fully (NĐ 118/2025 Đ.16.3); nothing is received."""
    return Happening(
        KINDS[slip],
        {"procedure": dict(procedure), "paper": dict(paper)},
        personal=dict(body.personal),
        occurred_at=body.at,
    )
