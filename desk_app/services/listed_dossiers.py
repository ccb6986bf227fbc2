"""The dossiers of a list with all that its lines say of them, read at once however many they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from desk_app.models.dossier_code import alias, read_code
from desk_app.models.tables import CourseRecord, DossierPersonRecord, DossierRecord
from desk_app.printing.forms_lists import Listed
from desk_app.services.dossier_rows import rows_of_each
from desk_app.services.receipt_form import shown_person


@dataclass(frozen=True)
class ListedDossiers:
    """Persons and courses by dossier; nobody in them after an erasure."""

    persons: Mapping[str, Sequence[DossierPersonRecord]]
    courses: Mapping[str, Sequence[CourseRecord]]

    def course(self, record: DossierRecord) -> CourseRecord | None:
        """Its course; None before its first act after intake."""
        return next(iter(self.courses.get(record.id, ())), None)

    def unit(self, record: DossierRecord) -> str:
        """Which division works on the dossier, or will."""
        course = self.course(record)
        return (course.unit if course else "") or record.unit

    def person(self, record: DossierRecord, role: str) -> DossierPersonRecord | None:
        """Who that is in it."""
        return next((row for row in self.persons.get(record.id, ()) if row.role == role), None)

    def listed(self, record: DossierRecord) -> Listed:
        """A dossier as every list shows it."""
        code, owner = read_code(record.code), self.person(record, "owner")
        applicant = shown_person(self.person(record, "applicant"))
        return Listed(
            code=record.code,
            alias=alias(code) if code else "",
            request=record.procedure_name,
            owner=owner.name if owner else applicant.name,
            address=applicant.address,
            phone=applicant.phone,
            id_number=applicant.id_number,
        )


def listed_dossiers(
    session: Session, site: str, records: Sequence[DossierRecord]
) -> ListedDossiers:
    """What the lines of a list need of these dossiers."""
    ids = [each.id for each in records]
    return ListedDossiers(
        rows_of_each(session, DossierPersonRecord, site, ids),
        rows_of_each(session, CourseRecord, site, ids),
    )
