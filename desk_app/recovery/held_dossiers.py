"""Some dossiers held against their journal: their lines are applied anew and the rows compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, create_engine, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from desk_app.journal.bulk import project_all
from desk_app.journal.envelope import read_in
from desk_app.journal.execute import key_columns
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
    return next(differences(session, site, dossiers), None)


def differences(session: Session, site: str, dossiers: Sequence[str]) -> Iterator[Differing]:
    """Every row about these dossiers that is not as it must be."""
    for first in range(0, len(dossiers), AT_ONCE):
        yield from _in_part(session, site, dossiers[first : first + AT_ONCE])


def _in_part(session: Session, site: str, dossiers: Sequence[str]) -> Sequence[Differing]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Stored.metadata.create_all(
        engine, [each.metadata.tables[each.__tablename__] for each in PROJECTION]
    )
    with Session(engine) as fresh:
        lines = _lines(session, site, dossiers)
        project_all(fresh, ((read_in(line, chain), part) for line, chain, part in lines))
        differing = list(_compared(session, fresh, site, dossiers))
    engine.dispose()
    return differing


def _compared(
    session: Session, fresh: Session, site: str, dossiers: Sequence[str]
) -> Iterator[Differing]:
    for table, column in _tables():
        own = table.__table__.c[column].in_(dossiers)
        kept, made = (_by_key(each, table, site, own) for each in (session, fresh))
        for key in {**made, **kept}:
            if kept.get(key) != made.get(key):
                about = (kept.get(key) or made[key])[column]
                yield Differing(str(about), table.__tablename__)


def _by_key(
    session: Session, table: type[Stored], site: str, own: ColumnElement[bool]
) -> dict[tuple[Any, ...], dict[str, Any]]:
    keys = key_columns(table)
    return {
        tuple(row[name] for name in keys): row for row in stored_rows(session, table, site, own)
    }


def _tables() -> Iterator[tuple[type[Stored], str]]:
    """The tables whose rows belong to a dossier each, with the column that names it."""
    for table in PROJECTION:
        if table is DossierRecord:
            yield table, "id"
        elif "dossier" in table.__table__.c:
            yield table, "dossier"


def _lines(
    session: Session, site: str, dossiers: Sequence[str]
) -> Iterator[tuple[bytes, str, bytes | None]]:
    table = JournalLine
    beside = (PersonalPart.site == table.site) & (PersonalPart.id == table.id)
    query = (
        select(table.line, table.desk, PersonalPart.part)
        .outerjoin(PersonalPart, beside)
        .where(table.site == site, table.dossier.in_(dossiers))
        .order_by(table.pos)
    )
    yield from ((line, chain, part) for line, chain, part in session.execute(query))
