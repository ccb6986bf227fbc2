"""The promise as stored with its dossier: the document from which every reprint is made."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from desk_app.models.moments import iso, read_moment
from desk_app.models.promise import Promise, Step, StepKind
from desk_app.models.term import Term, TermUnit


def promise_document(promise: Promise) -> dict[str, Any]:
    """Plain JSON of a promise; `read_promise` gives the same promise back."""
    document = {
        "due_at": None if promise.due_at is None else iso(promise.due_at),
        "amount": str(promise.term.amount),
        "unit": promise.term.unit.value,
        "steps": [
            {
                "kind": step.kind.value, "start": iso(step.start), "end": iso(step.end),
                "number": step.number, "reason": step.reason, "note": step.note, "text": step.text,
            }
            for step in promise.steps
        ],
        "sentence": promise.sentence,
        "calendar": promise.calendar,
    }  # fmt: skip
    return document | ({"estimated": True} if promise.estimated else {})


def read_promise(document: Mapping[str, Any]) -> Promise:
    """The promise of a stored document."""
    steps = tuple(
        Step(
            StepKind(each["kind"]),
            read_moment(each["start"]),
            read_moment(each["end"]),
            each["number"],
            each["reason"],
            each["note"],
            each["text"],
        )
        for each in document["steps"]
    )
    due = document["due_at"]
    return Promise(
        None if due is None else read_moment(due),
        Term(Decimal(document["amount"]), TermUnit(document["unit"])),
        steps,
        document["sentence"],
        document["calendar"],
        document.get("estimated", False),
    )
