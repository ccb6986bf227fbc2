"""Files that officers send before an act names them: kept for a day, so that nobody fills the disk."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, literal, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import Session

from desk_app.central.tables import Blob, BlobChunk, OfferedFile
from desk_app.protocol.messages import refused

LIVES = timedelta(hours=24)
AGAIN_IN = 3_600  # seconds


@dataclass(frozen=True)
class OfferedFiles:
    """One transaction on what the officers of a site have sent and no act has named yet."""

    session: Session
    site: str
    now: datetime

    def keep(self, officer: str, content: bytes, most: int) -> str:
        """The file whole; answers its hash. Sent again it lives on.

        ExchangeRefused(`no_room`) {most} when the site's unnamed files are more than `most` bytes;
        those that nobody has named within a day are let go of first.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        named = self.session.get(Blob, (self.site, sha256))
        if named is not None and named.complete:
            return sha256
        table = OfferedFile
        own = table.site == self.site
        self.session.execute(delete(table).where(own, table.at < self.now - LIVES))
        others = select(func.sum(table.size)).where(own, table.sha256 != sha256)
        if int(self.session.scalar(others) or 0) + len(content) > most:
            raise refused("no_room", next_try=AGAIN_IN, most=most)
        row = {
            "site": self.site, "sha256": sha256, "size": len(content), "officer": officer,
            "at": self.now, "content": content,
        }  # fmt: skip
        again = postgresql.insert(table).values(row)
        self.session.execute(
            again.on_conflict_do_update(index_elements=("site", "sha256"), set_={"at": self.now})
        )
        return sha256

    def name(self, sha256: str, size: int) -> bool:
        """An act names the file: from now on it is one of the site's. Whether it is here with that size."""
        blob = self.session.get(Blob, (self.site, sha256), with_for_update=True)
        if blob is not None and blob.complete:
            return blob.size == size
        table, chunk = OfferedFile, BlobChunk
        own = (table.site == self.site, table.sha256 == sha256)
        if self.session.scalar(select(table.size).where(*own)) != size:
            return False
        if blob is None:
            blob = Blob(site=self.site, sha256=sha256, size=size, name="", have=0, complete=False)
            self.session.add(blob)
            self.session.flush()
        half = (chunk.site == self.site, chunk.sha256 == sha256)
        self.session.execute(delete(chunk).where(*half))
        whole = select(table.site, table.sha256, literal(0), table.content).where(*own)
        columns = ["site", "sha256", "offset", "content"]
        self.session.execute(insert(chunk).from_select(columns, whole))
        self.session.execute(delete(table).where(*own))
        blob.size, blob.have, blob.complete = size, size, True
        return True
