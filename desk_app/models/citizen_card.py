"""The QR of the chip citizen card (CCCD 2021, Thẻ Căn cước 2024): one scan fills a person."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.models.draft import Person
from desk_app.models.text import APOSTROPHES, clean_line, fold
from desk_app.models.typed_dates import birth_ok

LEAST_FIELDS = 6
KNOWN_FIELDS = 7
HEALTH_FIELDS = 5
SEXES = {"nam": "male", "nu": "female"}

_PERSONAL_NUMBER = re.compile(r"[0-9]{12}")
_BIRTH = re.compile(r"(?:([0-9]{2})([0-9]{2}))?([0-9]{4})")
_HEXADECIMAL = re.compile(r"(?:[0-9A-Fa-f]{2}){2,}")
_HEALTH_NUMBER = re.compile(r"[A-Z]{2}[0-9]{13}|[0-9]{10}")
_NAME_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u030c\u031b\u0323")
_NAME_LETTERS = frozenset("ĐđɃƀ")
_BETWEEN_NAMES = frozenset(" -.") | APOSTROPHES
_IN_ADDRESSES = _BETWEEN_NAMES | frozenset('0123456789,/()&:;+"–')


class NotCard(StrEnum):
    """Why a text is not taken for a citizen card."""

    HEALTH_INSURANCE = "health_insurance_card"
    OTHER = "not_a_card"


@dataclass(frozen=True)
class Card:
    """What a card says; texts as printed on it.

    `name_unreadable`: the reader broke the Vietnamese letters, so the name was left empty for the
    clerk to type (a broken address is left empty too). `extra` keeps the fields after the seventh,
    whose order is not published, raw.
    """

    person: Person
    issued_on: date | None = None
    old_number: str = ""
    extra: tuple[str, ...] = ()
    name_unreadable: bool = False


def read_card(text: str) -> Card | NotCard:
    """The card in a scanned text: number|old number|name|ddMMyyyy|sex|address|issued|….

    Six fields are enough; a birth of which only the year is known is `1950` or `00001950`.
    """
    fields = text.strip("\r\n\t ").split("|")
    if _is_health_card(fields):
        return NotCard.HEALTH_INSURANCE
    number = fields[0].strip()
    if len(fields) < LEAST_FIELDS or _PERSONAL_NUMBER.fullmatch(number) is None:
        return NotCard.OTHER
    name = _readable(fields[2], _BETWEEN_NAMES)
    person = Person(
        name=name,
        id_number=number,
        birth_date=_birth(fields[3].strip()),
        sex=SEXES.get(fold(fields[4]), ""),
        address=_readable(fields[5], _IN_ADDRESSES),
    )
    return Card(
        person=person,
        issued_on=_day(fields[6].strip()) if len(fields) > LEAST_FIELDS else None,
        old_number=clean_line(fields[1]),
        extra=tuple(fields[KNOWN_FIELDS:]),
        name_unreadable=not name,
    )


def _is_health_card(fields: list[str]) -> bool:
    """The health insurance card (BHYT): number|name in hexadecimal|birth|1 or 2|address …."""
    return (
        len(fields) >= HEALTH_FIELDS
        and _PERSONAL_NUMBER.fullmatch(fields[0]) is None
        and (
            _HEALTH_NUMBER.fullmatch(fields[0]) is not None
            or _HEXADECIMAL.fullmatch(fields[1]) is not None
        )
    )


def _readable(raw: str, between: frozenset[str]) -> str:
    """The text when every letter can be Vietnamese, else empty: never a broken name."""
    sound = all(
        (char.isascii() and char.isalpha())
        or char in _NAME_LETTERS
        or char in _NAME_MARKS
        or char in between
        for char in unicodedata.normalize("NFD", raw.strip())
    )
    return clean_line(raw) if sound else ""


def _birth(raw: str) -> str:
    found = _BIRTH.fullmatch(raw)
    if found is None:
        return ""
    day, month, year = found.groups()
    known = [year]
    if month not in {None, "00"}:
        known += [month] if day == "00" else [month, day]
    iso = "-".join(known)
    return iso if birth_ok(iso) else ""


def _day(raw: str) -> date | None:
    found = _BIRTH.fullmatch(raw)
    if found is None or found[1] is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
