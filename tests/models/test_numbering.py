"""A desk numbers inside the block it was granted, and says plainly when it has none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.dossier_code import read_code
from desk_app.models.numbering import Block, block_for, code_of, next_number
from desk_app.models.outcomes import NotAllowed
from desk_app.models.site import Grant

FRIDAY = date(2026, 11, 20)
DESK = "fc684a8f5661ed970c88efc398d0f9c9"
LANE_ONE = Block("H99.62", 1001, 1999, provisional=False)


def test_the_first_number_of_a_day_is_the_first_of_the_block() -> None:
    assert next_number(LANE_ONE, 0, 0) == 1001


def test_a_number_follows_the_highest_that_anything_remembers() -> None:
    assert next_number(LANE_ONE, 1004, 1054) == 1055
    assert next_number(LANE_ONE, 1054, 1004) == 1055


def test_a_number_remembered_from_below_the_block_does_not_count() -> None:
    assert next_number(LANE_ONE, 17) == 1001


def test_a_block_that_is_used_up_is_refused_with_its_last_number() -> None:
    assert next_number(LANE_ONE, 1998) == 1999
    with pytest.raises(NotAllowed) as refused:
        next_number(LANE_ONE, 1999)
    assert refused.value.code == "lane_exhausted"
    assert refused.value.facts == {"agency": "H99.62", "last": 1999}


@settings(max_examples=60)
@given(st.integers(1, 900), st.lists(st.integers(0, 1_000), max_size=3))
def test_numbers_stay_in_the_block_and_above_everything_known(first: int, known: list[int]) -> None:
    block = Block("H99.62", first, 1_000, provisional=False)
    if max(known, default=0) >= block.last:
        with pytest.raises(NotAllowed):
            next_number(block, *known)
    else:
        number = next_number(block, *known)
        assert block.first <= number <= block.last
        assert all(number > each for each in known)


def test_a_granted_block_is_official() -> None:
    block = block_for(Grant("H99.62", 1001, 1999, "QĐ 12"), DESK)
    assert block == LANE_ONE


def test_without_a_grant_the_number_is_plainly_provisional_and_the_desk_s_own() -> None:
    block = block_for(None, DESK)
    assert block.provisional
    assert block.agency.startswith("TAM")
    assert block.agency != block_for(None, "0" * 32).agency
    code = code_of(block, FRIDAY, next_number(block))
    assert str(code).endswith("-261120-0001")
    assert read_code(str(code)) == code


@pytest.mark.parametrize(
    ("number", "code"),
    [(1, "H99.62-261120-0001"), (1001, "H99.62-261120-1001"), (10012, "H99.62-261120-10012")],
)
def test_a_code_has_at_least_four_digits(number: int, code: str) -> None:
    assert str(code_of(LANE_ONE, FRIDAY, number)) == code
