"""FeeReversed: a collection is undone as a new entry bound to it; a second person approved."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.counting import money_tallied
from desk_app.journal.kinds.fee_collected import ledger_entry
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.states import Money
from desk_app.models.tables import DossierFeeRecord


def names(event: Event) -> Iterable[Key]:
    """The dossier and the fee lines that are open again."""
    yield dossier_key(event)
    for place in event.body["lines"]:
        yield Key(DossierFeeRecord, (event.site, str(event.dossier), place))


def apply(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """The lines are unpaid again, the money goes back, the first entry stays.

    What is given back of an ended dossier is not due again, nor what was taken twice: the event
    says so as `money`. Lines that another collection holds here stay paid.
    """
    dossier = rows.get(dossier_key(event))
    if dossier is None:
        return
    lines = [row for key, row in rows.items() if key.table is DossierFeeRecord]
    for row in lines:
        if row["collected_by"] == event.body["reverses"]:
            yield Put(DossierFeeRecord, {**row, "collected_by": None, "method": None})
    open_again = {None, event.body["reverses"]}
    stays = lines and all(row["collected_by"] not in open_again for row in lines)
    money = dossier["money"] if stays else event.body.get("money", Money.DUE.value)
    yield ledger_entry(event, -event.body["amount"], event.body["reverses"])
    yield from money_tallied(event, dossier, -event.body["amount"])
    facts = {"amount": str(event.body["amount"]), "approved_by": event.body["approved_by"]}
    yield from moved_on(event, rows, facts, money=money)
