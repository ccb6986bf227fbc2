"""The numbers of one day of a desk: which were given, which were skipped, and whether each is explained."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from desk_app.models.dossier_code import DossierCode, is_provisional
from desk_app.models.numbering import TAIL_WIDTH
from desk_app.models.site import Grant

THOUSAND, HUNDRED = 1000, 100
RECOVERY = range(9_001, 10_000)
"""The lane of live copies: each is granted a hundred of it."""


@dataclass(frozen=True)
class DayLane:
    """One row of numbers of a day, from the first one that could be given to the last one taken.

    `skipped` were given out by a copy of this desk that was lost, were left out for safety after
    it, or were had by a dossier of an older register or of a second live copy; `unexplained` are
    missing without any reason.
    """

    agency: str
    day: date
    first: int
    last: int
    skipped: tuple[int, ...] = ()
    unexplained: tuple[int, ...] = ()

    @property
    def issued(self) -> int:
        """How many numbers were taken."""
        return self.last - self.first + 1

    def codes(self, numbers: Collection[int]) -> tuple[str, ...]:
        """The codes of some of its numbers."""
        tails = (str(number).zfill(TAIL_WIDTH) for number in sorted(numbers))
        return tuple(str(DossierCode(self.agency, self.day, tail)) for tail in tails)


@dataclass(frozen=True)
class Taken:
    """What the store knows of a lane's day: its counter, the numbers of its dossiers.

    Up to `void_until` numbers may be missing: a restored copy had lost them (0: none). Those
    `elsewhere` are of dossiers of older registers, or were given by another desk or copy.
    """

    agency: str
    day: date
    last: int
    used: frozenset[int]
    void_until: int = 0
    elsewhere: frozenset[int] = frozenset()


def blocks_of(taken: Taken, grant: Grant | None) -> tuple[Taken, ...]:
    """The numbers of the granted block, and each one that was numbered from beside it that day."""
    if grant is None or is_provisional(taken.agency):
        return (taken,)
    parts: dict[tuple[int, int], set[int]] = {}
    for number in sorted({*taken.used, taken.last}):
        inside = grant.first <= number <= grant.last
        parts.setdefault((0, 0) if inside else _block(number), set()).add(number)
    return tuple(replace(taken, used=taken.used & part, last=max(part)) for part in parts.values())


def _block(number: int) -> tuple[int, int]:
    """What tells a block of numbers from others: blocks are granted by the thousand or the hundred."""
    size = HUNDRED if number in RECOVERY else THOUSAND
    return size, number // size


def lane_of(taken: Taken, grant: Grant | None) -> DayLane:
    """The lane's day.

    It begins where the grant begins; with the first number that was used when this is not the grant
    that was numbered by.
    """
    first = _first(taken, grant)
    missing = sorted(set(range(first, taken.last + 1)) - taken.used)
    skipped = tuple(each for each in missing if each <= taken.void_until or each in taken.elsewhere)
    unexplained = tuple(sorted({*missing}.difference(skipped)))
    return DayLane(taken.agency, taken.day, first, taken.last, skipped, unexplained)


def _first(taken: Taken, grant: Grant | None) -> int:
    if is_provisional(taken.agency):
        return 1
    lowest = min(taken.used, default=taken.last + 1)
    if grant is not None and grant.first <= taken.last <= grant.last:
        return min(grant.first, lowest)
    return lowest
