"""Where a stored dossier stands: the rows of its tables as the one value that the rules ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from desk_app.models.legacy.origin import is_imported
from desk_app.models.process import OpenStep
from desk_app.models.promise_document import read_promise
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
    Stored,
)

Row = TypeVar("Row", bound=Stored)
NOT_OF_THE_COURSE = frozenset({"PaperPrinted", "NoteAdded", "IntakeAmended", "ReceiptNoted"})
"""Kinds that may be recorded later than something that is entered late."""


def standing_of(session: Session, record: DossierRecord) -> Standing:
    """Where a stored dossier stands."""
    course = next(iter(rows_of(session, CourseRecord, record)), None)
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
    counted = next(iter(rows_of(session, CountedDossier, record)), None)
    return counted.original if counted else record.due_at


def _last(history: list[HistoryRecord], kinds: frozenset[str]) -> datetime | None:
    """When the last of those kinds was recorded; None when none was."""
    return max((line.at for line in history if line.kind in kinds), default=None)


def open_step(session: Session, record: DossierRecord) -> OpenStep | None:
    """The step of its internal process that a dossier stands in; None when none is open."""
    row = next((each for each in rows_of(session, StepRecord, record) if not each.done_at), None)
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


def rows_of(session: Session, table: type[Row], record: DossierRecord) -> list[Row]:
    """Every row of a child table that belongs to the dossier, in the order of its key."""
    named = {"of_site": record.site, "of_dossier": record.id}
    return sorted(session.scalars(_rows_query(table), named), key=_key_of(table))


@cache  # a dossier is looked at through a dozen of them
def _rows_query(table: type[Stored]) -> Select[Any]:
    """In no order: asked for one, the store reads a whole site in it rather than the few rows."""
    columns = table.__table__.c
    own = (
        columns["site"] == bindparam("of_site"),
        columns["dossier"] == bindparam("of_dossier"),
    )
    return select(table).where(*own)


@cache
def _key_of(table: type[Stored]) -> Callable[[Stored], Any]:
    return attrgetter(*(column.name for column in table.__table__.primary_key))
