"""References of fee receipts: as printed, used once, and on paper until the end of 2026 only."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.models.outcomes import Problem
from desk_app.models.receipts import missing_numbers, paper_refusal, read_receipt

TODAY = date(2026, 11, 20)
RIGHT = {"form": "01/BL", "series": "QP", "number": "0000123", "date": "20/11/2026"}


def problems(document: object, taken: date = TODAY) -> list[tuple[str, str]]:
    found: list[Problem] = []
    read_receipt(document, "receipt", found, taken, TODAY)
    return [(each.field, each.code) for each in found]


def test_a_reference_is_kept_as_printed_with_its_day_in_iso() -> None:
    found: list[Problem] = []
    typed = {"form": " ebl 01 ", "series": "26taa", "number": "0000123", "date": "19/11/2026"}
    assert read_receipt(typed, "receipt", found, date(2026, 11, 18), TODAY) == {
        "form": "EBL01", "series": "26TAA", "number": "0000123", "date": "2026-11-19",
    }  # fmt: skip
    assert found == []


def test_without_a_day_a_receipt_is_of_the_day_on_which_the_money_is_taken() -> None:
    found: list[Problem] = []
    taken = date(2026, 11, 18)
    kept = read_receipt({**RIGHT, "date": ""}, "receipt", found, taken, TODAY)
    assert (kept["date"], found) == ("2026-11-18", [])


@pytest.mark.parametrize(
    ("typed", "taken", "said"),
    [
        ("20/11/2026", 20, None),
        ("19/11/2026", 20, "receipt_of_another_day"),
        ("h", 18, None),  # money of Wednesday that is entered on Friday
        ("18/11/2026", 18, None),
        ("17/11/2026", 18, "receipt_of_another_day"),
        ("21/11/2026", 18, "happened_in_future"),
    ],
)
def test_a_receipt_is_of_the_day_of_the_money_or_until_late_money_is_entered(
    typed: str, taken: int, said: str | None
) -> None:
    codes = [each for _, each in problems(RIGHT | {"date": typed}, date(2026, 11, taken))]
    assert codes == ([said] if said else [])


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"form": ""}, "form", "receipt_incomplete"),
        ({"series": "  "}, "series", "receipt_incomplete"),
        ({"series": "Q" * 11}, "series", "receipt_series_wrong"),
        ({"number": ""}, "number", "receipt_number_wrong"),
        ({"number": "0"}, "number", "receipt_number_wrong"),
        ({"number": "-7"}, "number", "receipt_number_wrong"),
        ({"number": "123456789"}, "number", "receipt_number_wrong"),
        ({"number": "１２"}, "number", "receipt_number_wrong"),
        ({"date": "31/02/2026"}, "date", "not_a_date"),
        ({"date": "21/11/2026"}, "date", "happened_in_future"),
        ({"so": "7"}, "so", "unknown_key"),
    ],
)
def test_what_no_receipt_has_is_named_at_its_field(
    changed: dict[str, Any], field: str, code: str
) -> None:
    assert problems(RIGHT | changed) == [(f"receipt.{field}", code)]


@pytest.mark.parametrize("document", ["EBL01", 7, ["EBL01"]])
def test_a_reference_that_is_no_object_is_refused(document: object) -> None:
    assert ("receipt", "not_an_object") in problems(document)


@pytest.mark.parametrize(
    ("form", "dated", "collected", "refused"),
    [
        ("01/BL", "2026-12-31", "2026-12-31", False),
        ("01/BL", "2027-01-01", "2027-01-01", True),
        ("01/BL", "2026-12-31", "2027-01-04", True),
        ("EBL01", "2027-01-04", "2027-01-04", False),
        ("EBL02", "2027-01-04", "2027-01-04", False),
    ],
)
def test_paper_receipts_end_with_the_year_2026(
    form: str, dated: str, collected: str, *, refused: bool
) -> None:
    receipt = {"form": form, "series": "QP", "number": "7", "date": dated}
    said = paper_refusal(receipt, date.fromisoformat(collected))
    assert (said is not None) is refused
    if said is not None:
        assert (said.code, said.facts["last"]) == ("paper_receipt_ended", "31/12/2026")


@given(st.sets(st.integers(1, 60), min_size=1))
def test_the_gaps_are_exactly_the_numbers_between_that_nobody_used(used: set[int]) -> None:
    gaps = missing_numbers(sorted(used))
    named = {number for low, high in gaps for number in range(low, high + 1)}
    assert named == set(range(min(used), max(used) + 1)) - used
    assert sum(high - low + 1 for low, high in gaps) == len(named)
