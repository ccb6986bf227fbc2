"""The two rows that every event of a dossier touches: the dossier itself and its history."""

from __future__ import annotations

from typing import Any

from desk_app.journal.envelope import Event
from desk_app.journal.rows import Change, Key, Put, Rows, key_of
from desk_app.models.tables import DossierRecord, HistoryRecord


def dossier_key(event: Event) -> Key:
    """The dossier that the event is about."""
    return key_of(DossierRecord, event.site, event.dossier)


def moved_on(event: Event, rows: Rows, facts: dict[str, Any], **changed: Any) -> tuple[Change, ...]:
    """The dossier one version further with `changed` columns, and its new history line.

    An event of a dossier that is not in this store changes nothing: it is kept and waits.
    """
    before = rows.get(dossier_key(event))
    if before is None:
        return ()
    after = {**before, **changed, "version": before["version"] + 1}
    return (Put(DossierRecord, after), history_line(event, after["version"], facts))


def history_line(event: Event, version: int, facts: dict[str, Any]) -> Put:
    """The history line of the event at that version of its dossier."""
    return Put(
        HistoryRecord,
        {
            "site": event.site, "dossier": event.dossier, "version": version, "event": event.id,
            "kind": event.kind, "at": event.occurred_at, "by": event.by, "facts": facts,
        },
    )  # fmt: skip
