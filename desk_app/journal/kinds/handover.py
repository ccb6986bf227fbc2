"""Hand-over to processing: lists, custody, and what became of each line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.course import Columns, applied, begun, course_key, names
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.standing import Holder
from desk_app.models.tables import HandoverBatch, HandoverLine


def _line(event: Event) -> Key:
    return Key(HandoverLine, (event.site, event.body["batch"], str(event.dossier)))


def handed_names(event: Event) -> Iterable[Key]:
    """The dossier and its course."""
    return names(event)


def line_names(event: Event) -> Iterable[Key]:
    """The dossier, its course, and its line on the list."""
    return (*names(event), _line(event))


def handed_over(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """The list and its line; the papers are on their way, still answered for by the desk."""
    body = event.body
    yield Put(
        HandoverBatch,
        {
            "site": event.site, "id": body["batch"], "desk": event.desk,
            "year": event.occurred_at.year, "number": body["number"], "unit": body["to"],
            "handed_at": event.occurred_at, "by": event.by,
        },
    )  # fmt: skip
    added = _added(event, rows)
    facts = {"unit": body["to"], "number": str(body["number"])}
    yield from applied(event, rows, _in_transit, facts | _told(added=added))
    yield Put(
        HandoverLine,
        {
            "site": event.site, "batch": body["batch"], "dossier": event.dossier,
            "place": body["place"], "state": "handed", "at": event.occurred_at, "added": added,
        },
    )  # fmt: skip


def _added(event: Event, rows: Rows) -> bool:
    """Whether it is about papers that complete a dossier which its unit has already."""
    return rows.get(course_key(event), {}).get("added_at") is not None


def _told(*, added: bool) -> Columns:
    return {"added": str(added)} if added else {}


def _in_transit(event: Event, _dossier: object, _course: object) -> tuple[Columns, Columns]:
    kept = {
        "holder": Holder.TRANSIT.value,
        "batch": event.body["batch"],
        "unit": event.body["to"],
    }
    return {}, kept


def _ends(state: str, holder: Holder) -> Callable[[Event, object, Rows], Iterable[Change]]:
    """A line's end: confirmed by the unit, or back at the desk; then the unit keeps what it had."""

    def rule(event: Event, _dossier: object, course: Mapping[str, Any]) -> tuple[Columns, Columns]:
        if holder is Holder.UNIT:
            changed, kept = begun(event)
            taken = {"holder": holder.value, "added_at": None}
            return changed | {"custodian": course["unit"]}, kept | taken
        if course["added_at"] is not None:
            return {}, {"holder": Holder.UNIT.value}
        return {}, {"holder": holder.value, "unit": "", "batch": ""}

    def apply(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
        unit = rows.get(course_key(event), {}).get("unit", "")
        facts = {"unit": unit} | _told(added=_added(event, rows))
        yield from applied(event, rows, rule, facts)
        line = rows.get(_line(event))
        if line is not None:
            yield Put(HandoverLine, {**line, "state": state, "at": event.occurred_at})

    return apply


confirmed = _ends("confirmed", Holder.UNIT)
rejected = _ends("rejected", Holder.DESK)
recalled = _ends("recalled", Holder.DESK)
