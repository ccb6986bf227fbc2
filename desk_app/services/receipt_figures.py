"""The numbers of receipts that were used on some days, and those that were left out."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.models.receipts import missing_numbers
from desk_app.models.tables import FeeReceipt
from desk_app.services.ledger import Between

Series = tuple[str, str]
"""Form sign and series."""


def receipts(session: Session, site: str, between: Between) -> list[dict[str, object]]:
    """Per form and series the numbers of receipts of these days, and which nobody has used.

    A number is left out when it follows the highest one of the days before, or the lowest of these
    days if that is lower, and was never used until the last of these days.
    """
    first, last = (each.date().isoformat() for each in between)
    before, told = _highest(session, site, first), list[dict[str, object]]()
    for series, numbers in sorted(_used(session, site, first, last).items()):
        lowest, highest = min(numbers), max(numbers)
        reach = (min(lowest, before.get(series, lowest)), highest)
        gaps = missing_numbers(_known(session, site, series, reach, last))
        told.append({
            "form": series[0], "series": series[1], "from": lowest, "to": highest,
            "used": len(numbers),
            "missing": [{"from": low, "to": high} for low, high in gaps],
        })  # fmt: skip
    return told


def _used(session: Session, site: str, first: str, last: str) -> dict[Series, list[int]]:
    table, found = FeeReceipt, dict[Series, list[int]]()
    query = select(table).where(table.site == site, table.day >= first, table.day < last)
    for row in session.scalars(query):
        found.setdefault((row.form, row.series), []).append(row.number)
    return found


def _highest(session: Session, site: str, first: str) -> dict[Series, int]:
    """The highest number that each series had reached before these days."""
    table = FeeReceipt
    query = (
        select(table.form, table.series, func.max(table.number))
        .where(table.site == site, table.day < first)
        .group_by(table.form, table.series)
    )
    return {(form, series): number for form, series, number in session.execute(query)}


def _known(
    session: Session, site: str, series: Series, reach: tuple[int, int], last: str
) -> set[int]:
    """Every number from the first of the reach to its second that was used until then."""
    table, (form, sign) = FeeReceipt, series
    query = select(table.number).where(
        table.site == site,
        table.form == form,
        table.series == sign,
        table.number.between(*reach),
        table.day < last,
    )
    return set(session.scalars(query))
