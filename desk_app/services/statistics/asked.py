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
from desk_app.services.statistics.counters import NONE, Between, Group, between
from desk_app.services.statistics.offending import offending

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

        IntegrityBroken `identity_broken` (identity, field, dossiers, number) when a sum does not hold.
        """
        site = self.desk.site_id
        found = between(self.session, site, self.period, self.until, self.options)
        for (agency, field), counted in found.items():
            self._check((agency, field), counted.figures(self.options))
        return found

    def _check(self, group: Group, figures: Figures) -> None:
        broken = [name for name, holds in holding(figures).items() if not holds]
        if broken:
            raise self.broken(" ".join(broken), group)

    def broken(self, identity: str, group: Group | None = None) -> IntegrityBroken:
        """Why no report is issued: which sums do not hold, in which field, by which dossiers."""
        found = offending(self.session, self.desk.site_id, self.until, group)
        fields = found.fields if group is None else (group[1],)
        return IntegrityBroken(
            "identity_broken", identity=identity, field=", ".join(fields) or "–",
            dossiers=", ".join(found.codes[:MOST_NAMED]) or "–", number=len(found.codes),
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
