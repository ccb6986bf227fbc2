"""PaperPrinted: a paper of a dossier was printed; the number says how many times."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.kinds.paper_series import counted, series_names
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.tables import PrintedPaperRecord

NUMBERED = "numbered"
"""Where the event carries the number of a paper that is numbered when it is first printed."""


def names(event: Event) -> Iterable[Key]:
    """The dossier, and the series of a paper that is numbered when it is first printed."""
    yield dossier_key(event)
    yield from series_names(event, NUMBERED)


def apply(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """One print more."""
    yield from counted(event, rows, NUMBERED)
    if dossier_key(event) not in rows:
        return
    yield Put(
        PrintedPaperRecord,
        {
            "site": event.site, "dossier": event.dossier, "form": event.body["form"],
            "number": event.body["number"], "at": event.occurred_at, "by": event.by,
            "copies": event.body["copies"],
        },
    )  # fmt: skip
    facts = {"form": event.body["form"], "number": str(event.body["number"])}
    yield from moved_on(event, rows, facts)
