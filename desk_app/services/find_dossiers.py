"""Finding dossiers again: by scan, by typed text, and the rows of a list a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, ScalarSelect, Select, func, select
from sqlalchemy.orm import Session

from desk_app.models.actor import Actor, Role
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.draft import Delivery, Person, PersonKind
from desk_app.models.identity import mask
from desk_app.models.permissions import sees_everything
from desk_app.models.standing import Holder
from desk_app.models.states import Business, Money
from desk_app.models.tables import (
    CourseRecord,
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
    StepRecord,
)
from desk_app.models.term_state import WAITING, term_line, working_days_between
from desk_app.models.text import clean_line, fold
from desk_app.models.views import DossierRow, KnownApplicant
from desk_app.services.desk import Desk
from desk_app.services.reference_data import calendar_if_any
from desk_app.services.seen_by import dossiers_seen
from desk_app.storage.search_index import (
    APPLICANT,
    by_exact_code,
    last_of_each_applicant,
    newest_first,
    search,
)

OFFERED = 8
SHORTEST = 3
PAGE = 1_000
WHOLE_STORE = 1_000_000
Listed = tuple[
    str, str, str, str, datetime, datetime | None, str, str, str, str, str, str, str, int, str,
    str | None, str | None, datetime | None, int,
]  # fmt: skip


@dataclass(frozen=True)
class FindDossiers:
    """Everything that looks for dossiers; opens none, leaves no trace."""

    desk: Desk

    def search(self, actor: Actor, text: str, limit: int = 5_000) -> tuple[str, ...]:
        """Ids in the order to show; everything that the person may see when nothing was typed."""
        site, every = self.desk.site_id, sees_everything(actor.role)
        most = limit if every else WHOLE_STORE  # what is not shown must not use up the limit
        with self.desk.database.reading() as session:
            if text.strip():
                found = search(session, site, typed_code(text), most)
            else:
                found = tuple(newest_first(session, site, most))
            return found if every else _seen(session, site, actor.role, found)[:limit]

    def exact(self, text: str) -> str | None:
        """The dossier of a scanned code, alias or receipt; None when none has it, or several."""
        found = self.holders(text)
        return found[0] if len(found) == 1 else None

    def holders(self, text: str) -> tuple[str, ...]:
        """Every dossier that has or had exactly this code or alias, the newest first."""
        with self.desk.database.reading() as session:
            return tuple(by_exact_code(session, self.desk.site_id, typed_code(text)))

    def rows(self, actor: Actor, ids: Sequence[str]) -> tuple[DossierRow, ...]:
        """The rows of those that the person may see, in their order; identity numbers are masked."""
        site, now = self.desk.site_id, self.desk.now()
        with self.desk.database.reading() as session:
            if not sees_everything(actor.role):
                ids = _seen(session, site, actor.role, ids)
            found = session.execute(_listed(site, ids)).all()
            calendar = calendar_if_any(session, site, now.date())
        rows = {each.id: _row(each, now, calendar) for each in found}
        return tuple(rows[each] for each in ids if each in rows)

    def known_applicants(self, actor: Actor, text: str) -> tuple[KnownApplicant, ...]:
        """Earlier applicants by number, phone or the beginning of the name; each person once."""
        typed = clean_line(text)
        too_short = len(fold(typed).replace(" ", "")) < SHORTEST
        if too_short or not sees_everything(actor.role):
            return ()
        with self.desk.database.reading() as session:
            found = last_of_each_applicant(session, self.desk.site_id, typed, OFFERED)
        return tuple(KnownApplicant(person_of(row), code, at) for row, code, at in found)


def _seen(session: Session, site: str, role: Role, ids: Sequence[str]) -> tuple[str, ...]:
    """Those of the dossiers that the role is shown, in their order."""
    record, shown = DossierRecord, set[str]()
    for first in range(0, len(ids), PAGE):
        page = ids[first : first + PAGE]
        own = (record.site == site, record.id.in_(page))
        shown |= set(session.scalars(select(record.id).where(*own, dossiers_seen(role))))
    return tuple(each for each in ids if each in shown)


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
    record, person, course = DossierRecord, DossierPersonRecord, CourseRecord
    theirs = (person.site == record.site) & (person.dossier == record.id)
    step = StepRecord
    now_in = (step.site == record.site) & (step.dossier == record.id) & step.done_at.is_(None)
    return (
        select(
            record.id, record.code, record.procedure_code, record.procedure_name,
            record.received_at, record.due_at, record.business, person.name, person.id_number,
            person.phone, record.custodian, record.delivery, record.money, record.sets,
            record.agency, course.holder, course.shelf, course.added_at, _to_pay().label("owed"),
            course.finished_at, step.person.label("officer"),
        )
        .outerjoin(person, theirs & (person.role == APPLICANT))
        .outerjoin(course, (course.site == record.site) & (course.dossier == record.id))
        .outerjoin(step, now_in)
        .where(record.site == site, record.id.in_(ids))
    )  # fmt: skip


def _to_pay() -> ScalarSelect[int]:
    """The sum of the fee lines that nobody has collected, đồng."""
    fee, record = DossierFeeRecord, DossierRecord
    theirs = (fee.site == record.site) & (fee.dossier == record.id) & fee.collected_by.is_(None)
    total = select(func.coalesce(func.sum(fee.amount), 0)).where(theirs)
    return total.correlate(record).scalar_subquery()


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
        phone=found.phone or "",
        keeper=found.custodian,
        holder=Holder(found.holder or Holder.DESK),
        delivery=Delivery(found.delivery),
        money=Money(found.money),
        sets=found.sets,
        agency=found.agency,
        shelf=found.shelf or "",
        added=found.added_at is not None,
        owed=found.owed if found.money == Money.DUE else 0,
        officer=found.officer or "",
        late_days=_late_days(business, found.due_at, found.finished_at or now, calendar),
    )


def _late_days(
    business: Business, due: datetime | None, end: datetime, calendar: OfficeCalendar | None
) -> int | None:
    if due is None or end <= due or business in WAITING:
        return None
    return working_days_between(due.date(), end.date(), calendar)
