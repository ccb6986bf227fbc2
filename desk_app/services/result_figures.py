"""What came back from the units: one row a result, by when it came."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.reading import told_by
from desk_app.models.moments import iso
from desk_app.models.report import Row
from desk_app.models.tables import DossierRecord, HistoryRecord, JournalLine
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, Figures, within
from desk_app.services.passages import processing_unit

RESULTS = (
    "code", "procedure", "unit", "kind", "number", "signed_on", "came_at", "due_at", "late",
)  # fmt: skip


def results(session: Session, desk: Desk, between: Between) -> Figures:
    """Every result that came on these days, a corrected one once more; early and late."""
    history, dossier, line = HistoryRecord, DossierRecord, JournalLine
    query = (
        select(history, dossier)
        .join(dossier, (dossier.site == history.site) & (dossier.id == history.dossier))
        .join(line, (line.site == history.site) & (line.id == history.event))
        .where(
            history.site == desk.site_id,
            history.kind == "ResultReceived",
            *within(history.at, between),
        )
        .order_by(history.at, line.pos)
    )
    rows = [_row(session, *each) for each in session.execute(query)]
    granted = sum(row["kind"] == "granted" for row in rows)
    refused = sum(row["kind"] == "refused" for row in rows)
    totals: dict[str, object] = {
        "results": len(rows), "granted": granted, "refused": refused,
        "late": sum(row["late"] == 1 for row in rows),
    }  # fmt: skip
    return rows, totals, {"granted + refused = results": granted + refused == len(rows)}


def _row(session: Session, came: HistoryRecord, dossier: DossierRecord) -> Row:
    told = told_by(session, came.site, came.event)
    signed = told.event.body.get("signed_on") if told else None
    return {
        "code": dossier.code, "procedure": dossier.procedure_code,
        "unit": processing_unit(session, dossier), "kind": came.facts.get("kind", "granted"),
        "number": came.facts.get("number"),
        "signed_on": date.fromisoformat(signed).isoformat() if signed else None,
        "came_at": iso(came.at), "due_at": iso(dossier.due_at) if dossier.due_at else None,
        "late": int(dossier.due_at is not None and came.at > dossier.due_at),
    }  # fmt: skip
