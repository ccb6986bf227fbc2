"""Which of two versions of the program came first: a centre may ask for newer ones, never insist."""

from __future__ import annotations

import re

PARTS = 3
_NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)


def is_older(version: str, least: str) -> bool:
    """Whether a version came before the least one wanted; without a least one none does."""
    return bool(least) and _parts(version) < _parts(least)


def _parts(version: str) -> tuple[int, ...]:
    """`1.2` and `1.2.0` are one."""
    found = [int(each) for each in _NUMBER.findall(version)[:PARTS]]
    return (*found, *[0] * (PARTS - len(found)))
