"""The next number of a series of papers, taken in the transaction of the event that carries it."""

from __future__ import annotations

from desk_app.journal.desk_journal import Writing
from desk_app.models.tables import PaperSeries


def next_paper(writing: Writing, form: str) -> dict[str, str | int]:
    """The `paper` of an event that issues form `form`: a series per desk, form and year."""
    year = writing.now.year
    row = writing.session.get(
        PaperSeries, (writing.site, writing.desk, form, year), populate_existing=True
    )
    return {"series": form, "year": year, "number": (row.last if row else 0) + 1}
