"""CodeAssigned: a dossier gets its official number; the one before stays known and searchable."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.dossier_received import code_columns, raised_lane
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.tables import DossierCodeRecord, LaneCounter, SearchRow
from desk_app.models.text import fold


def _search(event: Event) -> Key:
    return Key(SearchRow, (event.site, str(event.dossier)))


def names(event: Event) -> Iterable[Key]:
    """The lane's counter, the dossier, and what search finds it by."""
    body = event.body
    yield Key(LaneCounter, (event.site, event.desk, body["numbered_by"], body["day"]))
    yield dossier_key(event)
    yield _search(event)


def apply(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """One code more; the number is used, whether the dossier is in this store or not."""
    body = event.body
    yield raised_lane(event, rows)
    if dossier_key(event) not in rows:
        return
    yield Put(
        DossierCodeRecord,
        {
            "site": event.site, "code": body["code"], "dossier": event.dossier, "desk": event.desk,
            "provisional": body["provisional"], **code_columns(body["code"]),
        },
    )  # fmt: skip
    found = rows.get(_search(event))
    if found is not None:
        words = dict.fromkeys((*found["folded"].split(), *fold(body["code"]).split()))
        yield Put(SearchRow, {**found, "folded": " ".join(words)})
    facts = {"code": body["code"], "replaces": body["replaces"]}
    named = {"code": body["code"], "provisional": body["provisional"]}
    yield from moved_on(event, rows, facts, **named)
