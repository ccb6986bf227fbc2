"""The columns of a register are found by their names, whatever stands above them."""

from __future__ import annotations

import pytest

from desk_app.models.legacy.headings import Column, columns_of, read_mapping
from desk_app.models.outcomes import HasProblems

CANONICAL = ("code", "procedure", "applicant", "received_at")
REGISTER = ("STT", "Mã hồ sơ", "Tên TTHC", "Tên tổ chức, cá nhân", "Địa chỉ/SĐT", "Nhận hồ sơ")


def problems(rows: list[tuple[str, ...]], mapping: dict[Column, str]) -> list[tuple[str, str]]:
    with pytest.raises(HasProblems) as refused:
        columns_of(rows, mapping)
    return [(each.field, each.code) for each in refused.value.problems]


def mapping_problems(document: object) -> list[str]:
    with pytest.raises(HasProblems) as refused:
        read_mapping(document)
    return [each.code for each in refused.value.problems]


def test_the_canonical_names_are_known_in_any_order() -> None:
    found = columns_of([tuple(reversed(CANONICAL))], {})
    assert found.places[Column.CODE] == 3
    assert found.told()["received_at"] == "received_at"


def test_the_headings_of_form_07_are_known_below_its_title() -> None:
    found = columns_of([("SỔ THEO DÕI HỒ SƠ",), ("Năm 2025", ""), REGISTER], {})
    assert found.row == 2
    assert found.places[Column.ADDRESS] == 4


def test_marks_and_capitals_of_a_heading_do_not_matter() -> None:
    assert columns_of([("MA HO SO", "THU TUC", "chủ hồ sơ", "Ngày  Nhận")], {}).row == 0


def test_the_code_of_a_procedure_goes_before_its_name() -> None:
    row = ("Mã hồ sơ", "Tên TTHC", "Mã TTHC", "Chủ hồ sơ", "Ngày nhận")
    assert columns_of([row], {}).places[Column.PROCEDURE] == 2


def test_a_mapping_names_headings_of_ones_own() -> None:
    row = ("Số", "Việc", "Ai", "Khi nào")
    mapping = read_mapping(
        {"code": "Số", "Việc": "procedure", "applicant": "Ai", "received_at": "Khi nào"}
    )
    assert columns_of([row], mapping).told()["procedure"] == "Việc"


def test_every_required_column_that_is_missing_is_named() -> None:
    assert problems([("code", "applicant")], {}) == [
        ("procedure", "column_missing"),
        ("received_at", "column_missing"),
    ]


def test_a_heading_that_the_sheet_does_not_have_is_refused() -> None:
    assert problems([CANONICAL], {Column.FEE: "Tiền"}) == [("fee", "heading_unknown")]


def test_a_sheet_without_a_word_in_its_first_rows_has_no_columns() -> None:
    assert problems([("", "")], {}) == [("file", "sheet_empty")]


def test_a_mapping_that_names_nothing_known_or_one_thing_twice_is_refused() -> None:
    assert mapping_problems({"Số": "số"}) == ["mapping_unknown"]
    assert mapping_problems({"code": "A", "B": "code"}) == ["mapping_twice"]
    assert mapping_problems({"code": 1}) == ["not_text"]
    assert mapping_problems(["code"]) == ["not_an_object"]
