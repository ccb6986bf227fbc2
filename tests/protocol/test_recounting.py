"""A desk seals a day, the centre counts again: what is alike, what is an alarm, and what proves nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desk_app.journal.envelope import Event
from desk_app.protocol.recounting import Figures, Numbers, Recounted, differences
from tests.protocol.chains_of_desks import event

DAY, LANE, HEAD = "2026-11-20", ("H99.62", "261120"), bytes(32)


def lanes(last: int, *voids: tuple[int, int]) -> list[dict[str, Any]]:
    runs = [{"from": first, "to": to} for first, to in voids]
    return [{"agency": LANE[0], "day": LANE[1], "last": last, "voids": runs}]


def numbers_of(told: list[dict[str, Any]], held: Numbers | None) -> list[tuple[str, Any]]:
    """What is found about the numbers of one lane's day."""
    sealed = event(kind="LaneSealed", body={"day": DAY, "lanes": told, "head": HEAD.hex()})
    found = differences(sealed, Recounted(HEAD, lanes={} if held is None else {LANE: held}))
    assert all(each.code == "lane_differs" for each in found)
    return [(str(each.facts["numbers"]), each.facts["counted"]) for each in found]


def checkpoint(lines: int, dossiers: int, fees: int, **changes: Any) -> Event:
    body = {"day": DAY, "lines": lines, "dossiers": dossiers, "fees": fees, "head": HEAD.hex()}
    return event(kind="CheckpointSealed", body=body | changes)


def test_numbers_agree_when_each_is_a_dossiers_or_sealed_as_nobodys() -> None:
    held = Numbers(frozenset({1001, 1002, 1055}))
    assert numbers_of(lanes(1055, (1003, 1054)), held) == []
    assert numbers_of(lanes(1002) + lanes(1055), held) == []
    assert numbers_of([], None) == []


@pytest.mark.parametrize(
    ("told", "different"),
    [
        (lanes(1002), "1055"),
        (lanes(1055), "1003–1054"),
        (lanes(1060, (1003, 1054)), "1056–1060"),
        (lanes(1055, (1002, 1054)), "1002"),
        (lanes(2_000_000_000), "1003–1054, 1056–2000000000"),
        ([], "1001–1002, 1055"),
    ],
)
def test_numbers_that_only_one_of_the_two_knows_are_named(
    told: list[dict[str, Any]], different: str
) -> None:
    held = Numbers(frozenset({1001, 1002, 1055}))
    assert numbers_of(told, held) == [(different, 1055)]


def test_what_a_lost_copy_gave_may_be_sealed_as_nobodys() -> None:
    held = Numbers(frozenset({1001, 1055}), frozenset({1002, 1003}), void_until=1054)
    assert numbers_of(lanes(1055, (1002, 1054)), held) == []
    assert numbers_of(lanes(1055, (1004, 1054)), held) == []
    ended = Numbers(frozenset({1990}), void_until=2040)
    assert numbers_of(lanes(1990) + lanes(2040), ended) == []


def test_figures_agree_with_or_without_the_lines_that_came_back() -> None:
    kept, lost = Figures(10, 4, 60_000), Figures(5, 2, 15_000)
    held = Recounted(HEAD, kept, lost)
    assert differences(checkpoint(10, 4, 60_000), held) == ()
    assert differences(checkpoint(15, 6, 75_000), held) == ()
    assert differences(checkpoint(12, 5, 60_000), held) == ()
    for wrong in ((10, 4, 75_000), (15, 5, 75_000), (9, 4, 60_000), (16, 6, 75_000)):
        (found,) = differences(checkpoint(*wrong), held)
        assert found.code == "checkpoint_differs"
        assert (found.facts["fees"], found.facts["counted_fees"]) == (wrong[2], 75_000)


def test_a_seal_stands_behind_the_line_that_it_names() -> None:
    held = Recounted(HEAD, Figures(1, 0, 0))
    (found,) = differences(checkpoint(1, 0, 0), replace(held, head=bytes([1] * 32)))
    assert (found.code, dict(found.facts)) == ("seal_elsewhere", {"day": DAY})


def test_a_seal_that_says_nothing_is_an_alarm_and_other_events_are_none() -> None:
    assert differences(event(), Recounted()) == ()
    for kind, code in (("CheckpointSealed", "checkpoint_differs"), ("LaneSealed", "lane_differs")):
        (found,) = differences(event(kind=kind, body={"lanes": 7}), Recounted())
        assert (found.code, dict(found.facts)) == (code, {})
