"""Whether the post's tracking number was entered for another dossier."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.outcomes import NotAllowed
from desk_app.models.receipts import clean_sign
from desk_app.models.tables import DossierRecord, Parcel


def refuse_tracking(session: Session, own: DossierRecord, tracking: str) -> None:
    """NotAllowed `tracking_used` (tracking, dossier) when another dossier has or had that number.

    The same dossier may be given to the post again under its own one: what was taken back by
    mistake.
    """
    parcel, dossier = Parcel, DossierRecord
    query = (
        select(dossier.code)
        .join(parcel, (parcel.site == dossier.site) & (parcel.dossier == dossier.id))
        .where(
            parcel.site == own.site,
            parcel.tracking == clean_sign(tracking),
            parcel.dossier != own.id,
        )
        .limit(1)
    )
    code = session.scalar(query)
    if code is not None:
        raise NotAllowed("tracking_used", tracking=tracking, dossier=code)
