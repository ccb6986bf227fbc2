"""What no table takes is found before it is written, whatever was asked before."""

from __future__ import annotations

from typing import Any

import pytest

from desk_app.journal.rows import Add, Key
from desk_app.journal.shapes import can_be, fits
from desk_app.models.tables import DayCount, RegisterCounter


@pytest.mark.parametrize("year", [2026.0, "2026", None, [2026], 2**63])
def test_a_year_that_is_no_whole_number_names_no_register_book(year: Any) -> None:
    assert can_be(Key(RegisterCounter, ("site", "desk", 2026)))
    assert can_be(Key(RegisterCounter, ("site", "desk", 1)))
    assert not can_be(Key(RegisterCounter, ("site", "desk", year)))


def test_a_key_is_as_long_as_an_index_takes_it() -> None:
    assert can_be(Key(RegisterCounter, ("site", "q" * 2_000, 2026)))
    assert not can_be(Key(RegisterCounter, ("site", "ờ" * 1_000, 2026)))
    assert not can_be(Key(RegisterCounter, ("site", "desk")))


@pytest.mark.parametrize("number", [1.0, True, 2**63, "1"])
def test_a_counter_rises_by_whole_numbers_alone(number: Any) -> None:
    key = Key(DayCount, ("site", "day", "2026-11-20", "H99", "Hộ tịch"))
    assert fits(Add(key, {"solved": 1, "open": -1}))
    assert not fits(Add(key, {"solved": 1, "open": number}))
