"""What happened to dossiers on some days, from their history."""

from __future__ import annotations

from sqlalchemy import select

from desk_app.models.tables import HistoryRecord
from desk_app.services.ledger import days_between, within
from desk_app.services.statistics.asked import Asked


def happened(asked: Asked, kind: str) -> list[tuple[str, str]]:
    """Dossier and event of every happening of that kind, in the order of time."""
    history = HistoryRecord
    days = days_between(asked.period.first, asked.period.last)
    query = (
        select(history.dossier, history.event)
        .where(history.site == asked.desk.site_id, history.kind == kind, *within(history.at, days))
        .order_by(history.at, history.event)
    )
    return [(dossier, event) for dossier, event in asked.session.execute(query)]


def posted_between(asked: Asked) -> tuple[str, ...]:
    """The dossiers whose result was given to the post."""
    return tuple(dossier for dossier, _ in happened(asked, "SentByPost"))
