"""The next number of a series of papers, taken in the transaction of the event that carries it."""

from __future__ import annotations

from desk_app.journal.desk_journal import Writing
from desk_app.models.tables import PaperSeries


def next_paper(writing: Writing, form: str) -> dict[str, str | int]:
    """The `paper` of an event that issues form `form`: a series per desk, form and year."""
    year = writing.now.year
    return {"series": form, "year": year, "number": next_number(writing, form, year)}


def next_number(writing: Writing, series: str, year: int, last: int = 0) -> int:
    """One more than the highest number of a series that this store or its witness knows of.

    `last` is the highest that stands in a table of its own.
    """
    key = (writing.site, writing.desk, series, year)
    row = writing.session.get(PaperSeries, key, populate_existing=True)
    number = max(last, row.last if row else 0) + 1
    writing.series[f"{series}|{year}"] = number
    return number
