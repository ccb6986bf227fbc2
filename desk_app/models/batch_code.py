"""The bars of a hand-over list: its id in digits alone, which no input method or layout can mangle."""

from __future__ import annotations

import re

from desk_app.models.dossier_code import alias_digits, damm

_ID = re.compile(r"([0-9a-f]{8})-([0-9]{4})-([1-9][0-9]{0,4})")
_DIGITS = re.compile(r"([0-9]{10})([0-9]{4})([0-9]{5})[0-9]")
LARGEST_DESK = 0xFFFF_FFFF


def batch_digits(batch: str) -> str:
    """20 digits of a list's id: desk, year, number, Damm's check digit; empty for any other text.

    They are longer than every alias of a dossier and every personal number.
    """
    found = _ID.fullmatch(batch)
    if found is None:
        return ""
    desk, year, number = found.groups()
    digits = f"{int(desk, 16):010d}{year}{int(number):05d}"
    return f"{digits}{damm(digits)}"


def read_batch_digits(text: str) -> str | None:
    """The id of the list whose bars were read, None when they are not those of a list."""
    digits = alias_digits(text)
    found = _DIGITS.fullmatch(digits)
    if found is None or damm(digits):
        return None
    desk, year, number = (int(each) for each in found.groups())
    return f"{desk:08x}-{year:04d}-{number}" if number and desk <= LARGEST_DESK else None
