"""Where a stored dossier stands, and which acts its rules leave open."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.legacy.origin import is_imported
from desk_app.models.moves import Act
from desk_app.models.outcomes import Facts
from desk_app.models.process import OpenStep
from desk_app.models.promise_document import read_promise
from desk_app.models.refusals import refusal
from desk_app.models.site import Site
from desk_app.models.standing import Holder, Paid, Standing
from desk_app.models.states import Business, Money, ResultDelivery
from desk_app.models.tables import (
    CountedDossier,
    CourseRecord,
    DossierFeeRecord,
    DossierRecord,
    FeeEntry,
    HistoryRecord,
    StepRecord,
)
from desk_app.models.vietqr import vietqr
from desk_app.services.dossier_rows import rows_of

NOT_OF_THE_COURSE = frozenset({"PaperPrinted", "NoteAdded", "IntakeAmended", "ReceiptNoted"})
"""Kinds that may be recorded later than something that is entered late."""


def standing_of(session: Session, record: DossierRecord) -> Standing:
    """Where a stored dossier stands."""
    course = session.get(CourseRecord, (record.site, record.id))
    fees = rows_of(session, DossierFeeRecord, record)
    unpaid = [
        fee
        for fee in fees
        if fee.amount and fee.collected_by is None and record.money != Money.REFUNDED
    ]
    entries = rows_of(session, FeeEntry, record)
    reversed_ = {entry.reverses for entry in entries}
    paid = tuple(
        Paid(
            entry.event,
            entry.amount,
            entry.by,
            entry.method,
            tuple(entry.lines),
            entry.at,
            bool(entry.receipt),
        )
        for entry in entries
        if entry.amount > 0 and entry.event not in reversed_
    )
    history = [
        line
        for line in rows_of(session, HistoryRecord, record)
        if line.kind not in NOT_OF_THE_COURSE
    ]
    standing = Standing(
        id=record.id, code=record.code, version=record.version,
        business=Business(record.business), money=Money(record.money),
        delivery=ResultDelivery(record.delivery_state), promise=read_promise(record.promise),
        received_at=record.received_at, due_at=record.due_at,
        legal_due_at=_legal(session, record),
        immediate=record.immediate,
        agency=record.agency, unit=record.unit, read_only=record.read_only,
        imported=is_imported(record.desk),
        custodian=record.custodian, owed=sum(fee.amount for fee in unpaid),
        owed_lines=tuple(fee.place for fee in unpaid), paid=paid,
        last_at=max(line.at for line in history),
        posted_at=_last(history, frozenset({"SentByPost"})),
        returned_at=_last(history, frozenset({"ResultReturned", "PostDelivered"})),
    )  # fmt: skip
    standing = replace(standing, step=open_step(session, record))
    return standing if course is None else _on_course(standing, course)


def _legal(session: Session, record: DossierRecord) -> datetime | None:
    """The appointment by law: what statistics judge by; an estimate is none yet."""
    counted = session.get(CountedDossier, (record.site, record.id))
    return counted.original if counted else record.due_at


def _last(history: list[HistoryRecord], kinds: frozenset[str]) -> datetime | None:
    """When the last of those kinds was recorded; None when none was."""
    return max((line.at for line in history if line.kind in kinds), default=None)


def open_step(session: Session, record: DossierRecord) -> OpenStep | None:
    """The step of its internal process that a dossier stands in; None when none is open."""
    table = StepRecord
    own = (table.site == record.site, table.dossier == record.id, table.done_at.is_(None))
    row = session.scalars(select(table).where(*own)).one_or_none()
    if row is None:
        return None
    return OpenStep(
        row.place, row.of, row.name, row.unit, row.person, row.half_days, row.until, row.process
    )


def _on_course(standing: Standing, course: CourseRecord) -> Standing:
    return replace(
        standing,
        promise=read_promise(course.promise) if course.promise else standing.promise,
        voided=course.voided,
        holder=Holder(course.holder),
        unit=course.unit or standing.unit,
        batch=course.batch,
        shelf=course.shelf,
        added_at=course.added_at,
        before=Business(course.before) if course.before else None,
        waiting_since=course.waiting_since,
        supplements=course.supplements,
        reappointed=course.reappointed,
        correction_until=course.correction_until,
        # a day of delivery told later does not shorten the time to take the return back
        returned_at=standing.returned_at if course.returned_at else None,
        finished_at=course.finished_at,
    )


def acts_now(
    standing: Standing, now: datetime, calendar: OfficeCalendar | None
) -> tuple[tuple[str, ...], tuple[tuple[str, str, Facts], ...]]:
    """The acts that no rule forbids at `now`, and the others with the code and facts of the rule."""
    said = {act: refusal(act, standing, now, calendar) for act in Act}
    allowed = tuple(act.value for act, no in said.items() if no is None)
    refused = tuple((act.value, no.code, no.facts) for act, no in said.items() if no is not None)
    return allowed, refused


def payment_code(site: Site, standing: Standing) -> str:
    """The VietQR text for what is still owed; empty when nothing is, or the site has no account."""
    if site.payment is None or not standing.owed or standing.voided:
        return ""
    return vietqr(site.payment, standing.owed, standing.code)
