"""IntakeAmended: what was typed at intake is corrected; what stood there before stays in the journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.dossier_received import ROLES, person_row, search_row
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.rows import Change, Key, Put, Remove, Rows
from desk_app.models.tables import DossierPersonRecord, DossierTextRecord, SearchRow

SUMMARY = "summary"


def _person(event: Event, role: str) -> Key:
    return Key(DossierPersonRecord, (event.site, str(event.dossier), role))


def _summary(event: Event) -> Key:
    return Key(DossierTextRecord, (event.site, str(event.dossier), SUMMARY))


def search_key(event: Event) -> Key:
    """What search finds the dossier by; no row once its persons were erased."""
    return Key(SearchRow, (event.site, str(event.dossier)))


def names(event: Event) -> Iterable[Key]:
    """The dossier, its persons and summary, and what search finds it by."""
    yield dossier_key(event)
    for role in ROLES:
        yield _person(event, role)
    yield _summary(event)
    yield search_key(event)


def apply(event: Event, personal: Mapping[str, Any] | None, rows: Rows) -> Iterable[Change]:
    """The corrected rows; in a dossier whose persons were erased nobody appears again."""
    body, delivery = event.body, event.body["delivery"]
    facts = {"fields": " ".join(body["fields"])}
    if body["warnings"]:
        facts["warnings"] = " ".join(body["warnings"])
    changed = {} if delivery is None else {"delivery": delivery["after"]}
    yield from moved_on(event, rows, facts, **changed)
    if personal is not None and search_key(event) in rows:
        yield from corrected(event, personal["after"], rows)


def corrected(event: Event, after: Mapping[str, Any], rows: Rows) -> Iterable[Change]:
    """Persons and summary as they are told, and what search finds the dossier by from now on."""
    persons = {role: rows.get(_person(event, role)) for role in ROLES}
    for role in ROLES:
        if role not in after:
            continue
        if after[role] is None:
            persons[role] = None
            yield Remove(_person(event, role))
        else:
            put = person_row(event, role, {**(persons[role] or {}), **after[role]})
            persons[role] = put.row
            yield put
    stood = rows.get(_summary(event), {"text": ""})["text"]
    summary = after.get(SUMMARY, stood)
    if SUMMARY in after:
        yield from _summarised(event, summary)
    dossier = rows[dossier_key(event)]
    others = (summary, dossier["procedure_name"], dossier["code"])
    yield search_row(event, [each for each in persons.values() if each], others)


def _summarised(event: Event, summary: str) -> Iterable[Change]:
    if not summary:
        yield Remove(_summary(event))
        return
    row = {"site": event.site, "dossier": event.dossier, "key": SUMMARY, "text": summary}
    yield Put(DossierTextRecord, row)
