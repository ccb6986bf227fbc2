"""What a report is asked for: which days, judged how, seen from where."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.report import Row
from desk_app.models.statistics.ii06 import Figures, holding
from desk_app.models.statistics.options import Options
from desk_app.models.statistics.period import Period
from desk_app.services.desk import Desk
from desk_app.services.statistics.behind import out_of_order
from desk_app.services.statistics.counters import NONE, Between, Group, between

MOST_NAMED = 10


@dataclass(frozen=True)
class Asked:
    """One question. `until` is the end of the period, now while it still runs."""

    session: Session
    desk: Desk
    period: Period
    until: datetime
    options: Options

    def groups(self) -> dict[Group, Between]:
        """The counters of every agency's field.

        IntegrityBroken `identity_broken` (identity, field, dossiers) when a sum does not hold.
        """
        site = self.desk.site_id
        found = between(self.session, site, self.period, self.until, self.options)
        for (agency, field), counted in found.items():
            self._check(agency, field, counted.figures(self.options))
        return found

    def _check(self, agency: str, field: str, figures: Figures) -> None:
        broken = [name for name, holds in holding(figures).items() if not holds]
        if broken:
            codes = out_of_order(self.session, self.desk.site_id, field, agency)
            raise IntegrityBroken(
                "identity_broken", identity=" ".join(broken), field=field,
                dossiers=", ".join(codes[:MOST_NAMED]), number=len(codes),
            )  # fmt: skip

    def by(self, place: int) -> dict[str, Between]:
        """The counters by agency (0) or by field (1)."""
        found: dict[str, Between] = {}
        for group, counted in self.groups().items():
            found[group[place]] = found.get(group[place], NONE) + counted
        return found


@dataclass(frozen=True)
class Made:
    """What a report of statistics tells."""

    columns: tuple[str, ...]
    rows: list[Row]
    totals: Mapping[str, object]
    identities: Mapping[str, bool]


Figuring = Callable[[Asked], Made]
