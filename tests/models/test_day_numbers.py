"""The numbers of a day: each is a dossier's, was voided by a restoration, or is missing without reason."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.day_numbers import Taken, blocks_of, lane_of
from desk_app.models.site import Grant

DAY = date(2026, 11, 20)
GRANT = Grant("H99.62", 1001, 1999, "12/QĐ")


def taken(last: int, *used: int, void: int = 0, agency: str = "H99.62") -> Taken:
    return Taken(agency, DAY, last, frozenset(used), void)


def test_a_day_begins_with_the_first_number_of_the_grant() -> None:
    lane = lane_of(taken(1003, 1001, 1002, 1003), GRANT)
    assert (lane.first, lane.last, lane.issued) == (1001, 1003, 3)
    assert (lane.skipped, lane.unexplained) == ((), ())


def test_a_number_without_a_dossier_is_named_by_its_code() -> None:
    lane = lane_of(taken(1003, 1002, 1003), GRANT)
    assert lane.codes(lane.unexplained) == ("H99.62-261120-1001",)


def test_numbers_that_a_lost_copy_may_have_given_are_skipped_not_missing() -> None:
    lane = lane_of(taken(1055, 1001, 1054, 1055, void=1053), GRANT)
    assert (len(lane.skipped), lane.unexplained, lane.issued) == (52, (), 55)


def test_provisional_numbers_begin_with_one() -> None:
    lane = lane_of(taken(2, 1, 2, agency="TAM.A1B.2C3"), None)
    assert (lane.first, lane.issued) == (1, 2)


def test_numbers_from_another_block_than_the_grant_of_today_begin_with_their_first() -> None:
    lane = lane_of(taken(10_000_102, 10_000_101, 10_000_102), GRANT)
    assert (lane.first, lane.issued, lane.unexplained) == (10_000_101, 2, ())


def test_two_blocks_of_one_day_are_two_rows() -> None:
    both = taken(9002, 1001, 1002, 9001, 9002)
    for grant in (GRANT, Grant("H99.62", 9001, 9999, "QĐ 7")):
        rows = [lane_of(each, grant) for each in blocks_of(both, grant)]
        assert sorted((row.first, row.last, row.unexplained) for row in rows) == [
            (1001, 1002, ()), (9001, 9002, ()),
        ]  # fmt: skip


@settings(max_examples=100)
@given(st.sets(st.integers(1001, 1060)), st.integers(0, 60))
def test_every_number_is_used_skipped_or_unexplained(used: set[int], void: int) -> None:
    last = max(used, default=1060)
    lane = lane_of(taken(last, *used, void=1000 + void), GRANT)
    assert lane.issued == len(used) + len(lane.skipped) + len(lane.unexplained)
    assert not set(lane.skipped) & set(lane.unexplained)
