"""What a clerk sees of a dossier's term at a glance."""

from datetime import datetime

import pytest

from desk_app.models.moments import VIETNAM
from desk_app.models.states import Business
from desk_app.models.term_state import TermLine, TermState, term_line, working_days_between
from tests.models.calendars import NATIONAL

NOW = datetime(2026, 11, 20, 10, 45, tzinfo=VIETNAM)  # a Friday


def at(day: int, hour: int = 11) -> datetime:
    return datetime(2026, 11, day, hour, 0, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("due", "line"),
    [
        (at(27), TermLine(TermState.ON_TIME, 4)),
        (at(25), TermLine(TermState.ON_TIME, 2)),
        (at(23), TermLine(TermState.SOON, 1)),
        (at(20), TermLine(TermState.TODAY)),
        (at(20, 9), TermLine(TermState.LATE)),
        (at(17), TermLine(TermState.LATE, 3)),
        (at(13), TermLine(TermState.LATE, 5)),  # over a weekend: days off are nobody's lateness
        (None, TermLine(TermState.ON_TIME)),
    ],
)
def test_the_term_of_an_open_dossier_counts_the_working_days_of_the_calendar(
    due: datetime | None, line: TermLine
) -> None:
    assert term_line(Business.PROCESSING, due, NOW, NATIONAL, at(16)) == line


@pytest.mark.parametrize(
    ("now", "left"), [(at(21, 9), 3), (at(22, 18), 3), (at(23, 8), 3), (at(25), 2)]
)
def test_days_left_are_counted_from_the_opening_that_counts_as_the_reception(
    now: datetime, left: int
) -> None:
    saturday, due = at(21, 8), at(27, 7)  # three working days from Monday, over the holiday
    line = term_line(Business.RECEIVED, due, now, NATIONAL, saturday)
    assert line == TermLine(TermState.ON_TIME, left)


def test_without_a_calendar_days_left_are_counted_from_the_real_reception() -> None:
    assert term_line(Business.RECEIVED, at(27), at(20), None, at(20)).days == 5


def test_a_holiday_between_makes_a_date_near() -> None:
    monday = datetime(2026, 11, 23, 8, 0, tzinfo=VIETNAM)
    assert term_line(Business.RECEIVED, at(25), monday, NATIONAL, at(16)).state is TermState.SOON
    assert term_line(Business.RECEIVED, at(25), monday, None, at(16)).state is TermState.ON_TIME


def test_a_year_that_no_calendar_covers_is_counted_from_monday_to_friday() -> None:
    late = datetime(2027, 12, 30, 8, 0, tzinfo=VIETNAM)
    assert (
        working_days_between(late.date(), datetime(2028, 1, 4, tzinfo=VIETNAM).date(), NATIONAL)
        == 3
    )


def test_what_is_years_late_is_counted_as_well() -> None:
    long_ago = datetime(2016, 11, 18, 11, 0, tzinfo=VIETNAM)  # a Friday, 522 weeks before
    assert term_line(Business.PROCESSING, long_ago, NOW, None, long_ago).days == 522 * 5


def test_a_paused_dossier_is_never_overdue() -> None:
    assert term_line(Business.PAUSED, at(17), NOW, NATIONAL, at(16)).state is TermState.WAITING


def test_a_result_that_is_here_is_never_overdue_and_a_returned_one_neither() -> None:
    assert term_line(Business.RESOLVED, at(17), NOW, NATIONAL, at(16)).state is TermState.READY
    assert term_line(Business.RETURNED, at(17), NOW, NATIONAL, at(16)).state is TermState.CLOSED
