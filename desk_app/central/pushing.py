"""A push: checked, taken in whole or not at all, and acknowledged by the centre's signature."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy.orm import Session

from desk_app.central.arrivals import Arrivals, Forked
from desk_app.central.ingest import Ingest
from desk_app.central.own_chain import locked_head
from desk_app.central.quarantine import REVOKED
from desk_app.central.schema import TIMELINE
from desk_app.central.tables import CentreState, ChainMark, DeskKnown
from desk_app.journal.chain import BRANCH
from desk_app.protocol.batch import checked
from desk_app.protocol.desk_identity import desk_id
from desk_app.protocol.messages import Batch, BatchHead, Place, refused
from desk_app.protocol.seals import public_of


@dataclass(frozen=True)
class Pushing:
    """One transaction that takes a batch in; `key` is the centre's."""

    session: Session
    site: str
    key: Ed25519PrivateKey
    now: datetime

    def take(self, batch: Batch) -> tuple[str, Place]:
        """The timeline, and the highest place held of that chain from now on.

        ExchangeRefused: everything of `checked`, and `unknown_desk` · `revoked` {epoch, seq} · `gap`
        {epoch, seq} · `bad_chain` · `wrong_site`; Forked.
        """
        head = batch.head
        centre = desk_id(public_of(self.key))
        own = head.desk == centre
        row = None if own else self._desk(head.desk)
        placed = checked(batch, public_of(self.key) if row is None else row.public_key)
        until = None if row is None else self._must_be_taken(head, row)
        end = locked_head(self.session, self.site)
        if placed[0].event.site != self.site:
            raise refused("wrong_site", site=self.site)
        try:
            new = Arrivals(self.session, self.site, open_ended=own).new(head, placed)
        except Forked:
            if until is not None:
                raise refused(REVOKED, epoch=until[0], seq=until[1]) from None
            raise
        if new:
            Ingest(self.session, centre, end, self.now).take(new)
        timeline = self.session.get_one(CentreState, TIMELINE).value
        mark = self.session.get(ChainMark, (self.site, head.chain))
        # lines that two copies share lie under the name of the first; of the centre's own chain older
        # epochs are brought back
        if mark is None or (own and mark.epoch > head.epoch):
            return timeline, head.last
        return timeline, Place(mark.epoch, mark.seq, mark.head)

    def _desk(self, desk: str) -> DeskKnown:
        """Its row, locked: one batch of a desk at a time, under the key and the standing of this moment."""
        row = self.session.get(DeskKnown, (self.site, desk), with_for_update=True)
        if row is None:
            raise refused("unknown_desk")
        return row

    def _must_be_taken(self, head: BatchHead, row: DeskKnown) -> tuple[int, int] | None:
        """Nothing behind a revocation. Answers the last line of a revoked desk that counts.

        Of its chain, that is, and of a copy's branch what is here already: whoever has its key could
        tell as many lines anew as those of a copy, in a new branch or behind one that is known.
        """
        if row.revoked_at is None:
            return None
        until = (row.revoked_epoch, row.revoked_seq)
        branch = BRANCH in head.chain
        mark = self.session.get(ChainMark, (self.site, head.chain)) if branch else None
        if mark is not None:
            until = mark.epoch, mark.seq
        if (branch and mark is None) or head.last.order > until:
            raise refused(REVOKED, epoch=until[0], seq=until[1])
        return until
