"""The stored rows of one dossier: found by id or code, and its children."""

from __future__ import annotations

from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.outcomes import NotAllowed
from desk_app.models.tables import DossierRecord, Stored
from desk_app.models.text import clean_line
from desk_app.storage.search_index import by_exact_code

Row = TypeVar("Row", bound=Stored)


def dossier_of(session: Session, site: str, wanted: str) -> DossierRecord:
    """The record of an id or a code. NotAllowed("dossier_unknown") when there is none."""
    wanted = clean_line(wanted)
    record = session.get(DossierRecord, (site, wanted))
    if record is None:
        found = by_exact_code(session, site, wanted.partition("|")[0])
        record = session.get(DossierRecord, (site, found[0])) if found else None
    if record is None:
        raise NotAllowed("dossier_unknown", code=wanted[:60])
    return record


def rows_of(session: Session, table: type[Row], record: DossierRecord) -> list[Row]:
    """Every row of a child table that belongs to the dossier, in the order of its key."""
    columns = table.__table__.c
    own = (columns["site"] == record.site, columns["dossier"] == record.id)
    return list(session.scalars(select(table).where(*own).order_by(*table.__table__.primary_key)))
