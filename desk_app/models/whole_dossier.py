"""What the page of one dossier shows beside the dossier itself: reasons, papers, money, what it waits for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from desk_app.models.cash_views import MoneyLine
from desk_app.models.collecting import Result
from desk_app.models.views import DossierView, PrintJobView

Told = Mapping[str, str]
"""What somebody said with an act, by the name of the field: reason, items, tracking, …"""


@dataclass(frozen=True)
class WholeDossier:
    """A dossier with its surroundings.

    `told` follows `dossier.history` line by line, empty after an erasure. `papers` are the forms
    that can be printed, `waiting_jobs` those of its prints that no printer has taken yet.
    `waiting_until` is the last day of a citizen who was asked for papers, `correction_until` the
    end of the three working days for a wrong result.
    """

    dossier: DossierView
    told: tuple[Told, ...]
    papers: tuple[str, ...]
    waiting_jobs: tuple[PrintJobView, ...]
    payments: tuple[MoneyLine, ...]
    result: Result | None = None
    waiting_since: datetime | None = None
    waiting_until: date | None = None
    correction_until: datetime | None = None
