"""Telephone numbers of Viet Nam: mobiles, landlines, hotlines."""

from __future__ import annotations

import re

from desk_app.models.identity import HIDDEN
from desk_app.models.outcomes import Problem

SHOWN_START, SHOWN_END = 4, 2
_MOBILE = re.compile(r"0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])[0-9]{7}")
_LANDLINE = re.compile(r"02[0-9]{9}")
_HOTLINE = re.compile(r"1[89]00[0-9]{4,6}")
_WRITTEN_BETWEEN = re.compile(r"[\s.\-()\u200b]+")
_ABROAD_PREFIX = re.compile(r"(?:\+|00)84(?:0(?=[1-9]))?|84(?=[1-9][0-9]{8,9}$)")
_GROUPS = ((_MOBILE, (4, 7)), (re.compile(r"02[48][0-9]{8}"), (3, 7)), (_LANDLINE, (4, 7)))


def clean_phone(typed: str) -> str:
    """A number as stored: spaces, dots, dashes and brackets off, +84 and 84 turned into 0."""
    kept = _WRITTEN_BETWEEN.sub("", typed)
    found = _ABROAD_PREFIX.match(kept)
    return f"0{kept[found.end() :]}" if found else kept


def phone_problems(typed: str, field: str) -> tuple[Problem, ...]:
    """A warning `phone_shape` (digits) for a number of no known shape; no number is no problem."""
    number = clean_phone(typed)
    known = not number or any(
        each.fullmatch(number) for each in (_MOBILE, _LANDLINE, _HOTLINE)
    )  # fmt: skip
    if known:
        return ()
    digits = sum(each.isdigit() for each in number)
    return (Problem(field, "phone_shape", {"digits": digits}, warning=True),)


def shown_phone(number: str) -> str:
    """A number in groups: 0905 418 226, 024 3825 1234, 0229 387 1234; others as they are."""
    cleaned = clean_phone(number)
    for shape, (first, second) in _GROUPS:
        if shape.fullmatch(cleaned):
            return f"{cleaned[:first]} {cleaned[first:second]} {cleaned[second:]}"
    return cleaned


def masked_phone(number: str) -> str:
    """The number as lists show it: 0905 ••• 26; a short one is hidden whole."""
    cleaned = clean_phone(number)
    if len(cleaned) > SHOWN_START + SHOWN_END:
        return f"{cleaned[:SHOWN_START]} {HIDDEN} {cleaned[-SHOWN_END:]}"
    return HIDDEN if cleaned else ""
