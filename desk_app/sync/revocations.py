"""Which desks of the site count no more, as the centre has signed it: kept here, and told to neighbours."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.tables import SyncState
from desk_app.protocol.revocation import Revocation, is_revoked_by, read_revocation
from desk_app.sync.memory import REVOCATION, keep, remembered
from desk_app.sync.outbox import Order


@dataclass(frozen=True)
class Revocations:
    """By the desk that each is about."""

    told: Mapping[str, Revocation]

    def of(self, desk: str) -> Revocation | None:
        """What the centre has said of a desk; None for one that counts."""
        return self.told.get(desk)

    def leave(self, chain: str, last: Order) -> bool:
        """Whether lines up to `last` of a chain may be taken and passed on."""
        return all(each.leaves(chain, last) for each in self.told.values())


def revocations(session: Session, site: str) -> Revocations:
    """All that are known here."""
    query = select(SyncState.value).where(
        SyncState.site == site, SyncState.key.startswith(REVOCATION, autoescape=True)
    )
    found = (read_revocation(json.loads(value)) for value in session.scalars(query))
    return Revocations({each.desk: each for each in found})


def keep_revocation(session: Session, site: str, document: object, own_desk: str = "") -> bool:
    """Keep what the own centre has signed of a desk of this site; whether it is news.

    `own_desk`: who is to know that it is the one. MessageUnreadable.
    """
    told, memory = read_revocation(document), remembered(session, site)
    before = revocations(session, site).of(told.desk)
    if memory.certificate is None or (before is not None and before.at >= told.at):
        return False
    if told.site != site or not is_revoked_by(told, memory.certificate.centre_key):
        return False
    keep(session, site, **{REVOCATION + told.desk: told.document()})
    if told.desk == own_desk:
        keep(session, site, revoked=True)
    return True
