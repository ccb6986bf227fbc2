"""Many events at once: the same lines and the same `apply`, in order, written table by table.

Knows no desk: site and desk come with each event. Afterwards the tables hold, row by row, what they
would hold had each event been projected by itself.
"""

from __future__ import annotations

import logging
from collections.abc import Container, Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from desk_app.journal.envelope import Event, Placed
from desk_app.journal.execute import FREEZING, personal_of, understood
from desk_app.journal.held_rows import HeldRows, Outgoing
from desk_app.journal.kinds import Kind
from desk_app.journal.kinds.history import dossier_key
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.journal.shapes import can_be, fits
from desk_app.journal.waiting import RECEPTIONS, Arrived, Waiting
from desk_app.models.tables import JournalLine, PersonalPart

log = logging.getLogger(__name__)
AT_ONCE = 2_000
MISSHAPEN = (KeyError, TypeError, ValueError, AttributeError, IndexError)
"""What reading a body raises that its desk should never have signed; the line is kept all the same."""


class Ready(NamedTuple):
    """An event in its newest shape, with its kind, its personal part and the rows that it names."""

    event: Event
    kind: Kind
    part: bytes | None
    keys: tuple[Key, ...]


def ready(event: Event, part: bytes | None) -> Ready:
    """The event as it can be applied; one whose body is not of its kind only freezes its dossier."""
    known, kind = understood(event)
    try:
        keys = tuple(kind.names(known))
        return Ready(known, kind, part, keys) if all(map(can_be, keys)) else frozen(event)
    except MISSHAPEN:
        return frozen(event)


def frozen(event: Event) -> Ready:
    """The event as one that nobody here understands."""
    return Ready(event, FREEZING, None, tuple(FREEZING.names(event)))


class Projecting:
    """The projection tables while many events change them; nothing is written before `write`.

    Nothing else may write these tables meanwhile: rows stay in memory from one writing to the next.
    """

    def __init__(self, session: Session, held: HeldRows | None = None) -> None:
        self._held = held or HeldRows(session)

    def taken(self) -> Outgoing:
        """What `write` would write, for whoever writes it in another way."""
        return self._held.taken()

    def fetch(self, keys: Iterable[Key], new: Container[str] = frozenset()) -> None:
        """Read the rows of these keys that are not held yet, in few statements.

        Of the `new` dossiers nothing was ever stored: their rows need not be looked for.
        """
        self._held.fetch(keys, new)

    def rows(self, keys: Iterable[Key]) -> Rows:
        """The rows of these keys as they stand after every event so far."""
        wanted = tuple(keys)
        held = self._held.rows
        if not all(map(held.__contains__, wanted)):
            self._held.fetch(wanted)
        return {key: row for key in wanted if (row := held[key]) is not None}

    def apply(self, event: Ready) -> None:
        """What the event does, in memory: all of it, or it freezes its dossier as one unknown."""
        rows = self.rows(event.keys)
        try:
            told = tuple(event.kind.apply(event.event, personal_of(event.part), rows))
            if self._waits(event.event):
                told = tuple(each for each in told if not _hangs_on_dossier(each))
            if not all(map(fits, told)):
                raise TypeError
        except MISSHAPEN:
            log.warning("line %s of kind %s is not of its kind", event.event.id, event.event.kind)
            left = frozen(event.event)
            told = tuple(left.kind.apply(left.event, None, self.rows(left.keys)))
        self._held.change(told)

    def _waits(self, event: Event) -> bool:
        """Whether the event's dossier is not here yet: nothing that belongs to it can be written."""
        if event.dossier is None or event.kind in RECEPTIONS:
            return False
        return self._held.row(dossier_key(event)) is None

    def write(self) -> None:
        """Bring the tables to what is held, in the caller's transaction."""
        self._held.write()


def _hangs_on_dossier(change: Change) -> bool:
    table = change.table if isinstance(change, Put) else change.key.table
    return "dossier" in table.__table__.c


def project_all(
    session: Session,
    events: Iterable[Arrived],
    at_once: int = AT_ONCE,
    waiting: Waiting | None = None,
) -> None:
    """Bring the projection tables further by events in their order, in the caller's transaction.

    `at_once` events are carried out in the same statements; `waiting` is what the store holds of
    dossiers that come now.
    """
    projecting = Projecting(session)
    left = (waiting or Waiting()).in_order(events)
    while chunk := [ready(event, part) for event, part in islice(left, at_once)]:
        projecting.fetch(key for each in chunk for key in each.keys)
        for each in chunk:
            projecting.apply(each)
        projecting.write()


def store(session: Session, placed: Sequence[Placed], first: int | None = None) -> None:
    """Add lines to the journals of their sites, in order, with their personal parts.

    A line lies in the chain that its event names as `desk`. `first` is the place of the first line
    where the caller knows it, and all are of one site.
    """
    ends: dict[str, int] = {}
    for site in {each.event.site for each in placed}:
        last = select(func.max(JournalLine.pos)).where(JournalLine.site == site)
        ends[site] = first - 1 if first is not None else session.scalar(last) or 0
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
