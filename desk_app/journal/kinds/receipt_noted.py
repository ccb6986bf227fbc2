"""ReceiptNoted: the reference of a receipt that the collection itself did not name."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.fee_collected import used_number
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.tables import FeeEntry


def _entry(event: Event) -> Key:
    return Key(FeeEntry, (event.site, event.body["collection"]))


def names(event: Event) -> Iterable[Key]:
    """The dossier and the collection's entry in the ledger."""
    return (dossier_key(event), _entry(event))


def apply(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """The entry carries the reference, the number is used; sums and states stay as they are."""
    receipt, before = event.body["receipt"], rows.get(_entry(event))
    if before is not None and not before["receipt"]:
        yield Put(FeeEntry, {**before, "receipt": receipt})
    if dossier_key(event) in rows:
        yield from used_number(event)
    yield from moved_on(event, rows, dict(receipt))
