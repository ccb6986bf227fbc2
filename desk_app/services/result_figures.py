"""What came back from the units: one row a result, by when it came."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.kinds.counting import counted
from desk_app.models.moments import iso
from desk_app.models.report import Row
from desk_app.models.statistics.options import Options
from desk_app.models.statistics.timeliness import Outcome, solved_as
from desk_app.models.tables import CountedDossier
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, Figures
from desk_app.services.listed_dossiers import ListedDossiers, listed_dossiers
from desk_app.services.results_told import result_told
from desk_app.services.seen import Seen, results_seen
from desk_app.storage.pages import pages

RESULTS = (
    "code", "procedure", "unit", "kind", "number", "signed_on", "came_at", "due_at", "late",
)  # fmt: skip


def results(session: Session, desk: Desk, between: Between) -> Figures:
    """Every result that came on these days, a corrected one once more; early and late.

    Late as statistics count it, by the day and by law: a corrected one as the first one was.

    A refusal after appraisal is one, its number that of form 03 (NĐ 118/2025 Đ.19.3).
    """
    came = results_seen(session, desk.site_id, between)
    listed = listed_dossiers(session, desk.site_id, [each.record for each in came])
    late = _late(session, desk.site_id, came)
    rows = [_row(each, listed, late) for each in came]
    granted = sum(row["kind"] == "granted" for row in rows)
    refused = sum(row["kind"] == "refused" for row in rows)
    totals: dict[str, object] = {
        "results": len(rows), "granted": granted, "refused": refused,
        "late": sum(row["late"] == 1 for row in rows),
    }  # fmt: skip
    return rows, totals, {"granted + refused = results": granted + refused == len(rows)}


def _late(session: Session, site: str, came: Sequence[Seen]) -> frozenset[str]:
    """Which of their dossiers were solved late."""
    table, found = CountedDossier, set[str]()
    for page in pages(tuple(dict.fromkeys(each.record.id for each in came))):
        own = (table.site == site, table.dossier.in_(page))
        for row in session.scalars(select(table).where(*own)):
            end = row.finished_at
            if end and solved_as(counted(vars(row)), end, Options()) is Outcome.LATE:
                found.add(row.dossier)
    return frozenset(found)


def _row(came: Seen, listed: ListedDossiers, late: frozenset[str]) -> Row:
    record, result = came.record, result_told(came.told)
    return {
        "code": record.code, "procedure": record.procedure_code, "unit": listed.unit(record),
        "kind": result.kind, "number": result.number or None,
        "signed_on": result.signed_on.isoformat() if result.signed_on else None,
        "came_at": iso(came.at), "due_at": iso(record.due_at) if record.due_at else None,
        "late": int(record.id in late),
    }  # fmt: skip
