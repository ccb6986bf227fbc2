"""When a dossier is due: days, hours, the cut-off, Saturdays, the edges of the calendar."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desk_app.models.calendar import OfficeCalendar, Weekday
from desk_app.models.outcomes import NotAllowed
from desk_app.models.promise import StepKind
from desk_app.models.term import TermUnit
from tests.models.calendars import (
    AFTERNOON,
    COUNTED_SATURDAYS,
    MORNING,
    NATIONAL,
    NEW_YEARS_EVE,
    SATURDAY_MORNINGS,
    WITHOUT_END,
    at,
    due,
    promised,
)
from tests.models.due_dates import IN_CALENDAR_DAYS, IN_WORKING_DAYS

WORKING_DAYS = TermUnit.WORKING_DAYS
CALENDAR_DAYS = TermUnit.CALENDAR_DAYS
WORKING_HOURS = TermUnit.WORKING_HOURS
CLOCK_HOURS = TermUnit.CLOCK_HOURS
SAME_DAY = TermUnit.SAME_DAY


@pytest.mark.parametrize(("received", "amount", "day"), IN_WORKING_DAYS)
def test_working_days_pass_over_weekends_and_holidays_and_count_make_up_days(
    received: str, amount: int, day: str
) -> None:
    assert due(amount, WORKING_DAYS, f"{received} 10:45") == at(f"{day} 10:45")


@pytest.mark.parametrize(("received", "amount", "day"), IN_CALENDAR_DAYS)
def test_calendar_days_ending_on_a_day_off_go_to_the_next_working_day(
    received: str, amount: int, day: str
) -> None:
    assert due(amount, CALENDAR_DAYS, f"{received} 09:00") == at(f"{day} 09:00")


@pytest.mark.parametrize(
    ("received", "due_at"),
    [
        ("2026-11-20 14:59", "2026-11-20 17:00"),
        ("2026-11-20 15:00:00", "2026-11-20 17:00"),
        ("2026-11-20 15:00:01", "2026-11-23 17:00"),
        ("2026-11-20 15:01", "2026-11-23 17:00"),
        ("2026-11-23 15:30", "2026-11-25 17:00"),
        ("2026-11-20 06:10", "2026-11-20 17:00"),
        ("2026-11-20 19:00", "2026-11-23 17:00"),
        ("2026-11-21 09:00", "2026-11-23 17:00"),
    ],
)
def test_a_same_day_dossier_received_after_15_00_is_due_the_next_working_day(
    received: str, due_at: str
) -> None:
    assert due(0, SAME_DAY, received) == at(due_at)


def test_the_cut_off_is_that_of_the_office() -> None:
    early = replace(NATIONAL, cut_off=at("2026-11-20 14:30").time())
    assert due(0, SAME_DAY, "2026-11-20 14:45", early) == at("2026-11-23 17:00")


@pytest.mark.parametrize(
    ("received", "due_at"),
    [
        ("2026-11-25 07:00", "2026-11-26 07:30"),  # before opening
        ("2026-11-25 11:30", "2026-11-26 11:30"),  # on the stroke of the break
        ("2026-11-25 11:30:01", "2026-11-26 13:00"),  # in the break
        ("2026-11-25 12:59", "2026-11-26 13:00"),
        ("2026-11-25 17:00", "2026-11-26 17:00"),  # on the stroke of closing
        ("2026-11-25 17:00:30", "2026-11-27 07:30"),  # the next morning is the reception
        ("2026-11-24 09:00", "2026-11-26 07:30"),  # a holiday
        ("2026-11-25 10:45:59", "2026-11-26 10:45"),  # seconds are cut
    ],
)
def test_reception_outside_office_hours_counts_as_the_next_opening(
    received: str, due_at: str
) -> None:
    assert due(1, WORKING_DAYS, received) == at(due_at)


@pytest.mark.parametrize(
    ("amount", "received", "due_at"),
    [
        ("0.5", "2026-11-25 07:30", "2026-11-25 11:30"),
        ("0.5", "2026-11-25 08:00", "2026-11-25 13:30"),
        ("0.5", "2026-11-25 13:00", "2026-11-25 17:00"),
        ("0.5", "2026-11-20 16:00", "2026-11-23 10:30"),
        ("1.5", "2026-11-20 16:00", "2026-11-25 10:30"),
        ("7.5", "2026-11-25 09:00", "2026-12-04 14:30"),
    ],
)
def test_half_a_working_day_is_half_of_an_ordinary_days_minutes(
    amount: str, received: str, due_at: str
) -> None:
    assert due(amount, WORKING_DAYS, received) == at(due_at)


def test_half_a_day_more_is_never_longer_than_a_whole_day_more() -> None:
    afternoon = {date(2027, 1, 4): (AFTERNOON,)}
    short = replace(NEW_YEARS_EVE, exceptions={**NEW_YEARS_EVE.exceptions, **afternoon})
    assert due(2, WORKING_DAYS, "2026-12-30 16:00", short) == at("2027-01-04 16:00")
    assert due("1.5", WORKING_DAYS, "2026-12-30 16:00", short) == at("2027-01-04 16:00")


@pytest.mark.parametrize(
    ("received", "due_at"),
    [("2026-12-30 14:00", "2026-12-31 11:30"), ("2026-12-30 09:00", "2026-12-31 09:00")],
)
def test_the_hour_is_brought_into_the_sessions_of_a_half_day(received: str, due_at: str) -> None:
    assert due(1, WORKING_DAYS, received, NEW_YEARS_EVE) == at(due_at)


@pytest.mark.parametrize(
    ("calendar", "received", "due_at"),
    [
        (SATURDAY_MORNINGS, "2026-11-20 10:45", "2026-11-23 10:45"),
        (COUNTED_SATURDAYS, "2026-11-20 10:45", "2026-11-21 10:45"),
        (COUNTED_SATURDAYS, "2026-11-20 15:30", "2026-11-21 11:30"),
        (SATURDAY_MORNINGS, "2026-11-21 08:00", "2026-11-23 17:00"),
        (COUNTED_SATURDAYS, "2026-11-21 08:00", "2026-11-23 08:00"),
        (SATURDAY_MORNINGS, "2026-11-21 14:00", "2026-11-25 07:30"),
        (NATIONAL, "2026-11-21 08:00", "2026-11-25 07:30"),
    ],
)
def test_a_saturday_session_receives_and_counts_only_where_the_office_says_so(
    calendar: OfficeCalendar, received: str, due_at: str
) -> None:
    assert due(1, WORKING_DAYS, received, calendar) == at(due_at)


@pytest.mark.parametrize(
    ("calendar", "due_at"),
    [(SATURDAY_MORNINGS, "2026-11-23 17:00"), (COUNTED_SATURDAYS, "2026-11-21 11:30")],
)
def test_a_same_day_dossier_of_an_uncounted_saturday_is_due_on_monday(
    calendar: OfficeCalendar, due_at: str
) -> None:
    assert due(0, SAME_DAY, "2026-11-21 08:00", calendar) == at(due_at)


def test_a_half_day_from_an_uncounted_saturday_is_spent_on_monday() -> None:
    assert due("0.5", WORKING_DAYS, "2026-11-21 08:00", SATURDAY_MORNINGS) == at("2026-11-23 11:30")


@pytest.mark.parametrize(
    ("amount", "received", "due_at"),
    [
        (8, "2026-11-20 07:30", "2026-11-20 17:00"),
        (1, "2026-11-20 11:00", "2026-11-20 13:30"),
        (4, "2026-11-20 15:00", "2026-11-23 09:30"),
        (8, "2026-11-23 10:45", "2026-11-25 10:45"),
        ("0.5", "2026-11-20 11:00", "2026-11-20 11:30"),
        ("2.25", "2026-11-20 16:00", "2026-11-23 08:45"),
        (1, "2026-11-20 18:00", "2026-11-23 08:30"),
    ],
)
def test_working_hours_run_only_while_the_counter_is_open(
    amount: str | int, received: str, due_at: str
) -> None:
    assert due(amount, WORKING_HOURS, received) == at(due_at)


def test_working_hours_do_not_run_in_a_session_that_does_not_count() -> None:
    assert due(1, WORKING_HOURS, "2026-11-21 08:00", SATURDAY_MORNINGS) == at("2026-11-23 08:30")
    assert due(1, WORKING_HOURS, "2026-11-21 08:00", COUNTED_SATURDAYS) == at("2026-11-21 09:00")


@pytest.mark.parametrize(
    ("amount", "received", "due_at"),
    [
        (24, "2026-11-25 10:45", "2026-11-26 10:45"),
        (24, "2026-11-25 22:10", "2026-11-26 22:10"),
        (24, "2026-11-20 10:45", "2026-11-23 07:30"),
        (24, "2026-11-23 10:45", "2026-11-25 07:30"),
        ("1.5", "2026-11-25 23:00", "2026-11-26 00:30"),
    ],
)
def test_24_hours_run_by_the_clock_and_end_on_a_day_off_at_the_next_opening(
    amount: str | int, received: str, due_at: str
) -> None:
    assert due(amount, CLOCK_HOURS, received) == at(due_at)


@pytest.mark.parametrize(
    ("amount", "received", "due_at"),
    [
        (1, "2025-10-31 09:00", "2025-12-01 09:00"),  # 30/11 is a Sunday
        (1, "2024-01-31 09:00", "2024-02-29 09:00"),
        (1, "2027-01-31 09:00", "2027-03-01 09:00"),  # 28/02 is a Sunday
        (2, "2026-08-31 09:00", "2026-11-02 09:00"),  # 31/10 is a Saturday
        (13, "2025-11-20 18:30", "2026-12-21 17:00"),  # 20/12 is a Sunday, late in the evening
    ],
)
def test_a_month_ends_on_the_same_day_number_or_the_last_of_the_month(
    amount: int, received: str, due_at: str
) -> None:
    assert due(amount, TermUnit.MONTHS, received) == at(due_at)


def test_a_make_up_saturday_has_the_hours_of_the_weekday_it_replaces() -> None:
    short_mondays = replace(NATIONAL, timetable={**NATIONAL.timetable, Weekday.MON: (MORNING,)})
    assert due(0, SAME_DAY, "2026-08-22 09:00", short_mondays) == at("2026-08-22 11:30")


def test_a_procedure_without_a_term_has_no_appointment() -> None:
    promise = promised(0, TermUnit.NONE, "2031-01-01 09:00")
    assert promise.due_at is None
    assert [each.kind for each in promise.steps] == [StepKind.RECEIVED]


@pytest.mark.parametrize(
    ("amount", "unit", "received", "day"),
    [
        (1, WORKING_DAYS, "2023-12-29 09:00", "29/12/2023"),
        (1, WORKING_DAYS, "2027-12-31 09:00", "01/01/2028"),
        (10, CALENDAR_DAYS, "2027-12-25 09:00", "04/01/2028"),
        (10, CALENDAR_DAYS, "2023-12-25 09:00", "25/12/2023"),
        (1, TermUnit.MONTHS, "2027-12-01 09:00", "01/01/2028"),
        (9, WORKING_HOURS, "2027-12-31 09:00", "01/01/2028"),
        (24, CLOCK_HOURS, "2027-12-31 09:00", "01/01/2028"),
        (0, SAME_DAY, "2027-12-31 15:30", "01/01/2028"),
    ],
)
def test_nothing_is_promised_beyond_the_years_that_the_calendar_covers(
    amount: int, unit: TermUnit, received: str, day: str
) -> None:
    with pytest.raises(NotAllowed, match="calendar_missing") as refused:
        promised(amount, unit, received)
    assert refused.value.facts["day"] == day


def test_the_last_covered_day_can_still_be_promised() -> None:
    assert due(1, WORKING_DAYS, "2027-12-30 09:00") == at("2027-12-31 09:00")
    assert due("0.5", WORKING_DAYS, "2027-12-31 09:00") == at("2027-12-31 14:30")
    assert due(8, WORKING_HOURS, "2027-12-31 07:30") == at("2027-12-31 17:00")


@pytest.mark.parametrize("unit", [WORKING_DAYS, CALENDAR_DAYS, TermUnit.MONTHS, CLOCK_HOURS])
def test_a_term_past_the_last_year_of_all_calendars_is_refused(unit: TermUnit) -> None:
    with pytest.raises(NotAllowed, match="calendar_missing"):
        promised(1_000_000, unit, "9990-01-05 09:00", WITHOUT_END)


def test_an_office_that_never_opens_again_is_refused() -> None:
    shut = replace(WITHOUT_END, timetable={})
    for unit in (WORKING_DAYS, WORKING_HOURS, SAME_DAY, CALENDAR_DAYS, CLOCK_HOURS):
        with pytest.raises(NotAllowed, match="calendar_closed"):
            promised(1, unit, "2026-11-20 09:00", shut)


def test_a_term_of_20_000_working_days_is_counted_to_the_end() -> None:
    promise = promised(20_000, WORKING_DAYS, "2026-11-20 09:00", WITHOUT_END)
    assert promise.due_at == at("2026-11-20 09:00") + timedelta(weeks=4000)


@pytest.mark.parametrize(
    ("amount", "unit"),
    [("-1", WORKING_DAYS), ("0", WORKING_HOURS), ("0.3", WORKING_DAYS), ("1.5", CALENDAR_DAYS)],
)
def test_an_impossible_term_is_a_fault_of_the_program(amount: str, unit: TermUnit) -> None:
    with pytest.raises(ValueError, match="not_"):
        promised(amount, unit, "2026-11-20 09:00")


def test_a_moment_is_read_on_the_clock_of_the_site() -> None:
    assert due(1, WORKING_DAYS, datetime(2026, 11, 25, 3, 45, tzinfo=UTC)) == at("2026-11-26 10:45")
    with pytest.raises(ValueError, match="zone"):
        promised(1, WORKING_DAYS, at("2026-11-25 09:00").replace(tzinfo=None))


def test_the_promise_names_the_calendar_it_was_made_with() -> None:
    assert promised(1, WORKING_DAYS, "2026-11-25 09:00").calendar == "vn-2024-2027"
