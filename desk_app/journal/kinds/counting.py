"""What an event changes in the counters: a dossier counts as something before it and after it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from desk_app.journal.envelope import Event
from desk_app.journal.rows import Add, Change, Key, Put, Row, Rows, key_of
from desk_app.models.moments import iso, read_moment
from desk_app.models.states import Business
from desk_app.models.statistics.counted import Counted, Ending, Phase
from desk_app.models.statistics.marks import Mark, Marks, marks, moved
from desk_app.models.tables import CountedDossier, DayCount
from desk_app.models.term_state import WAITING

GIVEN_UP = frozenset({Business.WITHDRAWN, Business.STOPPED, Business.CLOSED_INCOMPLETE})
MONTH = len("2026-11")
APOLOGY = "DeadlineAdjusted"
NOTHING: Marks = Marks()


def counted_key(event: Event) -> Key:
    """What the event's dossier counts as."""
    return key_of(CountedDossier, event.site, event.dossier)


def begins_to_count(event: Event, dossier: Row) -> Iterable[Change]:
    """A dossier that was received; `dossier` is its row."""
    due = None if dossier["promise"].get("estimated") else dossier["due_at"]
    row = {
        "site": event.site, "dossier": event.dossier, "agency": dossier["agency"],
        "field": dossier["field_name"], "procedure": dossier["procedure_code"],
        "channel": dossier["channel"], "unit": dossier["unit"], "clerk": dossier["received_by"],
        "received_at": dossier["received_at"], "since": dossier["received_at"], "waiting": False,
        "original": due, "adjusted": due, "earlier": [], "finished_at": None,
        "ending": Ending.OPEN.value,
    }  # fmt: skip
    yield from begins_as(row)


def begins_as(row: Row) -> Iterable[Change]:
    """A dossier that was not counted before counts as its row says."""
    yield Put(CountedDossier, row)
    yield from _added(row, moved(NOTHING, marks(counted(row))))


def counts_on(event: Event, rows: Rows, dossier: Row, course: Row) -> Iterable[Change]:
    """The dossier counts as its rows say after the event."""
    before = rows.get(counted_key(event))
    if before is None:
        return
    changed = {
        **_phase(event, before, dossier, course),
        "finished_at": course["finished_at"],
        "ending": _ending(before, dossier, course).value,
    }
    after = {**before, **changed, "unit": course["unit"] or before["unit"]}
    if after == before:
        return
    yield Put(CountedDossier, after)
    if any(before[name] != value for name, value in changed.items()):
        yield from _added(after, moved(marks(counted(before)), marks(counted(after))))


def counts_as(event: Event, rows: Rows, told: Row) -> Iterable[Change]:
    """The dossier counts as somebody else has counted it."""
    before = rows.get(counted_key(event))
    if before is not None and any(before[name] != value for name, value in told.items()):
        after = {**before, **told}
        yield Put(CountedDossier, after)
        yield from _added(after, moved(marks(counted(before)), marks(counted(after))))


def tallied(event: Event, dossier: Row, measure: str) -> Iterable[Change]:
    """Something that is counted on the day it happens, whatever becomes of the dossier."""
    yield from _added(_of(event, dossier), {(event.occurred_at.date(), measure): 1})


def money_tallied(event: Event, dossier: Row, amount: int) -> Iterable[Change]:
    """Đồng taken or given back, on the day of recording: a settled period never changes."""
    yield from _added(_of(event, dossier), {(event.at.date(), "fees"): amount})


def _of(event: Event, dossier: Row) -> dict[str, Any]:
    return {"site": event.site, "agency": dossier["agency"], "field": dossier["field_name"]}


def counted(row: Row) -> Counted:
    """What statistics see of the row."""
    now = Phase(row["since"], bool(row["waiting"]), row["original"], row["adjusted"])
    return Counted(
        channel=row["channel"],
        received_at=row["received_at"],
        phases=(*(_read(each) for each in row["earlier"]), now),
        finished_at=row["finished_at"],
        ending=Ending(row["ending"]),
    )


def _phase(event: Event, before: Row, dossier: Row, course: Row) -> dict[str, Any]:
    """The phase that the event begins; an end begins none, and nothing comes after it."""
    if course["finished_at"] is not None:
        return {}
    after = {"waiting": dossier["business"] in WAITING, **_dues(event, before, dossier)}
    if all(before[name] == after[name] for name in after):
        return {}
    told = [
        iso(before["since"]), bool(before["waiting"]),
        _text(before["original"]), _text(before["adjusted"]),
    ]  # fmt: skip
    return after | {"since": event.occurred_at, "earlier": [*before["earlier"], told]}


def _dues(event: Event, before: Row, dossier: Row) -> dict[str, datetime | None]:
    """The appointments after the event; an estimate is none.

    An apology moves the one in force alone. The law's own moves with every other renewal: anew after
    a supplement, longer by a pause (NĐ 118/2025 Đ.19.5, Đ.24). Where a pause finds the two apart, the
    event tells what it made of the law's.
    """
    promise = event.body.get("promise")
    if promise is None:
        return {"original": before["original"], "adjusted": before["adjusted"]}
    due = None if promise.get("estimated") else dossier["due_at"]
    if event.kind == APOLOGY:
        return {"original": before["original"], "adjusted": due}
    if "legal_due_at" not in event.body:
        return {"original": due, "adjusted": due}
    told = event.body["legal_due_at"]
    return {"original": read_moment(told) if told else None, "adjusted": due}


def _ending(before: Row, dossier: Row, course: Row) -> Ending:
    """What is left out stays out: nothing comes back from refused or voided, and no act receives
    what an older register only names. So its closed periods stay as they are.
    """
    if before["ending"] == Ending.EXCLUDED:
        return Ending.EXCLUDED
    if course["voided"] or dossier["business"] == Business.REFUSED:
        return Ending.EXCLUDED
    if course["finished_at"] is None:
        return Ending.OPEN
    return Ending.GIVEN_UP if dossier["business"] in GIVEN_UP else Ending.SOLVED


def _added(of: Mapping[str, Any], moved_marks: Mapping[Mark, int]) -> Iterable[Change]:
    """The same additions to the day and to its month, day by day, then month by month."""
    days: dict[str, dict[str, int]] = {}
    months: dict[str, dict[str, int]] = {}
    for (day, measure), number in moved_marks.items():
        told = day.isoformat()
        days.setdefault(told, {})[measure] = number
        month = months.setdefault(told[:MONTH], {})
        month[measure] = month.get(measure, 0) + number
    for length, spans in (("day", days), ("month", months)):
        for span in sorted(spans):
            if added := {measure: number for measure, number in spans[span].items() if number}:
                key = Key(DayCount, (of["site"], length, span, of["agency"], of["field"]))
                yield Add(key, added)


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else iso(moment)


def _read(told: list[Any]) -> Phase:
    since, waiting, original, adjusted = told
    moments = (read_moment(each) if each else None for each in (original, adjusted))
    return Phase(read_moment(since), waiting, *moments)
