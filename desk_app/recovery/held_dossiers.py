"""Some dossiers held against their journal: their lines are applied anew and the rows compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from desk_app.journal.envelope import read_line
from desk_app.journal.execute import project
from desk_app.models.tables import PROJECTION, DossierRecord, JournalLine, PersonalPart, Stored
from desk_app.recovery.verify import stored_rows

AT_ONCE = 500


@dataclass(frozen=True)
class Differing:
    """A row about a dossier that is not what the journal says, or is missing, or too many."""

    dossier: str
    table: str


def first_difference(session: Session, site: str, dossiers: Sequence[str]) -> Differing | None:
    """The first difference found, None when every row about these dossiers is as it must be."""
    for first in range(0, len(dossiers), AT_ONCE):
        found = _in_part(session, site, dossiers[first : first + AT_ONCE])
        if found is not None:
            return found
    return None


def _in_part(session: Session, site: str, dossiers: Sequence[str]) -> Differing | None:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Stored.metadata.create_all(
        engine, [each.metadata.tables[each.__tablename__] for each in PROJECTION]
    )
    with Session(engine) as fresh:
        for line, part in _lines(session, site, dossiers):
            project(fresh, read_line(line), part)
        fresh.flush()
        differing = _compared(session, fresh, site, dossiers)
    engine.dispose()
    return differing


def _compared(
    session: Session, fresh: Session, site: str, dossiers: Sequence[str]
) -> Differing | None:
    for table, column in _tables():
        own = table.__table__.c[column].in_(dossiers)
        pairs = zip_longest(
            stored_rows(session, table, site, own), stored_rows(fresh, table, site, own)
        )
        for kept, made in pairs:
            if kept != made:
                about = min(row[column] for row in (kept, made) if row is not None)
                return Differing(str(about), table.__tablename__)
    return None


def _tables() -> Iterator[tuple[type[Stored], str]]:
    """The tables whose rows belong to a dossier each, with the column that names it."""
    for table in PROJECTION:
        if table is DossierRecord:
            yield table, "id"
        elif "dossier" in table.__table__.c:
            yield table, "dossier"


def _lines(
    session: Session, site: str, dossiers: Sequence[str]
) -> Iterator[tuple[bytes, bytes | None]]:
    table = JournalLine
    beside = (PersonalPart.site == table.site) & (PersonalPart.id == table.id)
    query = (
        select(table.line, PersonalPart.part)
        .outerjoin(PersonalPart, beside)
        .where(table.site == site, table.dossier.in_(dossiers))
        .order_by(table.pos)
    )
    yield from ((line, part) for line, part in session.execute(query))
