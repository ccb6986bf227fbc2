"""A calendar file brought to an office that has a calendar: it adds, and replaces only its own span."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desk_app.models.calendar import OfficeCalendar, Weekday
from desk_app.models.calendar_merge import merge_calendar
from desk_app.models.outcomes import HasProblems
from tests.models.calendars import MORNING, NATIONAL, NEW_YEARS_EVE, WITHOUT_END

CULTURE_DAY = date(2026, 11, 24)
NEW_YEAR_2028 = date(2028, 1, 3)
NEXT_YEAR: dict[str, Any] = {
    "days_off": ["2028-01-03"],
    "names": {"2028-01-03": "Tết Dương lịch"},
    "covers": {"from": "2028-01-01", "to": "2028-12-31"},
}


def refused(document: object, kept: OfficeCalendar = NATIONAL) -> list[tuple[str, str]]:
    with pytest.raises(HasProblems) as said:
        merge_calendar(kept, document)
    return [(each.field, each.code) for each in said.value.problems]


def covered(calendar: OfficeCalendar) -> tuple[date | None, date | None]:
    return calendar.covers_from, calendar.covers_to


def test_days_without_a_span_are_added_and_nothing_known_is_lost() -> None:
    merged = merge_calendar(NEW_YEARS_EVE, {"days_off": ["2026-12-07"]})
    assert set(merged.days_off) == {*NATIONAL.days_off, date(2026, 12, 7)}
    assert merged.days_off[CULTURE_DAY] == NATIONAL.days_off[CULTURE_DAY] != ""
    assert merged.make_up_days == NATIONAL.make_up_days
    assert merged.exceptions == {date(2026, 12, 31): (MORNING,)}
    assert covered(merged) == covered(NATIONAL)


def test_a_timetable_brought_with_days_adds_the_days_all_the_same() -> None:
    merged = merge_calendar(
        NATIONAL, {"timetable": {"mon": ["08:00-12:00"]}, "days_off": ["2026-12-07"]}
    )
    assert set(merged.days_off) == {*NATIONAL.days_off, date(2026, 12, 7)}
    assert merged.timetable[Weekday.TUE] == ()
    assert covered(merged) == covered(NATIONAL)


def test_make_up_days_exceptions_and_names_are_added_too() -> None:
    more = {
        "make_up_days": {"2026-12-05": "fri"},
        "exceptions": {"2026-12-30": ["07:30-11:30"]},
        "names": {"2026-11-24": "Ngày khác"},
    }
    merged = merge_calendar(NEW_YEARS_EVE, more)
    assert set(merged.make_up_days) == {*NATIONAL.make_up_days, date(2026, 12, 5)}
    assert set(merged.exceptions) == {date(2026, 12, 30), date(2026, 12, 31)}
    assert merged.days_off[CULTURE_DAY] == "Ngày khác"
    assert set(merged.days_off) == set(NATIONAL.days_off)


def test_the_next_year_is_added_behind_the_years_known() -> None:
    merged = merge_calendar(NATIONAL, NEXT_YEAR)
    assert set(merged.days_off) == {*NATIONAL.days_off, NEW_YEAR_2028}
    assert merged.days_off[NEW_YEAR_2028] == "Tết Dương lịch"
    assert covered(merged) == (date(2024, 1, 1), date(2028, 12, 31))


def test_inside_the_span_of_a_file_its_days_replace_those_known() -> None:
    span = {"from": "2026-11-01", "to": "2026-12-31"}
    merged = merge_calendar(NEW_YEARS_EVE, {"days_off": ["2026-12-07"], "covers": span})
    gone = {day for day in NATIONAL.days_off if date(2026, 11, 1) <= day <= date(2026, 12, 31)}
    assert CULTURE_DAY in gone
    assert set(merged.days_off) == {*NATIONAL.days_off, date(2026, 12, 7)} - gone
    assert merged.exceptions == NEW_YEARS_EVE.exceptions  # a key left out stays as it is
    assert covered(merged) == covered(NATIONAL)


def test_a_span_that_leaves_days_open_is_refused() -> None:
    gap = {**NEXT_YEAR, "covers": {"from": "2028-01-02", "to": "2028-12-31"}}
    assert refused(gap) == [("covers", "covers_gap")]
    early = {"covers": {"from": "2023-01-01", "to": "2023-12-30"}}
    assert refused(early) == [("covers", "covers_gap")]


def test_spans_that_overlap_or_have_no_end_become_one() -> None:
    touching = merge_calendar(NATIONAL, {"covers": {"from": "2023-01-01", "to": "2023-12-31"}})
    assert covered(touching) == (date(2023, 1, 1), NATIONAL.covers_to)
    endless = merge_calendar(NATIONAL, {"covers": {"from": "2027-06-01"}})
    assert covered(endless) == (NATIONAL.covers_from, None)
    assert covered(merge_calendar(WITHOUT_END, NEXT_YEAR)) == (None, None)


@pytest.mark.parametrize("nothing", [{}, {"covers": None}, {"covers": {}}, {"make_up_days": None}])
def test_a_key_that_says_nothing_changes_nothing(nothing: dict[str, Any]) -> None:
    merged = merge_calendar(NEW_YEARS_EVE, nothing)
    assert (merged.days_off, merged.make_up_days, merged.exceptions) == (
        NEW_YEARS_EVE.days_off, NEW_YEARS_EVE.make_up_days, NEW_YEARS_EVE.exceptions,
    )  # fmt: skip
    assert covered(merged) == covered(NEW_YEARS_EVE)


@pytest.mark.parametrize(
    ("document", "field", "code"),
    [
        ({"days_off": ["2026-12-07", "7/12"]}, "days_off.1", "not_a_date"),
        ({"make_up_days": {"2026-11-24": "tue"}}, "make_up_days.2026-11-24", "also_a_day_off"),
        ({"days_off": ["2026-08-22"]}, "make_up_days.2026-08-22", "also_a_day_off"),
        ({"covers": {"from": "x"}, "days_off": []}, "covers.from", "not_a_date"),
        ({"names": {"2026-12-08": "Ngày gì đó"}}, "names.2026-12-08", "not_a_day_off"),
        ({"days_off": 5}, "days_off", "not_a_list"),
        ([], "calendar", "not_an_object"),
    ],
)
def test_a_broken_entry_keeps_the_place_it_has_in_the_file(
    document: object, field: str, code: str
) -> None:
    assert (field, code) in refused(document)


DAYS = st.dates(date(2023, 1, 1), date(2029, 12, 31))


@settings(max_examples=60)
@given(st.sets(DAYS, max_size=6), st.tuples(DAYS, DAYS).map(sorted))
def test_outside_a_files_span_every_day_off_stays(days: set[date], span: list[date]) -> None:
    first, last = span
    assume(first <= date(2028, 1, 1) and last >= date(2023, 12, 31))  # else there is a gap
    document = {
        "days_off": sorted(day.isoformat() for day in days - set(NATIONAL.make_up_days)),
        "covers": {"from": first.isoformat(), "to": last.isoformat()},
    }
    merged = merge_calendar(NATIONAL, document)
    assert {day for day in NATIONAL.days_off if not first <= day <= last} <= set(merged.days_off)
    assert days - set(NATIONAL.make_up_days) <= set(merged.days_off)
