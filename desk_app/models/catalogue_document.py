"""A procedure as the JSON object that `catalogue_file.read_procedure` reads back."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.models.catalogue import Case, Channel, Component, Fee, Procedure
from desk_app.models.term import Term
from desk_app.models.term_file import UNCOUNTED_UNITS

Document = dict[str, object]


def procedure_document(procedure: Procedure) -> Document:
    """The JSON object of a procedure: equal ones give equal objects, empty values left out."""
    return {
        "code": procedure.code,
        "name": procedure.name,
        **_given(short_name=procedure.short_name),
        "field": procedure.field,
        **_given(
            field_code=procedure.field_code,
            decision=procedure.decision,
            agency=procedure.agency,
            unit=procedure.unit,
            immediate=procedure.immediate,
        ),
        "valid_from": procedure.valid_from.isoformat(),
        **_given(valid_to=procedure.valid_to.isoformat() if procedure.valid_to else ""),
        "terms": _terms(procedure.terms),
        "fees": [_fee(each) for each in procedure.fees],
        "results": [{"name": each.name, **_given(code=each.code)} for each in procedure.results],
        "cases": [_case(each) for each in procedure.cases],
        "review": procedure.review.value,
        **_given(review_note=procedure.review_note, source=procedure.source),
    }


def _given(**values: object) -> Document:
    return {key: value for key, value in values.items() if value}


def term_document(term: Term) -> Document:
    """`{"amount": 3, "unit": "working_days"}`; half days as text; same day, none without amount."""
    if term.unit in UNCOUNTED_UNITS:
        return {"unit": term.unit.value}
    whole = term.amount.to_integral_value()
    amount = int(whole) if whole == term.amount else str(term.amount)
    return {"amount": amount, "unit": term.unit.value}


def _terms(terms: Mapping[Channel, Term]) -> Document:
    return {each.value: term_document(terms[each]) for each in Channel if each in terms}


def _fee(line: Fee) -> Document:
    return {
        "name": line.name,
        "rule": line.rule.value,
        **_given(
            amount=line.amount,
            first_pages=line.first_pages,
            next_amount=line.next_amount,
            ceiling=line.ceiling,
            channels=[each.value for each in line.channels],
            exemptions=list(line.exemptions),
            legal_basis=line.legal_basis,
            code=line.code,
        ),
    }


def _case(case: Case) -> Document:
    document: Document = {
        "name": case.name,
        "components": [_component(each) for each in case.components],
    }
    if case.terms is not None:
        document["terms"] = _terms(case.terms)
    if case.fees is not None:
        document["fees"] = [_fee(each) for each in case.fees]
    return document


def _component(paper: Component) -> Document:
    return {
        "name": paper.name,
        **_given(
            originals=paper.originals,
            copies=paper.copies,
            present_only=paper.present_only,
            replaceable=paper.replaceable,
            secret=paper.secret,
            optional=paper.optional,
            note=paper.note,
            paper_code=paper.paper_code,
        ),
    }
