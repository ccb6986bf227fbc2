"""The stored rows of one dossier: found by id or code, and its children."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from desk_app.models.actor import Actor
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import must_see
from desk_app.models.tables import DossierRecord, Stored
from desk_app.models.text import clean_line
from desk_app.services.find_dossiers import typed_code
from desk_app.storage.pages import pages
from desk_app.storage.search_index import by_exact_code

Row = TypeVar("Row", bound=Stored)
BY_ID = select(DossierRecord).where(
    DossierRecord.site == bindparam("of_site"), DossierRecord.id == bindparam("of_id")
)
"""Made once: everything that is done to a dossier begins with it."""


def dossier_of(session: Session, site: str, wanted: str) -> DossierRecord:
    """The record of an id or a code.

    NotAllowed `dossier_unknown` (code) when there is none; `code_ambiguous` (codes) when several
    have it: an alias leaves the agency out, and a code from elsewhere may have been given twice.
    """
    record = _record(session, site, clean_line(wanted))
    if record is not None:
        return record
    typed = typed_code(wanted)
    found = [
        each
        for dossier in by_exact_code(session, site, typed)
        if (each := _record(session, site, dossier)) is not None
    ]
    if not found:
        raise NotAllowed("dossier_unknown", code=clean_line(wanted)[:60])
    if len(found) > 1:
        codes = sorted({each.code for each in found})
        raise NotAllowed("code_ambiguous", code=typed, codes=", ".join(codes))
    return found[0]


def _record(session: Session, site: str, dossier: str) -> DossierRecord | None:
    return session.scalars(BY_ID, {"of_site": site, "of_id": dossier}).one_or_none()


def dossier_for(session: Session, site: str, actor: Actor, wanted: str) -> DossierRecord:
    """The same for a person: NotAllowed `role_not_allowed` (role, act) for one not shown to him."""
    record = dossier_of(session, site, wanted)
    must_see(actor, record.channel, record.delivery)
    return record


def rows_of_each(
    session: Session, table: type[Row], site: str, dossiers: Sequence[str]
) -> dict[str, list[Row]]:
    """The same of many dossiers, however many by a few queries; one without rows is not in it."""
    columns, found = table.__table__.c, dict[str, list[Row]]()
    for page in pages(dossiers):
        own = (columns["site"] == site, columns["dossier"].in_(page))
        query = select(table, columns["dossier"]).where(*own)
        for row, dossier in session.execute(query.order_by(*table.__table__.primary_key)):
            found.setdefault(dossier, []).append(row)
    return found
