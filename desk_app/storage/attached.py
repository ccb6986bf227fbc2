"""The bytes of one file that an event names: kept as they come, piece by piece, in any number of tries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, func, insert, select
from sqlalchemy.orm import Session

from desk_app.models.tables import Attachment, AttachmentPiece


@dataclass(frozen=True)
class Attached:
    """One file of a site, in the caller's transaction.

    What counts is how much of it the file's row says is here; pieces behind that are left over from
    a try that was given up.
    """

    session: Session
    site: str
    sha256: str

    def row(self) -> Attachment | None:
        """What the event said of the file, and how much is here; None for one that nobody has named."""
        return self.session.get(Attachment, (self.site, self.sha256))

    def pieces(self) -> Iterator[bytes]:
        """What is here, from its beginning on."""
        yield from (content for _, content in self._pieces(0))

    def read(self, first: int, most: int) -> bytes:
        """At most so many bytes from `first` on."""
        found = b""
        for begin, content in self._pieces(first):
            found += content[max(first - begin, 0) :]
            if len(found) >= most:
                break
        return found[:most]

    def append(self, first: int, content: bytes) -> None:
        """The next piece; nothing else of the file is written. Passed over when another brought it first."""
        row = self.row()
        if row is None or row.have != first:
            return
        piece = {"first": first, "content": content, "site": self.site, "sha256": self.sha256}
        self.session.execute(insert(AttachmentPiece).prefix_with("OR REPLACE").values(**piece))
        row.have += len(content)

    def begin_again(self) -> None:
        """Nothing of the file counts any more; its pieces are left over."""
        row = self.row()
        if row is not None:
            row.have = 0

    def left_over(self) -> int | None:
        """Where the last piece begins that counts no more; None when all do."""
        row = self.row()
        last = self.session.scalar(select(func.max(AttachmentPiece.first)).where(*self._own()))
        return None if last is None or (row and last < row.have) else last

    def forget(self, first: int) -> None:
        """Let the piece go that begins there. One at a time, since its bytes are wiped."""
        self.session.execute(
            delete(AttachmentPiece).where(*self._own(), AttachmentPiece.first == first)
        )

    def _pieces(self, behind: int) -> Iterator[tuple[int, bytes]]:
        """Those that reach behind a byte, each with the one it begins at."""
        piece, row = AttachmentPiece, self.row()
        if row is None:
            return
        wanted = select(piece.first, piece.content).where(
            *self._own(), piece.first < row.have, piece.first + func.length(piece.content) > behind
        )
        for found in self.session.execute(wanted.order_by(piece.first)).yield_per(1):
            yield found[0], found[1]

    def _own(self) -> tuple[ColumnElement[bool], ...]:
        return AttachmentPiece.site == self.site, AttachmentPiece.sha256 == self.sha256
