"""The code on a rating slip: which set of indicators it asks by, the same on every slip of that set."""

from __future__ import annotations

import re
from datetime import date

from desk_app.models.dossier_code import damm

PREFIX = "99"  # with the year behind it no day of a dossier's alias
_DIGITS = re.compile(r"99([0-9]{4})([0-9]{2})([0-9]{2})[0-9]")


def slip_digits(valid_from: date) -> str:
    """11 digits: the set by its first day, Damm's check digit. Nothing of the person, nor of a dossier."""
    digits = f"{PREFIX}{valid_from:%Y%m%d}"
    return f"{digits}{damm(digits)}"


def is_slip(text: str) -> bool:
    """Whether that is what stands on a slip."""
    found = _DIGITS.fullmatch(text)
    if found is None or damm(text):
        return False
    try:
        date(*map(int, found.groups()))
    except ValueError:
        return False
    return True
