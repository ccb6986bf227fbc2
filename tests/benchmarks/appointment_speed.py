"""How many appointments a second: `python -m tests.benchmarks.appointment_speed`.

The floor is the bare walk over the same days, measured in the same run: one date addition and one
weekday a day. The ratio says what exact rules and a full derivation in words cost above it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from time import perf_counter

from desk_app.models.appointment import promise
from desk_app.models.term import Term, TermUnit
from tests.models.calendars import NATIONAL, at

RECEIVED = at("2026-11-20 10:45")
SECONDS = 1.0
DAY = timedelta(days=1)
TERMS = {
    "3 working days": Term(Decimal(3), TermUnit.WORKING_DAYS),
    "27 working days": Term(Decimal(27), TermUnit.WORKING_DAYS),
    "8 working hours": Term(Decimal(8), TermUnit.WORKING_HOURS),
}


def rate(act: Callable[[], object]) -> float:
    """How many times a second `act` can be done."""
    done, start = 0, perf_counter()
    while (spent := perf_counter() - start) < SECONDS:
        for _ in range(50):
            act()
        done += 50
    return done / spent


def bare_walk(first: date, last: date) -> int:
    """The least that any counting of days must do: visit each one and ask its weekday."""
    counted = 0
    while first < last:
        first += DAY
        counted += first.weekday() < 5
    return counted


def line(name: str, term: Term, received: datetime) -> str:
    """One measured line: appointments a second, the floor, and how many floors one costs."""
    due_at = promise(term, received, NATIONAL).due_at or received
    made = rate(lambda: promise(term, received, NATIONAL))
    floor = rate(lambda: bare_walk(received.date(), due_at.date()))
    return f"{name:>16}: {made:9,.0f} /s, floor {floor:11,.0f} /s, ratio {floor / made:6.1f}"


def main() -> None:
    """Prints a line a term."""
    for name, term in TERMS.items():
        sys.stdout.write(line(name, term, RECEIVED) + "\n")


if __name__ == "__main__":
    main()
