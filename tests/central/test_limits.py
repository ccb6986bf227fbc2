"""Nobody brings the centre down by sending too much."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.central.limits import Throttle, unpacked
from desk_app.protocol.messages import ExchangeRefused


def code_of(body: bytes, encoding: str, most: int) -> str:
    try:
        unpacked(body, encoding, most)
    except ExchangeRefused as error:
        return error.refusal.code
    return ""


def test_a_body_is_the_same_packed_or_not() -> None:
    assert unpacked(gzip.compress(b"lines"), "gzip", 5) == unpacked(b"lines", "", 5) == b"lines"


def test_a_small_body_that_unpacks_to_much_is_refused_before_it_is_unpacked() -> None:
    bomb = gzip.compress(bytes(20_000_000))
    assert len(bomb) < 25_000
    assert code_of(bomb, "gzip", 1_000_000) == "too_large"
    assert code_of(bytes(11), "", 10) == "too_large"


@given(st.binary(max_size=200))
def test_no_damaged_body_does_more_than_be_refused(garbage: bytes) -> None:
    whole = gzip.compress(garbage)
    assert code_of(garbage, "gzip", 1_000) in {"bad_format", ""}
    assert code_of(whole[:-1], "gzip", 1_000) == "bad_format"
    assert code_of(whole + b"more", "gzip", 1_000) == "bad_format"
    assert code_of(whole, "br", 1_000) == "bad_format"


def test_who_asks_too_often_is_told_when_to_come_again_and_others_are_not() -> None:
    now = 0.0
    throttle = Throttle(per_second=2.0, burst=3, clock=lambda: now)
    for _ in range(3):
        throttle.take("hasty")
    with pytest.raises(ExchangeRefused) as refused:
        throttle.take("hasty")
    assert (refused.value.refusal.code, refused.value.refusal.next_try) == ("slow_down", 1)
    throttle.take("patient")
    now = 0.5
    throttle.take("hasty")
