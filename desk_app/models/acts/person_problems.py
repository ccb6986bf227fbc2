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
LONGEST_PHONE = 30
LONGEST_EMAIL = 254  # RFC 5321
LONGEST_NUMBER = 30
EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


def person_problems(person: Person, path: str, today: date) -> Iterator[Problem]:
    """Problems of one person; `path` is its place in the draft (`applicant`, `owner`, `principal`)."""
    if not person.name:
        yield Problem(f"{path}.name", "name_missing")
    elif len(person.name) > LONGEST_NAME:
        yield Problem(f"{path}.name", "text_too_long", {"most": LONGEST_NAME})
    elif person.kind is PersonKind.PERSON:
        yield from _odd_name(person.name, f"{path}.name")
    if len(person.address) > LONGEST_LINE:
        yield Problem(f"{path}.address", "text_too_long", {"most": LONGEST_LINE})
    yield from _numbers(person, path, today)
    if len(person.phone) > LONGEST_PHONE:
        yield Problem(f"{path}.phone", "text_too_long", {"most": LONGEST_PHONE})
    else:
        yield from phone_problems(person.phone, f"{path}.phone")
    if len(person.email) > LONGEST_EMAIL:
        yield Problem(f"{path}.email", "text_too_long", {"most": LONGEST_EMAIL})
    elif person.email and not EMAIL.fullmatch(person.email):
        yield Problem(f"{path}.email", "email_shape", warning=True)


def _odd_name(name: str, field: str) -> Iterator[Problem]:
    if any(letter.isdigit() for letter in name):
        yield Problem(field, "name_has_digits", warning=True)
    elif sum(letter.isalpha() for letter in name) <= 1:
        yield Problem(field, "name_too_short", warning=True)


def _numbers(person: Person, path: str, today: date) -> Iterator[Problem]:
    if person.kind is not PersonKind.PERSON:
        if len(person.id_number) > LONGEST_NUMBER:
            yield Problem(f"{path}.id_number", "text_too_long", {"most": LONGEST_NUMBER})
            return
        yield from tax_problems(person.id_number, f"{path}.id_number")
        return
    yield from birth_problems(person.birth_date, f"{path}.birth_date", today)
    birth = person.birth_date if birth_ok(person.birth_date) else ""
    number = f"{path}.id_number"
    yield from identity_problems(
        person.id_number, number, sex=person.sex, birth_date=birth, today=today
    )
