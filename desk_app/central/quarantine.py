"""What was not taken in is kept as evidence: whole while there is room, then by its signed head alone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.central.arrivals import Forked
from desk_app.central.numbers import Numbers
from desk_app.central.own_chain import locked_head
from desk_app.central.tables import Quarantined, QuarantineTotal
from desk_app.journal.canonical import canonical
from desk_app.protocol.messages import Batch, ExchangeRefused, refused

FORK, REVOKED = "fork", "revoked"


@dataclass(frozen=True)
class Room:
    """How much one site may leave here without an event that was taken in.

    Of batches in quarantine so many `bytes` of whole bodies: behind them the head is kept with the hash
    of the body, the signature over it proves what the desk told; behind `batches` they are only
    counted. `offered`: bytes of officers' files that no act names. Of one desk: bytes of `versions` that
    it has brought, and `proposals` that nobody has decided.
    """

    bytes: int = 64 << 20
    batches: int = 10_000
    offered: int = 500 << 20
    versions: int = 64 << 20
    proposals: int = 1_000


@dataclass(frozen=True)
class Quarantine:
    """One transaction that keeps what was not taken: it stays, whatever the desk is answered."""

    session: Session
    site: str
    now: datetime
    room: Room = field(default_factory=Room)

    def fork(self, batch: Batch, body: bytes, forked: Forked) -> ExchangeRefused:
        """Two copies of a desk live: the alarm, and numbers of its own for the later one.

        `grants` is empty when the site has none left: then that copy numbers provisionally.
        """
        self._keep(batch, body, FORK, forked.label)
        grants = Numbers(self.session, self.site, self.now).grant_branch(forked.label)
        epoch, seq = forked.common
        return refused(FORK, epoch=epoch, seq=seq, chain=forked.label, grants=grants)

    def revoked(self, batch: Batch, body: bytes) -> None:
        """What a revoked desk still sends."""
        self._keep(batch, body, REVOKED, batch.head.chain)

    def _keep(self, batch: Batch, body: bytes, reason: str, chain: str) -> None:
        """The same batch again is there already."""
        locked_head(self.session, self.site)
        sha256 = hashlib.sha256(body).hexdigest()
        if self.session.get(Quarantined, (self.site, sha256)) is not None:
            return
        total = self._total()
        whole = total.bytes + len(body) <= self.room.bytes
        total.cut += not whole
        if total.batches >= self.room.batches:
            total.cut += whole
            return
        total.batches += 1
        total.bytes += len(body) if whole else 0
        self.session.add(
            Quarantined(
                site=self.site, sha256=sha256, desk=batch.head.desk, reason=reason, chain=chain,
                epoch=batch.head.epoch, first=batch.head.first, at=self.now,
                body=body if whole else canonical(batch.head.document()), size=len(body),
            )
        )  # fmt: skip

    def _total(self) -> QuarantineTotal:
        found = self.session.get(QuarantineTotal, self.site)
        if found is None:  # what was kept before anybody counted
            table = Quarantined
            counted = select(func.count(), func.coalesce(func.sum(table.size), 0))
            batches, size = self.session.execute(counted.where(table.site == self.site)).one()
            found = QuarantineTotal(site=self.site, batches=batches, bytes=int(size), cut=0)
            self.session.add(found)
        return found
