"""DossierReceived: a dossier entered the counter, with its number, promise, papers, fees and persons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.counting import begins_to_count
from desk_app.journal.kinds.history import history_line
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.dossier_code import alias, backwards, read_code
from desk_app.models.moments import read_moment
from desk_app.models.states import Business, Money, ResultDelivery
from desk_app.models.tables import (
    DossierCodeRecord,
    DossierComponentRecord,
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
    DossierTextRecord,
    LaneCounter,
    RegisterCounter,
    SearchRow,
)
from desk_app.models.text import fold

PERSON_COLUMNS = (
    "kind", "name", "id_number", "birth_date", "sex", "phone", "email", "address", "authorisation",
)  # fmt: skip
ROLES = ("applicant", "owner", "principal")
TEXTS = ("summary", "late_entry_reason", "exempt_reason")


def _lane(event: Event) -> Key:
    body = event.body
    return Key(LaneCounter, (event.site, event.desk, body["numbered_by"], body["day"]))


def _book(event: Event) -> Key:
    year = int(event.body["register"]["year"])
    return Key(RegisterCounter, (event.site, event.desk, year))


def names(event: Event) -> Iterable[Key]:
    """The counters of the lane and of the register book."""
    return (_lane(event), _book(event))


def apply(event: Event, personal: Mapping[str, Any] | None, rows: Rows) -> Iterable[Change]:
    """Every row of a new dossier; without the personal part, the same dossier with nobody in it."""
    dossier = _dossier(event)
    yield Put(DossierRecord, dossier)
    yield from begins_to_count(event, dossier)
    yield _code(event)
    yield from _papers_and_fees(event)
    yield from _counters(event, rows)
    facts = {"channel": event.body["channel"], "code": event.body["code"]}
    warned = {"warnings": " ".join(event.body["warnings"])} if event.body["warnings"] else {}
    yield history_line(event, 1, facts | warned)
    if personal is not None:
        yield from _persons(event, personal)
        yield _search(event, personal)


def _dossier(event: Event) -> dict[str, Any]:
    body, procedure, register = event.body, event.body["procedure"], event.body["register"]
    due = read_moment(body["promise"]["due_at"]) if body["promise"]["due_at"] else None
    return {
        "site": event.site, "id": event.dossier, "version": 1, "desk": event.desk,
        "code": body["code"], "provisional": body["provisional"],
        "procedure_code": procedure["code"], "procedure_version": procedure["version"],
        "procedure_name": procedure["name"], "case_index": procedure["case_index"],
        "case_name": procedure["case"], "field_name": procedure["field"],
        "agency": body["agency"], "unit": body["unit"], "channel": body["channel"],
        "received_at": event.occurred_at, "recorded_at": event.at,
        "due_at": due, "original_due_at": due, "promise": body["promise"],
        "business": Business.RECEIVED.value, "money": _money(event).value,
        "delivery_state": ResultDelivery.NONE.value, "custodian": body["custodian"],
        "delivery": body["delivery"], "fee_timing": body["fee_timing"], "sets": body["sets"],
        "book_year": int(register["year"]), "volume": register["volume"],
        "entry": register["entry"],
        "form_version": body["form_version"], "immediate": body["immediate"],
        "late_entry": body["late_entry"], "received_by": event.by, "read_only": False,
    }  # fmt: skip


def _money(event: Event) -> Money:
    fees = event.body["fees"]
    if any(fee["amount"] for fee in fees):
        return Money.DUE
    return Money.EXEMPT if any(fee["exempt"] for fee in fees) else Money.NONE


def code_columns(code: str) -> dict[str, str]:
    """What a code is found by besides itself."""
    parsed = read_code(code)
    if parsed is None:
        return {"backwards": "", "alias": ""}
    return {"backwards": backwards(parsed), "alias": alias(parsed)}


def _code(event: Event) -> Put:
    code = event.body["code"]
    return Put(
        DossierCodeRecord,
        {
            "site": event.site, "code": code, "dossier": event.dossier, "desk": event.desk,
            "provisional": event.body["provisional"],
            **code_columns(code),
        },
    )  # fmt: skip


def _papers_and_fees(event: Event) -> Iterable[Change]:
    of_dossier = {"site": event.site, "dossier": event.dossier}
    for place, paper in enumerate(event.body["components"]):
        yield Put(DossierComponentRecord, of_dossier | {"place": place} | paper)
    unpaid = {"collected_by": None, "method": None}
    for place, fee in enumerate(event.body["fees"]):
        yield Put(DossierFeeRecord, of_dossier | {"place": place} | fee | unpaid)


def _counters(event: Event, rows: Rows) -> Iterable[Change]:
    yield raised_lane(event, rows)
    book = _book(event)
    last = max(event.body["register"]["entry"], rows.get(book, {"last": 0})["last"])
    site, desk, year = book.values
    yield Put(RegisterCounter, {"site": site, "desk": desk, "year": year, "last": last})


def raised_lane(event: Event, rows: Rows) -> Put:
    """The counter of the lane that the event has numbered in, never lowered."""
    lane = _lane(event)
    site, desk, agency, day = lane.values
    last = max(event.body["number"], rows.get(lane, {"last": 0})["last"])
    return Put(
        LaneCounter, {"site": site, "desk": desk, "agency": agency, "day": day, "last": last}
    )


def _persons(event: Event, personal: Mapping[str, Any]) -> Iterable[Change]:
    of_dossier = {"site": event.site, "dossier": event.dossier}
    for role in ROLES:
        person = personal.get(role)
        if person:
            yield person_row(event, role, person)
    for key in TEXTS:
        if personal.get(key):
            yield Put(DossierTextRecord, of_dossier | {"key": key, "text": personal[key]})


def person_row(event: Event, role: str, person: Mapping[str, Any]) -> Put:
    """A person of the dossier; a text that is not told is empty."""
    columns = {name: person.get(name, "") for name in PERSON_COLUMNS}
    named = {"site": event.site, "dossier": event.dossier, "role": role}
    return Put(DossierPersonRecord, named | columns | {"folded_name": fold(columns["name"])})


def _search(event: Event, personal: Mapping[str, Any]) -> Put:
    persons = [personal[role] for role in ROLES if personal.get(role)]
    body = event.body
    others = (personal.get("summary", ""), body["procedure"]["name"], body["code"])
    return search_row(event, persons, others)


def search_row(event: Event, persons: Iterable[Mapping[str, Any]], others: tuple[str, ...]) -> Put:
    """What full-text search finds the dossier by: its persons, and `others` (summary, procedure, code)."""
    words = [
        value
        for person in persons
        for value in (person["name"], person["id_number"], person["phone"], person["address"])
    ]
    folded = " ".join(dict.fromkeys(fold(" ".join((*words, *others))).split()))
    return Put(SearchRow, {"site": event.site, "dossier": event.dossier, "folded": folded})
