"""Periods that people report by, and the one before each."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.models.outcomes import HasProblems
from desk_app.models.statistics.period import Period, PeriodKind, period, period_of

DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
A_SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("kind", "first", "last", "before"),
    [
        ("day", date(2026, 11, 21), date(2026, 11, 21), date(2026, 11, 20)),
        ("week", date(2026, 11, 16), date(2026, 11, 22), date(2026, 11, 9)),
        ("month", date(2026, 11, 1), date(2026, 11, 30), date(2026, 10, 1)),
        ("quarter", date(2026, 10, 1), date(2026, 12, 31), date(2026, 7, 1)),
        ("year", date(2026, 1, 1), date(2026, 12, 31), date(2025, 1, 1)),
    ],
)
def test_a_day_lies_in_its_week_month_quarter_and_year(
    kind: str, first: date, last: date, before: date
) -> None:
    found = period_of(PeriodKind(kind), A_SATURDAY)
    assert (found.first, found.last, found.kind) == (first, last, kind)
    assert (found.before().first, found.before().kind) == (before, kind)


def test_before_the_first_quarter_comes_the_last_of_the_year_before() -> None:
    first = period_of(PeriodKind.QUARTER, date(2026, 2, 1))
    assert first.before() == Period(date(2025, 10, 1), date(2025, 12, 31))


def test_before_any_days_come_as_many_others() -> None:
    ten_days = period(date(2026, 11, 5), date(2026, 11, 14))
    assert ten_days.kind is PeriodKind.ANY
    assert ten_days.before() == Period(date(2026, 10, 26), date(2026, 11, 4))


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(HasProblems) as refused:
        period(date(2026, 11, 21), date(2026, 11, 20))
    assert [each.code for each in refused.value.problems] == ["range_reversed"]


@given(st.sampled_from([each for each in PeriodKind if each is not PeriodKind.ANY]), DAYS)
def test_periods_follow_each_other_without_a_gap(kind: PeriodKind, day: date) -> None:
    found = period_of(kind, day)
    assert found.first <= day <= found.last
    assert (found.first - found.before().last).days == 1
    assert period_of(kind, found.before().last) == found.before()
