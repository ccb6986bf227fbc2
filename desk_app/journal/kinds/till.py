"""The cash drawer: opened with a float, closed by counting; what differs stays visible for ever."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.tables import TillRecord


def names(event: Event) -> Iterable[Key]:
    """The drawer."""
    yield Key(TillRecord, (event.site, event.desk, event.body["number"]))


def opened(event: Event, _personal: object, _rows: Rows) -> Iterable[Change]:
    """A drawer begins."""
    yield Put(
        TillRecord,
        {
            "site": event.site, "desk": event.desk, "number": event.body["number"],
            "opened_event": event.id, "opened_at": event.occurred_at, "opened_by": event.by,
            "opening_float": event.body["float"], "carried": event.body["carried"],
            "closed_event": None, "closed_at": None, "closed_by": None, "expected": None,
            "total": None, "counts": None,
        },
    )  # fmt: skip


def closed(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """The drawer was counted; without its opening in this store it is kept and waits."""
    for row in rows.values():
        told = {key: event.body[key] for key in ("expected", "total", "counts")}
        ended = {
            "closed_event": event.id, "closed_at": event.occurred_at, "closed_by": event.by
        }  # fmt: skip
        yield Put(TillRecord, {**row, **ended, **told})
