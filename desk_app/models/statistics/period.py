"""Periods of a report: a day, week, month, quarter, year or any days, and the period before each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desk_app.models.outcomes import HasProblems, Problem

WEEK, MONTHS_OF_QUARTER, MONTHS = 7, 3, 12
DAY = timedelta(days=1)


class PeriodKind(StrEnum):
    """How long a period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ANY = "any"


LENGTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: MONTHS_OF_QUARTER, PeriodKind.YEAR: MONTHS}
"""Months of the kinds that follow the calendar."""


@dataclass(frozen=True)
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def kind(self) -> PeriodKind:
        """The shortest kind whose days these exactly are."""
        for kind in PeriodKind:
            if kind is not PeriodKind.ANY and period_of(kind, self.first) == self:
                return kind
        return PeriodKind.ANY

    def before(self) -> Period:
        """The period of the same kind just before; of any days as many days before them."""
        eve = self.first - DAY
        if self.kind is not PeriodKind.ANY:
            return period_of(self.kind, eve)
        return Period(eve - (self.last - self.first), eve)

    def after(self) -> Period:
        """The period of the same kind just behind; of any days as many days after them."""
        morrow = self.last + DAY
        if self.kind is not PeriodKind.ANY:
            return period_of(self.kind, morrow)
        return Period(morrow, morrow + (self.last - self.first))


def period(first: date, last: date) -> Period:
    """The days between two, both included. HasProblems(`range_reversed`) when they are reversed."""
    if last < first:
        raise HasProblems((Problem("to", "range_reversed"),))
    return Period(first, last)


def period_of(kind: PeriodKind, day: date) -> Period:
    """The period of that kind in which the day lies; weeks begin on Monday. A day for `any`."""
    if kind is PeriodKind.WEEK:
        monday = day - day.weekday() * DAY
        return Period(monday, monday + (WEEK - 1) * DAY)
    if kind not in LENGTHS:
        return Period(day, day)
    length = LENGTHS[kind]
    begin = (day.month - 1) // length * length  # months from January
    first = date(day.year, begin + 1, 1)
    years, month = divmod(begin + length, MONTHS)
    return Period(first, date(day.year + years, month + 1, 1) - DAY)
