"""The catalogue as JSON: what offices edit, what is shipped and what events carry of a procedure.

A file is `{"catalogue": name, "title": text, "procedures": [...]}`, a bare list, or one procedure.
A procedure has the keys of `Procedure`:

    {"code": "1.004194", "name": ..., "short_name": ..., "field": ..., "field_code": ...,
     "decision": ..., "agency": ..., "unit": ..., "immediate": true,
     "valid_from": "2026-07-01", "valid_to": "2027-02-28",
     "terms": {"counter": {"amount": 3, "unit": "working_days"}, ...},
     "fees": [{"name", "rule", "amount", "first_pages", "next_amount", "ceiling", "channels",
               "exemptions", "legal_basis", "code"}],
     "results": [{"name", "code"}],
     "cases": [{"name", "components": [{"name", "originals", "copies", "present_only",
                "replaceable", "secret", "optional", "note", "paper_code"}], "terms", "fees"}],
     "review": "reviewed|unreviewed|conflict", "review_note": ..., "source": ...}

Required are code, name, field, valid_from, terms and cases (at least one each); what is left out
has the value that `Procedure` gives it. Channels, units, rules are values of their closed sets.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from types import MappingProxyType

from desk_app.models.catalogue import (
    Case,
    Channel,
    Component,
    Fee,
    FeeRule,
    Procedure,
    ResultPaper,
    Review,
)
from desk_app.models.catalogue_document import procedure_document
from desk_app.models.dossier_code import agency_ok, procedure_code_ok
from desk_app.models.fields import Fields, below
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.term import Term
from desk_app.models.term_file import read_term

ENVELOPE = frozenset({"catalogue", "title", "procedures"})
PROCEDURE_KEYS = frozenset(each.name for each in fields(Procedure))
CASE_KEYS = frozenset(each.name for each in fields(Case))
COMPONENT_KEYS = frozenset(each.name for each in fields(Component))
FEE_KEYS = frozenset(each.name for each in fields(Fee))
RESULT_KEYS = frozenset(each.name for each in fields(ResultPaper))
UNSTATED = date.min  # stands in for a missing `valid_from` until the problem is raised


@dataclass(frozen=True)
class CatalogueReading:
    """What a file of procedures held: the good rows, and why each of the others was left out.

    A broken row's problem carries the place (`procedures.3.terms.counter.unit`) and, as the fact
    `procedure`, the code of the row where it has one.
    """

    procedures: tuple[Procedure, ...]
    broken: tuple[Problem, ...] = ()


def read_catalogue(document: object) -> CatalogueReading:
    """All procedures of a file; never raises for what a row holds.

    Of two versions of one code whose validity overlaps the later row is left out
    (`versions_overlap`).
    """
    good: list[Procedure] = []
    versions: defaultdict[str, list[Procedure]] = defaultdict(list)
    broken: list[Problem] = []
    for place, row in _rows(document, broken):
        try:
            procedure = read_procedure(row, place)
        except HasProblems as found:
            broken.extend(about_row(found.problems, row, "code"))
            continue
        if any(overlap(procedure, other) for other in versions[procedure.code]):
            facts = {"procedure": procedure.code}
            broken.append(Problem(below(place, "valid_from"), "versions_overlap", facts))
        else:
            good.append(procedure)
            versions[procedure.code].append(procedure)
    return CatalogueReading(tuple(good), tuple(broken))


def about_row(problems: tuple[Problem, ...], row: object, key: str) -> tuple[Problem, ...]:
    """The problems with the code of the row, found under `key`, among their facts."""
    code = row.get(key) if isinstance(row, dict) else None
    named = {"procedure": code} if isinstance(code, str) else {}
    return tuple(
        Problem(each.field, each.code, {**named, **each.facts}, each.warning) for each in problems
    )


def overlap(one: Procedure, other: Procedure) -> bool:
    """Whether two versions of one code govern a common day."""
    return one.code == other.code and (
        one.in_force(other.valid_from) or other.in_force(one.valid_from)
    )


def read_procedure(document: object, place: str = "") -> Procedure:
    """The procedure that a JSON object describes; `place` is where it lies in its file.

    Raises HasProblems with every fault and its place below `place`.
    """
    problems: list[Problem] = []
    row = Fields.of(document, place, problems, PROCEDURE_KEYS)
    procedure = Procedure(
        code=_code(row),
        name=row.text("name", required=True),
        field=row.text("field", required=True),
        decision=row.text("decision"),
        cases=tuple(_case(item, at, problems) for at, item in row.items("cases")),
        terms=_terms(row),
        fees=_fees(row),
        results=tuple(_result(item, at, problems) for at, item in row.items("results")),
        valid_from=row.day("valid_from") or UNSTATED,
        valid_to=row.day("valid_to"),
        short_name=row.text("short_name"),
        field_code=row.text("field_code"),
        agency=_agency(row),
        unit=row.text("unit"),
        immediate=row.flag("immediate"),
        review=row.choice("review", Review, Review.UNREVIEWED),
        review_note=row.text("review_note"),
        source=row.text("source"),
    )
    _check_whole(procedure, row)
    if problems:
        raise HasProblems(tuple(problems))
    return procedure


def _rows(document: object, broken: list[Problem]) -> list[tuple[str, object]]:
    if isinstance(document, list):
        return [(str(index), row) for index, row in enumerate(document)]
    if isinstance(document, dict) and "procedures" not in document:
        return [("", document)]
    return list(Fields.of(document, "", broken, ENVELOPE).items("procedures"))


def _code(row: Fields) -> str:
    code = row.text("code", required=True)
    if code and not procedure_code_ok(code):
        row.fault("code", "not_a_procedure_code")
    return code


def _agency(row: Fields) -> str:
    agency = row.text("agency")
    if agency and not agency_ok(agency):
        row.fault("agency", "agency_code_wrong")
    return agency


def _check_whole(procedure: Procedure, row: Fields) -> None:
    nothing: tuple[tuple[str, object], ...] = (("cases", []), ("terms", {}))
    for key, empty in nothing:
        if row.values.get(key, empty) == empty:
            row.fault(key, "required")
    if "valid_from" not in row.values:
        row.fault("valid_from", "required")
    if procedure.valid_to is not None and procedure.valid_to < procedure.valid_from:
        row.fault("valid_to", "ends_before_it_begins")


def _terms(row: Fields) -> Mapping[Channel, Term]:
    given = row.values.get("terms", {})
    if not isinstance(given, dict):
        row.fault("terms", "not_an_object")
        return MappingProxyType({})
    terms: dict[Channel, Term] = {}
    for key, value in given.items():
        place = below("terms", key)
        channel = row.chosen(place, key, Channel)
        try:
            terms[channel] = read_term(value)
        except HasProblems as found:
            for each in found.problems:
                row.fault(place if each.field == "term" else below(place, each.field), each.code)
    return MappingProxyType({channel: terms[channel] for channel in Channel if channel in terms})


def _fees(row: Fields) -> tuple[Fee, ...]:
    return tuple(_fee(item, at, row.problems) for at, item in row.items("fees"))


def _fee(document: object, place: str, problems: list[Problem]) -> Fee:
    line = Fields.of(document, place, problems, FEE_KEYS)
    return Fee(
        name=line.text("name", required=True),
        rule=line.choice("rule", FeeRule),
        amount=line.whole("amount"),
        first_pages=line.whole("first_pages"),
        next_amount=line.whole("next_amount"),
        ceiling=line.whole("ceiling"),
        channels=tuple(line.chosen("channels", each, Channel) for each in line.texts("channels")),
        exemptions=line.texts("exemptions"),
        legal_basis=line.text("legal_basis"),
        code=line.text("code"),
    )


def _result(document: object, place: str, problems: list[Problem]) -> ResultPaper:
    paper = Fields.of(document, place, problems, RESULT_KEYS)
    return ResultPaper(paper.text("name", required=True), paper.text("code"))


def _case(document: object, place: str, problems: list[Problem]) -> Case:
    case = Fields.of(document, place, problems, CASE_KEYS)
    return Case(
        name=case.text("name", required=True),
        components=tuple(_component(item, at, problems) for at, item in case.items("components")),
        terms=_terms(case) if "terms" in case.values else None,
        fees=_fees(case) if "fees" in case.values else None,
    )


def _component(document: object, place: str, problems: list[Problem]) -> Component:
    paper = Fields.of(document, place, problems, COMPONENT_KEYS)
    return Component(
        name=paper.text("name", required=True),
        originals=paper.whole("originals"),
        copies=paper.whole("copies"),
        present_only=paper.flag("present_only"),
        replaceable=paper.flag("replaceable"),
        secret=paper.flag("secret"),
        optional=paper.flag("optional"),
        note=paper.text("note"),
        paper_code=paper.text("paper_code"),
    )


__all__ = [
    "CatalogueReading", "about_row", "overlap", "procedure_document", "read_catalogue",
    "read_procedure",
]  # fmt: skip
