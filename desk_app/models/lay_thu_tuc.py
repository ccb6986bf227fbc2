"""Importing procedures from the national portal's `LayThuTuc` answer.

All its values are texts; terms, counts and notes are as people typed them. What cannot be read is
reported and that row is left out; what was read by a rule of thumb is noted and must be reviewed.
"""

from __future__ import annotations

from datetime import date

from desk_app.models.catalogue import Procedure, ResultPaper, Review
from desk_app.models.catalogue_file import CatalogueReading, about_row
from desk_app.models.dossier_code import procedure_code_ok
from desk_app.models.fields import below
from desk_app.models.lay_thu_tuc_papers import read_cases
from desk_app.models.lay_thu_tuc_row import Findings, Row, first_said, listed, said
from desk_app.models.lay_thu_tuc_terms import read_fees, read_terms
from desk_app.models.outcomes import HasProblems, Problem

KEY = "MATTHC"
SOURCE = "Cổng Dịch vụ công quốc gia (LayThuTuc)"
LEAD = "Thủ tục "
LONGEST_SHORT_NAME = 70


def is_lay_thu_tuc(document: object) -> bool:
    """Whether a JSON document has the national shape: a row, its envelope, or a list of either."""
    return any(isinstance(row, dict) and KEY in row for _, row in _rows(document, ""))


def read_lay_thu_tuc(document: object, valid_from: date) -> CatalogueReading:
    """The procedures of a document in the national shape, in force from `valid_from`, unreviewed.

    Never raises for what a row holds; a second row of one code is left out (`repeated`).
    """
    good: dict[str, Procedure] = {}
    broken: list[Problem] = []
    for place, row in _rows(document, ""):
        try:
            procedure = read_row(row, place, valid_from)
        except HasProblems as found:
            broken.extend(about_row(found.problems, row, KEY))
            continue
        if procedure.code in good:
            broken.append(Problem(below(place, KEY), "repeated", {"procedure": procedure.code}))
        else:
            good[procedure.code] = procedure
    return CatalogueReading(tuple(good.values()), tuple(broken))


def read_row(row: object, place: str, valid_from: date) -> Procedure:
    """One procedure of the national shape.

    Raises HasProblems naming every value that cannot be read.
    """
    if not isinstance(row, dict):
        raise HasProblems((Problem(place, "not_an_object"),))
    found = Findings()
    procedure = _procedure(row, place, valid_from, found)
    if found.problems:
        raise HasProblems(tuple(found.problems))
    return procedure


def _rows(document: object, place: str) -> list[tuple[str, object]]:
    if isinstance(document, list):
        parts = [_rows(item, below(place, index)) for index, item in enumerate(document)]
        return [row for part in parts for row in part]
    if isinstance(document, dict) and KEY not in document and "result" in document:
        return _rows(document["result"], below(place, "result"))
    return [(place, document)]


def _procedure(row: Row, place: str, valid_from: date, found: Findings) -> Procedure:
    field = first_said(row, "LINHVUCTHUCHIEN", "TENLINHVUC")
    name = said(row, "TENTTHC")
    terms = read_terms(row, field, place, found)
    for key, given in ((KEY, said(row, KEY)), ("TENTTHC", name), ("LINHVUCTHUCHIEN", field)):
        if not given:
            found.fault(below(place, key), "required")
    if said(row, KEY) and not procedure_code_ok(said(row, KEY)):
        found.fault(below(place, KEY), "not_a_procedure_code")
    if not terms and not found.problems:
        found.fault(below(place, "CACHTHUCTHUCHIEN"), "required")
    cases, fees = read_cases(row, place, found), read_fees(row, place, found)
    return Procedure(
        code=said(row, KEY),
        name=name,
        field=field,
        decision="",
        cases=cases,
        terms=terms,
        fees=fees,
        results=_results(row),
        valid_from=valid_from,
        short_name=_short_name(name),
        field_code=first_said(row, "LINHVUCTHUCHIEN", "MALINHVUC"),
        review=Review.CONFLICT if found.notes else Review.UNREVIEWED,
        review_note=" ".join(found.notes),
        source=SOURCE,
    )


def _results(row: Row) -> tuple[ResultPaper, ...]:
    papers = (item for _, item in listed(row, "KETQUATHUCHIEN", ""))
    return tuple(
        ResultPaper(said(item, "TENKETQUA"), said(item, "MAKETQUA"))
        for item in papers
        if said(item, "TENKETQUA")
    )


def _short_name(name: str) -> str:
    """The name as clerks say it, without "Thủ tục"; empty when it is too long for a list."""
    short = name.removeprefix(LEAD)
    short = short[:1].upper() + short[1:]
    return short if short != name and len(short) <= LONGEST_SHORT_NAME else ""
