"""What is looked at rather than read: the office now, and how the last weeks went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from desk_app.models.statistics.period import DAY, Period, PeriodKind, period_of
from desk_app.models.statistics.shares import Share

WEEKS = 8


@dataclass(frozen=True)
class FieldWork:
    """Open dossiers of one field."""

    field: str
    in_time: int
    overdue: int

    @property
    def total(self) -> int:
        """All that is open."""
        return self.in_time + self.overdue


@dataclass(frozen=True)
class DayPicture:
    """The figures behind the charts, all at one moment.

    `weeks`: how much of what was solved in each was on time, the running one last; `ages`: open
    dossiers by the rows of the report `ageing`; `fields`: the fullest first.
    """

    at: datetime
    by_hour: Mapping[int, int]
    weeks: tuple[tuple[Period, Share], ...]
    ages: Mapping[str, int]
    fields: tuple[FieldWork, ...]
    definition: str


def last_weeks(day: date, many: int = WEEKS) -> tuple[Period, ...]:
    """The weeks up to that of the day, which is the last; each from Monday to Sunday."""
    weeks = [period_of(PeriodKind.WEEK, day)]
    while len(weeks) < many:
        weeks.append(period_of(PeriodKind.WEEK, weeks[-1].first - DAY))
    return tuple(reversed(weeks))
