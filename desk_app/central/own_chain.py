"""The centre's own hand: its lines on the stream of a site, one chain a site, one epoch a timeline."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from desk_app.central.tables import ChainMark, SiteHead
from desk_app.central.transactions import unknown_site
from desk_app.journal.canonical import canonical
from desk_app.journal.chain import next_hash, personal_hash
from desk_app.journal.envelope import Event, Placed
from desk_app.journal.ids import new_id
from desk_app.journal.kinds import KINDS
from desk_app.models.happening import Happening
from desk_app.models.moments import in_vietnam, iso
from desk_app.protocol.messages import SALT_BYTES

BOOT = "centre"


def locked_head(session: Session, site: str) -> SiteHead:
    """The end of a site's stream, kept for this transaction. NotAllowed(`site_unknown`)."""
    head = session.get(SiteHead, site, with_for_update=True, populate_existing=True)
    if head is None:
        raise unknown_site(site)
    return head


@dataclass
class OwnChain:
    """The centre's chain of one site while a transaction appends to it; `head` is locked by it."""

    centre: str
    head: SiteHead
    now: datetime

    def placed(self, happening: Happening, by: str) -> Placed:
        """The event in its place; the chain is one line further, nothing is stored yet."""
        head, part = self.head, None
        if happening.personal is not None:
            part = canonical(happening.personal)
        salt = secrets.token_bytes(SALT_BYTES)
        at = in_vietnam(self.now)
        at = at if head.centre_at is None else max(at, head.centre_at)
        event = Event(
            id=new_id(at), desk=self.centre, epoch=head.centre_epoch, seq=head.centre_seq + 1,
            site=head.site, kind=happening.kind, kind_v=KINDS[happening.kind].version,
            dossier=happening.dossier, at=at, occurred_at=happening.occurred_at or at, boot=BOOT,
            mono=0, server_time_last_seen=iso(at), by=by, base=happening.base,
            personal=None if part is None else personal_hash(salt, part),
            body=dict(happening.body),
        )  # fmt: skip
        line = event.line()
        head.centre_seq, head.centre_hash = event.seq, next_hash(head.centre_hash, line)
        head.centre_at = at
        return Placed(event, line, head.centre_hash, part, salt)


def raise_mark(session: Session, site: str, placed: Placed) -> None:
    """The highest place held of a chain is that of this line, unless it is higher already."""
    event = placed.event
    mark = session.get(ChainMark, (site, event.desk))
    if mark is None:
        session.add(
            ChainMark(
                site=site, chain=event.desk, epoch=event.epoch, seq=event.seq, head=placed.hash
            )
        )
    elif (mark.epoch, mark.seq) < (event.epoch, event.seq):
        mark.epoch, mark.seq, mark.head = event.epoch, event.seq, placed.hash
