"""Results that lie ready at the counter for whoever comes to collect them, and whom to tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.models.draft import Delivery
from desk_app.models.moments import iso
from desk_app.models.report import Row
from desk_app.models.shown import grouped
from desk_app.models.standing import Holder
from desk_app.models.states import Business, Money, ResultDelivery
from desk_app.models.tables import (
    CourseRecord,
    DossierFeeRecord,
    DossierPersonRecord,
    DossierRecord,
    HistoryRecord,
)
from desk_app.models.text import unaccented
from desk_app.printing.wording import form_wording
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, Figures, within

NOTIFY = (
    "code", "applicant", "phone", "procedure", "procedure_name", "ready_since", "due_at", "shelf",
    "fee_due", "message",
)  # fmt: skip
MADE_READY = ("ResultReceived", "DossierRefused", "ReturnTakenBack")


@dataclass(frozen=True)
class Ready:
    """One result at the counter; nobody's name and number after an erasure. `fee_due` in đồng."""

    record: DossierRecord
    applicant: str
    phone: str
    since: datetime
    shelf: str
    fee_due: int


def ready_results(session: Session, site: str, between: Between) -> tuple[Ready, ...]:
    """What is ready now to be collected, the longest waiting first; ready since between two instants."""
    since = _since(session, site, between)
    owed = _owed(session, site)
    dossier, course, person = DossierRecord, CourseRecord, DossierPersonRecord
    query = (
        select(dossier, course.shelf, person.name, person.phone)
        .join(course, (course.site == dossier.site) & (course.dossier == dossier.id))
        .outerjoin(
            person,
            (person.site == dossier.site)
            & (person.dossier == dossier.id)
            & (person.role == "applicant"),
        )
        .where(
            dossier.site == site,
            dossier.business == Business.RESOLVED.value,
            dossier.delivery_state == ResultDelivery.READY.value,
            dossier.delivery == Delivery.COUNTER.value,
            course.holder == Holder.DESK.value,
        )
    )
    found = [
        Ready(record, name or "", phone or "", since[record.id], shelf, owed.get(record.id, 0))
        for record, shelf, name, phone in session.execute(query)
        if record.id in since
    ]
    return tuple(sorted(found, key=lambda each: (each.since, each.record.code)))


def _since(session: Session, site: str, between: Between) -> dict[str, datetime]:
    """When each dossier's result last came to lie at the counter, where that was between them."""
    history = HistoryRecord
    last = (
        select(history.dossier, func.max(history.version).label("version"))
        .where(history.site == site, history.kind.in_(MADE_READY))
        .group_by(history.dossier)
        .subquery()
    )
    query = (
        select(history.dossier, history.at)
        .join(last, (last.c.dossier == history.dossier) & (last.c.version == history.version))
        .where(history.site == site, *within(history.at, between))
    )
    return {each.dossier: each.at for each in session.execute(query)}


def _owed(session: Session, site: str) -> dict[str, int]:
    fee = DossierFeeRecord
    query = (
        select(fee.dossier, func.sum(fee.amount))
        .where(fee.site == site, fee.collected_by.is_(None))
        .group_by(fee.dossier)
    )
    return {dossier: int(amount) for dossier, amount in session.execute(query)}


def notify(session: Session, desk: Desk, between: Between) -> Figures:
    """Whom to tell that the result is here, with the text to send; no identity number, no shelf in it."""
    ready = ready_results(session, desk.site_id, between)
    today = desk.now().date()
    rows: list[Row] = [
        {
            "code": each.record.code, "applicant": each.applicant or None,
            "phone": each.phone or None, "procedure": each.record.procedure_code,
            "procedure_name": each.record.procedure_name, "ready_since": iso(each.since),
            "due_at": iso(each.record.due_at) if each.record.due_at else None,
            "shelf": each.shelf, "fee_due": each.fee_due,
            "message": message(desk.site.name, each, today),
        }
        for each in ready
    ]  # fmt: skip
    reachable = sum(bool(row["phone"]) for row in rows)
    without_phone = sum(not row["phone"] for row in rows)
    fee_due = sum(each.fee_due for each in ready)
    with_fee = sum(each.fee_due > 0 for each in ready)
    totals: dict[str, object] = {
        "dossiers": len(rows), "reachable": reachable, "without_phone": without_phone,
        "fee_due": fee_due, "with_fee": with_fee,
    }  # fmt: skip
    identities = {
        "reachable + without phone = dossiers": reachable + without_phone == len(rows),
        "with a fee = money due": with_fee == sum(each.record.money == Money.DUE for each in ready),
    }
    return rows, totals, identities


def message(office: str, ready: Ready, today: date) -> str:
    """The text of an SMS in letters that every telephone shows."""
    words = form_wording("notify", today).additions
    told = words["message"].format(office=office, code=ready.record.code)
    if ready.fee_due:
        told += words["message_fee"].format(amount=grouped(ready.fee_due))
    return unaccented(told)
