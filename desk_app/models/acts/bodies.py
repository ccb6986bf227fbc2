"""The bodies of the acts on a dossier: read from JSON with every fault named, one reader an act."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any

from desk_app.models.draft import Delivery, PaymentMethod
from desk_app.models.draft_file import ROLES, read_role
from desk_app.models.fields import Fields
from desk_app.models.identity import clean_number
from desk_app.models.moments import read_moment
from desk_app.models.money import shown_money
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.receipts import read_receipt
from desk_app.models.text import clean_line

COMMON = frozenset({"at", "late_entry_reason"})
LONGEST_TEXT = 2_000
LONGEST_LINE = 300
LONGEST_SHELF = 40
MOST_ORIGINALS = 999  # papers taken back with one result
HIGHEST_CHARGE = 100_000_000  # đồng; what a parcel never costs
PAUSES = ("financial", "other")
RESULTS = ("granted", "refused")
HOWS = ("counter", "electronic")
RECEIPTS = ("brought", "lost")
CAUSES = ("other", "workload", "coordination", "complex", "applicant", "system")
"""Why a dossier is late, for counting; the words themselves stand in the reason."""
AMENDED = frozenset({*ROLES, "summary", "delivery", "reason", "confirmed"})


@dataclass(frozen=True)
class Body:
    """A body that was read: plain values for the event, persons and free texts apart."""

    at: datetime | None = None
    plain: Mapping[str, Any] = field(default_factory=dict)
    personal: Mapping[str, Any] = field(default_factory=dict)


Parts = tuple[dict[str, Any], dict[str, Any]]
"""What stands in the event itself, and its persons and free texts."""
Read = Callable[[Fields, date], Parts]


def read_body(act: Act, document: object, now: datetime) -> Body:
    """The body of an act. HasProblems names each faulty field.

    An act that truly happened earlier carries `at` with `late_entry_reason`; both stay for ever.
    """
    keys, read = READERS[act]
    if act is Act.COLLECT:  # of money entered late the receipt may be of any day until now
        read = partial(_collect, today=now.date())
    return read_with(keys, read, document, now)


def read_with(keys: frozenset[str], read: Read, document: object, now: datetime) -> Body:
    """The body that `read` makes of a document with these keys and those that every act accepts."""
    problems: list[Problem] = []
    fields = Fields.of({} if document is None else document, "", problems, keys | COMMON)
    at = _late(fields, now)
    plain, personal = read(fields, (at or now).date())
    reason = fields.text("late_entry_reason")
    if at is not None and not reason:
        fields.fault("late_entry_reason", "late_entry_reason_missing")
    if problems:
        raise HasProblems(tuple(problems))
    if at is not None:
        personal["late_entry_reason"] = reason
    return Body(at, plain, personal)


def _late(fields: Fields, now: datetime) -> datetime | None:
    at = _moment(fields, "at")
    if at is not None and at > now:
        fields.fault("at", "happened_in_future")
    return at


def _moment(fields: Fields, key: str) -> datetime | None:
    text = fields.text(key)
    if not text:
        return None
    try:
        return read_moment(text)
    except ValueError:
        fields.fault(key, "not_a_moment")
        return None


def free_text(fields: Fields, key: str, *, required: bool = True) -> str:
    """A text in somebody's own words (`required`, `text_too_long`)."""
    text = fields.text(key, required=required)
    if len(text) > LONGEST_TEXT:
        fields.fault(key, "text_too_long", {"most": LONGEST_TEXT})
    return text


def _line(fields: Fields, key: str, *, required: bool = False) -> str:
    text = fields.text(key, required=required)
    if len(text) > LONGEST_LINE:
        fields.fault(key, "text_too_long", {"most": LONGEST_LINE})
    return text


def _past_day(fields: Fields, key: str, today: date) -> str:
    day = fields.day(key)
    if day is not None and day > today:
        fields.fault(key, "happened_in_future")
    return day.isoformat() if day else ""


def _one_of(fields: Fields, key: str, allowed: tuple[str, ...]) -> str:
    value = fields.text(key) or allowed[0]
    if value not in allowed:
        fields.fault(key, "unknown_choice", {"value": value})
    return value


def _nothing(_fields: Fields, _today: date) -> Parts:
    return {}, {}


