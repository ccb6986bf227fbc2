"""What was recorded of a day's dossiers after somebody had signed the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    func,
    literal,
    select,
    true,
    tuple_,
    type_coerce,
)
from sqlalchemy.orm import Session

from desk_app.journal.reading import told_by
from desk_app.models.day_end import DayChange, JournalPlace, SignedDay
from desk_app.models.tables import DossierRecord, HistoryRecord, JournalLine
from desk_app.models.views import HistoryLine
from desk_app.services.accounts import full_names
from desk_app.services.desk import Desk
from desk_app.services.history_lines import named_facts, worded
from desk_app.services.ledger import days_between, within

NO_CHANGE = ("PaperPrinted", "LegacyImported", "RatingGiven", "LatenessExplained")
"""What stands on no list of a day: paper proves and changes nothing, a register that is taken over
was never part of a day here, and what a citizen or the head is told changes nothing of the work."""
REWRITING = ("IntakeAmended", "CodeVoided", "DossierRefused")
"""What changes the list of the day on which a dossier was received, whenever it is done."""
LINES_OF_AN_EPOCH = 10**12
DAY = len("2026-11-20")
WORDED = frozenset({"NoteAdded", "IntakeAmended"})
"""Kinds whose line says nothing without the words of their personal part."""


def changes_since(session: Session, desk: Desk, signed: SignedDay) -> tuple[DayChange, ...]:
    """Each change in the order of its recording.

    It belongs to the day when it happened then, or when it changes the intake of a dossier that was
    received here then.
    """
    record, history, line = DossierRecord, HistoryRecord, JournalLine
    names = full_names(session, desk.site_id)
    query = _later(select(record.code, history), desk, signed).order_by(line.epoch, line.seq)
    return tuple(
        DayChange(code, row.dossier, _line(session, row, names))
        for code, row in session.execute(query)
    )


def _line(session: Session, row: HistoryRecord, names: Mapping[str, str]) -> HistoryLine:
    facts = named_facts(row.facts, names)
    line = HistoryLine(row.kind, row.at, row.by, names.get(row.by, row.by), facts)
    return worded(line, told_by(session, row.site, row.event) if row.kind in WORDED else None)


def changed_days(session: Session, desk: Desk, last: Mapping[date, SignedDay]) -> set[date]:
    """Those of some days that are not any more as their last signature found them; one reading."""
    record, history, line = DossierRecord, HistoryRecord, JournalLine
    if not last:
        return set()
    oldest = min((each.place for each in last.values()), key=_number)
    changed: set[date] = set()
    for at, belongs in (
        (history.at, true()),
        (record.received_at, _rewritten(desk)),
    ):
        day = func.substr(type_coerce(at, String), 1, DAY)
        newest = func.max(line.epoch * LINES_OF_AN_EPOCH + line.seq)
        query = _joined(select(day, newest), desk).where(_after(oldest), belongs).group_by(day)
        for text, number in session.execute(query):
            signed = last.get(date.fromisoformat(text))
            if signed and number > _number(signed.place):
                changed.add(signed.day)
    return changed


def _later(chosen: Select[*tuple[Any, ...]], desk: Desk, signed: SignedDay) -> Select[Any]:
    record, history = DossierRecord, HistoryRecord
    between = days_between(signed.day, signed.day)
    happened = (history.at >= between[0]) & (history.at < between[1])
    received = (record.received_at >= between[0]) & (record.received_at < between[1])
    return _joined(chosen, desk).where(
        _after(signed.place),
        happened | (received & _rewritten(desk)),
    )


def _joined(chosen: Select[*tuple[Any, ...]], desk: Desk) -> Select[Any]:
    """The lines of this desk with what they say of which dossier."""
    record, history, line = DossierRecord, HistoryRecord, JournalLine
    return (
        chosen.select_from(line)
        .join(history, (history.site == line.site) & (history.event == line.id))
        .join(record, (record.site == history.site) & (record.id == history.dossier))
        .where(
            line.site == desk.site_id,
            line.desk == desk.desk,
            history.dossier == line.dossier,
            line.kind.not_in(NO_CHANGE),
        )
    )


def _rewritten(desk: Desk) -> ColumnElement[bool]:
    """What changes the intake of an earlier day; the further life of its dossiers does not."""
    return (DossierRecord.desk == desk.desk) & JournalLine.kind.in_(REWRITING)


def _after(place: JournalPlace) -> ColumnElement[bool]:
    """Lines behind a place; compared as a pair, so that the index of the chain finds the first one."""
    line = JournalLine
    return tuple_(line.epoch, line.seq) > tuple_(literal(place.epoch), literal(place.seq))


def _number(place: JournalPlace) -> int:
    return place.epoch * LINES_OF_AN_EPOCH + place.seq


def received_on(session: Session, desk: Desk, day: date) -> int:
    """How many dossiers this desk received on a day, whatever became of them."""
    record = DossierRecord
    own = (record.site == desk.site_id, record.desk == desk.desk)
    query = select(func.count()).where(*own, *within(record.received_at, days_between(day, day)))
    return session.scalar(query) or 0
