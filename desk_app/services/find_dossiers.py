"""Finding dossiers again: by scan, by typed text, and the rows of a list a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from desk_app.models.draft import Person, PersonKind
from desk_app.models.identity import mask
from desk_app.models.states import Business
from desk_app.models.tables import DossierPersonRecord, DossierRecord
from desk_app.models.term_state import TermLine, term_line
from desk_app.models.text import clean_line, fold
from desk_app.models.views import DossierRow, KnownApplicant
from desk_app.services.desk import Desk
from desk_app.services.reference_data import calendar_if_any
from desk_app.storage.search_index import (
    APPLICANT,
    by_exact_code,
    last_of_each_applicant,
    newest_first,
    search,
)

OFFERED = 8
CONSIDERED = 40  # names or numbers that begin as typed
SHORTEST = 3


@dataclass(frozen=True)
class FindDossiers:
    """Everything that looks for dossiers; opens none, leaves no trace."""

    desk: Desk

    def search(self, text: str, limit: int = 5_000) -> tuple[str, ...]:
        """Ids in the order to show; everything, newest first, for an empty text."""
        typed = clean_line(text)
        with self.desk.database.reading() as session:
            if not typed:
                return tuple(newest_first(session, self.desk.site_id, limit))
            return search(session, self.desk.site_id, typed.partition("|")[0], limit)

    def exact(self, text: str) -> str | None:
        """The one dossier of a scanned code, alias or receipt; None when there is none."""
        typed = clean_line(text).partition("|")[0]
        with self.desk.database.reading() as session:
            found = by_exact_code(session, self.desk.site_id, typed)
        return found[0] if found else None

    def rows(self, ids: Sequence[str]) -> tuple[DossierRow, ...]:
        """The rows of these dossiers, in their order; identity numbers are masked."""
        record, person = DossierRecord, DossierPersonRecord
        site = self.desk.site_id
        with self.desk.database.reading() as session:
            dossiers = session.scalars(
                select(record).where(record.site == site, record.id.in_(ids))
            )
            named = session.scalars(
                select(person).where(person.site == site, person.dossier.in_(ids))
            )
            shown = {each.dossier: each for each in named if each.role == APPLICANT}
            now = self.desk.now()
            calendar = calendar_if_any(session, site, now.date())
            rows = {}
            for each in dossiers:
                term = term_line(Business(each.business), each.due_at, now, calendar)
                rows[each.id] = _row(each, shown.get(each.id), term)
        return tuple(rows[each] for each in ids if each in rows)

    def known_applicants(self, text: str) -> tuple[KnownApplicant, ...]:
        """Earlier applicants by number, phone or the beginning of the name; each person once."""
        typed = clean_line(text)
        if len(fold(typed).replace(" ", "")) < SHORTEST:
            return ()
        found: dict[tuple[str, str], KnownApplicant] = {}
        with self.desk.database.reading() as session:
            for row, record in last_of_each_applicant(
                session, self.desk.site_id, typed, CONSIDERED
            ):
                known = KnownApplicant(person_of(row), record.code, record.received_at)
                found.setdefault((row.id_number or row.phone, row.folded_name), known)
        return tuple(found.values())[:OFFERED]


def person_of(row: DossierPersonRecord) -> Person:
    """The person of a stored row."""
    return Person(
        PersonKind(row.kind), row.name, row.id_number, row.birth_date, row.sex, row.phone,
        row.email, row.address,
    )  # fmt: skip


def _row(record: DossierRecord, person: DossierPersonRecord | None, term: TermLine) -> DossierRow:
    return DossierRow(
        id=record.id,
        code=record.code,
        applicant=person.name if person else "",
        id_number=mask(person.id_number) if person and person.id_number else "",
        procedure_code=record.procedure_code,
        procedure=record.procedure_name,
        received_at=record.received_at,
        due_at=record.due_at,
        business=Business(record.business),
        term=term,
    )
