"""The acts of a dossier's life after intake: several dossiers in one transaction, all or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import Writing
from desk_app.models.actor import Actor
from desk_app.models.acts.bodies import Body, read_body
from desk_app.models.acts.decide import Occasion, decide
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.promise_document import read_promise
from desk_app.models.refusals import refusal
from desk_app.models.standing import Holder, Paid, Standing
from desk_app.models.states import Business, Money, ResultDelivery
from desk_app.models.tables import (
    CourseRecord,
    DossierFeeRecord,
    DossierRecord,
    FeeEntry,
    HandoverBatch,
)
from desk_app.services.desk import Desk
from desk_app.services.open_dossier import dossier_of, rows_of
from desk_app.services.reference_data import office_calendar


@dataclass(frozen=True)
class ActOnDossiers:
    """One act on one or several dossiers."""

    desk: Desk

    def __call__(
        self, actor: Actor, act: Act, codes: Sequence[str], document: object, approver: str = ""
    ) -> tuple[str, ...]:
        """Do the act; answers the dossiers' ids in their order.

        `approver` is a second person who has signed in for it. HasProblems for a faulty body,
        NotAllowed when a rule says no to any of the dossiers; then nothing at all has happened.
        """
        with self.desk.journal.writing(actor.name) as writing:
            body = read_body(act, document, writing.now)
            records = [dossier_of(writing.session, self.desk.site_id, code) for code in codes]
            if len({record.id for record in records}) != len(records):
                raise NotAllowed("dossier_twice", dossier=records[0].code)
            for place, record in enumerate(records, 1):
                occasion = self._occasion(writing, actor, body, place, approver)
                standing = standing_of(writing.session, record)
                writing.append(decide(act, standing, body, occasion))
        return tuple(record.id for record in records)

    def _occasion(
        self, writing: Writing, actor: Actor, body: Body, place: int, approver: str
    ) -> Occasion:
        at = body.at or writing.now
        calendar = office_calendar(writing.session, self.desk.site_id, at.date())
        number = writing.session.scalar(
            select(func.max(HandoverBatch.number)).where(
                HandoverBatch.site == self.desk.site_id,
                HandoverBatch.desk == self.desk.desk,
                HandoverBatch.year == at.year,
            )
        )
        first = place == 1
        number = (number or 0) + (1 if first else 0)
        units = tuple(unit for agency in self.desk.site.agencies for unit in agency.units)
        batch = f"{self.desk.desk[:8]}-{at.year}-{number}"
        return Occasion(at, calendar, actor.name, batch, number, place, units, approver)


def standing_of(session: Session, record: DossierRecord) -> Standing:
    """Where a stored dossier stands."""
    course = session.get(CourseRecord, (record.site, record.id))
    fees = rows_of(session, DossierFeeRecord, record)
    unpaid = [fee for fee in fees if fee.amount and fee.collected_by is None]
    entries = rows_of(session, FeeEntry, record)
    reversed_ = {entry.reverses for entry in entries}
    paid = tuple(
        Paid(entry.event, entry.amount, entry.by, entry.method, tuple(entry.lines))
        for entry in entries
        if entry.amount > 0 and entry.event not in reversed_
    )
    standing = Standing(
        id=record.id, code=record.code, version=record.version,
        business=Business(record.business), money=Money(record.money),
        delivery=ResultDelivery(record.delivery_state), promise=read_promise(record.promise),
        received_at=record.received_at, due_at=record.due_at, immediate=record.immediate,
        agency=record.agency, unit=record.unit, read_only=record.read_only,
        custodian=record.custodian, owed=sum(fee.amount for fee in unpaid),
        owed_lines=tuple(fee.place for fee in unpaid), paid=paid,
    )  # fmt: skip
    return standing if course is None else _on_course(standing, course)


def _on_course(standing: Standing, course: CourseRecord) -> Standing:
    return replace(
        standing,
        promise=read_promise(course.promise) if course.promise else standing.promise,
        voided=course.voided,
        holder=Holder(course.holder),
        unit=course.unit or standing.unit,
        batch=course.batch,
        before=Business(course.before) if course.before else None,
        waiting_since=course.waiting_since,
        supplements=course.supplements,
        reappointed=course.reappointed,
        correction_until=course.correction_until,
        returned_at=course.returned_at,
    )


def allowed_acts(
    session: Session, record: DossierRecord, now: datetime, calendar: OfficeCalendar | None
) -> tuple[str, ...]:
    """The acts that no rule forbids now, in the order of the table."""
    standing = standing_of(session, record)
    return tuple(act.value for act in Act if refusal(act, standing, now, calendar) is None)
