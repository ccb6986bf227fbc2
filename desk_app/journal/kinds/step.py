"""The internal process of a dossier: a step begins and ends the one before; other acts move or end it."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.journal.envelope import Event
from desk_app.journal.kinds.history import dossier_key, moved_on
from desk_app.journal.rows import Change, Key, Put, Rows
from desk_app.models.moments import read_moment
from desk_app.models.tables import StepRecord

KIND = "StepBegun"
TOLD = ("place", "of", "name", "unit", "until")


def _key(event: Event, place: int) -> Key:
    return Key(StepRecord, (event.site, str(event.dossier), place))


def names(event: Event) -> Iterable[Key]:
    """The dossier and the step that this one follows."""
    yield dossier_key(event)
    if event.body["before"] is not None:
        yield _key(event, event.body["before"])


def apply(event: Event, personal: object, rows: Rows) -> Iterable[Change]:
    """The new step, the end of the one before; the person's name goes with an erasure."""
    body = event.body
    if rows.get(dossier_key(event)) is None:
        return
    if body["before"] is not None:
        yield from _ended(_key(event, body["before"]), event, rows)
    who = personal.get("person", "") if isinstance(personal, dict) else ""
    yield Put(
        StepRecord,
        {
            "site": event.site, "dossier": event.dossier, "place": body["place"], "of": body["of"],
            "name": body["name"], "unit": body["unit"], "person": who,
            "half_days": body["half_days"], "process": body["process"],
            "begun_at": event.occurred_at, "until": _moment(body["until"]), "done_at": None,
        },
    )  # fmt: skip
    facts = {key: str(body[key]) for key in TOLD if body[key] is not None}
    yield from moved_on(event, rows, facts)


def open_step(event: Event) -> Iterable[Key]:
    """The step that an act moves or ends, where it names one."""
    if "step" in event.body:
        yield _key(event, event.body["step"]["place"])


def on_step(event: Event, rows: Rows) -> Iterable[Change]:
    """What an act does to that step: another end, and perhaps its last moment."""
    for key in open_step(event):
        before = rows.get(key)
        if before is not None:
            told = event.body["step"]
            done = event.occurred_at if told["ends"] else None
            yield Put(StepRecord, {**before, "until": _moment(told["until"]), "done_at": done})


def _ended(key: Key, event: Event, rows: Rows) -> Iterable[Change]:
    before = rows.get(key)
    if before is not None:
        yield Put(StepRecord, {**before, "done_at": event.occurred_at})


def _moment(text: str | None) -> object:
    return read_moment(text) if text else None
