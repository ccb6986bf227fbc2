"""Figures whose sums disagree leave the desk on no paper and in no file."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desk_app.models.outcomes import IntegrityBroken
from desk_app.models.report import Report
from desk_app.services.statistics.asked import MOST_NAMED
from desk_app.services.statistics.offending import contradicted


def must_agree(session: Session, site: str, report: Report) -> None:
    """IntegrityBroken `identity_broken` (identity, field, dossiers, number) when a sum does not hold.

    Named are the dossiers of these days whose rows are not what the journal says.
    """
    broken = [name for name, holds in report.identities.items() if not holds]
    if broken:
        codes = contradicted(session, site, report.first, report.last)
        raise IntegrityBroken(
            "identity_broken", identity=", ".join(broken), field="–",
            dossiers=", ".join(codes[:MOST_NAMED]) or "–", number=len(codes),
        )  # fmt: skip
