"""How many results a desk gave on some days, by what its journal told of those days."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, func, literal, select, tuple_
from sqlalchemy.orm import Session, aliased

from desk_app.models.moments import iso
from desk_app.models.tables import DossierRecord, HistoryRecord, JournalLine
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, recorded_at, within
from desk_app.services.seen_by import Where

Place = tuple[int, int]
"""Epoch and line."""
GIVEN, UNDONE = ("ResultReturned", "PostDelivered"), "ReturnTakenBack"


def returned_between(session: Session, desk: Desk, between: Between, *seen: Where) -> int:
    """The dossiers whose result this desk gave then, across the counter or by the post.

    A return that was taken back within the same time is none; whatever becomes of it later changes
    nothing. `seen` are further conditions on the dossiers.
    """
    record, history, back = DossierRecord, HistoryRecord, aliased(HistoryRecord)
    undone = select(back.version).where(
        back.site == history.site,
        back.dossier == history.dossier,
        back.version > history.version,
        back.kind == UNDONE,
        *within(back.at, between),
    )
    last = _last_before(session, desk, between)
    query = (
        select(func.count(history.dossier.distinct()))
        .select_from(history)
        .join(record, (record.site == history.site) & (record.id == history.dossier))
        .where(
            history.site == desk.site_id,
            history.dossier.in_(_given(JournalLine.dossier, desk, last)),
            history.event.in_(_given(JournalLine.id, desk, last)),
            *within(history.at, between),
            ~undone.exists(),
            *seen,
        )
    )
    return session.scalar(query) or 0


def _given(column: Any, desk: Desk, last: Place) -> Select[Any]:
    """One column of this desk's lines behind a place that say a result was given."""
    line = JournalLine
    return select(column).where(
        line.site == desk.site_id,
        line.desk == desk.desk,
        tuple_(line.epoch, line.seq) > tuple_(*map(literal, last)),
        line.kind.in_(GIVEN),
    )


def _last_before(session: Session, desk: Desk, between: Between) -> Place:
    """The place before the first line of those days: nothing is recorded before it happens.

    Followed from the end of the chain, so that for today only the lines of today are read.
    """
    line = JournalLine
    query = (
        select(line.epoch, line.seq)
        .where(line.site == desk.site_id, line.desk == desk.desk, recorded_at() < iso(between[0]))
        .order_by(line.epoch.desc(), line.seq.desc())
        .limit(1)
    )
    found = session.execute(query).one_or_none()
    return (found[0], found[1]) if found else (0, 0)
