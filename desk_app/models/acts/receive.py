"""Receiving a dossier: from a checked draft to the happenings of one transaction (NĐ 118/2025 Đ.17)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desk_app.models.catalogue import Procedure
from desk_app.models.draft import FeeTiming, IntakeDraft
from desk_app.models.draft_file import person_document
from desk_app.models.fees import FeeCharge, fee_due
from desk_app.models.happening import Happening
from desk_app.models.moments import day_key
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.papers import Paper, PaperState, handed_in, papers_of
from desk_app.models.promise import Promise
from desk_app.models.promise_document import promise_document
from desk_app.models.receipts import Receipt, receipt_of


@dataclass(frozen=True)
class Numbering:
    """The numbers taken inside the transaction: the code, its lane's count, the register entry.

    `warnings` say why a code is not what the clerk expects.
    """

    agency: str
    number: int
    code: str
    provisional: bool
    volume: int
    entry: int
    warnings: tuple[Problem, ...] = ()


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
    counted = handed_in(draft.components, procedure.cases[draft.case])
    return fee_due(lines, counted, reason)


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


def draft_receipt(draft: IntakeDraft, recorded_at: datetime) -> Receipt | None:
    """The receipt of money taken at once, as events keep it."""
    if draft.collect is None or draft.collect.receipt is None:
        return None
    taken = (draft.received_at or recorded_at).date()
    return receipt_of(dict(vars(draft.collect.receipt)), taken, recorded_at.date())


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
    receipt = draft_receipt(draft, reception.recorded_at)
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
            _paper(each)
            for each in papers_of(draft.components, case)
            if each.state is not PaperState.ABSENT
        ],
        "sets": draft.sets, "delivery": draft.delivery.value, "fee_timing": draft.fees.value,
        "fees": [_fee(charge) for charge in charges],
        "register": {
            "volume": numbering.volume, "entry": numbering.entry,
            "year": reception.recorded_at.year,
        },
        "form_version": reception.form_version, "immediate": procedure.immediate,
        "late_entry": draft.received_at is not None,
        "warnings": [f"{each.field}:{each.code}" for each in reception.warnings],
    }  # fmt: skip


def _paper(paper: Paper) -> dict[str, Any]:
    asked, counts = paper.asked, paper.counts
    return {
        "name": asked.name, "note": asked.note, "originals": counts.originals,
        "copies": counts.copies, "pages": counts.pages, "state": paper.state.value,
    }  # fmt: skip


def _fee(charge: FeeCharge) -> dict[str, Any]:
    return {
        "name": charge.name, "code": charge.code, "rule": charge.rule.value,
        "amount": charge.amount, "pages": charge.pages, "copies": charge.copies,
        "assumed": charge.assumed, "exempt": bool(charge.exempt_reason),
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
