"""What a citizen is likely to hand over for a sum."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.change import NOTES, OFFERED, sums_handed


@pytest.mark.parametrize(
    ("amount", "offered"),
    [
        (15_000, (15_000, 20_000, 50_000, 100_000)),
        (50_000, (50_000, 100_000, 200_000, 500_000)),
        (2_000, (2_000, 10_000, 20_000, 50_000)),
        (35_000, (35_000, 40_000, 50_000, 100_000)),
        (500_000, (500_000,)),
        (1_250_000, (1_250_000, 1_300_000, 1_400_000, 1_500_000)),
    ],
)
def test_the_exact_sum_comes_first_then_round_notes(amount: int, offered: tuple[int, ...]) -> None:
    assert sums_handed(amount) == offered


@given(st.integers(1, 20_000_000))
@settings(max_examples=60)
def test_every_sum_offered_is_enough_and_less_than_one_note_too_much(amount: int) -> None:
    offered = sums_handed(amount)
    assert offered[0] == amount
    assert 1 <= len(offered) <= OFFERED
    assert all(amount <= each < amount + max(NOTES) for each in offered)
