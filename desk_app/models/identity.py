"""The personal number (số định danh cá nhân) and what it says of its holder."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from desk_app.models.outcomes import Facts, Problem

LENGTH = 12
OLD_LENGTH = 9  # CMND, invalid since 1/1/2025
SHOWN_END = 3
HIDDEN = "•••"
STARS = "*****"

# Provinces of birth registration, kept for life through every merger (TT 59/2021/TT-BCA).
PROVINCE_CODES = frozenset((
    "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020",
    "022", "024", "025", "026", "027", "030", "031", "033", "034", "035", "036", "037", "038",
    "040", "042", "044", "045", "046", "048", "049", "051", "052", "054", "056", "058", "060",
    "062", "064", "066", "067", "068", "070", "072", "074", "075", "077", "079", "080", "082",
    "083", "084", "086", "087", "089", "091", "092", "093", "094", "095", "096",
))  # fmt: skip

_NUMBER = re.compile(r"[0-9]{12}")
_PASSPORT = re.compile(r"[A-Z][0-9]{7,8}")
_IGNORED = re.compile(r"[\s.\-\u200b-\u200d\u2060\ufeff]+")


@dataclass(frozen=True)
class NumberFacts:
    """What a personal number tells: `sex` is "male" or "female"."""

    province: str
    sex: str
    birth_year: int


def clean_number(typed: str) -> str:
    """An identity number as stored: spaces, dots and dashes off, letters in capitals."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", typed)).upper()


def facts_in(number: str) -> NumberFacts | None:
    """The facts in a personal number (NĐ 137/2015 Đ.13); None when it is not one."""
    cleaned = clean_number(number)
    if _NUMBER.fullmatch(cleaned) is None:
        return None
    centuries, female = divmod(int(cleaned[3]), 2)
    year = 1900 + 100 * centuries + int(cleaned[4:6])
    return NumberFacts(cleaned[:3], "female" if female else "male", year)


def identity_problems(
    number: str, field: str, sex: str = "", birth_date: str = "", *, today: date
) -> tuple[Problem, ...]:
    """What is wrong with an identity number; `field` is its path in the draft; empty is allowed.

    Errors: `id_number_characters`, `id_number_length` (digits), `id_number_old`. A passport number
    (a letter, 7 or 8 digits) is taken as it is. Warnings, when the number disagrees with itself or
    with the `sex` and `birth_date` (`yyyy[-mm[-dd]]`) entered: `id_number_province` (code),
    `id_number_future` (year), `id_number_sex` (expected), `id_number_birth_year` (year).
    """
    cleaned = clean_number(number)
    if not cleaned or _PASSPORT.fullmatch(cleaned):
        return ()
    facts = facts_in(cleaned)
    if facts is None:
        return (_not_a_number(cleaned, field),)
    found: tuple[tuple[bool, str, Facts], ...] = (
        (facts.province not in PROVINCE_CODES, "id_number_province", {"code": facts.province}),
        (facts.birth_year > today.year, "id_number_future", {"year": facts.birth_year}),
        (sex not in {"", facts.sex}, "id_number_sex", {"expected": facts.sex}),
        (
            birth_date[:4] not in {"", f"{facts.birth_year:04}"},
            "id_number_birth_year",
            {"year": facts.birth_year},
        ),
    )
    return tuple(Problem(field, code, said, warning=True) for wrong, code, said in found if wrong)


def _not_a_number(cleaned: str, field: str) -> Problem:
    if not (cleaned.isascii() and cleaned.isdigit()):
        return Problem(field, "id_number_characters")
    if len(cleaned) == OLD_LENGTH:
        return Problem(field, "id_number_old")
    return Problem(field, "id_number_length", {"digits": len(cleaned)})


def mask(number: str) -> str:
    """The number as lists show it: 066 ••• ••• 217; of any other number only the last three."""
    return _hidden(number, f" {HIDDEN} {HIDDEN} ", HIDDEN)


def starred(number: str) -> str:
    """The number as a paper's QR may carry it: 066*****217; of any other only the last three."""
    return _hidden(number, STARS, STARS)


def _hidden(number: str, middle: str, short: str) -> str:
    """The ends of the number around `middle`; of one too short for that `short` alone."""
    cleaned = clean_number(number)
    if len(cleaned) == LENGTH:
        return f"{cleaned[:SHOWN_END]}{middle}{cleaned[-SHOWN_END:]}"
    if len(cleaned) > 2 * SHOWN_END:
        return f"{middle.lstrip()}{cleaned[-SHOWN_END:]}"
    return short if cleaned else ""
