"""What lies in quarantine, for those who look at it: looking ends the alarm and removes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, defer

from desk_app.central.tables import Quarantined
from desk_app.journal.envelope import LineUnreadable, read_line
from desk_app.models.moments import iso
from desk_app.models.outcomes import HasProblems, IntegrityBroken, NotAllowed, Problem
from desk_app.models.text import clean_line
from desk_app.protocol.batch import read_batch
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.json_lines import read_json
from desk_app.protocol.messages import Batch, ExchangeRefused, read_batch_head

Document = dict[str, Any]
LEAST_OF_NAME = 6  # letters of a hash that an operator types
IS_WHOLE: ColumnElement[bool] = func.octet_length(Quarantined.body) == Quarantined.size
NOT_SEEN: ColumnElement[bool] = Quarantined.seen_at.is_(None)


@dataclass(frozen=True)
class Evidence:
    """One transaction on what was not taken in at a site."""

    session: Session
    site: str
    now: datetime

    def listed(self, *, seen: bool) -> list[Document]:
        """What nobody has looked at, the oldest first; `seen`: what somebody has looked at, too."""
        return self._rows(*([] if seen else [NOT_SEEN]))

    def named(self, typed: str) -> list[Document]:
        """What has this hash, or one that begins so."""
        if len(typed) < LEAST_OF_NAME:
            return []
        return self._rows(Quarantined.sha256.startswith(typed.lower(), autoescape=True))

    def shown(self, sha256: str) -> Document:
        """Its head, and of a whole body what each line is, without anything of a person; else None.

        IntegrityBroken(`quarantine_changed`).
        """
        body = self.body(sha256)
        try:
            if not self._is_whole(sha256):
                return {"head": read_batch_head(read_json(body)).document(), "lines": None}
            batch = read_batch(body)
            return {"head": batch.head.document(), "lines": list(_lines(batch))}
        except (MessageUnreadable, ExchangeRefused, LineUnreadable) as error:
            raise IntegrityBroken("quarantine_changed", sha256=sha256) from error

    def body(self, sha256: str) -> bytes:
        """What is kept of it. IntegrityBroken(`quarantine_changed`): a whole one has another hash."""
        body = self.session.get_one(Quarantined, (self.site, sha256)).body
        if self._is_whole(sha256) and hashlib.sha256(body).hexdigest() != sha256:
            raise IntegrityBroken("quarantine_changed", sha256=sha256)
        return body

    def see(self, sha256: str, by: str, why: str) -> Document:
        """Somebody has looked, and says what it was: the alarm ends, once.

        HasProblems `by`, `why`; NotAllowed(`quarantine_seen`).
        """
        told = {"by": clean_line(by), "why": clean_line(why)}
        missing = tuple(Problem(name, "text_missing") for name, text in told.items() if not text)
        if missing:
            raise HasProblems(missing)
        row = self.session.get_one(Quarantined, (self.site, sha256), with_for_update=True)
        if row.seen_at is not None:
            raise NotAllowed("quarantine_seen", by=row.seen_by or "")
        row.seen_at, row.seen_by, row.why = self.now, told["by"], told["why"]
        self.session.flush()
        return self.named(sha256)[0]

    def _is_whole(self, sha256: str) -> bool:
        own = (Quarantined.site == self.site, Quarantined.sha256 == sha256)
        return bool(self.session.scalar(select(IS_WHOLE).where(*own)))

    def _rows(self, *which: ColumnElement[bool]) -> list[Document]:
        """Without their bodies, which may be many megabytes."""
        kept = Quarantined
        found = self.session.execute(
            select(kept, IS_WHOLE)
            .options(defer(kept.body))
            .where(kept.site == self.site, *which)
            .order_by(kept.at, kept.sha256)
        )
        return [
            {
                "sha256": row.sha256, "site": row.site, "desk": row.desk, "reason": row.reason,
                "chain": row.chain, "epoch": row.epoch, "first": row.first, "at": iso(row.at),
                "size": row.size, "whole": whole, "seen_by": row.seen_by, "why": row.why,
                "seen_at": iso(row.seen_at) if row.seen_at else None,
            }
            for row, whole in found
        ]  # fmt: skip


def _lines(batch: Batch) -> Iterator[Document]:
    for sent in batch.lines:
        event = read_line(sent.line)
        yield {
            "seq": event.seq, "kind": event.kind, "dossier": event.dossier, "at": iso(event.at),
        }  # fmt: skip
