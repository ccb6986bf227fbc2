"""Many events at once: the same lines and the same `apply`, in order, written table by table.

Knows no desk: site and desk come with each event. Afterwards the tables hold, row by row, what they
would hold had each event been projected by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from desk_app.journal.envelope import Event, Placed
from desk_app.journal.execute import personal_of, understood
from desk_app.journal.held_rows import HeldRows
from desk_app.journal.rows import Key, Rows
from desk_app.models.tables import JournalLine, PersonalPart

AT_ONCE = 2_000
Arrived = tuple[Event, bytes | None]
"""An event as read from its line, and the bytes of its personal part; None: erased, or none."""


def project_all(session: Session, events: Iterable[Arrived], at_once: int = AT_ONCE) -> None:
    """Bring the projection tables further by events in their order, in the caller's transaction.

    `at_once` events are carried out in the same statements. Nothing else may write these tables
    meanwhile: rows stay in memory from one chunk to the next.
    """
    held = HeldRows(session)
    left = iter(events)
    while chunk := list(islice(left, at_once)):
        known = [(*understood(event), part) for event, part in chunk]
        named = [tuple(kind.names(event)) for event, kind, _ in known]
        held.fetch(key for keys in named for key in keys)
        for (event, kind, part), keys in zip(known, named, strict=True):
            held.change(kind.apply(event, personal_of(part), _seen(held, keys)))
        held.write()


def _seen(held: HeldRows, keys: tuple[Key, ...]) -> Rows:
    rows = held.rows
    return {key: row for key in keys if (row := rows[key]) is not None}


def store(session: Session, placed: Sequence[Placed]) -> None:
    """Add lines to the journals of their sites, in order, with their personal parts."""
    ends: dict[str, int] = defaultdict(int)
    for site in {each.event.site for each in placed}:
        last = select(func.max(JournalLine.pos)).where(JournalLine.site == site)
        ends[site] = session.scalar(last) or 0
    lines, parts = [], []
    for each in placed:
        event = each.event
        ends[event.site] += 1
        lines.append(
            {
                "site": event.site, "pos": ends[event.site], "desk": event.desk,
                "epoch": event.epoch, "seq": event.seq, "id": event.id, "kind": event.kind,
                "dossier": event.dossier, "line": each.line, "hash": each.hash,
            }
        )  # fmt: skip
        if each.part is not None:
            own = {"site": event.site, "id": event.id}
            parts.append(own | {"part": each.part, "salt": each.salt})
    for table, rows in ((JournalLine, lines), (PersonalPart, parts)):
        if rows:
            session.connection().execute(insert(table), rows)
