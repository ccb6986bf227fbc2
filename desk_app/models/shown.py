"""Numbers as Vietnamese papers and screens write them."""

from __future__ import annotations

from decimal import Decimal


def grouped(number: float | Decimal) -> str:
    """Points between thousands, a decimal comma: 1234.5 → "1.234,5"."""
    return f"{number:,}".translate(str.maketrans(",.", ".,"))


def comma(number: str) -> str:
    """A number that is text already, with its decimal comma: "94.45" → "94,45"."""
    return number.replace(".", ",")
