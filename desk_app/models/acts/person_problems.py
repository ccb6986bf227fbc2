"""What is wrong with a person of a draft, field by field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from desk_app.models.draft import Person, PersonKind
from desk_app.models.identity import identity_problems
from desk_app.models.outcomes import Problem
from desk_app.models.phone import phone_problems
from desk_app.models.tax_code import tax_problems
from desk_app.models.typed_dates import birth_ok, birth_problems

LONGEST_NAME = 250
LONGEST_LINE = 500
EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


def person_problems(person: Person, path: str, today: date) -> Iterator[Problem]:
    """Problems of one person; `path` is its place in the draft (`applicant`, `owner`, `principal`)."""
    if not person.name:
        yield Problem(f"{path}.name", "name_missing")
    elif len(person.name) > LONGEST_NAME:
        yield Problem(f"{path}.name", "text_too_long", {"most": LONGEST_NAME})
    if len(person.address) > LONGEST_LINE:
        yield Problem(f"{path}.address", "text_too_long", {"most": LONGEST_LINE})
    yield from _numbers(person, path, today)
    yield from phone_problems(person.phone, f"{path}.phone")
    if person.email and not EMAIL.fullmatch(person.email):
        yield Problem(f"{path}.email", "email_shape", warning=True)


def _numbers(person: Person, path: str, today: date) -> Iterator[Problem]:
    if person.kind is not PersonKind.PERSON:
        yield from tax_problems(person.id_number, f"{path}.id_number")
        return
    yield from birth_problems(person.birth_date, f"{path}.birth_date", today)
    birth = person.birth_date if birth_ok(person.birth_date) else ""
    number = f"{path}.id_number"
    yield from identity_problems(
        person.id_number, number, sex=person.sex, birth_date=birth, today=today
    )
