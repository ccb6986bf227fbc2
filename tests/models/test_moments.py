"""Instants have one zone and one text shape, and their texts sort as time does."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.moments import VIETNAM, day_key, in_vietnam, iso, read_moment

MOMENTS = st.integers(0, 4_000_000_000).map(lambda second: datetime.fromtimestamp(second, VIETNAM))


def test_an_instant_from_elsewhere_is_told_on_the_site_s_clock() -> None:
    tokyo = datetime(2026, 11, 20, 11, 30, 15, 999_999, tzinfo=timezone(timedelta(hours=9)))
    assert in_vietnam(tokyo) == datetime(2026, 11, 20, 9, 30, 15, tzinfo=VIETNAM)
    assert iso(tokyo) == "2026-11-20T09:30:15+07:00"
    assert iso(datetime(2026, 11, 19, 17, 0, tzinfo=UTC)) == "2026-11-20T00:00:00+07:00"


def test_a_time_without_a_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="zone"):
        iso(datetime(2026, 11, 20, 9, 30))  # noqa: DTZ001 - the very thing that is refused


def test_a_typed_time_without_an_offset_is_the_site_s_own() -> None:
    assert read_moment("2026-11-20T09:30") == datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)
    assert read_moment("2026-11-20T02:30:00+00:00") == read_moment("2026-11-20T09:30:00+07:00")


@pytest.mark.parametrize(
    "text", ["", "hôm nay", "2026-13-01T00:00", "09:30", "2026-11-20", "20261120", "2026-W47-5"]
)
def test_what_is_no_instant_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_moment(text)


@settings(max_examples=60)
@given(MOMENTS)
def test_what_is_written_is_read_back(moment: datetime) -> None:
    assert read_moment(iso(moment)) == moment
    assert len(iso(moment)) == 25


@settings(max_examples=60)
@given(MOMENTS, MOMENTS)
def test_texts_sort_as_time_does(one: datetime, other: datetime) -> None:
    assert (iso(one) < iso(other)) == (one < other)


def test_the_date_part_of_a_code() -> None:
    assert day_key(date(2026, 1, 11)) == "260111"
    assert day_key(date(2026, 11, 1)) == "261101"
