"""A push: checked, taken in whole or not at all, and acknowledged by the centre's signature."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from desk_app.central.arrivals import Arrivals, Forked
from desk_app.central.ingest import Ingest
from desk_app.central.numbers import Numbers
from desk_app.central.own_chain import locked_head
from desk_app.central.schema import TIMELINE
from desk_app.central.tables import CentreState, ChainMark, DeskKnown, Quarantined
from desk_app.journal.chain import BRANCH
from desk_app.journal.envelope import Placed
from desk_app.protocol.messages import Batch, BatchHead, ExchangeRefused, Place, refused

FORK, REVOKED = "fork", "revoked"


@dataclass(frozen=True)
class Pushing:
    """One transaction that takes a batch in; `placed` are its lines, whose chain and seal were checked."""

    session: Session
    site: str
    centre: str
    now: datetime

    def take(self, batch: Batch, placed: Sequence[Placed]) -> tuple[str, Place]:
        """The timeline, and the highest place held of that chain from now on.

        ExchangeRefused `unknown_desk` · `revoked` {epoch, seq} · `gap` {epoch, seq} · `bad_chain` ·
        `wrong_site`; Forked.
        """
        head = batch.head
        until = self._must_be_taken(head)
        end = locked_head(self.session, self.site)
        if placed[0].event.site != self.site:
            raise refused("wrong_site", site=self.site)
        own = head.desk == self.centre
        try:
            new = Arrivals(self.session, self.site, open_ended=own).new(head, placed)
        except Forked:
            if until is not None:
                raise refused(REVOKED, epoch=until[0], seq=until[1]) from None
            raise
        if new:
            Ingest(self.session, self.centre, end, self.now).take(new)
        timeline = self.session.get_one(CentreState, TIMELINE).value
        mark = self.session.get(ChainMark, (self.site, head.chain))
        # lines that two copies share lie under the name of the first; of the centre's own chain older
        # epochs are brought back
        if mark is None or (own and mark.epoch > head.epoch):
            return timeline, head.last
        return timeline, Place(mark.epoch, mark.seq, mark.head)

    def _must_be_taken(self, head: BatchHead) -> tuple[int, int] | None:
        """The desk's row is locked: one batch of a desk at a time, and none behind a revocation.

        Answers the last line of a revoked desk that counts. Of its chain, that is: whoever has its
        key could tell as many lines anew as those of another copy.
        """
        if head.desk == self.centre:
            return None
        row = self.session.get(DeskKnown, (self.site, head.desk), with_for_update=True)
        if row is None:
            raise refused("unknown_desk")
        until = (row.revoked_epoch, row.revoked_seq)
        if row.revoked_at is None:
            return None
        anew = BRANCH in head.chain and not self.session.get(ChainMark, (self.site, head.chain))
        if anew or head.last.order > until:
            raise refused(REVOKED, epoch=until[0], seq=until[1])
        return until


@dataclass(frozen=True)
class Quarantine:
    """One transaction that keeps what was not taken: it stays, whatever the desk is answered."""

    session: Session
    site: str
    now: datetime

    def fork(self, batch: Batch, body: bytes, forked: Forked) -> ExchangeRefused:
        """Two copies of a desk live: the alarm, and numbers of its own for the later one."""
        locked_head(self.session, self.site)
        self._keep(batch, body, FORK, forked.label)
        numbers = Numbers(self.session, self.site, self.now)
        grants = numbers.grant_branch(forked.label)
        epoch, seq = forked.common
        return refused("fork", epoch=epoch, seq=seq, chain=forked.label, grants=grants)

    def revoked(self, batch: Batch, body: bytes) -> None:
        """What a revoked desk still sends."""
        self._keep(batch, body, REVOKED, batch.head.chain)

    def _keep(self, batch: Batch, body: bytes, reason: str, chain: str) -> None:
        self.session.merge(
            Quarantined(
                site=self.site, sha256=hashlib.sha256(body).hexdigest(), desk=batch.head.desk,
                reason=reason, chain=chain, epoch=batch.head.epoch, first=batch.head.first,
                at=self.now, body=body,
            )
        )  # fmt: skip
