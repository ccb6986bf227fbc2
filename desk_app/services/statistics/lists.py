"""The list behind every number of a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.statistics.columns import COLUMNS, RENEWED, belongs
from desk_app.models.statistics.counted import Counted
from desk_app.models.statistics.period import Period
from desk_app.models.tables import CountedDossier
from desk_app.services.ledger import days_between, entries_between
from desk_app.services.statistics.ageing_figures import age_of, open_ones
from desk_app.services.statistics.asked import Asked
from desk_app.services.statistics.behind import dossiers_between
from desk_app.services.statistics.happenings import posted_between
from desk_app.services.statistics.supplement_figures import requests

OwnRow = Callable[[CountedDossier], str]
ROWS: Mapping[str, OwnRow] = {
    "ii06": lambda row: row.field,
    "agencies": lambda row: row.agency,
    "channels": lambda row: row.channel,
    "clerks": lambda row: row.clerk,
    "units": lambda row: row.unit,
    "procedures": lambda row: row.procedure,
}
SOLVED = "solved"
"""How the columns begin whose row is told by when it was solved, not when it was received."""


def behind(name: str, asked: Asked, row: str | None, column: str) -> tuple[str, ...]:
    """See `Statistics.dossiers_of`."""
    if name in ROWS:
        return _of_lines(asked, column, lambda each: row in {None, ROWS[name](each)})
    if name in {"hours", "weekdays"}:
        return _of_lines(asked, column, lambda each: row in {None, _clock(name, each, column)})
    if name == "ageing":
        found = ((each.dossier, age_of(asked, counted)) for each, counted in open_ones(asked))
        return tuple(dossier for dossier, age in found if age and row in {None, age})
    if name == "supplements":
        return _once(dossier for dossier, reason in requests(asked) if row in {None, reason})
    if name == "fees":
        return _paid(asked, row)
    return _of_summary(asked, row or "")


def _of_lines(asked: Asked, column: str, own: Callable[[CountedDossier], bool]) -> tuple[str, ...]:
    if column not in COLUMNS and column != RENEWED:
        raise HasProblems((Problem("column", "number_unknown", {"number": column[:40]}),))
    first, until, options = asked.period.first, asked.until, asked.options
    return tuple(
        row.dossier
        for row, counted in _between(asked)
        if own(row) and belongs(column, counted, first, until, options)
    )


def _between(asked: Asked) -> Iterable[tuple[CountedDossier, Counted]]:
    return dossiers_between(asked.session, asked.desk.site_id, asked.period, asked.until)


def _clock(name: str, row: CountedDossier, column: str) -> str:
    moment = row.finished_at if column.startswith(SOLVED) else row.received_at
    if moment is None:
        return "-"
    return f"{moment:%H}" if name == "hours" else f"{moment:%w}"


def _paid(asked: Asked, row: str | None) -> tuple[str, ...]:
    """`row` is an agency, a field, or both with a stroke between them: one line of the report."""
    period: Period = asked.period
    days = days_between(period.first, period.last)
    entries = entries_between(asked.session, asked.desk.site_id, days)
    about = (each.dossier for each in entries)
    return _once(
        each.id
        for each in about
        if row in {None, each.agency, each.field_name, f"{each.agency}/{each.field_name}"}
    )


def _of_summary(asked: Asked, figure: str) -> tuple[str, ...]:
    """A row of the summary is a figure, its column says nothing more."""
    if figure == "supplements":
        return _once(dossier for dossier, _ in requests(asked))
    if figure == "fees":
        return _paid(asked, None)
    posted = posted_between(asked) if figure in {"posted", "postal", "postal_turns"} else ()
    if figure == "posted":
        return _once(posted)
    brought = "post" if figure in {"postal", "postal_turns"} else figure
    return _once((*_of_lines(asked, brought, lambda _: True), *posted))


def _once(dossiers: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(dossiers))
