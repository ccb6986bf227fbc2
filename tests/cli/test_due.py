"""`due` and `pause-length`: the appointment engine alone, without a data folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.console import Answer, Console
from tests.models.due_dates import IN_CALENDAR_DAYS, IN_WORKING_DAYS

CALENDAR = Path(__file__).resolve().parents[2] / "resources" / "calendars" / "vn-2024-2027.json"
NINE = "T09:00:00+07:00"
FIVE = "T17:00:00+07:00"
HOURS = ["07:30-11:30", "13:00-17:00"]
PLAIN: dict[str, Any] = {
    "timetable": dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), HOURS) | {"sat": [], "sun": []},
    "days_off": [],
}

SAME_DAY = [
    ("2026-11-20T14:59", "2026-11-20"),
    ("2026-11-20T15:00", "2026-11-20"),
    ("2026-11-20T15:01", "2026-11-23"),
    ("2026-11-23T15:30", "2026-11-25"),
]


def due(console: Console, term: dict[str, Any], at: str, calendar: Path = CALENDAR) -> Answer:
    return console("due", "--term", json.dumps(term), "--at", at, "--calendar", calendar)


@pytest.mark.parametrize(("day", "amount", "wanted"), IN_WORKING_DAYS)
def test_working_days_pass_over_weekends_and_holidays_and_count_make_up_days(
    console: Console, day: str, amount: int, wanted: str
) -> None:
    answer = due(console, {"amount": amount, "unit": "working_days"}, day + NINE)
    assert answer.document["due_at"] == wanted + NINE


@pytest.mark.parametrize(("day", "amount", "wanted"), IN_CALENDAR_DAYS)
def test_calendar_days_that_end_on_a_day_off_move_to_the_next_working_day(
    console: Console, day: str, amount: int, wanted: str
) -> None:
    answer = due(console, {"amount": amount, "unit": "calendar_days"}, day + NINE)
    assert answer.document["due_at"][:10] == wanted


@pytest.mark.parametrize(("at", "wanted"), SAME_DAY)
def test_a_same_day_matter_after_15_00_is_due_the_next_working_day(
    console: Console, at: str, wanted: str
) -> None:
    assert due(console, {"unit": "same_day"}, at).document["due_at"] == wanted + FIVE


@pytest.mark.parametrize(
    ("term", "wanted"),
    [
        ({"amount": 0.5, "unit": "working_days"}, "2026-11-20T14:30:00+07:00"),
        ({"amount": "2.5", "unit": "working_days"}, "2026-11-25T14:30:00+07:00"),
        ({"amount": 4, "unit": "working_hours"}, "2026-11-20T14:30:00+07:00"),
        ({"amount": 1, "unit": "clock_hours"}, "2026-11-20T10:00:00+07:00"),
        ({"amount": 1, "unit": "months"}, "2026-12-21T09:00:00+07:00"),
        ({"unit": "none"}, None),
    ],
)
def test_every_unit_of_the_catalogue_is_understood(
    console: Console, term: dict[str, Any], wanted: str | None
) -> None:
    answer = due(console, term, "2026-11-20T09:00")
    assert answer.code == 0
    assert answer.document["due_at"] == wanted
    assert answer.document["rule"] == term["unit"]


def test_the_answer_has_the_promised_keys_and_explains_each_step(console: Console) -> None:
    document = due(console, {"amount": 2, "unit": "working_days"}, "2026-11-20" + NINE).document
    assert set(document) == {"due_at", "rule", "explanation", "sentence"}
    assert all(set(step) == {"text", "from", "to", "kind"} for step in document["explanation"])
    assert any("24/11" in step["text"] for step in document["explanation"])
    assert document["sentence"]


def test_with_a_term_and_a_calendar_no_data_folder_is_read_or_made(console: Console) -> None:
    assert due(console, {"amount": 1, "unit": "working_days"}, "2026-11-20" + NINE).code == 0
    span = ("--from", "2026-11-20" + NINE, "--to", "2026-11-20" + FIVE)
    assert console("pause-length", *span, "--calendar", CALENDAR).code == 0
    assert list(console.folder.parent.iterdir()) == []


def test_an_instant_may_come_in_any_zone(console: Console) -> None:
    answer = due(console, {"amount": 1, "unit": "working_days"}, "2026-11-20T02:00:00+00:00")
    assert answer.document["due_at"] == "2026-11-23" + NINE


@pytest.mark.parametrize(
    ("procedure", "options", "wanted"),
    [
        ("1.001193", [], "2026-11-20T17:00:00+07:00"),
        ("1.000894", ["--case", "1"], "2026-11-30T09:00:00+07:00"),
        ("2.000815", [], None),
        ("1.004194", [], "2026-11-26T09:00:00+07:00"),
        ("1.013978", [], "2026-12-30T09:00:00+07:00"),
        ("1.013978", ["--channel", "online"], "2026-12-16T09:00:00+07:00"),
        ("1.013978", ["--channel", "post"], "2026-12-21T09:00:00+07:00"),
        ("1.013225", [], "2026-12-07T09:00:00+07:00"),
        ("2.001159", [], "2026-11-20T10:00:00+07:00"),
    ],
)
def test_a_procedure_is_due_by_its_case_and_channel_without_a_sign_in(
    desk: Console, procedure: str, options: list[str], wanted: str | None
) -> None:
    answer = desk("due", "--procedure", procedure, "--at", "2026-11-20" + NINE, *options)
    assert answer.document["due_at"] == wanted


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--procedure", "9.999999"], ("procedure", "procedure_unknown")),
        (["--procedure", "1.001193", "--case", "99"], ("case", "case_unknown")),
        (["--procedure", "1.001193", "--case", "-1"], ("case", "case_unknown")),
        (["--procedure", "1.004194", "--channel", "post"], ("channel", "channel_not_offered")),
    ],
)
def test_what_the_catalogue_does_not_offer_is_a_problem(
    desk: Console, options: list[str], problem: tuple[str, str]
) -> None:
    answer = desk("due", *options, "--at", "2026-11-20" + NINE)
    assert (answer.code, answer.problems) == (3, [problem])


def test_a_term_alone_is_counted_in_the_offices_own_calendar(desk: Console) -> None:
    term = json.dumps({"amount": 1, "unit": "working_days"})
    answer = desk("due", "--term", term, "--at", "2026-11-23" + NINE)
    assert answer.document["due_at"] == "2026-11-25" + NINE


@pytest.mark.parametrize(
    "at", ["", "hôm nay", "20/11/2026", "2026-11-31", "2026-11-20T25:00", "0001-01-01T00:00+14:00"]
)
def test_a_moment_that_is_none_is_a_problem(console: Console, at: str) -> None:
    answer = due(console, {"amount": 1, "unit": "working_days"}, at)
    assert (answer.code, answer.problems) == (3, [("at", "not_a_moment")])


@pytest.mark.parametrize(
    ("term", "problem"),
    [
        ("{", ("term", "not_json")),
        ("[]", ("term", "not_an_object")),
        ("{}", ("unit", "required")),
        ('{"amount":3,"unit":"fortnights"}', ("unit", "unknown_unit")),
        ('{"unit":"working_days"}', ("amount", "required")),
        ('{"amount":"ba","unit":"working_days"}', ("amount", "not_a_number")),
        ('{"amount":NaN,"unit":"working_days"}', ("amount", "not_a_number")),
        ('{"amount":0,"unit":"working_days"}', ("amount", "not_positive")),
        ('{"amount":-1,"unit":"months"}', ("amount", "not_positive")),
        ('{"amount":1.3,"unit":"working_days"}', ("amount", "not_half_days")),
        ('{"amount":1.5,"unit":"calendar_days"}', ("amount", "not_whole")),
        ('{"amount":1e9,"unit":"working_days"}', ("amount", "too_long")),
        ('{"amount":0.001,"unit":"clock_hours"}', ("amount", "too_short")),
    ],
)
def test_a_term_that_is_none_is_a_problem(
    console: Console, term: str, problem: tuple[str, str]
) -> None:
    answer = console("due", "--term", term, "--at", "2026-11-20" + NINE, "--calendar", CALENDAR)
    assert (answer.code, answer.problems) == (3, [problem])


@pytest.mark.parametrize(
    ("at", "day"), [("2023-12-29", "29/12/2023"), ("2028-01-03", "03/01/2028")]
)
def test_a_day_the_calendar_does_not_cover_is_refused_not_guessed(
    console: Console, at: str, day: str
) -> None:
    answer = due(console, {"amount": 1, "unit": "working_days"}, at + NINE)
    assert answer.refused == (4, "calendar_missing")
    assert answer.document["not_allowed"]["day"] == day
    assert day in answer.err


def test_a_term_that_runs_out_of_the_calendar_is_refused(console: Console) -> None:
    answer = due(console, {"amount": 300, "unit": "working_days"}, "2027-06-01" + NINE)
    assert answer.refused == (4, "calendar_missing")


def test_a_calendar_without_a_span_speaks_for_every_day(console: Console) -> None:
    plain = console.file("plain.json", PLAIN)
    answer = due(console, {"amount": 1, "unit": "working_days"}, "2031-05-02" + NINE, plain)
    assert answer.document["due_at"] == "2031-05-05" + NINE


def test_a_broken_calendar_is_refused_with_every_entry_named(console: Console) -> None:
    broken = PLAIN | {
        "timetable": {"mon": ["17:00-13:00"], "tày": []},
        "days_off": ["2026-13-01"],
        "cut_off": "ba giờ",
    }
    answer = due(console, {"unit": "none"}, "2026-11-20T09:00", console.file("broken.json", broken))
    assert answer.code == 3
    assert set(answer.problems) == {
        ("timetable.mon.0", "session_reversed"),
        ("timetable.tày", "unknown_weekday"),
        ("days_off.0", "not_a_date"),
        ("cut_off", "not_a_time"),
    }


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2026-11-20T09:00", "2026-11-20T09:00", 0),
        ("2026-11-20T09:00", "2026-11-20T10:30", 90),
        ("2026-11-20T11:00", "2026-11-20T13:30", 60),
        ("2026-11-20T16:30", "2026-11-23T08:00", 60),
        ("2026-11-23T16:30", "2026-11-25T08:00", 60),
        ("2026-11-21T08:00", "2026-11-22T20:00", 0),
    ],
)
def test_a_pause_is_measured_in_office_time_alone(
    console: Console, start: str, end: str, minutes: int
) -> None:
    answer = console("pause-length", "--from", start, "--to", end, "--calendar", CALENDAR)
    assert answer.document == {"minutes": minutes}


def test_a_pause_is_measured_in_the_offices_own_calendar(desk: Console) -> None:
    answer = desk("pause-length", "--from", "2026-11-20T09:00", "--to", "2026-11-20T10:00")
    assert answer.document == {"minutes": 60}


def test_a_pause_that_ends_before_it_begins_is_a_problem(console: Console) -> None:
    span = ("--from", "2026-11-20T10:00", "--to", "2026-11-20T09:00")
    answer = console("pause-length", *span, "--calendar", CALENDAR)
    assert (answer.code, answer.problems) == (3, [("to", "range_reversed")])
