"""The office's own file of procedures, read and written."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.catalogue import Channel, Fee, FeeRule, Review
from desk_app.models.catalogue_file import procedure_document, read_catalogue, read_procedure
from desk_app.models.outcomes import HasProblems
from desk_app.models.term import NO_TERM, Term, TermUnit
from tests.models.catalogue_rows import own_row, shipped, shipped_document


def faults(document: object) -> set[tuple[str, str]]:
    with pytest.raises(HasProblems) as found:
        read_procedure(document, "procedures.3")
    return {(each.field, each.code) for each in found.value.problems}


def test_a_row_with_only_what_is_required_becomes_a_procedure() -> None:
    procedure = read_procedure(own_row(), "")
    assert procedure.terms == {Channel.COUNTER: Term(Decimal(3), TermUnit.WORKING_DAYS)}
    assert procedure.valid_from == date(2026, 7, 1)
    assert procedure.review is Review.UNREVIEWED
    assert procedure.cases[0].components[0].originals == 1
    assert procedure.fee_lines(0, Channel.COUNTER) == ()


def test_a_case_may_have_terms_and_fees_of_its_own_and_no_fee_is_a_fee() -> None:
    case = {"name": "Theo danh sách", "terms": {"post": {"unit": "none"}}, "fees": []}
    fees = [{"name": "Lệ phí", "rule": "fixed", "amount": 15000}]
    procedure = read_procedure(own_row(cases=[own_row()["cases"][0], case], fees=fees), "")
    assert procedure.term(1, Channel.POST) == NO_TERM
    assert procedure.term(1, Channel.COUNTER) is None
    assert procedure.fee_lines(1, Channel.POST) == ()
    assert procedure.fee_lines(0, Channel.POST) == (Fee("Lệ phí", FeeRule.FIXED, 15000),)


@pytest.mark.parametrize(
    ("changes", "place", "code"),
    [
        ({"code": "1193"}, "code", "not_a_procedure_code"),
        ({"code": 1193}, "code", "not_text"),
        ({"name": " "}, "name", "required"),
        ({"valid_from": "01/07/2026"}, "valid_from", "not_a_date"),
        ({"valid_to": "2026-06-30"}, "valid_to", "ends_before_it_begins"),
        ({"terms": {}}, "terms", "required"),
        ({"terms": []}, "terms", "not_an_object"),
        ({"terms": {"fax": {"unit": "none"}}}, "terms.fax", "unknown_choice"),
        ({"terms": {"post": {"amount": 1}}}, "terms.post.unit", "required"),
        ({"terms": {"post": 3}}, "terms.post", "not_an_object"),
        ({"cases": []}, "cases", "required"),
        ({"cases": [{"name": "A", "components": {}}]}, "cases.0.components", "not_a_list"),
        ({"immediate": "yes"}, "immediate", "not_yes_or_no"),
        ({"review": "done"}, "review", "unknown_choice"),
        ({"fees": [{"name": "Phí"}]}, "fees.0.rule", "required"),
        ({"fees": [{"name": "Phí", "rule": "fixed", "amount": -1}]}, "fees.0.amount", "negative"),
        (
            {"fees": [{"name": "Phí", "rule": "fixed", "amount": 1.5}]},
            "fees.0.amount",
            "not_a_number",
        ),
        (
            {"fees": [{"name": "Phí", "rule": "free", "exemptions": [""]}]},
            "fees.0.exemptions.0",
            "not_text",
        ),
        ({"agency": "Sở Tư pháp"}, "agency", "agency_code_wrong"),
        ({"agency": "TAM.A1B.2C3"}, "agency", "agency_code_wrong"),
        ({"channles": 1}, "channles", "unknown_key"),
    ],
)
def test_a_fault_is_told_with_its_place(changes: dict[str, Any], place: str, code: str) -> None:
    assert faults(own_row(**changes)) == {(f"procedures.3.{place}", code)}


def test_all_faults_of_a_row_are_told_at_once() -> None:
    found = faults(own_row(name="", unit=7, fees=[{}]))
    assert {place for place, _ in found} == {
        "procedures.3.name",
        "procedures.3.unit",
        "procedures.3.fees.0.name",
        "procedures.3.fees.0.rule",
    }
    assert faults("nothing") >= {("procedures.3", "not_an_object")}


def test_a_broken_row_is_reported_and_the_good_rows_are_kept() -> None:
    broken = own_row(code="1.000894", terms={"counter": {"amount": "x", "unit": "months"}})
    reading = read_catalogue({"procedures": [own_row(), broken, "text"]})
    assert [each.code for each in reading.procedures] == ["1.004194"]
    assert reading.broken[0].field == "procedures.1.terms.counter.amount"
    assert reading.broken[0].facts["procedure"] == "1.000894"
    assert reading.broken[1].field == "procedures.2"


def test_two_versions_may_follow_each_other_but_not_overlap() -> None:
    first = own_row(valid_to="2027-02-28")
    second = own_row(valid_from="2027-03-01")
    assert len(read_catalogue([first, second]).procedures) == 2
    reading = read_catalogue([own_row(), second])
    assert [each.valid_from for each in reading.procedures] == [date(2026, 7, 1)]
    assert [(each.field, each.code) for each in reading.broken] == [
        ("1.valid_from", "versions_overlap")
    ]


def test_a_single_row_and_a_bare_list_are_files_too() -> None:
    assert read_catalogue(own_row()).procedures == read_catalogue([own_row()]).procedures


def test_texts_are_one_clean_line_in_nfc() -> None:
    spoiled = unicodedata.normalize("NFD", " Đăng ký\n tạm\u00a0trú ")
    assert read_procedure(own_row(name=spoiled), "").name == "Đăng ký tạm trú"


@pytest.mark.parametrize("amount", [1, "2.5", 0.5, "30"])
def test_a_term_is_written_as_it_is_read_half_days_included(amount: int | str | float) -> None:
    procedure = read_procedure(
        own_row(terms={"post": {"amount": amount, "unit": "working_days"}}), ""
    )
    assert read_procedure(procedure_document(procedure), "") == procedure


def test_every_shipped_row_is_written_exactly_as_it_stands_in_the_file() -> None:
    written = [procedure_document(each) for each in shipped().procedures]
    assert written == shipped_document()["procedures"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*own_row(), "fees", "rule"]), inner, max_size=6)
    ),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(JSON)
def test_no_file_however_spoiled_stops_the_reading(document: object) -> None:
    reading = read_catalogue(document)
    assert isinstance(reading.procedures, tuple)
