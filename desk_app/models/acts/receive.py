"""Receiving a dossier: from a checked draft to the happenings of one transaction (NĐ 118/2025 Đ.17)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desk_app.models.catalogue import Component, Procedure
from desk_app.models.draft import FeeTiming, IntakeDraft, Submitted
from desk_app.models.draft_file import person_document
from desk_app.models.fees import FeeCharge, fee_due
from desk_app.models.happening import Happening
from desk_app.models.moments import day_key
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.promise import Promise
from desk_app.models.promise_document import promise_document
from desk_app.models.receipts import Receipt, receipt_of


@dataclass(frozen=True)
class Numbering:
    """The numbers taken inside the transaction: the code, its lane's count, the register entry."""

    agency: str
    number: int
    code: str
    provisional: bool
    volume: int
    entry: int


@dataclass(frozen=True)
class Reception:
    """Everything known at the moment of receiving, besides the draft itself."""

    dossier: str
    procedure: Procedure
    version: str
    promise: Promise
    numbering: Numbering
    recorded_at: datetime
    competent: str
    unit: str
    custodian: str
    form_version: str
    warnings: tuple[Problem, ...]


def fees_of(draft: IntakeDraft, procedure: Procedure) -> tuple[FeeCharge, ...]:
    """What the draft's dossier costs; an exemption counts only when it is claimed."""
    lines = procedure.fee_lines(draft.case, draft.channel)
    reason = draft.exempt_reason if draft.fees is FeeTiming.EXEMPT else ""
    return fee_due(lines, submitted(draft, procedure), reason)


def submitted(draft: IntakeDraft, procedure: Procedure) -> tuple[Submitted, ...]:
    """The papers of the draft; without a list, exactly what the case asks for."""
    if draft.components:
        return draft.components
    return tuple(
        Submitted(index, paper.originals, paper.copies)
        for index, paper in enumerate(procedure.cases[draft.case].components)
        if not (paper.optional or paper.replaceable)
    )


def unconfirmed(draft: IntakeDraft, warnings: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The warnings that the clerk has not confirmed yet (by `field:code`)."""
    return tuple(each for each in warnings if f"{each.field}:{each.code}" not in draft.confirmed)


def refuse_faulty(draft: IntakeDraft, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The confirmed warnings of a draft without errors. HasProblems when anything else is left."""
    warnings = tuple(each for each in problems if each.warning)
    left = tuple(each for each in problems if not each.warning) or unconfirmed(draft, warnings)
    if left:
        raise HasProblems(left)
    return warnings


def draft_receipt(draft: IntakeDraft, received: datetime) -> Receipt | None:
    """The receipt of money taken at once, as events keep it."""
    if draft.collect is None or draft.collect.receipt is None:
        return None
    return receipt_of(dict(vars(draft.collect.receipt)), received.date())


def decide_reception(draft: IntakeDraft, reception: Reception) -> Iterator[Happening]:
    """DossierReceived and, when money is taken at once, FeeCollected in the same transaction."""
    charges = fees_of(draft, reception.procedure)
    occurred_at = draft.received_at or reception.recorded_at
    yield Happening(
        "DossierReceived",
        _body(draft, reception, charges),
        dossier=reception.dossier,
        personal=_personal(draft),
        occurred_at=occurred_at,
    )
    paid = [place for place, charge in enumerate(charges) if charge.amount]
    if draft.collect is None or not paid:
        return
    receipt = draft_receipt(draft, occurred_at)
    body: dict[str, Any] = {
        "lines": paid,
        "amount": sum(charge.amount for charge in charges),
        "method": draft.collect.method.value,
        "receipt": None if receipt is None else dict(receipt),
    }
    yield Happening("FeeCollected", body, dossier=reception.dossier, base=1)


def _body(
    draft: IntakeDraft, reception: Reception, charges: tuple[FeeCharge, ...]
) -> dict[str, Any]:
    procedure, numbering = reception.procedure, reception.numbering
    case = procedure.cases[draft.case]
    return {
        "code": numbering.code, "provisional": numbering.provisional,
        "number": numbering.number, "numbered_by": numbering.agency,
        "day": day_key(reception.recorded_at.date()),
        "procedure": {
            "code": procedure.code, "version": reception.version, "name": procedure.called,
            "field": procedure.field, "case_index": draft.case, "case": case.name,
        },
        "agency": reception.competent, "unit": reception.unit, "channel": draft.channel.value,
        "promise": promise_document(reception.promise), "custodian": reception.custodian,
        "components": [
            _paper(case.components[each.index], each) for each in submitted(draft, procedure)
        ],
        "sets": draft.sets, "delivery": draft.delivery.value, "fee_timing": draft.fees.value,
        "fees": [
            {
                "name": charge.name, "code": charge.code, "amount": charge.amount,
                "pages": charge.pages, "copies": charge.copies, "exempt": bool(charge.exempt_reason),
            }
            for charge in charges
        ],
        "register": {
            "volume": numbering.volume, "entry": numbering.entry,
            "year": reception.recorded_at.year,
        },
        "form_version": reception.form_version, "immediate": procedure.immediate,
        "late_entry": draft.received_at is not None,
        "warnings": [f"{each.field}:{each.code}" for each in reception.warnings],
    }  # fmt: skip


def _paper(asked: Component, brought: Submitted) -> dict[str, Any]:
    return {
        "name": asked.name, "note": asked.note, "originals": brought.originals,
        "copies": brought.copies, "pages": brought.pages, "present_only": asked.present_only,
        "later": brought.later,
    }  # fmt: skip


def _personal(draft: IntakeDraft) -> dict[str, Any]:
    persons = {"applicant": draft.applicant, "owner": draft.owner, "principal": draft.principal}
    texts = {
        "summary": draft.summary,
        "late_entry_reason": draft.late_entry_reason,
        "exempt_reason": draft.exempt_reason,
    }
    named = {role: dict(person_document(each)) for role, each in persons.items() if each}
    return named | {key: text for key, text in texts.items() if text}
