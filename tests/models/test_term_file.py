"""Terms as catalogues and scripts write them."""

from decimal import Decimal

import pytest

from desk_app.models.outcomes import HasProblems
from desk_app.models.term import NO_TERM, Term, TermUnit
from desk_app.models.term_file import read_term


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (3, "working_days", "3"),
        (0.5, "working_days", "0.5"),
        ("7.50", "working_days", "7.5"),
        (20.0, "calendar_days", "20"),
        ("300", "working_hours", "300"),
        (1.75, "working_hours", "1.75"),
        (2, "months", "2"),
        (24, "clock_hours", "24"),
    ],
)
def test_a_term_may_be_a_number_or_its_text(amount: object, unit: str, expected: str) -> None:
    term = read_term({"amount": amount, "unit": unit})
    assert (str(term.amount), term.unit) == (expected, unit)


def test_the_same_day_and_no_term_need_no_amount() -> None:
    assert read_term({"unit": "none"}) == NO_TERM
    assert read_term({"unit": "same_day", "amount": 1}) == Term(Decimal(0), TermUnit.SAME_DAY)


@pytest.mark.parametrize(
    ("document", "field", "code"),
    [
        (None, "term", "not_an_object"),
        ([3, "months"], "term", "not_an_object"),
        ({"amount": 3}, "unit", "required"),
        ({"amount": 3, "unit": "weeks"}, "unit", "unknown_unit"),
        ({"amount": 3, "unit": ["months"]}, "unit", "unknown_unit"),
        ({"unit": "months"}, "amount", "required"),
        ({"amount": -3, "unit": "working_days"}, "amount", "not_positive"),
        ({"amount": "-3", "unit": "working_days"}, "amount", "not_positive"),
        ({"amount": 0, "unit": "working_days"}, "amount", "not_positive"),
        ({"amount": float("nan"), "unit": "working_days"}, "amount", "not_a_number"),
        ({"amount": float("inf"), "unit": "working_days"}, "amount", "not_a_number"),
        ({"amount": "NaN", "unit": "working_days"}, "amount", "not_a_number"),
        ({"amount": "1_0", "unit": "working_days"}, "amount", "not_a_number"),
        ({"amount": True, "unit": "working_days"}, "amount", "not_a_number"),
        ({"amount": [1], "unit": "working_days"}, "amount", "not_a_number"),
        ({"amount": 0.3, "unit": "working_days"}, "amount", "not_half_days"),
        ({"amount": 1.5, "unit": "months"}, "amount", "not_whole"),
        ({"amount": "0.5", "unit": "calendar_days"}, "amount", "not_whole"),
        ({"amount": 0.01, "unit": "working_hours"}, "amount", "too_short"),
        ({"amount": 10**400, "unit": "working_days"}, "amount", "too_long"),
        ({"amount": 1e300, "unit": "calendar_days"}, "amount", "too_long"),
    ],
)
def test_a_term_that_cannot_be_is_named_at_its_field(
    document: object, field: str, code: str
) -> None:
    with pytest.raises(HasProblems) as found:
        read_term(document)
    assert [(each.field, each.code) for each in found.value.problems] == [(field, code)]
