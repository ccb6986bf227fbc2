"""The JSON documents of the command line; their keys are a promise (docs/cli.md)."""

from __future__ import annotations

from datetime import date
from typing import Any

from desk_app.models.draft import Person
from desk_app.models.draft_file import person_document
from desk_app.models.moments import iso
from desk_app.models.outcomes import HasProblems, Problem, Refused
from desk_app.models.process import OpenStep
from desk_app.models.promise import Promise
from desk_app.models.views import DayProof, DossierRow, DossierView, FeeView, Received
from desk_app.sentences.terminal import HOLDERS
from desk_app.sentences.words import Words

Document = dict[str, Any]


def explanation(promise: Promise) -> list[Document]:
    """Each step of a derivation."""
    return [
        {"text": step.text, "from": iso(step.start), "to": iso(step.end), "kind": step.kind.value}
        for step in promise.steps
    ]


def due_document(promise: Promise) -> Document:
    """The appointment engine's answer."""
    return {
        "due_at": iso(promise.due_at) if promise.due_at else None,
        "rule": promise.term.unit.value,
        "explanation": explanation(promise),
        "sentence": promise.sentence,
    }


def fee_document(fee: FeeView) -> Document:
    """One fee line."""
    return {
        "name": fee.name, "amount": fee.amount, "paid": fee.paid,
        "method": fee.method.value if fee.method else None,
        "exempt_reason": fee.exempt_reason, "copies": fee.copies, "pages": fee.pages,
        "assumed": fee.assumed, "unset": fee.unset,
    }  # fmt: skip


def problem_document(problem: Problem, words: Words) -> Document:
    """One problem of a draft or body."""
    return {"field": problem.field, "code": problem.code, "message": words.problem(problem)}


def refusal_document(error: Refused, message: str) -> Document:
    """A refusal with its facts."""
    return {**error.facts, "code": error.code, "message": message}


def received_document(received: Received, words: Words) -> Document:
    """What `register` answers; `receipt` is filled in by the caller."""
    return {
        "code": received.code, "provisional": received.provisional, "id": received.id,
        "received_at": iso(received.received_at),
        "due_at": iso(received.promise.due_at) if received.promise.due_at else None,
        "estimated": received.promise.estimated,
        "explanation": explanation(received.promise),
        "fees": [fee_document(fee) for fee in received.fees], "receipt": None,
        "register": {"volume": received.register.volume, "entry": received.register.entry},
        "warnings": [problem_document(each, words) for each in received.warnings],
    }  # fmt: skip


def row_document(row: DossierRow) -> Document:
    """One result of a search."""
    return {
        "code": row.code, "applicant": row.applicant, "procedure": row.procedure_code,
        "procedure_name": row.procedure, "received_at": iso(row.received_at),
        "due_at": iso(row.due_at) if row.due_at else None, "state": row.business.value,
    }  # fmt: skip


def dossier_document(view: DossierView, words: Words) -> Document:
    """What `show` and every act answer."""
    return {
        "code": view.code, "other_codes": list(view.other_codes), "id": view.id,
        "provisional": view.provisional,
        "state": {
            "business": view.business.value, "portal": view.portal, "money": view.money.value,
            "delivery": view.delivery_state.value, "sync": view.sync.value,
        },
        "received_at": iso(view.received_at),
        "due_at": iso(view.due_at) if view.due_at else None,
        "original_due_at": iso(view.original_due_at) if view.original_due_at else None,
        "estimated": view.promise.estimated, "explanation": explanation(view.promise),
        "custodian": view.custodian or words.plain(HOLDERS[view.holder]),
        "holder": view.holder.value, "batch": view.batch or None, "shelf": view.shelf or None,
        "supplement_waits": view.added,
        "step": _step(view.step),
        "applicant": _person(view.applicant), "owner": _person(view.owner),
        "principal": _person(view.principal), "summary": view.summary,
        "procedure": {
            "code": view.procedure_code, "name": view.procedure_name, "case": view.case_name,
            "field": view.field_name,
        },
        "channel": view.channel, "delivery": view.delivery.value, "sets": view.sets,
        "register": {"volume": view.register.volume, "entry": view.register.entry},
        "late_entry_reason": view.late_entry_reason, "imported": view.imported, **_lists(view, words),
    }  # fmt: skip


def _lists(view: DossierView, words: Words) -> Document:
    return {
        "components": [
            {
                "name": each.name, "originals": each.originals, "copies": each.copies,
                "pages": each.pages, "state": each.state.value, "note": each.note,
            }
            for each in view.components
        ],
        "fees": [fee_document(fee) for fee in view.fees],
        "history": [
            {"kind": each.kind, "at": iso(each.at), "by": each.by, "text": words.history(each)}
            for each in view.history
        ],
        "allowed": list(view.allowed), "payment_code": view.payment_code or None,
    }  # fmt: skip


def proof_document(proof: DayProof) -> Document:
    """What a daily list proves of the journal."""
    return {
        "day": proof.day, "epoch": proof.epoch, "seq": proof.seq, "holds": proof.holds,
        "why": proof.why or None, "broken": proof.broken or None, "code": proof.code or None,
        "table": proof.table or None,
    }  # fmt: skip


def read_day(text: str, field: str) -> date:
    """A day of the command line. HasProblems `not_a_date`."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise HasProblems((Problem(field, "not_a_date"),)) from error


def _step(step: OpenStep | None) -> Document | None:
    if step is None:
        return None
    return {
        "name": step.name, "unit": step.unit, "person": step.person or None,
        "until": iso(step.until) if step.until else None, "place": step.place, "of": step.of,
    }  # fmt: skip


def _person(person: Person | None) -> Document | None:
    return None if person is None else dict(person_document(person))
