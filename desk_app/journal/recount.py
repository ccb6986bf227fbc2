"""Counts from the journal what a program without counters wrote: once, when such a desk is opened."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.envelope import Event, read_line
from desk_app.journal.execute import key_columns, understood
from desk_app.journal.held_rows import HeldRows
from desk_app.journal.rows import Add, Change, Key, Put, Row
from desk_app.models.tables import (
    CountedDossier,
    CourseRecord,
    DossierRecord,
    JournalLine,
)

NEEDED = (DossierRecord, CourseRecord, CountedDossier)
AT_ONCE = 1_000


def is_uncounted(session: Session) -> bool:
    """Whether there are dossiers and none is counted."""
    counted = session.scalar(select(CountedDossier.dossier).limit(1))
    return counted is None and session.scalar(select(DossierRecord.id).limit(1)) is not None


def count_again(session: Session, site: str) -> None:
    """Fill the counters of a store that has none."""
    counted = HeldRows(session)
    for number, (_, events) in enumerate(groupby(_events(session, site), _dossier), 1):
        rows: dict[Key, Row] = {}
        for event in events:
            counted.change(_one_further(event, rows))
        if number % AT_ONCE == 0:
            counted.write()
    counted.write()


def _dossier(event: Event) -> str | None:
    return event.dossier


def _one_further(event: Event, rows: dict[Key, Row]) -> Iterator[Change]:
    """Only what is needed of the event's changes: the dossier's own rows are kept in mind."""
    known, kind = understood(event)
    named = {key: rows[key] for key in kind.names(known) if key in rows}
    for change in kind.apply(known, None, named):
        if isinstance(change, Add):
            yield change
        elif isinstance(change, Put) and change.table in NEEDED:
            values = tuple(change.row[name] for name in key_columns(change.table))
            rows[Key(change.table, values)] = change.row
            if change.table is CountedDossier:
                yield change


def _events(session: Session, site: str) -> Iterator[Event]:
    query = (
        select(JournalLine.line)
        .where(JournalLine.site == site, JournalLine.dossier.is_not(None))
        .order_by(JournalLine.dossier, JournalLine.pos)
        .execution_options(yield_per=AT_ONCE)
    )
    for line in session.scalars(query):
        yield read_line(line)
