"""Closing a volume of the register, and the number of the next one."""

from __future__ import annotations

import pytest

from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.register_book import OpenBook, closing, volume_after


def test_the_first_volume_is_the_lane_and_others_follow_in_tens() -> None:
    assert [volume_after(2, closed) for closed in range(3)] == [2, 12, 22]


def test_the_closing_holds_the_first_and_the_last_entry() -> None:
    body = dict(closing(OpenBook(2026, 2, 1, 450), 3, 2026).body)
    assert body == {
        "year": 2026, "volume": 2, "first": 1, "last": 450, "entries": 450, "voided": 3,
    }  # fmt: skip


def test_an_empty_volume_is_not_closed() -> None:
    with pytest.raises(NotAllowed) as refused:
        closing(OpenBook(2026, 12, 451, 450), 0, 2026)
    assert (refused.value.code, dict(refused.value.facts)) == ("book_empty", {"year": 2026})


def test_the_book_of_a_year_to_come_is_not_closed() -> None:
    with pytest.raises(HasProblems) as refused:
        closing(OpenBook(2027, 2, 1, 0), 0, 2026)
    assert [each.code for each in refused.value.problems] == ["year_to_come"]
