"""GuidanceGiven and TurnedAway: nothing was received, the slip is kept (NĐ 118/2025 Đ.16.3, Đ.17.1c)."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.paper_series import counted, series_names
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.tables import SlipRecord


def names(event: Event) -> Iterable[Key]:
    """The series that the slip was numbered in."""
    return series_names(event)


def apply(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """The slip without anybody in it; the person and the words lie in the personal part."""
    paper, procedure = event.body["paper"], event.body["procedure"]
    yield Put(
        SlipRecord,
        {
            "site": event.site, "id": event.id, "desk": event.desk, "kind": paper["series"],
            "year": paper["year"], "number": paper["number"], "procedure_code": procedure["code"],
            "procedure_name": procedure["name"], "at": event.occurred_at, "by": event.by,
        },
    )  # fmt: skip
    yield from counted(event, rows)
