"""An identity number that stood with another name before: a mistyped digit, or somebody else's card."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.draft import IntakeDraft, Person, PersonKind
from desk_app.models.outcomes import Problem
from desk_app.models.tables import DossierPersonRecord, DossierRecord
from desk_app.models.text import fold


def other_names(session: Session, site: str, draft: IntakeDraft) -> tuple[Problem, ...]:
    """`id_number_other_name` (code) for each person whose number last came with another name.

    Only the latest dossier with that number speaks, and only its code is told, nobody's name.
    """
    persons = {"applicant": draft.applicant, "owner": draft.owner, "principal": draft.principal}
    found = {role: _last_code(session, site, person) for role, person in persons.items() if person}
    return tuple(
        Problem(f"{role}.id_number", "id_number_other_name", {"code": code}, warning=True)
        for role, code in found.items()
        if code
    )


def _last_code(session: Session, site: str, person: Person) -> str:
    """The code of the latest dossier with this number when its name was another, else empty."""
    name = fold(person.name)
    if person.kind is not PersonKind.PERSON or not person.id_number or not name:
        return ""
    table, dossier = DossierPersonRecord, DossierRecord
    query = (
        select(table.folded_name, dossier.code)
        .join(dossier, (dossier.site == table.site) & (dossier.id == table.dossier))
        .where(table.site == site, table.id_number == person.id_number)
        .order_by(table.dossier.desc())
        .limit(1)
    )
    last = session.execute(query).first()
    return "" if last is None or last.folded_name == name else last.code
