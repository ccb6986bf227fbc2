"""A page of a stream, as values: lines of others, runs of the asking desk's own, entries of lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desk_app.protocol.chains import CHAIN
from desk_app.protocol.fields import SIGNATURE_BYTES, Fields, MessageUnreadable
from desk_app.protocol.messages import Document, Place, Sent, read_place, read_sent


@dataclass(frozen=True)
class Foreign:
    """A line of another chain, or one of its own that the desk has lost.

    `prev` is the hash before it, told where the line before does not tell it: at the first line of
    an epoch or of a branch; for a desk that is a branch also at the first line, in the page, of the
    chain that it has left.
    """

    pos: int
    chain: str
    sent: Sent
    prev: bytes | None = None

    def document(self) -> Document:
        """The same as JSON."""
        start = {} if self.prev is None else {"prev": self.prev.hex()}
        return {"pos": self.pos, "chain": self.chain} | start | self.sent.document()


@dataclass(frozen=True)
class Own:
    """A run of lines that the asking desk holds: it needs only to know where they stand."""

    first_pos: int
    last_pos: int
    chain: str
    epoch: int
    first: int
    last: int

    def document(self) -> Document:
        """The same as JSON."""
        return {
            "own": self.first_pos, "to": self.last_pos, "chain": self.chain,
            "epoch": self.epoch, "first": self.first, "last": self.last,
        }  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One entry of another stream: a version of the catalogue, a user, a block of numbers."""

    pos: int
    key: str
    value: dict[str, Any]

    def document(self) -> Document:
        """The same as JSON."""
        return {"pos": self.pos, "key": self.key, "entry": self.value}


PageRow = Foreign | Own | Entry


def read_row(document: object) -> PageRow:
    """One line of a page's body. MessageUnreadable when it is none of the three."""
    fields = Fields(document)
    if fields.has("line"):
        chain = fields.matching("chain", CHAIN)
        prev = fields.digest("prev") if fields.has("prev") else None
        return Foreign(fields.whole("pos", 1), chain, read_sent(document), prev)
    if fields.has("own"):
        return _own(fields)
    return Entry(fields.whole("pos", 1), fields.text("key"), fields.inner("entry"))


def _own(fields: Fields) -> Own:
    own = Own(
        first_pos=fields.whole("own", 1),
        last_pos=fields.whole("to", 1),
        chain=fields.matching("chain", CHAIN),
        epoch=fields.whole("epoch", 1),
        first=fields.whole("first", 1),
        last=fields.whole("last", 1),
    )
    if own.last_pos - own.first_pos != own.last - own.first or own.last < own.first:
        raise MessageUnreadable("own")
    return own


@dataclass(frozen=True)
class CentreSeal:
    """The end of the centre's own chain of a site as of a position, under the centre's signature."""

    place: Place
    signature: bytes

    def document(self) -> Document:
        """The same as JSON."""
        return {"place": self.place.document(), "signature": self.signature.hex()}


def read_centre_seal(document: object) -> CentreSeal:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    signature = fields.digest("signature", SIGNATURE_BYTES)
    return CentreSeal(read_place(fields.inner("place")), signature)


@dataclass(frozen=True)
class Page:
    """Rows after position `after` up to `next`; `prefix` is the stream's hash at `next`."""

    stream: str
    timeline: str
    after: int
    next: int
    prefix: bytes
    more: bool
    rows: tuple[PageRow, ...]
    seal: CentreSeal | None

    def document(self) -> Document:
        """The page without its rows: the first line of its body."""
        return {
            "stream": self.stream, "timeline": self.timeline, "after": self.after,
            "next": self.next, "prefix": self.prefix.hex(), "more": self.more,
            "rows": len(self.rows), "seal": self.seal.document() if self.seal else None,
        }  # fmt: skip


def read_page(document: object, rows: tuple[PageRow, ...]) -> Page:
    """A page from its first line and the rows that followed, which must be as many as it says."""
    fields = Fields(document)
    page = Page(
        stream=fields.text("stream"),
        timeline=fields.text("timeline"),
        after=fields.whole("after"),
        next=fields.whole("next"),
        prefix=fields.digest("prefix"),
        more=fields.flag("more"),
        rows=rows,
        seal=fields.optional("seal", read_centre_seal),
    )
    if fields.whole("rows") != len(rows) or page.next < page.after:
        raise MessageUnreadable("rows")
    return page
