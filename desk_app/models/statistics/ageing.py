"""How old open work is: days behind its appointment, in buckets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Bucket:
    """Days overdue from `least` to `most`, both included; None: and more."""

    name: str
    least: int
    most: int | None

    def holds(self, days: int) -> bool:
        """Whether so many days lie in it."""
        return self.least <= days and (self.most is None or days <= self.most)


BUCKETS: Sequence[Bucket] = (
    Bucket("1-2", 1, 2), Bucket("3-5", 3, 5), Bucket("6-10", 6, 10), Bucket("11-30", 11, 30),
    Bucket("31+", 31, None),
)  # fmt: skip
TODAY = "0"
"""Late by the hour, on the very day of its appointment."""


def bucket_of(due: date, day: date) -> str:
    """The bucket of what is late on a day; calendar days behind the appointment are counted."""
    days = (day - due).days
    return next((each.name for each in BUCKETS if each.holds(days)), TODAY)
