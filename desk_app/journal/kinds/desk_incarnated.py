"""DeskIncarnated: a desk opens an epoch; after a rolled-back copy it raises its counters first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desk_app.journal.envelope import Event
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.tables import LaneCounter, PaperSeries, RegisterCounter


def names(event: Event) -> Iterable[Key]:
    """The counters that the event raises."""
    for lane in event.body["lanes"]:
        yield Key(LaneCounter, (event.site, event.desk, lane["agency"], lane["day"]))
    for book in event.body["registers"]:
        yield Key(RegisterCounter, (event.site, event.desk, book["year"]))
    for each in event.body.get("series", ()):
        yield Key(PaperSeries, (event.site, event.desk, each["series"], each["year"]))


def apply(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """Counters are raised to the witness, never lowered."""
    of_desk: dict[str, Any] = {"site": event.site, "desk": event.desk}
    for lane in event.body["lanes"]:
        key = Key(LaneCounter, (event.site, event.desk, lane["agency"], lane["day"]))
        last = max(lane["to"], rows.get(key, {"last": 0})["last"])
        yield Put(
            LaneCounter, of_desk | {"agency": lane["agency"], "day": lane["day"], "last": last}
        )
    for book in event.body["registers"]:
        key = Key(RegisterCounter, (event.site, event.desk, book["year"]))
        last = max(book["to"], rows.get(key, {"last": 0})["last"])
        yield Put(RegisterCounter, of_desk | {"year": book["year"], "last": last})
    for each in event.body.get("series", ()):
        named = {"series": each["series"], "year": each["year"]}
        key = Key(PaperSeries, (event.site, event.desk, each["series"], each["year"]))
        last = max(each["to"], rows.get(key, {"last": 0})["last"])
        yield Put(PaperSeries, of_desk | named | {"last": last})
