"""What stands on record of the intake of a dossier, as a correction finds it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desk_app.models.acts.amend import Intake
from desk_app.models.draft import Delivery
from desk_app.models.tables import DossierRecord
from desk_app.services.find_dossiers import person_of
from desk_app.services.open_dossier import persons_of, principal_of, texts_of


def intake_of(session: Session, record: DossierRecord) -> Intake:
    """The persons, the summary and the way of the result; without anybody after an erasure."""
    persons = persons_of(session, record)
    applicant, owner = persons.get("applicant"), persons.get("owner")
    principal = persons.get("principal")
    return Intake(
        applicant=person_of(applicant) if applicant else None,
        owner=person_of(owner) if owner else None,
        principal=principal_of(principal) if principal else None,
        summary=texts_of(session, record).get("summary", ""),
        delivery=Delivery(record.delivery),
    )
