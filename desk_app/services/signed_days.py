"""The signatures under days, as stored."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.day_end import DayFigures, JournalPlace, SignedDay, read_points
from desk_app.models.tables import DaySignOff
from desk_app.services.desk import Desk


def signatures_between(
    session: Session, desk: Desk, first: date, last: date
) -> tuple[SignedDay, ...]:
    """Every signature of this desk under these days, in the order of days and numbers."""
    table = DaySignOff
    query = (
        select(table)
        .where(
            table.site == desk.site_id,
            table.desk == desk.desk,
            table.day >= first.isoformat(),
            table.day <= last.isoformat(),
        )
        .order_by(table.day, table.number)
    )
    return tuple(map(signed_day, session.scalars(query)))


def signed_day(row: DaySignOff) -> SignedDay:
    """One signature as stored."""
    return SignedDay(
        day=date.fromisoformat(row.day),
        number=row.number,
        at=row.at,
        by=row.by,
        figures=DayFigures(row.received, row.voided, row.returned, row.collected),
        place=JournalPlace(row.epoch, row.seq, bytes.fromhex(row.head)),
        open=read_points(row.open),
        changed=tuple(row.changed),
    )
