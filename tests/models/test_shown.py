"""Numbers as they stand on papers and screens."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desk_app.models.shown import comma, grouped


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "0"),
        (999, "999"),
        (1_000, "1.000"),
        (47_298, "47.298"),
        (-15_000, "-15.000"),
        (Decimal("1234.5"), "1.234,5"),
    ],
)
def test_thousands_stand_apart_by_points_and_decimals_behind_a_comma(
    number: int | Decimal, told: str
) -> None:
    assert grouped(number) == told


def test_a_percentage_has_its_comma() -> None:
    assert comma("94.45") == "94,45"
