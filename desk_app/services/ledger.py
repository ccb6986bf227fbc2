"""The ledger of money between two instants, each entry with its dossier, in the order of recording."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.moments import VIETNAM
from desk_app.models.report import Row
from desk_app.models.tables import DossierRecord, FeeEntry, JournalLine

Between = tuple[datetime, datetime]
Figures = tuple[list[Row], dict[str, object], dict[str, bool]]
"""Rows of a report, its totals, and each sum that must hold with whether it does."""
Entry = tuple[FeeEntry, DossierRecord]


def days_between(first: date, last: date) -> Between:
    """From the beginning of the first day to the end of the last, which is left out itself."""
    begin = datetime.combine(first, time(), VIETNAM)
    return begin, datetime.combine(last, time(), VIETNAM) + timedelta(days=1)


def within(column: Any, between: Between) -> Iterable[Any]:
    """The conditions that an instant lies there."""
    return (column >= between[0], column < between[1])


def entries_between(session: Session, site: str, between: Between) -> list[Entry]:
    """Every collection and reversal, by when it happened."""
    query = (
        select(FeeEntry, DossierRecord)
        .join(
            DossierRecord,
            (DossierRecord.site == FeeEntry.site) & (DossierRecord.id == FeeEntry.dossier),
        )
        .where(FeeEntry.site == site, *within(FeeEntry.at, between))
        .join(JournalLine, (JournalLine.site == FeeEntry.site) & (JournalLine.id == FeeEntry.event))
        .order_by(FeeEntry.at, JournalLine.pos)
    )
    return [(entry, dossier) for entry, dossier in session.execute(query)]
