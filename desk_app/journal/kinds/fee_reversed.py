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

    What is given back of an ended dossier is not due again: the event says so as `money`.
    """
    dossier = rows.get(dossier_key(event))
    if dossier is None:
        return
    for key, row in rows.items():
        if key.table is DossierFeeRecord and row["collected_by"] == event.body["reverses"]:
            yield Put(DossierFeeRecord, {**row, "collected_by": None, "method": None})
    yield ledger_entry(event, -event.body["amount"], event.body["reverses"])
    yield from money_tallied(event, dossier, -event.body["amount"])
    facts = {"amount": str(event.body["amount"]), "approved_by": event.body["approved_by"]}
    yield from moved_on(event, rows, facts, money=event.body.get("money", Money.DUE.value))
