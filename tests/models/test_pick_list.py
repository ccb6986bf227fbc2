"""Finding a procedure by what a clerk types."""

from __future__ import annotations

from datetime import date

import pytest

from desk_app.models.pick_list import find_procedures
from tests.models.catalogue_rows import shipped

TODAY = [each for each in shipped().procedures if each.in_force(date(2026, 11, 23))]


def codes(typed: str, **used: int) -> list[str]:
    counts = {code.replace("_", "."): times for code, times in used.items()}
    return [each.code for each in find_procedures(typed, TODAY, counts)]


@pytest.mark.parametrize("typed", ["1193", "1.001193", "001193", "1.0011", " 1.001193 "])
def test_a_code_or_a_part_of_one_is_enough(typed: str) -> None:
    assert "1.001193" in codes(typed)


def test_a_whole_code_finds_that_procedure_alone() -> None:
    assert codes("2.000815") == ["2.000815"]
    assert codes("9.999999") == []


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("xntt", "1.004873"),
        ("XNTTHN", "1.004873"),
        ("dkks", "1.001193"),
        ("ks", "1.001193"),
        ("kscn", "1.004772"),
        ("dktt", "1.004194"),
        ("ctbs", "2.000815"),
        ("đkkh", "1.000894"),
    ],
)
def test_initials_are_enough(typed: str, code: str) -> None:
    assert code in codes(typed)


@pytest.mark.parametrize(
    "typed", ["khai sinh", "sinh khai", "dang ky khai sin", "Khai Sinh", "KHAI SINH", "khai si"]
)
def test_words_without_marks_in_any_order_the_last_one_begun(typed: str) -> None:
    assert "1.001193" in codes(typed)


def test_only_the_last_word_may_be_unfinished() -> None:
    assert "1.001193" not in codes("kha sinh")


@pytest.mark.parametrize("typed", ["khai tuwr", "khai tu73", "keest hoon", "tajm trus"])
def test_telex_typed_without_an_input_method_is_understood(typed: str) -> None:
    assert codes(typed)


def test_letters_in_the_order_of_the_initials_are_the_last_resort() -> None:
    assert "1.004772" in codes("kscdhs")
    assert codes("zzz") == []


def test_what_is_used_most_comes_first_then_by_name() -> None:
    found = codes("khai sinh", **{"1_004884": 9, "1_001193": 40})
    assert found[:2] == ["1.001193", "1.004884"]
    names = [each.called for each in find_procedures("khai sinh", TODAY, {})]
    assert names[0] == "Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh"


def test_nothing_typed_shows_all_of_them_and_mere_signs_none() -> None:
    assert len(codes("")) == len(codes("  ")) == len(TODAY)
    assert codes("", **{"2_000815": 3})[0] == "2.000815"
    assert codes("?!") == []
