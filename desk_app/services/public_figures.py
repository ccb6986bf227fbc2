"""The figures that everybody may see: of some days for the pages, of the moment for the board."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from desk_app.models.actor import Actor
from desk_app.models.permissions import BOARD, must_serve
from desk_app.models.publication import PeriodFigures, PublicBoard, Words
from desk_app.models.report import Report
from desk_app.models.statistics.ii06 import NAMES, Figures, shares
from desk_app.models.statistics.options import Options
from desk_app.models.statistics.period import Period, PeriodKind, period_of
from desk_app.resources import resource_bytes
from desk_app.services.desk import Desk
from desk_app.services.queues import LookAtQueues
from desk_app.services.statistics.statistics import Statistics

SHOWN = (
    "carried_over", "solved_total", "solved_on_time", "solved_late", "pending_total",
    "pending_in_time", "pending_overdue",
)  # fmt: skip


@dataclass(frozen=True)
class LookInPublic:
    """What the board in the waiting room shows."""

    desk: Desk

    def __call__(self, actor: Actor) -> PublicBoard:
        """The board now. NotAllowed `role_not_allowed`; IntegrityBroken as `Statistics`."""
        must_serve(actor, BOARD)
        site, now = self.desk.site, self.desk.now()
        month = period_of(PeriodKind.MONTH, now.date())
        today = _ii06(self.desk, actor, Period(now.date(), now.date()))
        told = _figures(today)
        fields = [(str(row["field"]), _whole(row["pending_total"])) for row in today.rows]
        return PublicBoard(
            unit=site.name,
            demo=self.desk.demo,
            at=now,
            received=told.received_online + told.received_direct,
            returned=LookAtQueues(self.desk)().returned_today,
            pending=told.pending_total,
            overdue=told.pending_overdue,
            on_time=shares(_figures(_ii06(self.desk, actor, month)))["solved_on_time"],
            fields=tuple(sorted(_open(fields), key=lambda each: (-each[1], each[0]))),
            words=public_words(),
        )


def period_figures(desk: Desk, actor: Actor, heading: str, days: Period) -> PeriodFigures:
    """The figures of some days as the pages tell them, by columns of form II.06."""
    told = _figures(_ii06(desk, actor, days))
    on_time = told.solved_early + told.solved_on_time
    numbers = {"received": told.received_online + told.received_direct}
    numbers |= {name: getattr(told, name) for name in SHOWN}
    return PeriodFigures(heading, numbers | {"solved_on_time": on_time}, shares(told))


@cache
def public_words() -> Words:
    """The Vietnamese words of everything that is made public."""
    words: dict[str, str] = json.loads(resource_bytes("publication/words.json"))
    return words


def _ii06(desk: Desk, actor: Actor, days: Period) -> Report:
    return Statistics(desk)(actor, "ii06", days.first, days.last, Options())


def _figures(report: Report) -> Figures:
    return Figures(**{name: _whole(report.totals[name]) for name in NAMES})


def _open(fields: list[tuple[str, int]]) -> list[tuple[str, int]]:
    return [each for each in fields if each[1]]


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
