"""Calendar files: what they say, what is wrong with them, and that nothing is lost on the way."""

import json
from datetime import date, time

import pytest

from desk_app.models.calendar import OfficeCalendar, Session, Weekday
from desk_app.models.calendar_file import calendar_document, read_calendar
from desk_app.models.outcomes import HasProblems
from desk_app.resources import resource_bytes
from tests.models.calendars import COUNTED_SATURDAYS, MORNING, NATIONAL, NEW_YEARS_EVE

WEEK = {day: ["07:30-11:30", "13:00-17:00"] for day in ("mon", "tue", "wed", "thu", "fri")}


def test_a_whole_file_is_read() -> None:
    calendar = read_calendar(
        {
            "timetable": {**WEEK, "sat": ["7:30-11:30"], "sun": []},
            "days_off": ["2026-11-24"],
            "names": {"2026-11-24": " Ngày Văn hóa Việt Nam "},
            "make_up_days": {"2026-08-22": "mon"},
            "exceptions": {"2026-12-31": ["07:30-11:30"]},
            "saturday_counts_in_terms": True,
            "cut_off": "14:30",
            "covers": {"from": "2026-01-01", "to": "2026-12-31"},
            "source": "our own words",
        },
        "v1",
    )
    assert calendar.timetable[Weekday.SAT] == (Session(time(7, 30), time(11, 30)),)
    assert calendar.days_off == {date(2026, 11, 24): "Ngày Văn hóa Việt Nam"}
    assert calendar.make_up_days == {date(2026, 8, 22): Weekday.MON}
    assert calendar.exceptions == {date(2026, 12, 31): (MORNING,)}
    assert (calendar.saturday_counts_in_terms, calendar.cut_off) == (True, time(14, 30))
    assert calendar.covers_from == date(2026, 1, 1)
    assert calendar.covers_to == date(2026, 12, 31)
    assert calendar.version == "v1"


def test_a_timetable_alone_is_a_calendar_for_every_day() -> None:
    calendar = read_calendar({"timetable": WEEK}, "")
    assert calendar.counts(date(2040, 1, 2))
    assert calendar.cut_off == time(15)
    assert not calendar.sessions(date(2026, 11, 21))


@pytest.mark.parametrize(
    ("key", "value", "field", "code"),
    [
        ("timetable", None, "timetable", "never_open"),
        ("timetable", [], "timetable", "not_an_object"),
        ("timetable", {"sat": ["08:00-11:00"]}, "timetable", "never_open"),
        ("timetable", {**WEEK, "thứ hai": []}, "timetable.thứ hai", "unknown_weekday"),
        ("timetable", {**WEEK, "mon": "07:30-11:30"}, "timetable.mon", "not_a_list"),
        ("timetable", {**WEEK, "mon": ["morning"]}, "timetable.mon.0", "not_a_session"),
        ("timetable", {**WEEK, "mon": ["07:30-24:30"]}, "timetable.mon.0", "not_a_session"),
        ("timetable", {**WEEK, "mon": [730]}, "timetable.mon.0", "not_a_session"),
        ("timetable", {**WEEK, "mon": ["11:30-07:30"]}, "timetable.mon.0", "session_reversed"),
        (
            "timetable",
            {**WEEK, "mon": ["07:30-11:30", "11:00-17:00"]},
            "timetable.mon.1",
            "session_overlaps",
        ),
        ("days_off", "2026-11-24", "days_off", "not_a_list"),
        ("days_off", ["2026-11-24", "24/11/2026"], "days_off.1", "not_a_date"),
        ("days_off", ["2026-02-30"], "days_off.0", "not_a_date"),
        ("days_off", [20261124], "days_off.0", "not_a_date"),
        ("names", {"2026-11-25": "Hội làng"}, "names.2026-11-25", "not_a_day_off"),
        ("names", {"mai": "Hội làng"}, "names.mai", "not_a_date"),
        ("names", {"2026-11-24": 1}, "names.2026-11-24", "not_a_text"),
        ("make_up_days", {"2026-08-22": "monday"}, "make_up_days.2026-08-22", "unknown_weekday"),
        ("make_up_days", {"22/8": "mon"}, "make_up_days.22/8", "not_a_date"),
        ("make_up_days", {"2026-11-24": "mon"}, "make_up_days.2026-11-24", "also_a_day_off"),
        ("make_up_days", ["2026-08-22"], "make_up_days", "not_an_object"),
        ("exceptions", {"2026-12-31": ["x"]}, "exceptions.2026-12-31.0", "not_a_session"),
        ("exceptions", {"31/12": []}, "exceptions.31/12", "not_a_date"),
        ("saturday_counts_in_terms", "no", "saturday_counts_in_terms", "not_yes_or_no"),
        ("cut_off", "3 giờ", "cut_off", "not_a_time"),
        ("cut_off", 15, "cut_off", "not_a_time"),
        ("covers", {"from": "2026"}, "covers.from", "not_a_date"),
        ("covers", {"from": "2027-01-01", "to": "2026-01-01"}, "covers", "range_reversed"),
    ],
)
def test_a_broken_entry_is_named_by_its_place(
    key: str, value: object, field: str, code: str
) -> None:
    document = {"timetable": WEEK, "days_off": ["2026-11-24"], key: value}
    with pytest.raises(HasProblems) as found:
        read_calendar(document, "")
    assert [(each.field, each.code) for each in found.value.problems] == [(field, code)]


def test_every_broken_entry_is_named_at_once() -> None:
    with pytest.raises(HasProblems) as found:
        read_calendar({"days_off": ["x"], "cut_off": ""}, "")
    assert {each.field for each in found.value.problems} == {"timetable", "days_off.0", "cut_off"}


@pytest.mark.parametrize("document", [None, [], "calendar"])
def test_what_is_no_object_is_no_calendar(document: object) -> None:
    with pytest.raises(HasProblems, match="calendar:not_an_object"):
        read_calendar(document, "")


@pytest.mark.parametrize("calendar", [NATIONAL, COUNTED_SATURDAYS, NEW_YEARS_EVE])
def test_a_calendar_written_and_read_again_is_the_same(calendar: OfficeCalendar) -> None:
    document = calendar_document(calendar)
    assert read_calendar(json.loads(json.dumps(document)), "vn-2024-2027") == calendar


def test_the_national_file_names_every_day_off_and_its_source() -> None:
    document = json.loads(resource_bytes("calendars/vn-2024-2027.json"))
    assert sorted(document["names"]) == document["days_off"]
    assert set(document["source"]) == {"2024", "2025", "2026", "2027"}
    written = calendar_document(NATIONAL)
    assert {key: document[key] for key in written} == written
