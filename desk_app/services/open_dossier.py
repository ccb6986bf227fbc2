"""Opening a dossier: everything about it on one page, and a trace of who looked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from desk_app.journal.standing_rows import rows_of, standing_of
from desk_app.models.actor import Actor, Role
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.catalogue import FeeRule
from desk_app.models.draft import Delivery, FeeTiming, PaymentMethod, Principal
from desk_app.models.early_notice import supplement_notice_until
from desk_app.models.moves import Act
from desk_app.models.outcomes import Facts, NotAllowed
from desk_app.models.papers import PaperState
from desk_app.models.permissions import act_refusal
from desk_app.models.portal_states import PORTAL_STATES
from desk_app.models.standing import Holder, Standing
from desk_app.models.states import Business, Money, ResultDelivery
from desk_app.models.tables import (
    DossierCodeRecord,
    DossierComponentRecord,
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
    DossierTextRecord,
    PrintedPaperRecord,
    ReadingTrace,
)
from desk_app.models.term_state import TermLine, term_line
from desk_app.models.views import (
    ComponentView,
    DossierView,
    FeeView,
    PrintView,
    RegisterEntry,
)
from desk_app.services.accounts import full_names
from desk_app.services.centre_marks import sync_state_of
from desk_app.services.desk import Desk
from desk_app.services.dossier_rows import dossier_for
from desk_app.services.find_dossiers import person_of
from desk_app.services.history_lines import history_lines
from desk_app.services.reference_data import calendar_if_any
from desk_app.services.standings import acts_now, payment_code

TRACE = insert(ReadingTrace)
RefusedActs = tuple[tuple[str, str, Facts], ...]


@dataclass(frozen=True)
class OpenDossier:
    """Reads one dossier for a person who answers for having read it."""

    desk: Desk

    def __call__(self, actor: Actor, wanted: str) -> DossierView:
        """The dossier of an id or a code. NotAllowed as `dossier_for` says."""
        now = self.desk.now()
        with self.desk.database.reading() as session:
            record = dossier_for(session, self.desk.site_id, actor, wanted)
            calendar = calendar_if_any(session, record.site, now.date())
            business, due = Business(record.business), record.due_at
            term = term_line(business, due, now, calendar, record.received_at)
            standing = standing_of(session, record)
            own: dict[str, Any] = _acts_of(actor.role, *acts_now(standing, now, calendar))
            own["payment_code"] = payment_code(self.desk.site, standing)
            own["sync"] = sync_state_of(session, record.site, self.desk.desk, record.id)
            own["notice_until"] = _notice_until(record.received_at, calendar)
            view = _view(session, record, term, _state(record, standing) | own)
        leave_trace(self.desk, actor, record, now)
        return view


def _notice_until(received_at: datetime, calendar: OfficeCalendar | None) -> datetime | None:
    try:
        return supplement_notice_until(received_at, calendar)
    except NotAllowed:  # an old dossier, of days before the calendar
        return None


def _acts_of(role: Role, allowed: tuple[str, ...], refused: RefusedActs) -> dict[str, Any]:
    """The same for a person: what his role may not do is refused for that reason."""
    said = {act: act_refusal(role, act) for act in Act}
    barred = {act.value: no for act, no in said.items() if no is not None}
    return {
        "allowed": tuple(act for act in allowed if act not in barred),
        "refused": (
            *(each for each in refused if each[0] not in barred),
            *((act, no.code, no.facts) for act, no in barred.items()),
        ),
    }


def leave_trace(desk: Desk, actor: Actor, record: DossierRecord, now: datetime) -> None:
    """Keep that the person looked, before anything of it is handed out (Law 91/2025)."""
    trace = {
        "site": record.site, "id": desk.ticker.new_id(now), "dossier": record.id, "at": now,
        "by": actor.name,
    }  # fmt: skip
    with desk.database.writing() as session:
        session.connection().execute(TRACE, trace)


def fee_views_of(fees: list[DossierFeeRecord], exempt_reason: str) -> tuple[FeeView, ...]:
    """The fee lines as promised and as paid."""
    return tuple(
        FeeView(
            name=fee.name,
            amount=fee.amount,
            exempt_reason=exempt_reason if fee.exempt else "",
            paid=fee.collected_by is not None,
            method=PaymentMethod(fee.method) if fee.method else None,
            copies=fee.copies,
            pages=fee.pages,
            assumed=fee.assumed,
            unset=fee.rule == FeeRule.PROVINCE and not fee.amount and not fee.exempt,
        )
        for fee in fees
    )


def texts_of(session: Session, record: DossierRecord) -> dict[str, str]:
    """The free texts of the dossier by key; none after an erasure."""
    return {row.key: row.text for row in rows_of(session, DossierTextRecord, record)}


def persons_of(session: Session, record: DossierRecord) -> dict[str, DossierPersonRecord]:
    """The persons of the dossier by role; none after an erasure."""
    return {row.role: row for row in rows_of(session, DossierPersonRecord, record)}


def principal_of(row: DossierPersonRecord) -> Principal:
    """The principal of a stored row, with the paper that authorises."""
    return Principal(**vars(person_of(row)), authorisation=row.authorisation)


def _view(
    session: Session, record: DossierRecord, term: TermLine, state: dict[str, Any]
) -> DossierView:
    codes = rows_of(session, DossierCodeRecord, record)
    persons = persons_of(session, record)
    texts = texts_of(session, record)
    owner, principal = persons.get("owner"), persons.get("principal")
    applicant = persons.get("applicant")
    return DossierView(
        applicant=person_of(applicant) if applicant else None,
        owner=person_of(owner) if owner else None,
        principal=principal_of(principal) if principal else None,
        other_codes=tuple(each.code for each in codes if each.code != record.code),
        summary=texts.get("summary", ""),
        late_entry_reason=texts.get("late_entry_reason", ""),
        fees=fee_views_of(
            rows_of(session, DossierFeeRecord, record), texts.get("exempt_reason", "")
        ),
        **_papers(session, record),
        term=term,
        **state,
    )


def _state(record: DossierRecord, standing: Standing) -> dict[str, Any]:
    """What the dossier's own row says, and where its papers are."""
    return {
        "id": record.id, "code": record.code, "provisional": record.provisional,
        "business": Business(record.business), "portal": PORTAL_STATES[standing.business],
        "money": Money(record.money), "delivery_state": ResultDelivery(record.delivery_state),
        "procedure_code": record.procedure_code, "procedure_name": record.procedure_name,
        "case_name": record.case_name,
        "field_name": record.field_name, "channel": record.channel,
        "received_at": record.received_at, "recorded_at": record.recorded_at,
        "due_at": record.due_at, "original_due_at": record.original_due_at,
        "promise": standing.promise, "custodian": record.custodian, "holder": standing.holder,
        "batch": standing.batch if standing.holder is Holder.TRANSIT else "",
        "shelf": standing.shelf, "step": standing.step, "added": standing.added_at is not None,
        "agency": standing.agency, "unit": standing.unit,
        "register": RegisterEntry(record.volume, record.entry), "sets": record.sets,
        "delivery": Delivery(record.delivery), "fee_timing": FeeTiming(record.fee_timing),
        "read_only": record.read_only, "imported": standing.imported, "immediate": record.immediate,
        "late_entry": record.late_entry,
    }  # fmt: skip


def _papers(session: Session, record: DossierRecord) -> dict[str, Any]:
    names = full_names(session, record.site)
    components = rows_of(session, DossierComponentRecord, record)
    prints = rows_of(session, PrintedPaperRecord, record)
    return {
        "components": tuple(
            ComponentView(
                row.name, row.originals, row.copies, row.pages, PaperState(row.state), row.note,
            )
            for row in components
        ),
        "history": history_lines(session, record),
        "prints": tuple(
            PrintView(row.form, row.at, row.number, names.get(row.by, row.by), row.copies)
            for row in prints
        ),
    }  # fmt: skip
