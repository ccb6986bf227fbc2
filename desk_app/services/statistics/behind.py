"""The dossiers behind a number: found one by one, by the same rule as the number itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from desk_app.journal.kinds.counting import counted
from desk_app.models.statistics.counted import Counted, Ending
from desk_app.models.statistics.period import Period
from desk_app.models.statistics.timeliness import beginning
from desk_app.models.tables import CountedDossier

AT_ONCE = 2_000


def dossiers_between(
    session: Session, site: str, period: Period, until: datetime, *where: ColumnElement[bool]
) -> Iterator[tuple[CountedDossier, Counted]]:
    """Every dossier that was open at some time of the period, in the order of reception."""
    table = CountedDossier
    query = (
        select(table)
        .where(
            table.site == site,
            table.received_at <= until,
            or_(table.finished_at.is_(None), table.finished_at >= beginning(period.first)),
            table.ending != Ending.EXCLUDED.value,
            *where,
        )
        .order_by(table.received_at, table.dossier)
        .execution_options(yield_per=AT_ONCE)
    )
    for row in session.scalars(query):
        yield row, counted(vars(row))
