"""What was recorded of a day's dossiers after somebody had signed the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from desk_app.journal.reading import told_by
from desk_app.models.day_end import DayChange, SignedDay
from desk_app.models.tables import DossierRecord, HistoryRecord, JournalLine
from desk_app.models.views import HistoryLine
from desk_app.services.accounts import full_names
from desk_app.services.desk import Desk
from desk_app.services.history_lines import named_facts, worded
from desk_app.services.ledger import days_between, within

NO_CHANGE = ("PaperPrinted", "LegacyImported")
"""Paper proves and changes nothing; a register that is taken over was never part of a day here."""
WORDED = frozenset({"NoteAdded", "IntakeAmended"})
"""Kinds whose line says nothing without the words of their personal part."""


def changes_since(session: Session, desk: Desk, signed: SignedDay) -> tuple[DayChange, ...]:
    """Each change in the order of its recording.

    A dossier is of the day when it was received here then, or something happened to it then.
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


def changed_since(session: Session, desk: Desk, signed: SignedDay) -> bool:
    """Whether there is any."""
    query = _later(select(DossierRecord.id), desk, signed).limit(1)
    return session.scalar(query) is not None


def _later(chosen: Select[*tuple[Any, ...]], desk: Desk, signed: SignedDay) -> Select[Any]:
    record, history, line = DossierRecord, HistoryRecord, JournalLine
    between, place = days_between(signed.day, signed.day), signed.place
    happened = (history.at >= between[0]) & (history.at < between[1])
    received = (record.received_at >= between[0]) & (record.received_at < between[1])
    return (
        chosen.select_from(line)
        .join(history, (history.site == line.site) & (history.event == line.id))
        .join(record, (record.site == history.site) & (record.id == history.dossier))
        .where(
            line.site == desk.site_id,
            line.desk == desk.desk,
            or_(line.epoch > place.epoch, (line.epoch == place.epoch) & (line.seq > place.seq)),
            history.dossier == line.dossier,
            history.kind.not_in(NO_CHANGE),
            happened | (received & (record.desk == desk.desk)),
        )
    )


def received_on(session: Session, desk: Desk, day: date) -> int:
    """How many dossiers this desk received on a day, whatever became of them."""
    record = DossierRecord
    own = (record.site == desk.site_id, record.desk == desk.desk)
    query = select(func.count()).where(*own, *within(record.received_at, days_between(day, day)))
    return session.scalar(query) or 0
