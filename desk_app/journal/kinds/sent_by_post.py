"""SentByPost: the post has the result; its tracking number is used from now on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.course import posted
from desk_app.journal.kinds.history import dossier_key
from desk_app.journal.rows import Change, Put, Rows
from desk_app.models.receipts import clean_sign
from desk_app.models.tables import Parcel


def apply(event: Event, personal: Mapping[str, Any] | None, rows: Rows) -> Iterable[Change]:
    """The course of the dossier, and the number; the number is gone after an erasure."""
    yield from posted(event, personal, rows)
    tracking = clean_sign((personal or {}).get("tracking", ""))
    if tracking and dossier_key(event) in rows:
        yield Put(
            Parcel,
            {
                "site": event.site, "tracking": tracking, "event": event.id,
                "dossier": event.dossier,
            },
        )  # fmt: skip
