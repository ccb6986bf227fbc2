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
    a try that was given up. A piece may have any length; two programs of a desk may fetch one file.
    """

    session: Session
    site: str
    sha256: str

    def row(self) -> Attachment | None:
        """What the event said of the file, and how much is here; None for one that nobody has named."""
        return self.session.get(Attachment, (self.site, self.sha256))

    def pieces(self, until: int | None = None) -> Iterator[bytes]:
        """What is here, or those pieces of it that begin before `until`; from its beginning on."""
        row, piece = self.row(), AttachmentPiece
        if row is None:
            return
        end = row.have if until is None else min(until, row.have)
        wanted = select(piece.content).where(*self._own(), piece.first < end)
        yield from self.session.scalars(wanted.order_by(piece.first)).yield_per(1)

    def piece_around(self, place: int) -> tuple[int, bytes]:
        """Where the piece begins that holds a byte, and the piece whole; an empty one where nothing is.

        It is read once and cut by the caller: a part of a long value costs as much as all of it.
        """
        row, piece = self.row(), AttachmentPiece
        if row is None or place >= row.have:
            return place, b""
        before = select(piece.first, piece.content).where(*self._own(), piece.first <= place)
        found = self.session.execute(before.order_by(piece.first.desc()).limit(1)).one()
        return found[0], found[1]

    def append(self, first: int, content: bytes) -> None:
        """The next piece; passed over when another brought it first.

        What was left over in its place goes; nothing else of the file is written.
        """
        row, piece = self.row(), AttachmentPiece
        if row is None or row.have != first:
            return
        end = first + len(content)
        over = delete(piece).where(*self._own(), piece.first >= first, piece.first < end)
        self.session.execute(over)
        values = {"first": first, "content": content, "site": self.site, "sha256": self.sha256}
        self.session.execute(insert(piece).values(**values))
        row.have = end

    def begin_again(self, held: int) -> None:
        """Nothing of the file counts any more, unless another has gone on from there; see `left_over`."""
        row = self.row()
        if row is not None and row.have == held:
            row.have = 0

    def left_over(self) -> int | None:
        """Where the last piece begins that counts no more; None when all do."""
        row = self.row()
        last = self.session.scalar(select(func.max(AttachmentPiece.first)).where(*self._own()))
        return None if last is None or (row and last < row.have) else last

    def forget(self, first: int) -> None:
        """Let the piece go that begins there, if it still does not count.

        One at a time, since its bytes are wiped.
        """
        row = self.row()
        if row is None or first >= row.have:
            own = (*self._own(), AttachmentPiece.first == first)
            self.session.execute(delete(AttachmentPiece).where(*own))

    def _own(self) -> tuple[ColumnElement[bool], ...]:
        return AttachmentPiece.site == self.site, AttachmentPiece.sha256 == self.sha256
