"""Instants, states and channels as registers write them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.models.catalogue import Channel
from desk_app.models.legacy.cells import LAST_MINUTE, read_channel, read_instant, read_state
from desk_app.models.moments import VIETNAM

MORNING = datetime(2025, 3, 10, 8, 30, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    "text",
    [
        "10/03/2025 08:30", "10/3/2025 8:30", "10/03/2025 08:30:00", "2025-03-10 08:30",
        "2025-03-10T08:30:00", "2025-03-10T08:30:00+07:00", "2025-03-10T01:30:00Z",
    ],
)  # fmt: skip
def test_an_instant_is_read_in_both_ways_of_writing(text: str) -> None:
    assert read_instant(text) == MORNING


def test_a_day_alone_is_its_beginning_or_the_hour_that_is_asked_for() -> None:
    assert read_instant("10/03/2025") == MORNING.replace(hour=0, minute=0)
    assert read_instant("2025-03-10", at=LAST_MINUTE) == MORNING.replace(hour=23, minute=59)


@pytest.mark.parametrize(
    "text",
    [
        "30/02/2025", "2025-02-30", "03/10/25", "10-03-2025", "hôm qua", "", "10/03/2025 25:00",
        "45726", "2025-03-10Tmai",
    ],
)  # fmt: skip
def test_what_is_no_certain_day_is_refused(text: str) -> None:
    assert read_instant(text) is None


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    found = read_instant(text)
    assert found is None or found.tzinfo is not None
    read_state(text)
    read_channel(text)


def test_a_state_is_a_number_or_a_name_of_the_portal() -> None:
    assert read_state("10") == 10
    assert read_state("đang xử lý") == 4
    assert read_state("Đã trả kết quả") == 10
    assert [read_state(text) for text in ("0", "11", "xong", "4.5")] == [None] * 4


def test_a_channel_is_known_by_its_word_or_number() -> None:
    assert read_channel("Trực tuyến") is Channel.ONLINE
    assert read_channel("3") is Channel.POST
    assert read_channel("counter") is Channel.COUNTER
    assert read_channel("chim câu") is None
