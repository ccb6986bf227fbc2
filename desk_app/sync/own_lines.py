"""This desk's own lines as they travel: what a copy shares with another one bears the other's name."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from desk_app.protocol.messages import Batch, Limits
from desk_app.sync.exchange import Exchange
from desk_app.sync.outbox import Order, Outbox


@dataclass(frozen=True)
class OwnLines:
    """The chain that is known by `name` at the centre; lines before it parted are of the copies it left.

    The centre holds them under those names. Where it lacks them, too, because it was restored and
    the other copy is no more, this one brings them. `until`: the last line of a desk that was revoked.
    """

    session: Session
    exchange: Exchange
    name: str
    until: Order | None = None

    def next(self, behind: Order, limits: Limits, before: int | None = None) -> Batch | None:
        """The batch behind a place; see `Outbox.next`."""
        exchange = self.exchange
        outbox = Outbox(self.session, exchange.site, exchange.desk)
        outgoing = outbox.next(behind, limits, before)
        if outgoing is not None and self.until is not None:
            outgoing = outgoing.up_to(self.until)
        if outgoing is None or not outgoing.lines:
            return None
        for name, last in exchange.memory().shared:
            if behind < last:
                return outgoing.up_to(last).sealed(name, exchange.key)
        return outgoing.sealed(self.name, exchange.key)
