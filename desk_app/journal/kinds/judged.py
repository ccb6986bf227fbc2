"""EventJudged, FlagSettled: what the centre says of an event, and what a supervisor did about a flag."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.counting import counted_key, counts_as, counts_on
from desk_app.journal.kinds.course import NEW, course_key
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.kinds.intake_amended import corrected, search_key
from desk_app.journal.kinds.intake_amended import names as person_names
from desk_app.journal.rows import Change, Key, Put, Row, Rows
from desk_app.models.moments import iso, read_moment
from desk_app.models.tables import (
    CountedDossier,
    CourseRecord,
    DossierFeeRecord,
    DossierRecord,
    FlagRecord,
    Stored,
)
from desk_app.models.tables.base import Moment

FLAGGED = "flagged"
FIELD_STANDS = "field_changed_since"
"""The finding about what stands of a person or the summary: the personal part tells it."""
FEE_STANDS = "fee_twice"
"""The finding about a fee line that another collection holds: its facts tell which, and how."""
COLUMNS: Mapping[str, tuple[type[Stored], Sequence[str]]] = {
    "dossier": (
        DossierRecord,
        (
            "code", "provisional", "due_at", "original_due_at", "business", "money",
            "delivery_state", "custodian", "delivery",
        ),
    ),
    "course": (CourseRecord, tuple(NEW)),
    "counted": (
        CountedDossier,
        (
            "unit", "since", "waiting", "original", "adjusted", "earlier", "finished_at",
            "ending",
        ),
    ),
}  # fmt: skip
"""What a dossier's acts can change, by the name under which a decision tells it: nobody is in it."""


def of_dossier(event: Event) -> tuple[Key, ...]:
    """The rows whose values a decision about the event's dossier tells."""
    if event.dossier is None:
        return ()
    return dossier_key(event), course_key(event), counted_key(event)


def winning(event: Event, rows: Rows) -> dict[str, Any] | None:
    """The values of those rows as a decision tells them; None when the dossier is not here."""
    if event.dossier is None or dossier_key(event) not in rows:
        return None
    own = {key.table: row for key, row in rows.items() if key in of_dossier(event)}
    return {
        name: {column: _told(own[table][column]) for column in columns}
        for name, (table, columns) in COLUMNS.items()
        if table in own
    }


def _flag(event: Event) -> Key:
    return Key(FlagRecord, (event.site, event.body["event"]))


def names(event: Event) -> Iterable[Key]:
    """The flag, the dossier, its course, what it counts as; its persons and fees where told."""
    named = (_flag(event), *of_dossier(event), *(key for key, _ in _fee_lines(event)))
    told = event.dossier is not None and _tells_persons(event)
    return (*named, *person_names(event)) if told else named


def _fee_lines(event: Event) -> Iterable[tuple[Key, Row]]:
    for each in event.body["findings"]:
        if each["code"] == FEE_STANDS and event.dossier is not None:
            line = each["facts"]["line"]
            yield Key(DossierFeeRecord, (event.site, event.dossier, line)), each["facts"]


def _tells_persons(event: Event) -> bool:
    return any(each["code"] == FIELD_STANDS for each in event.body["findings"])


def judged(event: Event, personal: Mapping[str, Any] | None, rows: Rows) -> Iterable[Change]:
    """A flag where there is one; the centre's values where it tells them.

    A decision about a dossier that is not in this store changes nothing: it is kept and waits.
    """
    body = event.body
    if event.dossier is not None and dossier_key(event) not in rows:
        return
    if body["outcome"] == FLAGGED:
        yield Put(
            FlagRecord,
            {
                "site": event.site, "event": body["event"], "dossier": event.dossier,
                "kind": body["kind"], "chain": body["chain"], "outcome": body["outcome"],
                "findings": body["findings"], "at": event.occurred_at, "settled_at": None,
                "settled_by": None,
            },
        )  # fmt: skip
    if event.dossier is not None:
        changed = _read("dossier", body["values"])
        yield from _brought(event, rows, changed)
        found = " ".join(each["code"] for each in body["findings"])
        facts = {"outcome": body["outcome"]} | ({"found": found} if found else {})
        yield from moved_on(event, rows, facts, **changed)
        for key, told in _fee_lines(event):
            if key in rows:
                paid = {"collected_by": told["other"], "method": told["method"]}
                yield Put(DossierFeeRecord, {**rows[key], **paid})
        if personal is not None and _tells_persons(event) and search_key(event) in rows:
            yield from corrected(event, personal["after"], rows)


def _brought(event: Event, rows: Rows, changed: Row) -> Iterable[Change]:
    """The course and the counters as the centre has them."""
    values = event.body["values"]
    if not values:
        return
    before = rows.get(course_key(event))
    if before is None and "course" not in values:
        return
    new = {"site": event.site, "dossier": event.dossier, **NEW}
    after = {**(before or new), **_read("course", values)}
    yield Put(CourseRecord, after)
    if "counted" in values:
        yield from counts_as(event, rows, _read("counted", values))
    else:
        yield from counts_on(event, rows, {**rows[dossier_key(event)], **changed}, after)


def _read(name: str, values: Mapping[str, Mapping[str, Any]] | None) -> dict[str, Any]:
    """The told values of columns that this program knows and that acts can change."""
    table, columns = COLUMNS[name]
    given = (values or {}).get(name) or {}
    return {column: _moment(table, column, given[column]) for column in columns if column in given}


def _moment(table: type[Stored], column: str, value: Any) -> Any:
    timed = isinstance(table.__table__.c[column].type, Moment)
    return read_moment(value) if timed and value is not None else value


def _told(value: Any) -> Any:
    return iso(value) if isinstance(value, datetime) else value


def settled_names(event: Event) -> Iterable[Key]:
    """The flag and the dossier."""
    yield _flag(event)
    if event.dossier is not None:
        yield dossier_key(event)


def settled(event: Event, _personal: object, rows: Rows) -> Iterable[Change]:
    """The flag is settled; the words lie in the personal part."""
    flag = rows.get(_flag(event))
    if flag is not None:
        yield Put(FlagRecord, {**flag, "settled_at": event.occurred_at, "settled_by": event.by})
    if event.dossier is not None:
        yield from moved_on(event, rows, {"how": event.body["how"]})