def _shelved(fields: Fields) -> dict[str, str]:
    """Where the papers are put, when the body says so; an empty text takes them off the shelf."""
    shelf = fields.text("shelf")
    if len(shelf) > LONGEST_SHELF:
        fields.fault("shelf", "text_too_long", {"most": LONGEST_SHELF})
    return {"shelf": shelf} if "shelf" in fields.values else {}


def _shelve(fields: Fields, _today: date) -> Parts:
    if "shelf" not in fields.values:
        fields.fault("shelf", "required")
    return _shelved(fields), {}


def _may_shelve(fields: Fields, _today: date) -> Parts:
    return _shelved(fields), {}


def _reason(fields: Fields, _today: date) -> Parts:
    return {}, {"reason": free_text(fields, "reason")}


def _step(fields: Fields, _today: date) -> Parts:
    return {}, {"to": _line(fields, "to"), "note": free_text(fields, "note", required=False)}


def _hand_over(fields: Fields, _today: date) -> Parts:
    return {"to": _line(fields, "to", required=True)}, {}


def _confirm(fields: Fields, _today: date) -> Parts:
    """`receiver`: who signed the list for the unit."""
    receiver = _line(fields, "receiver")
    return {"batch": fields.text("batch")}, {"receiver": receiver} if receiver else {}


def _supplement(fields: Fields, _today: date) -> Parts:
    items = list(fields.texts("items"))
    if not items:
        fields.fault("items", "list_empty")
    return {}, {"items": items, "reason": free_text(fields, "reason")}


def _pause(fields: Fields, _today: date) -> Parts:
    return {"kind": _one_of(fields, "kind", ("other", "financial"))}, {
        "reason": free_text(fields, "reason")
    }


def _apologise(fields: Fields, _today: date) -> Parts:
    new = _moment(fields, "new_due_at")
    if new is None and not fields.text("new_due_at"):
        fields.fault("new_due_at", "required")
    return {"new_due_at": new}, {"reason": free_text(fields, "reason")}


def _result(fields: Fields, today: date) -> Parts:
    plain = {
        "kind": _one_of(fields, "kind", RESULTS),
        "number": _line(fields, "number"),
        "signed_on": _past_day(fields, "signed_on", today),
    }
    return plain | _shelved(fields), {"signed_by": _line(fields, "signed_by")}


def _return(fields: Fields, today: date) -> Parts:
    plain, personal = _give_back(fields, today)
    return {"how": _one_of(fields, "how", HOWS)} | plain, personal


def _give_back(fields: Fields, _today: date) -> Parts:
    """`originals`: how many papers change hands beside what is given, when any do."""
    receipt = _one_of(fields, "receipt", RECEIPTS)
    keys = frozenset({"name", "id_number", "authorisation"})
    given = fields.values.get("receiver")
    receiver = Fields.of({} if given is None else given, "receiver", fields.problems, keys)
    person = {key: _line(receiver, key) for key in sorted(keys)}
    person["id_number"] = clean_number(person["id_number"])
    return {"receipt": receipt} | _counted(fields), {"receiver": person}


def _counted(fields: Fields) -> dict[str, int]:
    """Originals: those left here to be revoked by a result, or those that go back to the citizen."""
    originals = fields.whole("originals")
    if originals > MOST_ORIGINALS:
        fields.fault("originals", "count_out_of_range", {"most": MOST_ORIGINALS})
    return {"originals": originals} if originals else {}


def _post(fields: Fields, _today: date) -> Parts:
    charge = fields.whole("charge")
    if charge > HIGHEST_CHARGE:
        fields.fault("charge", "money_too_large", {"most": shown_money(HIGHEST_CHARGE)})
    return {"charge": charge}, {"tracking": _line(fields, "tracking", required=True)}


def _delivered(fields: Fields, today: date) -> Parts:
    return {"on": _past_day(fields, "on", today)}, {}


def _collect(fields: Fields, taken: date, today: date | None = None) -> Parts:
    method = fields.choice("method", PaymentMethod)
    given, days = fields.values.get("receipt"), (taken, today or taken)
    receipt = None if given is None else read_receipt(given, "receipt", fields.problems, *days)
    return {"method": method.value, "receipt": receipt}, {}


