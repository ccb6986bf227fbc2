"""The ledger of money between two instants, each entry with its dossier, in the order of recording."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, String, cast, func, select
from sqlalchemy.orm import Session

from desk_app.models.moments import VIETNAM, iso, read_moment
from desk_app.models.report import Row
from desk_app.models.tables import DossierRecord, FeeEntry, JournalLine

Between = tuple[datetime, datetime]
Figures = tuple[list[Row], dict[str, object], dict[str, bool]]
"""Rows of a report, its totals, and each sum that must hold with whether it does."""


@dataclass(frozen=True)
class Entry:
    """One entry of the ledger with its dossier, and when it was recorded.

    That may be long after it happened (`money.at`).
    """

    money: FeeEntry
    dossier: DossierRecord
    recorded_at: datetime


def days_between(first: date, last: date) -> Between:
    """From the beginning of the first day to the end of the last, which is left out itself."""
    begin = datetime.combine(first, time(), VIETNAM)
    return begin, datetime.combine(last, time(), VIETNAM) + timedelta(days=1)


def within(column: Any, between: Between) -> Iterable[Any]:
    """The conditions that an instant lies there."""
    return (column >= between[0], column < between[1])


def recorded_at() -> ColumnElement[str]:
    """When a line was recorded, as its text says it; texts sort as time does."""
    return func.json_extract(cast(JournalLine.line, String), "$.at")


def recorded_within(between: Between) -> tuple[ColumnElement[bool], ...]:
    """The conditions that money was recorded there: nothing is recorded before it happens."""
    begin, end = between
    said = recorded_at()
    return (FeeEntry.at < end, said >= iso(begin), said < iso(end))


def entries_between(session: Session, site: str, between: Between) -> list[Entry]:
    """Every collection and reversal, by when it was recorded: nothing comes into a settled period."""
    query = (
        select(FeeEntry, DossierRecord, recorded_at())
        .join(
            DossierRecord,
            (DossierRecord.site == FeeEntry.site) & (DossierRecord.id == FeeEntry.dossier),
        )
        .where(FeeEntry.site == site, *recorded_within(between))
        .join(JournalLine, (JournalLine.site == FeeEntry.site) & (JournalLine.id == FeeEntry.event))
        .order_by(JournalLine.pos)
    )
    return [
        Entry(money, dossier, read_moment(said)) for money, dossier, said in session.execute(query)
    ]
