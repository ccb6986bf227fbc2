"""Lines of others enter this store, at the end of its own order; its own that it has lost come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.bulk import project_all, store
from desk_app.journal.desk_journal import desk_head
from desk_app.journal.envelope import Placed
from desk_app.journal.waiting import waiting_for
from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.tables import JournalLine
from desk_app.storage.pages import pages


def take_in(
    session: Session, site: str, own_desk: str, rows: Sequence[tuple[str, Placed]]
) -> tuple[int, int]:
    """Store and project the lines that are not held yet, each in its chain, in the caller's transaction.

    Answers how many were taken in and how many were held already. IntegrityBroken(`line_broken`,
    why `own_end`) for a line behind the end of this desk's own chain: another copy has written it,
    and an epoch must be opened before it can come here.
    """
    known = _held(session, site, [placed.event.id for _, placed in rows])
    fresh = [
        placed
        if placed.event.desk == chain
        else replace(placed, event=replace(placed.event, desk=chain))
        for chain, placed in rows
        if placed.event.id not in known
    ]
    _refuse_beyond(session, site, own_desk, fresh)
    waiting = waiting_for(session, site, (each.event for each in fresh))
    store(session, fresh)
    project_all(session, ((each.event, each.part) for each in fresh), waiting=waiting)
    return len(fresh), len(rows) - len(fresh)


def _held(session: Session, site: str, ids: Sequence[str]) -> set[str]:
    held: set[str] = set()
    for page in pages(ids):
        query = select(JournalLine.id).where(JournalLine.site == site, JournalLine.id.in_(page))
        held.update(session.scalars(query))
    return held


def _refuse_beyond(session: Session, site: str, own_desk: str, placed: Sequence[Placed]) -> None:
    own = [each.event for each in placed if each.event.desk == own_desk]
    end = desk_head(session, site, own_desk).place if own else (0, 0)
    for event in own:
        if (event.epoch, event.seq) > end:
            raise IntegrityBroken(
                "line_broken", desk=own_desk, epoch=event.epoch, seq=event.seq, pos=0,
                why="own_end",
            )  # fmt: skip
