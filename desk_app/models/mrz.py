"""The machine-readable zone on the back of the citizen card (ICAO TD1, three lines of 30)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desk_app.models.draft import Person
from desk_app.models.identity import facts_in
from desk_app.models.text import proper_case

LINE = 30
WEIGHTS = (7, 3, 1)
LETTER_VALUE = 55  # "A" counts 10
CENTURY = 100
NO_EXPIRY = "991231"  # cards of old holders

_ZONE = re.compile(
    r"I[A-Z<]VNM(?P<last>[0-9]{9})(?P<last_check>[0-9])(?P<number>[0-9]{12})<<(?P<check>[0-9])"
    r"(?P<birth>[0-9]{2}[0-9<]{4})(?P<birth_check>[0-9])(?P<sex>[MF<])"
    r"(?P<expiry>[0-9]{6})(?P<expiry_check>[0-9])VNM<{11}(?P<all_check>[0-9])"
    r"(?P<name>[A-Z<]{30})"
)


@dataclass(frozen=True)
class Zone:
    """What the zone says.

    `person.name` is empty: the zone has no marks, `plain_name` helps to type it. `expires_on` None:
    no expiry.
    """

    person: Person
    plain_name: str
    expires_on: date | None


def read_mrz(text: str) -> Zone | None:
    """The zone in a scanned text, with or without line breaks; None unless all checks hold."""
    joined = "".join(text.split()).upper()
    found = _ZONE.fullmatch(joined)
    if found is None or not _checks_hold(found):
        return None
    facts = facts_in(found["number"])
    expiry = found["expiry"]
    expires_on = None if expiry == NO_EXPIRY else _expiry(expiry)
    if facts is None or (expires_on is None and expiry != NO_EXPIRY):
        return None
    century = facts.birth_year - facts.birth_year % CENTURY
    person = Person(
        id_number=found["number"],
        birth_date=_birth(found["birth"], century),
        sex={"M": "male", "F": "female"}.get(found["sex"], ""),
    )
    return Zone(person, proper_case(" ".join(found["name"].replace("<", " ").split())), expires_on)


def _checks_hold(found: re.Match[str]) -> bool:
    zone = found[0]
    middle = zone[LINE : 2 * LINE]
    everything = zone[5:LINE] + middle[:7] + middle[8:15] + middle[18:29]
    return found["number"].endswith(found["last"]) and all(
        _check_digit(part) == int(digit)
        for part, digit in (
            (found["last"], found["last_check"]),
            (found["number"], found["check"]),
            (found["birth"], found["birth_check"]),
            (found["expiry"], found["expiry_check"]),
            (everything, found["all_check"]),
        )
    )


def _check_digit(part: str) -> int:
    return sum(_value(char) * WEIGHTS[place % 3] for place, char in enumerate(part)) % 10


def _value(char: str) -> int:
    if char == "<":
        return 0
    return int(char) if char.isdigit() else ord(char) - LETTER_VALUE


def _birth(digits: str, century: int) -> str:
    """The birth in the century of the personal number; unknown month or day left out."""
    known = [str(century + int(digits[:2]))]
    for part in (digits[2:4], digits[4:]):
        if not part.isdigit() or int(part) == 0:
            break
        known.append(part)
    return "-".join(known)


def _expiry(digits: str) -> date | None:
    try:
        return date(2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    except ValueError:
        return None
