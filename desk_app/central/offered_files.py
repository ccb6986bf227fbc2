"""Files that officers send before an act names them: kept for a day, so that nobody fills the disk."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from desk_app.central.blobs import Blobs
from desk_app.central.tables import Blob, BlobChunk, OfferedFile
from desk_app.protocol.messages import refused

LIVES = timedelta(hours=24)
AGAIN_IN = 3_600  # seconds


@dataclass(frozen=True)
class OfferedFiles:
    """One transaction on what the officers of a site have sent and no line names yet.

    Such a file lies among the others, whole: naming it only takes its mark away, whatever its size.
    """

    session: Session
    site: str
    now: datetime

    def keep(self, officer: str, content: bytes, most: int) -> str:
        """The file whole; answers its hash. Sent again it lives on.

        ExchangeRefused(`no_room`) {most} when the site's unnamed files are more than `most` bytes;
        those that nobody has named within a day are let go of first.
        """
        self.let_go()
        sha256, size = hashlib.sha256(content).hexdigest(), len(content)
        own = {"site": self.site, "sha256": sha256, "size": size}
        added = self.session.execute(
            insert(Blob).on_conflict_do_nothing().returning(Blob.sha256),
            own | {"name": "", "have": 0, "complete": False},
        ).first()
        blob = self.session.get_one(Blob, (self.site, sha256), with_for_update=True)
        before = self.session.get(OfferedFile, (self.site, sha256))
        if before is not None:
            before.at = self.now
        elif added:
            self._must_have_room(size, most)
            self.session.add(OfferedFile(**own, officer=officer, at=self.now))
        if not blob.complete:
            Blobs(self.session, self.site, sha256).fill(content)
        return sha256

    def _must_have_room(self, size: int, most: int) -> None:
        offered = select(func.sum(OfferedFile.size)).where(OfferedFile.site == self.site)
        if int(self.session.scalar(offered) or 0) + size > most:
            raise refused("no_room", next_try=AGAIN_IN, most=most)

    def name(self, sha256: str, size: int) -> bool:
        """An act names the file: from now on it is one of the site's. Whether it is here with that size."""
        table = OfferedFile
        own = (table.site == self.site, table.sha256 == sha256)
        self.session.execute(delete(table).where(*own, table.at >= self.now - LIVES))
        if self.session.scalar(select(table.sha256).where(*own)) is not None:
            return False  # its day is over
        blob = self.session.get(Blob, (self.site, sha256))
        return blob is not None and blob.complete and blob.size == size

    def let_go(self) -> None:
        """Of what nobody has named within a day: it tells of citizens. Where nothing is sent, too."""
        table = OfferedFile
        late = (table.site == self.site, table.at < self.now - LIVES)
        gone = self.session.scalars(delete(table).where(*late).returning(table.sha256)).all()
        for each in (BlobChunk, Blob) if gone else ():
            theirs = (each.site == self.site, each.sha256.in_(gone))
            self.session.execute(delete(each).where(*theirs))


def are_named(session: Session, site: str, sha256s: list[str]) -> None:
    """Lines name these files: whoever offered them, they stay. Said before they are asked for."""
    table = OfferedFile
    session.execute(delete(table).where(table.site == site, table.sha256.in_(sha256s)))
