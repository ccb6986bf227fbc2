"""Keys sort by the time they were made and never meet."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.journal.ids import new_id
from desk_app.models.moments import VIETNAM

MOMENTS = st.integers(1_700_000_000_000, 4_000_000_000_000).map(
    lambda milliseconds: datetime.fromtimestamp(milliseconds / 1000, VIETNAM)
)


@settings(max_examples=60)
@given(MOMENTS, st.integers(1, 10**9))
def test_a_later_key_sorts_after_an_earlier_one(moment: datetime, milliseconds: int) -> None:
    later = moment + timedelta(milliseconds=milliseconds)
    assert new_id(moment) < new_id(later)


def test_a_key_is_a_uuid_of_version_7_that_tells_its_time() -> None:
    moment = datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)
    key = uuid.UUID(new_id(moment))
    assert (key.version, key.variant) == (7, uuid.RFC_4122)
    assert key.int >> 80 == int(moment.timestamp() * 1000)


def test_keys_of_one_instant_differ() -> None:
    moment = datetime(2026, 11, 20, 9, 30, tzinfo=VIETNAM)
    assert len({new_id(moment) for _ in range(1_000)}) == 1_000
