"""FeeCollected: money of some fee lines was taken."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.counting import money_tallied
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.states import Money
from desk_app.models.tables import DossierFeeRecord, FeeEntry, FeeReceipt


def _line(event: Event, place: int) -> Key:
    return Key(DossierFeeRecord, (event.site, str(event.dossier), place))


def names(event: Event) -> Iterable[Key]:
    """The dossier and the fee lines paid."""
    yield dossier_key(event)
    for place in event.body["lines"]:
        yield _line(event, place)


def apply(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """The lines carry the event that took them; the money line of the dossier is paid."""
    for place in event.body["lines"]:
        before = rows.get(_line(event, place))
        if before is not None and before["collected_by"] is None:
            paid = {"collected_by": event.id, "method": event.body["method"]}
            yield Put(DossierFeeRecord, {**before, **paid})
    dossier = rows.get(dossier_key(event))
    if dossier is not None:
        yield ledger_entry(event, event.body["amount"], None)
        yield from money_tallied(event, dossier, event.body["amount"])
        yield from used_number(event)
    facts = {"amount": str(event.body["amount"]), "method": event.body["method"]}
    yield from moved_on(event, rows, facts, money=Money.PAID.value)


def used_number(event: Event) -> Iterable[Change]:
    """The receipt's number is used from now on; a reference without a number is only told."""
    receipt = event.body["receipt"]
    if receipt and receipt["number"].isdecimal():
        yield Put(
            FeeReceipt,
            {
                "site": event.site, "form": receipt["form"], "series": receipt["series"],
                "number": int(receipt["number"]), "event": event.id, "dossier": event.dossier,
                "day": receipt["date"],
            },
        )  # fmt: skip


def ledger_entry(event: Event, amount: int, reverses: str | None) -> Put:
    """One line of the ledger, kept for ever; `amount` is negative for money given back."""
    return Put(
        FeeEntry,
        {
            "site": event.site, "event": event.id, "dossier": event.dossier, "desk": event.desk,
            "at": event.occurred_at, "by": event.by, "amount": amount,
            "method": event.body.get("method", ""), "lines": event.body.get("lines", []),
            "receipt": event.body.get("receipt"), "reverses": reverses,
        },
    )  # fmt: skip
