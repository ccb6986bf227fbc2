"""Form II.06 (TT 01/2020/TT-VPCP): columns 3 to 13 of a field, and the four sums that must agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from desk_app.models.statistics.shares import Share


@dataclass(frozen=True)
class Figures:
    """One line of the form; `waiting` of those pending in time wait for the citizen.

    `renewed`: late by the appointment of the law, but in time by the one given with an apology.
    """

    received_total: int
    received_online: int
    received_direct: int
    carried_over: int
    solved_total: int
    solved_early: int
    solved_on_time: int
    solved_late: int
    pending_total: int
    pending_in_time: int
    pending_overdue: int
    pending_waiting: int = 0
    renewed: int = 0

    def document(self) -> dict[str, int]:
        """The figures by their names."""
        return {name: getattr(self, name) for name in NAMES}


NAMES = tuple(each.name for each in fields(Figures))
COLUMNS = NAMES[:11]
"""Columns (3) to (13) of the form, in its order."""
IDENTITIES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "(3)=(4)+(5)+(6)": ("received_total", ("received_online", "received_direct", "carried_over")),
    "(7)=(8)+(9)+(10)": ("solved_total", ("solved_early", "solved_on_time", "solved_late")),
    "(11)=(12)+(13)": ("pending_total", ("pending_in_time", "pending_overdue")),
    "(3)=(7)+(11)": ("received_total", ("solved_total", "pending_total")),
}


def holding(figures: Figures) -> dict[str, bool]:
    """Each of the four identities, and whether it holds; a count below nothing is none."""
    told = figures.document()
    return {
        name: told[whole] == sum(told[part] for part in parts)
        and min(told[whole], *(told[part] for part in parts)) >= 0
        for name, (whole, parts) in IDENTITIES.items()
    }


def summed(lines: Iterable[Figures]) -> Figures:
    """The line of totals."""
    told = [each.document() for each in lines]
    return Figures(**{name: sum(each[name] for each in told) for name in NAMES})


def shares(figures: Figures) -> dict[str, Share]:
    """The percentages of a line, each of its own whole: what is solved, what is pending.

    `progress` is that of QĐ 766/QĐ-TTg: on time or still in time, of everything handled.
    """
    told = figures
    on_time = told.solved_early + told.solved_on_time
    return {
        "solved_on_time": Share(on_time, told.solved_total, "solved_total"),
        "solved_late": Share(told.solved_late, told.solved_total, "solved_total"),
        "pending_in_time": Share(told.pending_in_time, told.pending_total, "pending_total"),
        "pending_overdue": Share(told.pending_overdue, told.pending_total, "pending_total"),
        "progress": Share(on_time + told.pending_in_time, told.received_total, "received_total"),
    }
