"""Volume and timeliness by clerk, unit, procedure, hour and weekday."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, String, and_, case, cast, func, or_, select

from desk_app.models.report import Row
from desk_app.models.statistics.counted import Ending
from desk_app.models.statistics.options import By, Due
from desk_app.models.statistics.shares import Share
from desk_app.models.statistics.timeliness import beginning
from desk_app.models.tables import CountedDossier
from desk_app.services.statistics.asked import Asked, Made
from desk_app.services.statistics.lines import whole

DAY_LENGTH, HOUR_FROM, HOUR_LENGTH = 10, 12, 2  # of an ISO moment
SOLVED = ("solved_total", "solved_early", "solved_on_time", "solved_late")
TABLE = CountedDossier
Keyed = Callable[[Any], Any]
"""(the column of a moment) → what the rows are told apart by."""


def _day(moment: Any) -> ColumnElement[str]:
    return func.substr(cast(moment, String), 1, DAY_LENGTH)


def _hour(moment: Any) -> ColumnElement[str]:
    return func.substr(cast(moment, String), HOUR_FROM, HOUR_LENGTH)


def _weekday(moment: Any) -> ColumnElement[str]:
    return func.strftime("%w", _day(moment))


KEYS: Mapping[str, tuple[str, Keyed]] = {
    "clerks": ("clerk", lambda _: TABLE.clerk),
    "units": ("unit", lambda _: TABLE.unit),
    "procedures": ("procedure", lambda _: TABLE.procedure),
    "hours": ("hour", _hour),
    "weekdays": ("weekday", _weekday),
}
"""By the clerk who received, the unit that has or had it, the hour and weekday of each happening."""


def volumes(name: str) -> Callable[[Asked], Made]:
    """The report of that name: a key of `KEYS`."""
    key, keyed = KEYS[name]
    columns = (key, "received", *SOLVED, "solved_late_percent_of_solved")

    def made(asked: Asked) -> Made:
        received, solved = _received(asked, keyed), _solved(asked, keyed)
        rows = [
            _row(key, value, received.get(value, 0), solved.get(value, (0, 0, 0, 0)))
            for value in sorted({*received, *solved})
        ]
        totals = {name: sum(_whole(row[name]) for row in rows) for name in ("received", *SOLVED)}
        figures = whole(asked).figures(asked.options)
        told = figures.document()
        came = figures.received_total - figures.carried_over
        identities = {f"sum of rows = {name}": totals[name] == told[name] for name in SOLVED}
        return Made(columns, rows, totals, {"sum of rows = received": totals["received"] == came}
                    | identities)  # fmt: skip

    return made


def _row(key: str, value: str, received: int, solved: tuple[int, ...]) -> Row:
    total, _, _, late = solved
    share = Share(late, total, "solved_total").percent()
    counted = dict(zip(SOLVED, solved, strict=True))
    return {key: value, "received": received, **counted, "solved_late_percent_of_solved": share}


def _received(asked: Asked, keyed: Keyed) -> dict[str, int]:
    value = keyed(TABLE.received_at)
    query = select(value, func.count()).where(*_within(asked, TABLE.received_at)).group_by(value)
    return {str(key): number for key, number in asked.session.execute(query)}


def _solved(asked: Asked, keyed: Keyed) -> dict[str, tuple[int, ...]]:
    options = asked.options
    due = TABLE.original if options.due is Due.ORIGINAL else TABLE.adjusted
    done: Any = TABLE.finished_at
    came, promised = (done, due) if options.by is By.HOUR else (_day(done), _day(due))
    excused = or_(due.is_(None), TABLE.ending == Ending.GIVEN_UP.value)
    outcome = case((or_(excused, came == promised), 1), (came < promised, 0), else_=2)
    value = keyed(done)
    sums = (func.sum(case((outcome == number, 1), else_=0)) for number in range(3))
    query = select(value, func.count(), *sums).where(*_within(asked, done)).group_by(value)
    return {str(key): tuple(counts) for key, *counts in asked.session.execute(query)}


def _within(asked: Asked, moment: Any) -> tuple[ColumnElement[bool], ...]:
    first = beginning(asked.period.first)
    return (
        TABLE.site == asked.desk.site_id,
        TABLE.ending != Ending.EXCLUDED.value,
        and_(moment >= first, moment <= asked.until),
    )


def _whole(cell: object) -> int:
    return cell if isinstance(cell, int) else 0
