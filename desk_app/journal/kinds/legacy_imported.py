"""LegacyImported: a dossier of an older register was taken over; it bears that mark for ever."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.counting import begins_as
from desk_app.journal.kinds.course import NEW
from desk_app.journal.kinds.dossier_received import PERSON_COLUMNS, code_columns
from desk_app.journal.kinds.history import history_line
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.draft import Delivery, FeeTiming, PersonKind
from desk_app.models.legacy.holder import holder_of
from desk_app.models.legacy.origin import origin_of
from desk_app.models.moments import read_moment
from desk_app.models.standing import Holder
from desk_app.models.states import Business, Money, ResultDelivery
from desk_app.models.statistics.counted import Ending
from desk_app.models.tables import (
    CourseRecord,
    DossierCodeRecord,
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
    SearchRow,
)
from desk_app.models.term_state import WAITING
from desk_app.models.text import fold

FEE = "Phí, lệ phí theo sổ cũ"
"""The name of the one sum that a register tells."""
Columns = dict[str, Any]


def names(_event: Event) -> Iterable[Key]:
    """No row: the dossier is new here, and takes no number."""
    return ()


def apply(event: Event, personal: Mapping[str, Any] | None, _rows: Rows) -> Iterable[Change]:
    """Every row of the dossier; its entry is its line in the journal, in a book of no year."""
    dossier, course = _dossier(event), _course(event)
    yield Put(DossierRecord, dossier)
    yield Put(CourseRecord, course)
    yield from begins_as(_counted(event, dossier, course))
    of_dossier = {"site": event.site, "dossier": event.dossier}
    code = event.body["code"]
    named = {"code": code, "desk": dossier["desk"], "provisional": False}
    yield Put(DossierCodeRecord, of_dossier | named | code_columns(code))
    if event.body["fee"]:
        yield Put(DossierFeeRecord, of_dossier | _fee(event))
    facts = {"channel": event.body["channel"], "code": code}
    yield history_line(event, 1, facts)
    if personal is not None:
        person = personal["applicant"]
        columns = {name: person.get(name, "") for name in PERSON_COLUMNS}
        columns |= {"kind": PersonKind.PERSON.value, "folded_name": fold(columns["name"])}
        yield Put(DossierPersonRecord, of_dossier | {"role": "applicant"} | columns)
        yield Put(SearchRow, of_dossier | {"folded": _folded(event, person)})


def _folded(event: Event, person: Mapping[str, str]) -> str:
    shown = (person.get(name, "") for name in ("name", "id_number", "phone", "address"))
    texts = (*shown, event.body["procedure"]["name"], event.body["code"])
    return " ".join(dict.fromkeys(fold(" ".join(texts)).split()))


def _dossier(event: Event) -> Columns:
    body, procedure = event.body, event.body["procedure"]
    due = body["promise"]["due_at"]
    due_at = read_moment(due) if due else None
    return {
        "site": event.site, "id": event.dossier, "version": 1,
        "desk": origin_of(event.desk, event.epoch), "code": body["code"], "provisional": False,
        "procedure_code": procedure["code"], "procedure_version": procedure["version"],
        "procedure_name": procedure["name"], "case_index": 0, "case_name": procedure["case"],
        "field_name": body["field"], "agency": body["agency"], "unit": body["unit"],
        "channel": body["channel"], "received_at": event.occurred_at, "recorded_at": event.at,
        "due_at": due_at, "original_due_at": due_at, "promise": body["promise"],
        "business": body["state"], "money": (Money.PAID if body["fee"] else Money.NONE).value,
        "delivery_state": _delivery(body["state"]), "custodian": body.get("custodian", ""),
        "delivery": Delivery.COUNTER.value, "fee_timing": FeeTiming.NOW.value, "sets": 1,
        "book_year": 0, "volume": 0, "entry": event.seq, "form_version": "", "immediate": False,
        "late_entry": False, "received_by": "", "read_only": False,
    }  # fmt: skip


def _delivery(state: str) -> str:
    if state == Business.RETURNED:
        return ResultDelivery.DELIVERED.value
    return (ResultDelivery.READY if state == Business.RESOLVED else ResultDelivery.NONE).value


def _course(event: Event) -> Columns:
    body, state = event.body, Business(event.body["state"])
    waits, holder = state in WAITING, holder_of(state)
    moments = {
        name: read_moment(body[name]) if body[name] else None
        for name in ("finished_at", "returned_at")
    }
    return {
        "site": event.site, "dossier": event.dossier, **NEW, **moments,
        "holder": holder.value, "unit": body["unit"] if holder is Holder.UNIT else "",
        "before": Business.PROCESSING.value if waits else None,
        "waiting_since": event.occurred_at if waits else None,
        "supplements": int(state is Business.AWAITING_SUPPLEMENT),
        "result_kind": "granted" if state in {Business.RESOLVED, Business.RETURNED} else "",
    }  # fmt: skip


def _counted(event: Event, dossier: Columns, course: Columns) -> Columns:
    return {
        "site": event.site, "dossier": event.dossier, "agency": dossier["agency"],
        "field": dossier["field_name"], "procedure": dossier["procedure_code"],
        "channel": dossier["channel"], "unit": dossier["unit"], "clerk": "",
        "received_at": dossier["received_at"], "since": dossier["received_at"],
        "waiting": course["waiting_since"] is not None, "original": dossier["due_at"],
        "adjusted": dossier["due_at"], "earlier": [], "finished_at": course["finished_at"],
        "ending": _ending(event).value,
    }  # fmt: skip


def _ending(event: Event) -> Ending:
    """What was merely registered, or refused at once, is not counted (TT 01/2020/TT-VPCP)."""
    state = Business(event.body["state"])
    if state is Business.REFUSED or not event.body["counts"]:
        return Ending.EXCLUDED
    if state in {Business.WITHDRAWN, Business.STOPPED}:
        return Ending.GIVEN_UP
    return Ending.SOLVED if event.body["finished_at"] else Ending.OPEN


def _fee(event: Event) -> Columns:
    """The sum as taken then: it lies in no drawer of this program."""
    return {
        "place": 0, "name": FEE, "code": "", "rule": "fixed", "amount": event.body["fee"],
        "pages": 0, "copies": 0, "assumed": False, "exempt": False, "collected_by": event.id,
        "method": None,
    }  # fmt: skip
