"""The cash drawer: counted by notes, and a difference never without its reason."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.models.acts.till import DENOMINATIONS, LastMoment, OpenTill, closing, opening
from desk_app.models.moments import read_moment
from desk_app.models.outcomes import HasProblems

NOW = read_moment("2026-11-20T16:45")
TIMES = LastMoment(None, NOW)
TILL = OpenTill(3, 500_000, 120_000, 20_000)


def problems(counted: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(HasProblems) as said:
        closing(counted, TILL, TIMES)
    return [(each.field, each.code) for each in said.value.problems]


def test_the_float_and_what_came_in_and_went_out_must_lie_in_the_drawer() -> None:
    assert TILL.expected == 600_000
    closed = closing({"counted": {"500000": 1, "100000": 1}}, TILL, TIMES)
    assert closed.body["difference"] == 0
    assert closed.personal is None


def test_cash_taken_while_no_drawer_was_open_belongs_into_the_next_one() -> None:
    opened = opening({"float": 500_000}, 4, 45_000, TIMES)
    assert (opened.body["float"], opened.body["carried"]) == (500_000, 45_000)
    till = OpenTill(4, 500_000, 15_000, 0, carried=45_000)
    assert till.expected == 560_000
    assert closing({"counted": 560_000}, till, TIMES).body["carried"] == 45_000


def test_a_difference_needs_its_reason_which_stands_beside_the_journal() -> None:
    assert problems({"counted": 590_000}) == [("reason", "difference_needs_reason")]
    assert problems({"counted": 590_000, "reason": " "}) == [("reason", "difference_needs_reason")]
    closed = closing({"counted": 590_000, "reason": "Thối nhầm"}, TILL, TIMES)
    assert closed.body["difference"] == -10_000
    assert closed.personal == {"reason": "Thối nhầm"}
    assert "reason" not in closed.body


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({}, "counted", "required"),
        ({"counted": -1}, "counted", "negative"),
        ({"counted": 1.5}, "counted", "not_a_number"),
        ({"counted": 10_000_000_001}, "counted", "money_too_large"),
        ({"counted": {"500000": 20_001}}, "counted", "money_too_large"),
        ({"counted": {"300000": 1}}, "counted.300000", "denomination_unknown"),
        ({"counted": {"500000": -1}}, "counted.500000", "negative"),
        ({"counted": {"500000": True}}, "counted.500000", "not_a_number"),
        ({"counted": 600_000, "note": "x"}, "note", "unknown_key"),
    ],
)
def test_what_nobody_can_count_is_refused(body: dict[str, Any], field: str, code: str) -> None:
    assert (field, code) in problems(body)


pieces = st.dictionaries(st.sampled_from(DENOMINATIONS), st.integers(0, 40))


@given(pieces)
def test_a_float_counted_by_notes_is_the_sum_of_its_notes(notes: dict[int, int]) -> None:
    counted = {str(note): number for note, number in notes.items()}
    opened = opening({"float": counted}, 1, 0, TIMES)
    assert opened.body["float"] == sum(note * number for note, number in notes.items())
    assert opened.body["counts"] == counted


def test_no_drawer_is_opened_or_counted_before_the_last_one_was() -> None:
    times = LastMoment(read_moment("2026-11-20T10:00"), NOW)
    for at, right in (("2026-11-20T09:59:59", False), ("2026-11-20T10:00", True)):
        late = {"at": f"{at}+07:00", "late_entry_reason": "Mất điện"}
        acts = (
            lambda late=late: opening(late | {"float": 0}, 4, 0, times),
            lambda late=late: closing(late | {"counted": 600_000}, TILL, times),
        )
        for act in acts:
            if right:
                assert act().occurred_at == read_moment(at)
                continue
            with pytest.raises(HasProblems, match="at:before_the_last_act"):
                act()
