"""The running numbers of papers: an event that issues a numbered paper carries the number."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.tables import PaperSeries


def series_names(event: Event, place: str = "paper") -> Iterable[Key]:
    """The series that the paper under `place` was numbered in; none when none was numbered."""
    paper = event.body.get(place)
    if paper:
        series, year = str(paper["series"]), int(paper["year"])
        yield Key(PaperSeries, (event.site, event.desk, series, year))


def counted(event: Event, rows: Rows, place: str = "paper") -> Iterable[Change]:
    """The series stands at the highest number seen."""
    for key in series_names(event, place):
        site, desk, series, year = key.values
        last = max(int(event.body[place]["number"]), rows.get(key, {}).get("last", 0))
        row = {"site": site, "desk": desk, "series": series, "year": year, "last": last}
        yield Put(PaperSeries, row)
