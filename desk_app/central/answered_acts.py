"""An officer's act is done once for each key of a request, however often a lost answer is asked for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from desk_app.central.officers import Officer
from desk_app.central.tables import AnsweredAct
from desk_app.models.moves import Act
from desk_app.protocol.messages import refused

LIVES = timedelta(days=7)


def hash_of(act: Act, codes: Sequence[str], document: object) -> str:
    """What tells one request from another; the order of the fields of an object says nothing."""
    asked = json.dumps([act.value, list(codes), document], sort_keys=True)
    return hashlib.sha256(asked.encode()).hexdigest()


@dataclass(frozen=True)
class AnsweredActs:
    """The acts of an officer in the last days, in the transaction that does one; the site is locked."""

    session: Session
    who: Officer
    now: datetime

    def answer(self, key: str, asked: str) -> tuple[str, ...] | None:
        """The dossiers of the act that was done under the key, None when there was none.

        ExchangeRefused(`key_used`) when something else was asked under it.
        """
        row = self.session.get(AnsweredAct, (self.who.site, self.who.name, key))
        if row is None:
            return None
        if row.asked != asked:
            raise refused("key_used")
        return tuple(row.dossiers)

    def keep(self, key: str, asked: str, dossiers: Sequence[str]) -> None:
        """The act is done; with the transaction or not at all."""
        table = AnsweredAct
        old = (table.site == self.who.site, table.at < self.now - LIVES)
        self.session.execute(delete(table).where(*old))
        row = table(
            site=self.who.site, officer=self.who.name, key=key, asked=asked,
            dossiers=list(dossiers), at=self.now,
        )  # fmt: skip
        self.session.add(row)
