"""Whether the number of a fee receipt was entered before."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.outcomes import NotAllowed
from desk_app.models.tables import DossierRecord, FeeReceipt


def refuse_used(session: Session, site: str, receipt: Mapping[str, str]) -> None:
    """NotAllowed `receipt_used` (form, series, number, dossier): a number is used once and for all.

    Also after a reversal: the receipt was written, a new collection needs a new one.
    """
    table, dossier = FeeReceipt, DossierRecord
    used = (
        select(dossier.code)
        .join(table, (table.site == dossier.site) & (table.dossier == dossier.id))
        .where(
            table.site == site,
            table.form == receipt["form"],
            table.series == receipt["series"],
            table.number == int(receipt["number"]),
        )
        .limit(1)
    )
    code = session.scalar(used)
    if code is not None:
        named = {key: receipt[key] for key in ("form", "series", "number")}
        raise NotAllowed("receipt_used", **named, dossier=code)
