from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.moments import VIETNAM
from desk_app.models.typed_dates import (
    birth_ok,
    birth_problems,
    paper_day,
    paper_moment,
    read_birth,
    read_date,
    shown_birth,
)

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("21112025", date(2025, 11, 21)),
        ("211125", date(2025, 11, 21)),
        ("21/11/25", date(2025, 11, 21)),
        ("21-11", date(2026, 11, 21)),
        ("1/3", date(2026, 3, 1)),
        ("21.11.2025", date(2025, 11, 21)),
        (" 21 11 2025 ", date(2025, 11, 21)),
        ("2025-11-21", date(2025, 11, 21)),
        ("+3", date(2026, 11, 24)),
        ("-1", date(2026, 11, 20)),
        ("h", TODAY),
        ("HN", TODAY),
        ("hôm nay", TODAY),
        ("m", date(2026, 11, 22)),
        ("mai", date(2026, 11, 22)),
    ],
)
def test_a_date_may_be_typed_in_every_usual_way(typed: str, day: date) -> None:
    assert read_date(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", "31/02/2025", "29/02/2025", "2025", "32", "x", "+", "1/1/1"])
def test_what_is_no_date_is_not_guessed(typed: str) -> None:
    assert read_date(typed, TODAY) is None


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
@settings(max_examples=60, deadline=None)
def test_every_day_of_the_century_is_read_back(day: date) -> None:
    shapes = ("%d%m%Y", "%d%m%y", "%d/%m/%Y", "%d.%m.%y", "%Y-%m-%d")
    assert {read_date(f"{day:{shape}}", TODAY) for shape in shapes} == {day}


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("1950", "1950"),
        ("3/1950", "1950-03"),
        ("031950", "1950-03"),
        ("00001950", "1950"),
        ("00/00/1950", "1950"),
        ("00/03/1950", "1950-03"),
        ("21/11/1985", "1985-11-21"),
        ("21111985", "1985-11-21"),
        ("211185", "1985-11-21"),
        ("21/11/26", "2026-11-21"),
        ("22/11/26", "1926-11-22"),
        ("101210", "2010-12-10"),
        ("1985-11-21", "1985-11-21"),
        ("1985-11", "1985-11"),
        ("h", "2026-11-21"),
        ("-1", "2026-11-20"),
    ],
)
def test_a_birth_may_be_typed_whole_or_in_part(typed: str, iso: str) -> None:
    assert read_birth(typed, TODAY) == iso


@pytest.mark.parametrize("typed", ["", "85", "21/11", "13/1950", "31/02/1950", "21/11/0985", "x"])
def test_what_is_no_birth_is_not_guessed(typed: str) -> None:
    assert read_birth(typed, TODAY) is None


def test_births_are_shown_as_far_as_they_are_known() -> None:
    shown = [shown_birth(iso) for iso in ("1950", "1950-03", "1985-11-21", "")]
    assert shown == ["1950", "03/1950", "21/11/1985", ""]


def test_a_birth_in_the_future_is_a_warning_and_a_broken_one_an_error() -> None:
    def codes(iso: str) -> list[tuple[str, bool]]:
        return [(each.code, each.warning) for each in birth_problems(iso, "birth_date", TODAY)]

    assert codes("") == codes("2026") == codes("2026-11") == codes("2026-11-21") == []
    assert codes("2026-11-22") == codes("2026-12") == codes("2027") == [("birth_in_future", True)]
    assert codes("21/11/1985") == codes("1985-02-30") == [("birth_unreadable", False)]
    assert not birth_ok("1985-2")


def test_papers_write_a_zero_before_small_days_and_the_first_two_months() -> None:
    assert paper_day(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert paper_day(date(2026, 3, 10)) == "ngày 10 tháng 3 năm 2026"


def test_papers_write_a_moment_in_vietnamese_time() -> None:
    moment = datetime(2026, 11, 26, 10, 45, tzinfo=VIETNAM)
    assert paper_moment(moment) == "10 giờ 45 phút, ngày 26 tháng 11 năm 2026"
    assert paper_moment(moment.astimezone(UTC)) == paper_moment(moment)
    assert paper_moment(moment - timedelta(hours=3, minutes=40)).startswith("07 giờ 05 phút, ")
    with pytest.raises(ValueError, match="time zone"):
        paper_moment(moment.replace(tzinfo=None))
