"""Sums of the counters up to a day: whole months, then the days of the last one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from desk_app.journal.execute import counters
from desk_app.models.catalogue import Channel
from desk_app.models.statistics.counted import Ending
from desk_app.models.statistics.ii06 import Figures
from desk_app.models.statistics.options import By, Due, Options
from desk_app.models.statistics.period import Period
from desk_app.models.statistics.timeliness import A_DAY, A_SECOND, beginning
from desk_app.models.tables import CountedDossier, DayCount

Group = tuple[str, str]
"""Agency and field."""
MEASURES = tuple(counters(DayCount))


@dataclass(frozen=True)
class Sums:
    """What was counted from the very first day up to the end of one."""

    of: Mapping[str, int] = field(default_factory=dict)

    def __getitem__(self, measure: str) -> int:
        return self.of.get(measure, 0)


@dataclass(frozen=True)
class Between:
    """The counters of a group before a period and at its end.

    `not_yet` are those that count as late at the end of today but are not at this moment.
    """

    before: Sums
    after: Sums
    not_yet: int = 0

    def happened(self, measure: str) -> int:
        """How much was added in the period."""
        return self.after[measure] - self.before[measure]

    def figures(self, options: Options) -> Figures:
        """The line of II.06."""
        by_channel = {each: self.happened(f"received_{each.value}") for each in Channel}
        carried, pending = self.before["open"], self.after["open"]
        overdue = self.after[f"overdue_{options.name}"] - self.not_yet
        first, renewed = (
            self.happened(f"late_{Options(options.by, due).name}")
            for due in (Due.ORIGINAL, Due.ADJUSTED)
        )
        return Figures(
            received_total=carried + sum(by_channel.values()),
            received_online=by_channel[Channel.ONLINE],
            received_direct=by_channel[Channel.COUNTER] + by_channel[Channel.POST],
            carried_over=carried,
            solved_total=self.happened("solved"),
            solved_early=self.happened(f"early_{options.name}"),
            solved_on_time=self.happened(f"on_time_{options.name}"),
            solved_late=self.happened(f"late_{options.name}"),
            pending_total=pending,
            pending_in_time=pending - overdue,
            pending_overdue=overdue,
            pending_waiting=self.after["waiting"],
            renewed=first - renewed,
        )

    def __add__(self, other: Between) -> Between:
        return Between(
            _added(self.before, other.before), _added(self.after, other.after),
            self.not_yet + other.not_yet,
        )  # fmt: skip


NONE = Between(Sums(), Sums())


def between(
    session: Session, site: str, period: Period, until: datetime, options: Options
) -> dict[Group, Between]:
    """The counters of every group, those with nothing in them left out; `until` as `until_of`."""
    before = sums_until(session, site, period.first - A_DAY)
    after = sums_until(session, site, until.date())
    early = _not_yet(session, site, until, options)
    return {
        group: Between(before.get(group, Sums()), after[group], early.get(group, 0))
        for group in sorted(after)
    }


def sums_until(session: Session, site: str, day: date) -> dict[Group, Sums]:
    """Every measure summed from the first day that was counted to the end of `day`."""
    table = DayCount
    month = f"{day:%Y-%m}"
    months = and_(table.length == "month", table.span < month)
    days = and_(table.length == "day", table.span >= f"{month}-01", table.span <= day.isoformat())
    found: dict[Group, Counter[str]] = {}
    for part in (months, days):
        for group, sums in _grouped(session, site, part):
            found.setdefault(group, Counter()).update(sums)
    return {group: Sums(sums) for group, sums in found.items()}


def _grouped(
    session: Session, site: str, part: ColumnElement[bool]
) -> list[tuple[Group, dict[str, int]]]:
    table = DayCount
    columns = table.__table__.c
    query = (
        select(table.agency, table.field, *(func.sum(columns[name]) for name in MEASURES))
        .where(table.site == site, part)
        .group_by(table.agency, table.field)
    )
    return [
        ((agency, of), dict(zip(MEASURES, sums, strict=True)))
        for agency, of, *sums in session.execute(query)
    ]


def _not_yet(session: Session, site: str, until: datetime, options: Options) -> dict[Group, int]:
    """Open dossiers due later today: by the hour they are in time now, and late at midnight."""
    midnight = beginning(until.date()) + A_DAY - A_SECOND
    if options.by is By.DAY or until >= midnight:
        return {}
    table = CountedDossier
    due = table.original if options.due is Due.ORIGINAL else table.adjusted
    query = (
        select(table.agency, table.field, func.count())
        .where(
            table.site == site,
            or_(table.finished_at.is_(None), table.finished_at > until),
            table.waiting.is_(False),
            table.ending != Ending.EXCLUDED.value,
            due >= until,
            due < midnight,
        )
        .group_by(table.agency, table.field)
    )
    return {(agency, of): number for agency, of, number in session.execute(query)}


def _added(one: Sums, other: Sums) -> Sums:
    return Sums({name: one[name] + other[name] for name in MEASURES})
