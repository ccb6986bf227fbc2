"""A report as figures: rows, their totals, and the sums that must agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from desk_app.models.moments import VIETNAM

EVER = date(2000, 1, 1)  # before any dossier of this program: for figures of what stands now
Cell = str | int | None
Row = Mapping[str, Cell]
LONGEST_DAY = len("2026-11-20")


@dataclass(frozen=True)
class Report:
    """What `report` answers. `identities`: each sum that must hold, and whether it does.

    `seq` and `head` say up to which line of this desk's journal the figures go. `options` are the
    choices that were made, `definition` says in words what is counted, `before` holds the same
    totals of the period before, `until` is the moment whose state the figures tell.
    """

    name: str
    first: date
    last: date
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: Mapping[str, object]
    identities: Mapping[str, bool]
    seq: int
    head: str
    options: Mapping[str, str] = field(default_factory=dict)
    definition: str = ""
    before: Mapping[str, object] = field(default_factory=dict)
    until: str = ""


def cell_moment(cell: Cell) -> datetime | date | None:
    """The day or instant that a cell's text tells, on the site's clock; None for any other text."""
    if not isinstance(cell, str) or cell[4:5] != "-":
        return None
    try:
        if len(cell) == LONGEST_DAY:
            return date.fromisoformat(cell)
        moment = datetime.fromisoformat(cell)
    except ValueError:
        return None
    return moment.astimezone(VIETNAM).replace(tzinfo=None) if moment.tzinfo else None
