"""Files by their hash: a desk's come in pieces, in any number of tries, and are checked whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Integer, cast, delete, func, insert, select
from sqlalchemy.orm import Session

from desk_app.central.tables import Blob, BlobChunk
from desk_app.protocol.messages import refused

PIECE = 1 << 20
SPOILT = "blob_spoilt"


@dataclass(frozen=True)
class BlobState:
    """How many bytes of a file are here, and whether that is all of it."""

    offset: int
    complete: bool


@dataclass(frozen=True)
class Blobs:
    """One transaction on one file of a site."""

    session: Session
    site: str
    sha256: str

    def state(self) -> BlobState:
        """Nothing of a file that was never sent."""
        row = self.session.get(Blob, (self.site, self.sha256))
        return BlobState(row.have, row.complete) if row else BlobState(0, complete=False)

    def append(self, offset: int, length: int, content: bytes) -> BlobState:
        """Bytes from `offset` on of a file that has `length`, as its sender says.

        ExchangeRefused: `unknown_blob`, which no event names · `too_large` {most}: more than the event
        says · `blob_offset` (offset: where to go on) · `blob_spoilt`: whole, and not what its name is
        the hash of; it begins again.
        """
        row = self.session.get(Blob, (self.site, self.sha256), with_for_update=True)
        if row is None:
            raise refused("unknown_blob")
        if row.complete:
            return BlobState(row.have, complete=True)
        if length > row.size:
            raise refused("too_large", most=row.size)
        if offset != row.have:
            raise refused("blob_offset", offset=row.have)
        if row.have + len(content) > length:
            raise refused(SPOILT)
        if content:
            own = {"site": self.site, "sha256": self.sha256, "offset": offset}
            self.session.add(BlobChunk(**own, content=content))
        row.have += len(content)
        self.session.flush()
        if row.have == length:
            row.complete = self._is_genuine()
        return BlobState(row.have, row.complete)

    def begin_again(self) -> None:
        """Nothing of the file is here any more, unless it is here whole."""
        row = self.session.get(Blob, (self.site, self.sha256), with_for_update=True)
        if row is None or row.complete:
            return
        self.session.execute(delete(BlobChunk).where(*self._own()))
        row.have = 0

    def read(self, offset: int) -> bytes | None:
        """At most a megabyte from `offset` on; None for a file that is not here whole."""
        row = self.session.get(Blob, (self.site, self.sha256))
        if row is None or not row.complete:
            return None
        chunk = BlobChunk
        begins = cast(func.greatest(offset - chunk.offset, 0) + 1, Integer)
        until = chunk.offset + func.octet_length(chunk.content)
        query = select(func.substr(chunk.content, begins, cast(PIECE, Integer))).where(
            *self._own(), until > offset, chunk.offset < offset + PIECE
        )
        return b"".join(self.session.scalars(query.order_by(chunk.offset)))[:PIECE]

    def fill(self, content: bytes) -> None:
        """The whole file at once, in place of what there is of it; its row is locked by the caller."""
        row = self.session.get_one(Blob, (self.site, self.sha256))
        self.session.execute(delete(BlobChunk).where(*self._own()))
        for offset in range(0, len(content), PIECE):
            own = {"site": self.site, "sha256": self.sha256, "offset": offset}
            piece = content[offset : offset + PIECE]
            self.session.execute(insert(BlobChunk), own | {"content": piece})
        row.size, row.have, row.complete = len(content), len(content), True

    def _is_genuine(self) -> bool:
        whole = hashlib.sha256()
        for content in self._chunks():
            whole.update(content)
        return whole.hexdigest() == self.sha256

    def _chunks(self) -> Iterator[bytes]:
        query = select(BlobChunk.content).where(*self._own()).order_by(BlobChunk.offset)
        yield from self.session.scalars(query.execution_options(yield_per=8))

    def _own(self) -> tuple[ColumnElement[bool], ...]:
        return BlobChunk.site == self.site, BlobChunk.sha256 == self.sha256
