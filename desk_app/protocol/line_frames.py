"""A line taken apart: what lines of one shape have in common, and the values between it.

Done for every line that leaves a desk, so most of it is left to the splitting of texts, and what a
shape looks like is worked out once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

Row = tuple[str, ...]
VALUE = re.compile(
    r'(?<=[:,\[]")[^"\\]*(?:\\.[^"\\]*)*(?="[,\]}])'  # the inside of a text
    r"|(?<=[:,\[])-?\d+(?=[,\]}])"  # a whole number
)
"""A value where JSON has one; keys are part of the common text."""
NUMBER = re.compile(r"(-?\d+)")
TEXT = '"'
KEPT = 1024
"""Shapes that are remembered: a site has some dozens."""


def parted(line: str) -> tuple[Row, Row]:
    """The common pieces and the values between them, one fewer; woven together they are the line."""
    told = line.split(TEXT)
    if "\\" in line or len(told) % 2 == 0:
        return _by_pattern(line)
    outside, inside = NUMBER.split(TEXT.join(told[::2])), told[1::2]
    common = tuple(outside[::2])
    is_key, values = _frame(common)
    keys = tuple(each for each, key in zip(inside, is_key, strict=True) if key)
    return _pieces(common, keys), values([*inside, *outside[1::2]])


def _by_pattern(line: str) -> tuple[Row, Row]:
    pieces, values, end = [], [], 0
    for found in VALUE.finditer(line):
        pieces.append(line[end : found.start()])
        values.append(found[0])
        end = found.end()
    return (*pieces, line[end:]), tuple(values)


@lru_cache(KEPT)
def _frame(common: Row) -> tuple[tuple[bool, ...], Callable[[Sequence[str]], Row]]:
    """Which of its texts are keys; and what takes the values, in the order of the line."""
    slots = list(_slots(common))
    texts = sum(slot is not None for slot in slots)
    places, number, text = [], texts, 0
    for is_key in slots:
        if is_key is None:
            places.append(number)
            number += 1
        else:
            places += [] if is_key else [text]
            text += 1
    return tuple(slot for slot in slots if slot is not None), _taking(places)


def _slots(common: Row) -> Iterator[bool | None]:
    """What stands between the common texts: a key, a text that is a value, or None for a number."""
    for place, piece in enumerate(common):
        if place:
            yield None
        for behind in piece.split(TEXT)[1:]:
            yield behind.startswith(":")


def _taking(places: Sequence[int]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    if len(places) < 2:  # noqa: PLR2004 - an `itemgetter` of one answers no tuple
        return lambda values: tuple(values[place] for place in places)
    return itemgetter(*places)


@lru_cache(KEPT)
def _pieces(common: Row, keys: Row) -> Row:
    """The common texts with the keys in them, cut where a value stands."""
    pieces, names = [""], iter(keys)
    for place, piece in enumerate(common):
        if place:
            pieces.append("")
        first, *behind = piece.split(TEXT)
        pieces[-1] += first
        for each in behind:
            if each.startswith(":"):
                pieces[-1] += TEXT + next(names) + TEXT + each
            else:
                pieces[-1] += TEXT
                pieces.append(TEXT + each)
    return tuple(pieces)
