"""Until when papers go to the agency: the same day before the cut-off, else first thing next day."""

from __future__ import annotations

import pytest

from desk_app.models.queues import hand_over_by
from tests.models.calendars import NATIONAL, at


@pytest.mark.parametrize(
    ("received", "gone_by"),
    [
        ("2026-11-20 07:30", "2026-11-20 17:00"),
        ("2026-11-20 14:59", "2026-11-20 17:00"),
        ("2026-11-20 15:00", "2026-11-23 07:30"),  # Friday after the cut-off: Monday, first thing
        ("2026-11-20 16:55", "2026-11-23 07:30"),
        ("2026-11-21 09:00", "2026-11-23 07:30"),  # a Saturday
        ("2026-11-23 15:20", "2026-11-25 07:30"),  # the 24th is Vietnamese Culture Day
    ],
)
def test_papers_go_on_the_same_day_or_first_thing_on_the_next(received: str, gone_by: str) -> None:
    assert hand_over_by(at(received), NATIONAL) == at(gone_by)


@pytest.mark.parametrize(
    ("received", "gone_by"),
    [
        ("2026-11-20 07:30", "2026-11-23 07:30"),
        ("2026-11-20 16:55", "2026-11-23 16:55"),
        ("2026-11-23 15:20", "2026-11-25 15:20"),  # the 24th is Vietnamese Culture Day
    ],
)
def test_papers_for_an_agency_elsewhere_go_within_one_working_day(
    received: str, gone_by: str
) -> None:
    assert hand_over_by(at(received), NATIONAL, elsewhere=True) == at(gone_by)