def _note_receipt(fields: Fields, today: date) -> Parts:
    """The day must be told; whether it is one of the money, its collection says."""
    given, place = fields.values.get("receipt"), "receipt"
    if given is None:
        fields.fault(place, "required")
        return {}, {}
    receipt = read_receipt(given, place, fields.problems, date.min, today)
    if receipt["date"] == date.min.isoformat():
        fields.fault(f"{place}.date", "required")
    return {"receipt": receipt}, {}


def _explain(fields: Fields, _today: date) -> Parts:
    return {"cause": _one_of(fields, "cause", CAUSES)}, {"reason": free_text(fields, "reason")}


def _approved(fields: Fields, _today: date) -> Parts:
    """`approved_by` may be left out by whoever may approve it himself."""
    approver = fields.text("approved_by").lower()
    return {"approved_by": approver}, {"reason": free_text(fields, "reason")}


def _note(fields: Fields, _today: date) -> Parts:
    return {}, {"text": free_text(fields, "text")}


def _amend(fields: Fields, today: date) -> Parts:
    """Of each person only the texts that are given, as typed: the others stay as they are stored."""
    given: dict[str, Any] = {
        role: _person_texts(fields, role, today) for role in ROLES if role in fields.values
    }
    plain: dict[str, Any] = {}
    if "summary" in fields.values:
        given["summary"] = fields.text("summary")
    if "delivery" in fields.values:
        plain["delivery"] = fields.choice("delivery", Delivery).value
    if "confirmed" in fields.values:
        plain["confirmed"] = list(fields.texts("confirmed"))
    return plain, given | {"reason": free_text(fields, "reason")}


def _person_texts(fields: Fields, role: str, today: date) -> dict[str, str] | None:
    """None takes an owner or a principal away; the shape is judged as in a draft."""
    given = fields.values[role]
    if given is None and role == ROLES[0]:
        fields.fault(role, "required")
    read_role(fields, role, fields.problems, today)
    if not isinstance(given, dict):
        return None
    return {key: clean_line(text) for key, text in given.items() if isinstance(text, str)}


READERS: Mapping[Act, tuple[frozenset[str], Read]] = {
    Act.HAND_OVER: (frozenset({"to"}), _hand_over),
    Act.CONFIRM: (frozenset({"batch", "receiver"}), _confirm),
    Act.REJECT: (frozenset({"reason"}), _reason),
    Act.RECALL: (frozenset({"reason"}), _reason),
    Act.SUPPLEMENT: (frozenset({"items", "reason"}), _supplement),
    Act.SUPPLEMENT_RECEIVED: (frozenset({"shelf"}), _may_shelve),
    Act.PAPERS_BACK: (frozenset({"shelf"}), _may_shelve),
    Act.GIVE_BACK: (frozenset({"receiver", "receipt", "originals"}), _give_back),
    Act.CLOSE_INCOMPLETE: (frozenset(), _nothing),
    Act.REFUSE: (frozenset({"reason"}), _reason),
    Act.PAUSE: (frozenset({"reason", "kind"}), _pause),
    Act.RESUME: (frozenset(), _nothing),
    Act.APOLOGISE: (frozenset({"reason", "new_due_at"}), _apologise),
    Act.RESULT: (frozenset({"number", "signed_by", "signed_on", "kind", "shelf"}), _result),
    Act.CORRECT: (frozenset({"reason"}), _reason),
    Act.RETURN: (frozenset({"receiver", "how", "receipt", "originals"}), _return),
    Act.TAKE_BACK: (frozenset({"reason"}), _reason),
    Act.POST: (frozenset({"tracking", "charge"}), _post),
    Act.DELIVERED: (frozenset({"on"}), _delivered),
    Act.WITHDRAW: (frozenset({"reason"}), _reason),
    Act.STOP: (frozenset({"reason"}), _reason),
    Act.COLLECT: (frozenset({"method", "receipt"}), _collect),
    Act.REVERSE_FEE: (frozenset({"reason", "approved_by"}), _approved),
    Act.NOTE_RECEIPT: (frozenset({"receipt"}), _note_receipt),
    Act.VOID: (frozenset({"reason", "approved_by"}), _approved),
    Act.SHELVE: (frozenset({"shelf"}), _shelve),
    Act.STEP: (frozenset({"to", "note"}), _step),
    Act.EXPLAIN: (frozenset({"reason", "cause"}), _explain),
    Act.NOTE: (frozenset({"text"}), _note),
    Act.AMEND: (AMENDED, _amend),
}
