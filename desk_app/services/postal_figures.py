"""What went by post between two days: one row a result given to the post (QĐ 45/2016/QĐ-TTg)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.moments import iso
from desk_app.models.report import Row
from desk_app.models.states import ResultDelivery
from desk_app.models.tables import HistoryRecord
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, Figures
from desk_app.services.listed_dossiers import ListedDossiers, listed_dossiers
from desk_app.services.seen import Seen, seen
from desk_app.storage.pages import pages

POSTAL = (
    "code", "procedure", "applicant", "address", "phone", "sent_at", "tracking", "charge",
    "delivered_on",
)  # fmt: skip


def postal(session: Session, desk: Desk, between: Between) -> Figures:
    """Every result given to the post, with its number and charge."""
    sent = seen(session, desk.site_id, between, "SentByPost")
    listed = listed_dossiers(session, desk.site_id, [each.record for each in sent])
    deliveries = _deliveries(session, desk.site_id, [each.record.id for each in sent])
    rows = [_row(each, listed, deliveries.get(each.record.id, ())) for each in sent]
    delivered = sum(row["delivered_on"] is not None for row in rows)
    charge = sum(row["charge"] for row in rows if isinstance(row["charge"], int))
    posted = {
        each.record.id for each in sent if each.record.delivery_state == ResultDelivery.POSTED
    }
    totals: dict[str, object] = {
        "dossiers": len(rows), "delivered": delivered, "under_way": len(posted), "charge": charge,
    }  # fmt: skip
    identities = {"delivered + under way = dossiers": delivered + len(posted) == len(rows)}
    return rows, totals, identities


def _row(sent: Seen, listed: ListedDossiers, deliveries: Sequence[HistoryRecord]) -> Row:
    record, person = sent.record, listed.person(sent.record, "applicant")
    given = next((each for each in deliveries if each.version > sent.version), None)
    delivered = None if given is None else given.facts.get("on") or given.at.date().isoformat()
    return {
        "code": record.code, "procedure": record.procedure_code,
        "applicant": person.name if person else None, "address": person.address if person else None,
        "phone": person.phone if person else None, "sent_at": iso(sent.at),
        "tracking": sent.told.personal.get("tracking"),
        "charge": int(sent.told.event.body["charge"]), "delivered_on": delivered,
    }  # fmt: skip


def _deliveries(
    session: Session, site: str, dossiers: Sequence[str]
) -> dict[str, list[HistoryRecord]]:
    """What the post reported as delivered, in the order of each dossier's history."""
    history, found = HistoryRecord, dict[str, list[HistoryRecord]]()
    for page in pages(dossiers):
        query = select(history).where(
            history.site == site, history.kind == "PostDelivered", history.dossier.in_(page)
        )
        for row in session.scalars(query.order_by(history.dossier, history.version)):
            found.setdefault(row.dossier, []).append(row)
    return found
