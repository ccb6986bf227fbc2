"""Form 01 of a stored dossier: the promise as it was made, never computed again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

from desk_app.journal.standing_rows import rows_of
from desk_app.models.appointment_words import term_words
from desk_app.models.draft import Delivery, FeeTiming, PaymentMethod, Person, Principal
from desk_app.models.identity import starred
from desk_app.models.phone import shown_phone
from desk_app.models.promise import Promise
from desk_app.models.promise_document import read_promise
from desk_app.models.site import Site
from desk_app.models.tables import (
    DossierCodeRecord,
    DossierComponentRecord,
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
)
from desk_app.printing.forms import ComponentRow, FeeLine, Fees, Printing, ReceiptForm
from desk_app.printing.letterhead import Letterhead
from desk_app.protocol.paper_seal import PaperFields, sealed
from desk_app.resources import resource_bytes
from desk_app.services.accounts import full_names
from desk_app.services.desk import Desk
from desk_app.services.find_dossiers import person_of
from desk_app.services.open_dossier import fee_views_of, persons_of, principal_of, texts_of
from desk_app.services.preferences import NumberInQr, chosen
from desk_app.services.published_forms import forms_at_reception

CENTRE = ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG")  # of a commune (NĐ 118/2025 Đ.7)
SYSTEM_NAME = "Quầy Một cửa"
RECEIPT = "receipt"


@cache
def _answers() -> dict[str, Any]:
    words: dict[str, Any] = json.loads(resource_bytes("forms/answers.json"))
    return words


@dataclass(frozen=True)
class Occasion:
    """One act of printing: when, and which reprint (0 = the first print)."""

    at: datetime
    again: int


def receipt_form(
    desk: Desk, session: Session, record: DossierRecord, occasion: Occasion
) -> ReceiptForm:
    """Everything that form 01 prints of a dossier; after an erasure with nobody in it."""
    promise = read_promise(record.promise)
    persons, texts = persons_of(session, record), texts_of(session, record)
    applicant = shown_person(persons.get("applicant"))
    clerk = full_names(session, record.site).get(record.received_by, record.received_by)
    return ReceiptForm(
        letterhead=letterhead_of(desk.site),
        unit_name=desk.site.name,
        code=record.code,
        former_code=_former(session, record),
        provisional=record.provisional,
        applicant=applicant,
        principal=_principal(persons.get("principal")),
        procedure_name=record.procedure_name,
        procedure_code=record.procedure_code,
        summary=request_words(record, texts, persons.get("owner")),
        components=_components(session, record),
        sets=record.sets,
        term=term_words(promise.term),
        received_at=record.received_at,
        due_at=promise.due_at,
        derivation=_derivation(promise),
        issued_on=record.recorded_at.date(),
        delivery=_delivery(desk.site, Delivery(record.delivery)),
        volume=record.volume,
        entry=record.entry,
        fees=_fees(session, record, texts),
        clerk=clerk,
        qr=seal_of(
            desk,
            session,
            record,
            applicant.id_number,
            RECEIPT,
            issued=record.recorded_at,
            due=promise.due_at,
        ),
        printing=Printing(
            occasion.at,
            desk.site.desk,
            occasion.again,
            desk.demo,
            forms_at_reception(session, record),
        ),
    )


def letterhead_of(site: Site) -> Letterhead:
    """The letterhead of a site (NĐ 30/2020)."""
    return Letterhead(site.parent, CENTRE, site.place)


def _derivation(promise: Promise) -> str:
    """Why it is due then; an estimate says that it is one (NĐ 309/2026 Đ.8.3)."""
    if promise.due_at is None:
        return ""
    estimate = _answers()["estimated"] if promise.estimated else ""
    return " ".join(each for each in (promise.sentence, estimate) if each)


def shown_person(row: DossierPersonRecord | None) -> Person:
    """A stored person as papers show it; nobody after an erasure."""
    if row is None:
        return Person()
    person = vars(person_of(row)) | {"phone": shown_phone(row.phone)}
    return Person(**person)


def _principal(row: DossierPersonRecord | None) -> Principal | None:
    return None if row is None else principal_of(row)


def _former(session: Session, record: DossierRecord) -> str:
    codes = rows_of(session, DossierCodeRecord, record)
    return next((row.code for row in codes if row.provisional and row.code != record.code), "")


def request_words(
    record: DossierRecord, texts: dict[str, str], owner: DossierPersonRecord | None
) -> str:
    """What is said behind the procedure's name: summary or case, and whose dossier it is."""
    parts = [texts.get("summary", "") or record.case_name]
    if owner is not None:
        parts.append(_answers()["owner"].format(name=owner.name))
    return "; ".join(part for part in parts if part)


def _components(session: Session, record: DossierRecord) -> tuple[ComponentRow, ...]:
    words, rows = _answers(), []
    for row in rows_of(session, DossierComponentRecord, record):
        notes = [words["papers"][row.state]] if row.state in words["papers"] else []
        notes += [words["pages"].format(pages=row.pages)] if row.pages else []
        rows.append(ComponentRow(row.name, row.originals, row.copies, ", ".join(notes)))
    return tuple(rows)


def _delivery(site: Site, delivery: Delivery) -> str:
    pattern: str = _answers()["delivery"][delivery.value]
    return pattern.format(desk=site.desk, unit=site.name)


def _fees(session: Session, record: DossierRecord, texts: dict[str, str]) -> Fees:
    rows = rows_of(session, DossierFeeRecord, record)
    methods = [PaymentMethod(row.method) for row in rows if row.method]
    unset = any(each.unset for each in fee_views_of(rows, ""))
    exempt = record.fee_timing == FeeTiming.EXEMPT and any(row.exempt for row in rows)
    return Fees(
        lines=tuple(FeeLine(row.name, row.amount) for row in rows if row.amount),
        collected=methods[0] if methods else None,
        exempt=exempt,
        exemption=texts.get("exempt_reason", "") if exempt else "",
        note=_answers()["province_fee"] if unset else "",
    )


def number_in_qr(session: Session, site: str, id_number: str) -> str:
    """The identity number as the office chose to have it in its QR codes."""
    masked = chosen(session, site, "qr_id_number") == NumberInQr.MASKED
    return starred(id_number) if masked else id_number


def seal_of(
    desk: Desk,
    session: Session,
    record: DossierRecord,
    id_number: str,
    form: str,
    *,
    issued: datetime,
    due: datetime | None = None,
) -> str:
    """The QR's text (TT 01/2023 Đ.26): the same on every reprint while the office's choice stays.

    `due` belongs to form 01 alone.
    """
    fields = PaperFields(
        code=record.code,
        procedure=record.procedure_code,
        id_number=number_in_qr(session, record.site, id_number),
        form=form,
        system=SYSTEM_NAME,
        issued=issued,
        due=due,
    )
    return sealed(fields, desk.signing_key)
