"""A report as figures: rows, their totals, and the sums that must agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

EVER = date(2000, 1, 1)  # before any dossier of this program: for figures of what stands now
Cell = str | int | None
Row = Mapping[str, Cell]


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
