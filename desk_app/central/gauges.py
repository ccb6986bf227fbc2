"""How the centre stands now, in a few numbers for those who watch it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.central.tables import DeskKnown, Quarantined, SiteRow
from desk_app.central.transactions import Router, in_transaction
from desk_app.models.tables import FlagRecord

BEHIND = timedelta(days=1)


def gauges(router: Router, now: datetime) -> Mapping[str, int]:
    """Of all databases: sites, those not heard of for a day, flags left open, batches in quarantine."""

    def work(session: Session) -> Mapping[str, int]:
        last = func.max(DeskKnown.contact_at)
        silent = select(DeskKnown.site).group_by(DeskKnown.site).having(last < now - BEHIND)
        unsettled = select(func.count()).where(FlagRecord.settled_at.is_(None))
        return {
            "sites": session.scalar(select(func.count()).select_from(SiteRow)) or 0,
            "sites_behind": len(session.scalars(silent).all()),
            "flags": session.scalar(unsettled) or 0,
            "quarantined": session.scalar(select(func.count()).select_from(Quarantined)) or 0,
        }

    total: Counter[str] = Counter()
    for engine in router.engines:
        total.update(in_transaction(engine, work))
    return total
