"""What an applicant owes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.catalogue import Fee, FeeRule
from desk_app.models.draft import Submitted
from desk_app.models.fees import fee_due, one_copy, pages_uncounted

COPYING = Fee("Phí chứng thực", FeeRule.PER_PAGE, 2000, 2, 1000, 200_000)


def due(line: Fee, *submitted: Submitted, exempt: str = "") -> int:
    [charge] = fee_due((line,), submitted, exempt)
    return charge.amount


def test_five_pages_in_two_certified_copies_cost_14000() -> None:
    [charge] = fee_due((COPYING,), (Submitted(0, originals=1, copies=2, pages=5),))
    assert (charge.amount, charge.copies, charge.pages) == (14_000, 2, 5)


@pytest.mark.parametrize(
    ("pages", "amount"), [(1, 2_000), (2, 4_000), (3, 5_000), (198, 200_000), (300, 200_000)]
)
def test_a_copy_costs_2000_a_page_then_1000_and_never_more_than_200000(
    pages: int, amount: int
) -> None:
    assert due(COPYING, Submitted(0, pages=pages)) == amount


def test_the_ceiling_holds_for_each_copy_not_for_all_of_them() -> None:
    assert due(COPYING, Submitted(0, copies=3, pages=300)) == 600_000
    assert due(COPYING, Submitted(0, copies=10_000, pages=10_000)) == 2_000_000_000


def test_pages_without_a_number_of_copies_mean_one_copy() -> None:
    assert due(COPYING, Submitted(0, originals=1, pages=4)) == 6_000


def test_two_papers_are_counted_each_by_its_own_pages() -> None:
    assert due(COPYING, Submitted(0, copies=1, pages=3), Submitted(1, copies=2, pages=1)) == 9_000


def test_pages_are_told_a_copy_where_the_papers_are_alike_and_not_where_they_differ() -> None:
    alike = (Submitted(0, copies=1, pages=3), Submitted(1, copies=3, pages=3))
    [charge] = fee_due((COPYING,), alike)
    assert (charge.amount, charge.copies, charge.pages) == (20_000, 4, 3)
    [charge] = fee_due((COPYING,), (Submitted(0, copies=1, pages=3), Submitted(1, pages=5)))
    assert (charge.amount, charge.copies, charge.pages) == (12_000, 2, 0)


def test_a_sum_by_pages_that_nobody_counted_is_marked_and_warned_of() -> None:
    charges = fee_due((COPYING,), (Submitted(0, originals=1, copies=2),))
    assert charges[0].assumed
    [problem] = pages_uncounted(charges)
    assert (problem.field, problem.code, problem.warning) == (
        "components",
        "pages_not_counted",
        True,
    )
    assert pages_uncounted(fee_due((COPYING,), (Submitted(0, pages=1),))) == ()
    assert pages_uncounted(fee_due((COPYING,), (), "Người thuộc hộ nghèo")) == ()
    assert pages_uncounted(fee_due((Fee("Lệ phí", FeeRule.PER_COPY, 8000),), ())) == ()


def test_a_fee_that_the_province_has_not_set_is_told_from_no_fee() -> None:
    lines = (Fee("Phí", FeeRule.PROVINCE), Fee("Phí", FeeRule.PROVINCE, 5000))
    free = Fee("Phí", FeeRule.FREE)
    assert [each.unset for each in fee_due((*lines, free), ())] == [True, False, False]
    assert not any(each.unset for each in fee_due(lines, (), "Người thuộc hộ nghèo"))


def test_a_paper_without_pages_does_not_add_to_those_that_have_them() -> None:
    assert due(COPYING, Submitted(0, pages=2), Submitted(1, originals=1, copies=5)) == 4_000


def test_before_pages_are_counted_the_least_is_one_page() -> None:
    assert due(COPYING) == 2_000
    assert due(COPYING, Submitted(0, originals=1)) == 2_000
    assert due(COPYING, Submitted(0, originals=1, copies=2)) == 4_000


def test_an_extract_is_charged_for_each_copy() -> None:
    extract = Fee("Bản sao trích lục", FeeRule.PER_COPY, 8000)
    assert due(extract) == 8_000
    assert due(extract, Submitted(0, originals=1, copies=3)) == 24_000


def test_a_fixed_fee_and_one_the_province_has_set_do_not_depend_on_papers() -> None:
    papers = (Submitted(0, copies=4, pages=9),)
    assert due(Fee("Lệ phí", FeeRule.FIXED, 15_000), *papers) == 15_000
    assert due(Fee("Lệ phí", FeeRule.PROVINCE, 75_000), *papers) == 75_000
    assert due(Fee("Lệ phí", FeeRule.PROVINCE), *papers) == 0
    assert due(Fee("Lệ phí", FeeRule.FREE, 99), *papers) == 0


def test_lines_are_charged_one_by_one_and_keep_their_code() -> None:
    lines = (Fee("Phí", FeeRule.FIXED, 10_000, code="P1"), Fee("Lệ phí", FeeRule.FREE, code="P2"))
    charges = fee_due(lines, ())
    assert [(each.name, each.amount, each.code) for each in charges] == [
        ("Phí", 10_000, "P1"),
        ("Lệ phí", 0, "P2"),
    ]


def test_an_exemption_takes_the_sum_away_and_keeps_the_reason() -> None:
    [charge] = fee_due((COPYING,), (Submitted(0, copies=2, pages=5),), " Người thuộc hộ nghèo ")
    assert (charge.amount, charge.exempt_reason) == (0, "Người thuộc hộ nghèo")
    assert charge.pages == 5


def test_what_is_free_for_everybody_is_not_called_an_exemption() -> None:
    [charge] = fee_due((Fee("Lệ phí", FeeRule.FREE),), (), "Người cao tuổi")
    assert charge.exempt_reason == ""


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 400), st.integers(1, 30))
def test_copies_of_one_paper_cost_as_many_times_one_copy(pages: int, copies: int) -> None:
    page_by_page = sum(2000 if page < 2 else 1000 for page in range(pages))
    assert one_copy(COPYING, pages) == min(page_by_page, 200_000)
    if pages:
        paper = Submitted(0, copies=copies, pages=pages)
        assert due(COPYING, paper) == copies * one_copy(COPYING, pages)
