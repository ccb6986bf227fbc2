"""How the centre stands now, in a few numbers for those who watch it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desk_app.central.evidence import IS_WHOLE, NOT_SEEN
from desk_app.central.publishing import CENTRE
from desk_app.central.quarantine import FORK
from desk_app.central.tables import (
    Blob,
    DeskKnown,
    NumberBlock,
    OfferedFile,
    Quarantined,
    QuarantineTotal,
    SiteRow,
    VersionHeld,
)
from desk_app.central.transactions import Router, in_transaction
from desk_app.models.tables import FlagRecord

BEHIND = timedelta(days=1)


def gauges(router: Router, now: datetime) -> Mapping[str, int]:
    """Of all databases: sites and those not heard of for a day, open flags, and what is in quarantine.

    Until somebody has looked: `quarantined` batches, `quarantined_cut` of them with less than the whole
    kept, `branches_without_numbers`: second live copies that had to number provisionally. As it
    stands: `quarantined_bytes` of whole ones, and `quarantined_only_counted`, for which no room was left.
    """

    def work(session: Session) -> Mapping[str, int]:
        last = func.max(DeskKnown.contact_at)
        silent = select(DeskKnown.site).group_by(DeskKnown.site).having(last < now - BEHIND)
        total, kept = QuarantineTotal, select(func.count()).select_from(Quarantined)
        offered = int(session.scalar(select(func.sum(OfferedFile.size))) or 0)
        unsettled = select(func.count()).where(FlagRecord.settled_at.is_(None))
        return {
            "sites": session.scalar(select(func.count()).select_from(SiteRow)) or 0,
            "sites_behind": len(session.scalars(silent).all()),
            "flags": session.scalar(unsettled) or 0,
            "quarantined": session.scalar(kept.where(NOT_SEEN)) or 0,
            "quarantined_bytes": int(session.scalar(select(func.sum(total.bytes))) or 0),
            "quarantined_cut": session.scalar(kept.where(NOT_SEEN, ~IS_WHOLE)) or 0,
            "quarantined_only_counted": int(session.scalar(select(func.sum(total.cut))) or 0)
            - (session.scalar(kept.where(~IS_WHOLE)) or 0),
            "file_bytes": int(session.scalar(select(func.sum(Blob.have))) or 0) - offered,
            "offered_bytes": offered,
            "version_bytes": int(session.scalar(_size_of_versions()) or 0),
            "branches_without_numbers": session.scalar(_unnumbered()) or 0,
        }

    total: Counter[str] = Counter()
    for engine in router.engines:
        total.update(in_transaction(engine, work))
    return total


def _size_of_versions() -> Select[int]:
    """Of those that desks have brought and the centre has not published."""
    held = VersionHeld
    return select(func.sum(func.octet_length(held.content))).where(held.desk != CENTRE)


def _unnumbered() -> Select[int]:
    """For how many branches no numbers were left, and nobody has looked."""
    kept, block = Quarantined, NumberBlock
    given = select(block.site).where(block.site == kept.site, block.holder == kept.chain)
    unnumbered = (kept.reason == FORK, NOT_SEEN, ~given.exists())
    forked = select(kept.site, kept.chain).where(*unnumbered).distinct()
    return select(func.count()).select_from(forked.subquery())
