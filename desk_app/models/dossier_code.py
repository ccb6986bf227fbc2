"""The number of a dossier, its provisional form, and the digits-only alias printed on labels."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

AGENCY_LENGTH = 35  # QĐ 20/2020/QĐ-TTg, amended by QĐ 09/2025/QĐ-TTg
PROVISIONAL = "TAM"
DESK_DIGITS = 6
CENTURY = 2000  # the rule writes two digits of the year

_AGENCY = r"[A-Z0-9]{1,3}(?:\.[A-Z0-9]{1,3}){0,5}"
_CODE = re.compile(rf"({_AGENCY})-([0-9]{{6}})-([0-9]{{4,8}})")
_AGENCY_ONLY = re.compile(_AGENCY)
_LEVEL_ONE = re.compile(r"[A-Y][0-9]{2}")
_PROVISIONAL_AGENCY = re.compile(rf"{PROVISIONAL}\.[0-9A-F]{{3}}\.[0-9A-F]{{3}}")
_PROCEDURE = re.compile(
    r"[0-9]\.[0-9]{6}(?:\.[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Y][0-9]{2}(?:\.[0-9]{2})?)?"
)
_ALIAS = re.compile(r"([0-9]{6})([0-9]{4,8})([0-9])")
_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


@dataclass(frozen=True)
class DossierCode:
    """`AGENCY-YYMMDD-NNNN` (TT 01/2018 Đ.19, TT 03/2025 Đ.13); `str()` writes it."""

    agency: str
    day: date
    tail: str

    def __str__(self) -> str:
        return f"{self.agency}-{self.day:%y%m%d}-{self.tail}"


@dataclass(frozen=True)
class Alias:
    """What an alias says of its dossier: day and tail; not the agency, so several may match."""

    day: date
    tail: str


def read_code(text: str) -> DossierCode | None:
    """The code that the text is, old or new order of groups, small letters allowed; else None."""
    found = _CODE.fullmatch(text.strip().upper())
    if found is None:
        return None
    agency, day, tail = found.groups()
    real = _real_day(day)
    return None if real is None else DossierCode(agency, real, tail)


def _real_day(digits: str) -> date | None:
    year, month, day = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    try:
        return date(CENTURY + year, month, day)
    except ValueError:
        return None


def agency_ok(agency: str) -> bool:
    """Whether this can be the ID of a competent agency: one group is letter A–Y and two digits."""
    return (
        len(agency) <= AGENCY_LENGTH
        and _AGENCY_ONLY.fullmatch(agency) is not None
        and any(_LEVEL_ONE.fullmatch(group) for group in agency.split("."))
        and not agency.startswith(f"{PROVISIONAL}.")
    )


def procedure_code_ok(code: str) -> bool:
    """Whether this is a procedure code: `1.001193`, also with a local suffix."""
    return _PROCEDURE.fullmatch(code) is not None


def provisional_agency(desk_id_hex: str) -> str:
    """What stands for the agency in provisional codes of a desk: `TAM.A1B.2C3`.

    `desk_id_hex` is the desk's id, at least six hexadecimal digits (ValueError otherwise).
    """
    digits = desk_id_hex[:DESK_DIGITS].upper()
    agency = f"{PROVISIONAL}.{digits[:3]}.{digits[3:]}"
    if _PROVISIONAL_AGENCY.fullmatch(agency) is None:
        raise ValueError("a desk id begins with six hexadecimal digits")
    return agency


def is_provisional(code: str) -> bool:
    """Whether a code, or an agency alone, is of the provisional kind."""
    return _PROVISIONAL_AGENCY.fullmatch(code.strip().upper().partition("-")[0]) is not None


def lane_of(tail: str) -> int:
    """The lane that issued a tail: its first digit; 0 is no lane of ours."""
    return int(tail[0])


def alias(code: DossierCode) -> str:
    """The digits-only alias of a code: YYMMDD, tail, check digit; 11–15 digits.

    The check digit is Damm's: one wrong digit or two swapped neighbours are always noticed.
    """
    digits = f"{code.day:%y%m%d}{code.tail}"
    return f"{digits}{damm(digits)}"


def backwards(code: DossierCode) -> str:
    """The digits of day and tail from the last to the first: an end is found as a beginning."""
    return f"{code.day:%y%m%d}{code.tail}"[::-1]


def read_alias(typed: str) -> Alias | None:
    """Day and tail of an alias (spaces allowed), or None when it is mistyped or no alias."""
    digits = alias_digits(typed)
    found = _ALIAS.fullmatch(digits)
    if found is None or damm(digits):
        return None
    day = _real_day(found[1])
    return None if day is None else Alias(day, found[2])


def alias_digits(typed: str) -> str:
    """The alias without the spaces that a person types into it."""
    return "".join(typed.split())


def alias_matches(typed: str, code: DossierCode) -> bool:
    """Whether the typed alias is that of `code`."""
    return read_alias(typed) == Alias(code.day, code.tail)


def damm(digits: str) -> int:
    """Damm's check digit of some digits; 0 when they end with their own."""
    interim = 0
    for digit in digits:
        interim = int(_DAMM[interim][int(digit)])
    return interim
