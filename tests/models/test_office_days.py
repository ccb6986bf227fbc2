"""Moments against the opening hours."""

from desk_app.models.office_days import clip, is_open, next_opening
from tests.models.calendars import NATIONAL, SATURDAY_MORNINGS, at


def test_the_counter_is_open_from_the_stroke_of_opening_to_the_stroke_of_closing() -> None:
    hours = {"07:29": False, "07:30": True, "11:30": True, "12:00": False, "17:00": True}
    hours |= {"17:00:01": False, "23:00": False}
    for hour, expected in hours.items():
        assert is_open(NATIONAL, at(f"2026-11-20 {hour}")) is expected


def test_a_saturday_session_is_open_although_it_does_not_count() -> None:
    assert is_open(SATURDAY_MORNINGS, at("2026-11-21 08:00"))
    assert not is_open(NATIONAL, at("2026-11-21 08:00"))


def test_the_next_opening_of_an_open_moment_is_that_moment() -> None:
    assert next_opening(NATIONAL, at("2026-11-20 10:45:12")) == at("2026-11-20 10:45:12")


def test_the_next_opening_after_closing_passes_over_days_off() -> None:
    assert next_opening(NATIONAL, at("2026-11-23 17:30")) == at("2026-11-25 07:30")
    assert next_opening(SATURDAY_MORNINGS, at("2026-11-20 17:30")) == at("2026-11-21 07:30")


def test_a_clock_is_clipped_into_the_days_own_sessions() -> None:
    clocks = {"06:00": "07:30", "10:45": "10:45", "12:10": "13:00", "20:00": "17:00"}
    for clock, clipped in clocks.items():
        assert clip(NATIONAL, at(f"2026-11-20 {clock}")) == at(f"2026-11-20 {clipped}")
