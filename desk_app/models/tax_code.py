"""The tax code (mã số thuế) of organisations, their branches, and persons."""

from __future__ import annotations

import re

from desk_app.models.outcomes import Problem

_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_SHAPE = re.compile(r"([0-9]{10})(?:-?([0-9]{3}))?|[0-9]{12}")
_IGNORED = re.compile(r"[\s.]+")
_NO_BRANCH = "000"


def clean_tax_code(typed: str) -> str:
    """A tax code as stored: spaces and dots off, a branch's three digits after a dash."""
    kept = _IGNORED.sub("", typed)
    found = _SHAPE.fullmatch(kept)
    return f"{found[1]}-{found[2]}" if found and found[2] else kept


def shown_tax_code(code: str) -> str:
    """A tax code as shown: 0100109106, 0100109106-001, or the person's 12 digits."""
    return clean_tax_code(code)


def tax_problems(typed: str, field: str) -> tuple[Problem, ...]:
    """What is wrong with a tax code; `field` is its path in the draft; empty is allowed.

    Error `tax_code_shape` (digits): neither 10 digits, 10 and 001–999, nor 12. Warning
    `tax_code_check`: the tenth digit is not the one the formula gives (few old codes are so).
    """
    code = clean_tax_code(typed)
    if not code:
        return ()
    found = _SHAPE.fullmatch(code)
    if found is None or found[2] == _NO_BRANCH:
        digits = sum(each.isdigit() for each in code)
        return (Problem(field, "tax_code_shape", {"digits": digits}),)
    if found[1] and not _check_digit_ok(found[1]):
        return (Problem(field, "tax_code_check", warning=True),)
    return ()


def _check_digit_ok(ten: str) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, ten[:9], strict=True))
    return int(ten[9]) == 10 - total % 11  # 10 is no digit: such numbers are not issued
