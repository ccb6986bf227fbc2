"""What ends a day: the signature of the head, a closed register book, the seals for the centre."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.tables import BookRecord, DaySignOff

SIGNED = (
    "day", "number", "received", "voided", "returned", "collected", "epoch", "seq", "head", "open",
    "changed",
)  # fmt: skip
BOOK = ("year", "volume", "first", "last", "voided")


def names(_event: Event) -> Iterable[Key]:
    """No row: a signature stands for itself."""
    return ()


def signed_off(event: Event, _personal: object, _rows: Rows) -> Iterable[Change]:
    """One signature more under the day."""
    yield Put(DaySignOff, _signature(event) | {name: event.body[name] for name in SIGNED})


def book_closed(event: Event, _personal: object, _rows: Rows) -> Iterable[Change]:
    """The volume is closed."""
    yield Put(BookRecord, _signature(event) | {name: event.body[name] for name in BOOK})


def sealed(_event: Event, _personal: object, _rows: Rows) -> Iterable[Change]:
    """No row: the seal is the line itself, for whoever counts again."""
    return ()


def _signature(event: Event) -> dict[str, object]:
    return {
        "site": event.site, "desk": event.desk, "event": event.id, "at": event.occurred_at,
        "by": event.by,
    }  # fmt: skip
