"""The draft of a dossier as a JSON document (the command line's `DRAFT.json`)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from desk_app.models.catalogue import Channel
from desk_app.models.draft import (
    Delivery,
    FeeTiming,
    IntakeDraft,
    Payment,
    PaymentMethod,
    Person,
    PersonKind,
    Principal,
    ReceiptReference,
    Submitted,
)
from desk_app.models.fields import Fields
from desk_app.models.moments import read_moment
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.person_texts import cleaned_person

KEYS = frozenset(
    {
        "procedure", "case", "channel", "applicant", "owner", "principal", "summary", "components",
        "sets", "delivery", "fees", "exempt_reason", "collect", "received_at", "late_entry_reason",
        "want_receipt", "confirmed",
    }
)  # fmt: skip
PERSON_KEYS = frozenset(
    {"kind", "name", "id_number", "birth_date", "sex", "phone", "email", "address"}
)
PRINCIPAL = "principal"
ROLES = ("applicant", "owner", PRINCIPAL)
SUBMITTED_KEYS = frozenset({"index", "originals", "copies", "pages", "later"})
RECEIPT_KEYS = frozenset({"form", "series", "number", "date"})
SEXES = {"": "", "male": "male", "female": "female", "nam": "male", "nữ": "female"}

Choice = TypeVar("Choice", bound=StrEnum)


def read_draft(document: object, today: date) -> IntakeDraft:
    """The draft of a document, every text clean and in NFC. HasProblems names each faulty field.

    Only the shape is judged here; whether the dossier can be received, `intake_problems` says.
    """
    problems: list[Problem] = []
    row = Fields.of(document, "", problems, KEYS)
    draft = IntakeDraft(
        procedure=row.text("procedure"),
        case=row.whole("case"),
        channel=row.choice("channel", Channel, Channel.COUNTER),
        applicant=read_person(row, "applicant", problems, today) or Person(),
        owner=read_person(row, "owner", problems, today),
        principal=_principal(row, problems, today),
        summary=row.text("summary"),
        components=_components(row, problems),
        sets=row.whole("sets") if "sets" in row.values else 1,
        delivery=row.choice("delivery", Delivery, Delivery.COUNTER),
        fees=row.choice("fees", FeeTiming, FeeTiming.LATER),
        exempt_reason=row.text("exempt_reason"),
        collect=_collect(row, problems),
        received_at=_moment(row, "received_at"),
        late_entry_reason=row.text("late_entry_reason"),
        want_receipt=row.flag("want_receipt"),
        confirmed=row.texts("confirmed"),
    )
    if problems:
        raise HasProblems(tuple(problems))
    return draft


def read_person(row: Fields, key: str, problems: list[Problem], today: date) -> Person | None:
    """The person at a key of a document, None when there is none. Faults go to `problems`."""
    if row.values.get(key) is None:
        return None
    fields = Fields.of(row.values[key], key, problems, PERSON_KEYS)
    return Person(**_person_values(fields, today))


def read_role(row: Fields, role: str, problems: list[Problem], today: date) -> Person | None:
    """The same for a role of a dossier: a principal comes with the paper that authorises."""
    if role == PRINCIPAL:
        return _principal(row, problems, today)
    return read_person(row, role, problems, today)


def _principal(row: Fields, problems: list[Problem], today: date) -> Principal | None:
    if row.values.get("principal") is None:
        return None
    keys = PERSON_KEYS | {"authorisation"}
    fields = Fields.of(row.values["principal"], "principal", problems, keys)
    return Principal(**_person_values(fields, today), authorisation=fields.text("authorisation"))


def _person_values(fields: Fields, today: date) -> dict[str, Any]:
    kind = fields.choice("kind", PersonKind, PersonKind.PERSON)
    sex = SEXES.get(fields.text("sex").lower())
    if sex is None:
        fields.fault("sex", "unknown_choice", {"value": fields.text("sex")})
    texts = {key: fields.text(key) for key in sorted(PERSON_KEYS - {"kind", "sex"})}
    return cleaned_person(kind, sex or "", texts, today)


def _components(row: Fields, problems: list[Problem]) -> tuple[Submitted, ...]:
    found = []
    for place, item in row.items("components"):
        paper = Fields.of(item, place, problems, SUBMITTED_KEYS)
        if "index" not in paper.values:
            paper.fault("index", "required")
        counts = {key: paper.whole(key) for key in ("index", "originals", "copies", "pages")}
        found.append(Submitted(**counts, later=paper.flag("later")))
    indexes = [paper.index for paper in found]
    if len(set(indexes)) != len(indexes):
        row.fault("components", "component_twice")
    return tuple(found)


def _collect(row: Fields, problems: list[Problem]) -> Payment | None:
    if row.values.get("collect") is None:
        return None
    fields = Fields.of(row.values["collect"], "collect", problems, frozenset({"method", "receipt"}))
    method = fields.choice("method", PaymentMethod)
    if fields.values.get("receipt") is None:
        return Payment(method)
    receipt = Fields.of(fields.values["receipt"], "collect.receipt", problems, RECEIPT_KEYS)
    texts = {key: receipt.text(key) for key in sorted(RECEIPT_KEYS)}
    return Payment(method, ReceiptReference(**texts))


def _moment(row: Fields, key: str) -> datetime | None:
    text = row.text(key)
    if not text:
        return None
    try:
        return read_moment(text)
    except ValueError:
        row.fault(key, "not_a_moment")
        return None


def person_document(person: Person) -> Mapping[str, str]:
    """A person as stored in the personal part and as the command line answers it."""
    document = {
        "kind": person.kind.value, "name": person.name, "id_number": person.id_number,
        "birth_date": person.birth_date, "sex": person.sex, "phone": person.phone,
        "email": person.email, "address": person.address,
    }  # fmt: skip
    if isinstance(person, Principal):
        document["authorisation"] = person.authorisation
    return document
