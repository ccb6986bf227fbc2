"""What the keys of a report's rows are called, for those who read it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.report import Report
from desk_app.models.tables import DossierRecord
from desk_app.services.accounts import full_names
from desk_app.services.desk import Desk

AGENCIES, CLERKS = frozenset({"agencies", "fees"}), frozenset({"clerks", "cash"})


def keys_of(report: Report) -> frozenset[str]:
    """What the first cells of a report's rows say."""
    return frozenset(str(row[report.columns[0]]) for row in report.rows)


def names_of(session: Session, desk: Desk, report: str, keys: Collection[str]) -> Mapping[str, str]:
    """The names by their keys; what has none is left out."""
    if report in AGENCIES:
        return {each.code: each.name for each in desk.site.agencies if each.code in keys}
    if report in CLERKS:
        return full_names(session, desk.site_id)
    if report == "procedures":
        return {key: _procedure(session, desk.site_id, key) for key in keys}
    return {}


def _procedure(session: Session, site: str, code: str) -> str:
    """As one of its dossiers calls it: also where the catalogue has it no more."""
    table = DossierRecord
    own = (table.site == site, table.procedure_code == code)
    return session.scalar(select(table.procedure_name).where(*own).limit(1)) or ""
