"""The history of a dossier with what can be told of it only from the personal parts of its events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from desk_app.journal.reading import Told, told_of
from desk_app.journal.standing_rows import rows_of
from desk_app.models.acts.receiver import LOST
from desk_app.models.early_notice import is_late_apology
from desk_app.models.identity import mask
from desk_app.models.moments import read_moment
from desk_app.models.tables import DossierRecord, HistoryRecord
from desk_app.models.views import Corrected, HistoryLine
from desk_app.services.accounts import full_names

NOTE, CORRECTION, APOLOGY = "NoteAdded", "IntakeAmended", "DeadlineAdjusted"
NUMBER = "id_number"
RECEPTION = "DossierReceived"
SAID = ("reason", "note", "items", "tracking", "signed_by")
"""The words of an act that stand in its history as they were typed."""


def history_lines(session: Session, record: DossierRecord) -> tuple[HistoryLine, ...]:
    """Every line in the order of its recording."""
    names = full_names(session, record.site)
    rows = rows_of(session, HistoryRecord, record)
    telling = {row.kind for row in rows} - {RECEPTION}
    told = {each.event.id: each for each in _told(session, record, telling)}
    return tuple(
        worded(
            HistoryLine(
                row.kind, row.at, row.by, names.get(row.by, row.by), named_facts(row.facts, names)
            ),
            told.get(row.event),
        )
        for row in rows
    )


def named_facts(facts: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    """The facts with the full name of the second person who approved."""
    approver = facts.get("approved_by", "")
    return {**facts, "approved_by": names.get(approver, approver)} if approver else dict(facts)


def _told(session: Session, record: DossierRecord, kinds: set[str]) -> tuple[Told, ...]:
    return told_of(session, record.site, record.id, *sorted(kinds)) if kinds else ()


def worded(line: HistoryLine, told: Told | None) -> HistoryLine:
    """The line with what the personal part of its event adds; as it is where there is none."""
    if told is None:
        return line
    line = replace(line, said=dict(_said(told)), facts={**line.facts, **_timeliness(told)})
    if line.kind == NOTE:
        return replace(line, note=str(told.personal.get("text", "")))
    if line.kind == CORRECTION:
        return replace(line, corrected=tuple(_corrected(told)))
    return line


def _timeliness(told: Told) -> dict[str, str]:
    """That a notice came later than the law wants it (NĐ 118/2025 Đ.19.5, Đ.19.6)."""
    event = told.event
    late = event.body.get("late") is True
    before = event.body.get("due_before")
    if event.kind == APOLOGY and before:
        late = is_late_apology(event.occurred_at, read_moment(before))
    return {"late": str(True)} if late else {}


def _said(told: Told) -> Iterator[tuple[str, str]]:
    """The words of an act by their field, and who received, the number masked."""
    for key in SAID:
        value = told.personal.get(key)
        if value:
            yield key, "; ".join(value) if isinstance(value, list) else str(value)
    receiver = told.personal.get("receiver")
    if isinstance(receiver, dict):
        number = mask(receiver["id_number"]) if receiver["id_number"] else ""
        person = ", ".join(each for each in (receiver["name"], number) if each)
        named = {"receiver": person, "authorisation": receiver["authorisation"]}
        yield from ((key, text) for key, text in named.items() if text)
    elif receiver:
        yield "signed_for", str(receiver)
    if told.event.body.get("receipt") == LOST:
        yield "receipt", LOST


def _corrected(told: Told) -> Iterator[Corrected]:
    """Both sides of each field; a delivery is known even after an erasure."""
    delivery = told.event.body["delivery"]
    for path in told.event.body["fields"]:
        if path == "delivery":
            yield Corrected(path, delivery["before"], delivery["after"])
        elif told.personal:
            before, after = (_value(told.personal[side], path) for side in ("before", "after"))
            yield Corrected(path, before, after)


def _value(side: Mapping[str, Any], path: str) -> str:
    """A text; of somebody who came or went the name, empty where there is nobody."""
    role, _, name = path.partition(".")
    found = side[role]
    if name:
        return mask(found[name]) if name == NUMBER else str(found[name])
    return str(found["name"]) if isinstance(found, dict) else str(found or "")
