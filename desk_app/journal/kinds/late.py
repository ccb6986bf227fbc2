"""LatenessExplained: why a dossier is late, told to the head of the counter."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.tables import LateExplanation


def names(event: Event) -> Iterable[Key]:
    """The dossier."""
    yield dossier_key(event)


def explained(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """One explanation more; nothing else of the dossier changes."""
    if dossier_key(event) not in rows:
        return
    cause = event.body["cause"]
    yield Put(
        LateExplanation,
        {
            "site": event.site, "event": event.id, "dossier": event.dossier, "cause": cause,
            "at": event.occurred_at, "by": event.by,
        },
    )  # fmt: skip
    yield from moved_on(event, rows, {"cause": cause})
