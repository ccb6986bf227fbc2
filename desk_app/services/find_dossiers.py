"""Finding dossiers again: by scan, by typed text, and the rows of a list a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, Select, select

from desk_app.models.actor import Actor
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.draft import Person, PersonKind
from desk_app.models.identity import mask
from desk_app.models.states import Business
from desk_app.models.tables import DossierPersonRecord, DossierRecord
from desk_app.models.term_state import term_line
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
SHORTEST = 3
Listed = tuple[str, str, str, str, datetime, datetime | None, str, str, str]


@dataclass(frozen=True)
class FindDossiers:
    """Everything that looks for dossiers; opens none, leaves no trace."""

    desk: Desk

    def search(self, text: str, limit: int = 5_000) -> tuple[str, ...]:
        """Ids in the order to show; everything, newest first, when nothing was typed."""
        with self.desk.database.reading() as session:
            if not text.strip():
                return tuple(newest_first(session, self.desk.site_id, limit))
            return search(session, self.desk.site_id, typed_code(text), limit)

    def exact(self, text: str) -> str | None:
        """The dossier of a scanned code, alias or receipt; None when none has it, or several."""
        found = self.holders(text)
        return found[0] if len(found) == 1 else None

    def holders(self, text: str) -> tuple[str, ...]:
        """Every dossier that has or had exactly this code or alias, the newest first."""
        with self.desk.database.reading() as session:
            return tuple(by_exact_code(session, self.desk.site_id, typed_code(text)))

    def rows(self, ids: Sequence[str]) -> tuple[DossierRow, ...]:
        """The rows of these dossiers, in their order; identity numbers are masked."""
        site, now = self.desk.site_id, self.desk.now()
        with self.desk.database.reading() as session:
            found = session.execute(_listed(site, ids)).all()
            calendar = calendar_if_any(session, site, now.date())
        rows = {each.id: _row(each, now, calendar) for each in found}
        return tuple(rows[each] for each in ids if each in rows)

    def known_applicants(self, actor: Actor, text: str) -> tuple[KnownApplicant, ...]:  # noqa: ARG002 - persons are shown to nobody unnamed
        """Earlier applicants by number, phone or the beginning of the name; each person once."""
        typed = clean_line(text)
        if len(fold(typed).replace(" ", "")) < SHORTEST:
            return ()
        with self.desk.database.reading() as session:
            found = last_of_each_applicant(session, self.desk.site_id, typed, OFFERED)
        return tuple(KnownApplicant(person_of(row), code, at) for row, code, at in found)


def typed_code(text: str) -> str:
    """What was typed or scanned as one line; of a scanned receipt its code."""
    return clean_line(text).partition("|")[0]


def person_of(row: DossierPersonRecord) -> Person:
    """The person of a stored row."""
    return Person(
        PersonKind(row.kind), row.name, row.id_number, row.birth_date, row.sex, row.phone,
        row.email, row.address,
    )  # fmt: skip


def _listed(site: str, ids: Sequence[str]) -> Select[*Listed]:
    """What a list shows of these dossiers, and nothing else of them."""
    record, person = DossierRecord, DossierPersonRecord
    theirs = (person.site == record.site) & (person.dossier == record.id)
    return (
        select(
            record.id, record.code, record.procedure_code, record.procedure_name,
            record.received_at, record.due_at, record.business, person.name, person.id_number,
        )
        .outerjoin(person, theirs & (person.role == APPLICANT))
        .where(record.site == site, record.id.in_(ids))
    )  # fmt: skip


def _row(found: Row[*Listed], now: datetime, calendar: OfficeCalendar | None) -> DossierRow:
    business = Business(found.business)
    return DossierRow(
        id=found.id,
        code=found.code,
        applicant=found.name or "",
        id_number=mask(found.id_number) if found.id_number else "",
        procedure_code=found.procedure_code,
        procedure=found.procedure_name,
        received_at=found.received_at,
        due_at=found.due_at,
        business=business,
        term=term_line(business, found.due_at, now, calendar, found.received_at),
    )
