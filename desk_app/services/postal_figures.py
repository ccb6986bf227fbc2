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
    "delivered_on", "came_back_on",
)  # fmt: skip
SENT, DELIVERED, BACK = "SentByPost", "PostDelivered", "ReturnTakenBack"


def postal(session: Session, desk: Desk, between: Between) -> Figures:
    """Every result given to the post, with its number and charge, and what became of it."""
    sent = seen(session, desk.site_id, between, SENT)
    listed = listed_dossiers(session, desk.site_id, [each.record for each in sent])
    ways = _ways(session, desk.site_id, [each.record.id for each in sent])
    later = [
        [line for line in ways[each.record.id] if line.version > each.version] for each in sent
    ]
    rows = [_row(each, listed, after) for each, after in zip(sent, later, strict=True)]
    delivered = sum(row["delivered_on"] is not None for row in rows)
    came_back = sum(row["came_back_on"] is not None for row in rows)
    charge = sum(row["charge"] for row in rows if isinstance(row["charge"], int))
    under_way = sum(
        each.record.delivery_state == ResultDelivery.POSTED
        and not any(line.kind == SENT for line in after)
        for each, after in zip(sent, later, strict=True)
    )
    totals: dict[str, object] = {
        "dossiers": len(rows), "delivered": delivered, "came_back": came_back,
        "under_way": under_way, "charge": charge,
    }  # fmt: skip
    whole = delivered + came_back + under_way == len(rows)
    return rows, totals, {"delivered + came back + under way = dossiers": whole}


def _row(sent: Seen, listed: ListedDossiers, later: Sequence[HistoryRecord]) -> Row:
    """`later`: what the dossier's way by post was after this sending."""
    record, person = sent.record, listed.person(sent.record, "applicant")
    ends = {later[0].kind: later[0]} if later else {}
    given, back = ends.get(DELIVERED), ends.get(BACK)
    return {
        "code": record.code, "procedure": record.procedure_code,
        "applicant": person.name if person else None, "address": person.address if person else None,
        "phone": person.phone if person else None, "sent_at": iso(sent.at),
        "tracking": sent.told.personal.get("tracking"),
        "charge": int(sent.told.event.body["charge"]),
        "delivered_on": _day(given, "on"), "came_back_on": _day(back),
    }  # fmt: skip


def _day(line: HistoryRecord | None, told: str = "") -> str | None:
    """The day that the line tells, else that of its recording."""
    return None if line is None else line.facts.get(told) or line.at.date().isoformat()


def _ways(session: Session, site: str, dossiers: Sequence[str]) -> dict[str, list[HistoryRecord]]:
    """Sendings, deliveries and what came back, in the order of each dossier's history."""
    history, kinds = HistoryRecord, (SENT, DELIVERED, BACK)
    found: dict[str, list[HistoryRecord]] = {}
    for page in pages(dossiers):
        query = select(history).where(
            history.site == site, history.kind.in_(kinds), history.dossier.in_(page)
        )
        for row in session.scalars(query.order_by(history.dossier, history.version)):
            found.setdefault(row.dossier, []).append(row)
    return found
