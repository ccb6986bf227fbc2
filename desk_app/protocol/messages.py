"""What desk and centre say to each other, as values and as JSON documents; no transport, no key.

`document()` writes, `read_…` reads and raises MessageUnreadable for whatever is not of the shape.
Hashes, signatures and salts are hex; lines and personal parts travel as the texts they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from desk_app.models.moments import iso
from desk_app.protocol.chains import CHAIN
from desk_app.protocol.fields import (
    HASH_BYTES,
    SIGNATURE_BYTES,
    Fields,
    MessageUnreadable,
    as_text,
)

BATCH_LINES = 500
LINE_BYTES = 1 << 20
BATCH_BYTES = 8 << 20
WAIT_SECONDS = 25
SALT_BYTES = 16
NO_PREFIX = bytes(HASH_BYTES)
Document = dict[str, Any]
STATUS: Mapping[str, int] = {
    "bad_signature": 422, "bad_chain": 422, "bad_format": 422, "future_version": 422,
    "gap": 409, "fork": 409, "revoked": 403, "stale": 403, "unknown_desk": 403, "wrong_site": 403,
    "too_large": 413, "slow_down": 429, "busy": 503,
}  # fmt: skip
"""The closed set of refusals, each with its HTTP status."""
OTHER_STATUS = 400


@dataclass(frozen=True)
class Sent:
    """One line as it travels, with its personal part and salt where there is one and it still lives."""

    line: bytes
    part: bytes | None
    salt: bytes | None

    def document(self) -> Document:
        """MessageUnreadable when the line or its part is no text: it was spoilt where it lay."""
        try:
            document: Document = {"line": self.line.decode()}
            if self.part is not None and self.salt is not None:
                document |= {"personal": self.part.decode(), "salt": self.salt.hex()}
        except UnicodeDecodeError as error:
            raise MessageUnreadable("line") from error
        return document


def read_sent(document: object) -> Sent:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    line = fields.data("line", LINE_BYTES)
    if not fields.has("personal"):
        return Sent(line, None, None)
    return Sent(line, fields.data("personal", LINE_BYTES), fields.digest("salt", SALT_BYTES))


@dataclass(frozen=True)
class Place:
    """A line's place in a chain, and the hash up to it."""

    epoch: int
    seq: int
    head: bytes

    @property
    def order(self) -> tuple[int, int]:
        """Epoch and line, in the order in which a desk goes through them."""
        return self.epoch, self.seq

    def document(self) -> Document:
        """The same as JSON."""
        return {"epoch": self.epoch, "seq": self.seq, "head": self.head.hex()}


def read_place(document: object) -> Place:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    return Place(fields.whole("epoch"), fields.whole("seq"), fields.digest("head"))


@dataclass(frozen=True)
class BatchHead:
    """`n` lines of one epoch, from line `first` on; `prev` is the hash before them.

    The signature is over the chain's end alone, so that whoever holds lines up to there can carry
    them under it. `after` only where `first` is 1: the end of the epoch before, None in a desk's
    very first epoch.
    """

    desk: str
    chain: str
    epoch: int
    first: int
    prev: bytes
    n: int
    head: bytes
    after: Place | None
    signature: bytes

    @property
    def last(self) -> Place:
        """The batch's last line and the hash up to it."""
        return Place(self.epoch, self.first + self.n - 1, self.head)

    def document(self) -> Document:
        """The same as JSON."""
        return {
            "desk": self.desk, "chain": self.chain, "epoch": self.epoch, "first": self.first,
            "prev": self.prev.hex(), "n": self.n, "head": self.head.hex(),
            "after": self.after.document() if self.after else None,
            "signature": self.signature.hex(),
        }  # fmt: skip


def read_batch_head(document: object) -> BatchHead:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    head = BatchHead(
        desk=fields.matching("desk", CHAIN),
        chain=fields.matching("chain", CHAIN),
        epoch=fields.whole("epoch", 1),
        first=fields.whole("first", 1),
        prev=fields.digest("prev"),
        n=fields.whole("n", 1),
        head=fields.digest("head"),
        after=fields.optional("after", read_place),
        signature=fields.digest("signature", SIGNATURE_BYTES),
    )
    if head.after is not None and head.first != 1:
        raise MessageUnreadable("after")
    return head


@dataclass(frozen=True)
class Batch:
    """Lines of one chain that travel under one signature."""

    head: BatchHead
    lines: tuple[Sent, ...]


@dataclass(frozen=True)
class Cursor:
    """How far a desk has read a stream of one timeline; `prefix` is the hash of all it read."""

    timeline: str
    position: int
    prefix: bytes

    def document(self) -> Document:
        """The same as JSON."""
        return {
            "timeline": self.timeline,
            "position": self.position,
            "prefix": self.prefix.hex(),
        }


def read_cursor(document: object) -> Cursor:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    return Cursor(fields.text("timeline"), fields.whole("position"), fields.digest("prefix"))


@dataclass(frozen=True)
class Hello:
    """How a desk opens a round: where its chain ends, its clock, and how far it has read.

    `revocations`: those that it knows, signed by the centre, which may have lost them.
    """

    desk: str
    chain: str
    epoch: int
    seq: int
    head: bytes
    clock: datetime
    app: str
    kinds: Mapping[str, int]
    cursors: Mapping[str, Cursor]
    revocations: tuple[Document, ...] = ()

    def document(self) -> Document:
        """The same as JSON."""
        return {
            "desk": self.desk, "chain": self.chain, "epoch": self.epoch, "seq": self.seq,
            "head": self.head.hex(), "clock": iso(self.clock), "app": self.app,
            "kinds": dict(self.kinds),
            "cursors": {stream: each.document() for stream, each in self.cursors.items()},
            "revocations": [*self.revocations],
        }  # fmt: skip


def read_hello(document: object) -> Hello:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    return Hello(
        desk=fields.matching("desk", CHAIN),
        chain=fields.matching("chain", CHAIN),
        epoch=fields.whole("epoch"),
        seq=fields.whole("seq"),
        head=fields.digest("head"),
        clock=fields.moment("clock"),
        app=fields.text("app"),
        kinds=fields.numbers("kinds"),
        cursors={
            as_text(stream, "cursors"): read_cursor(each)
            for stream, each in fields.inner("cursors").items()
        },
        revocations=(
            fields.several("revocations", _document) if "revocations" in fields.document else ()
        ),
    )


def _document(value: object) -> Document:
    return Fields(value).document


@dataclass(frozen=True)
class Seen:
    """The highest numbers the centre knows of a chain; keys as in the desk's witness."""

    lanes: Mapping[str, int] = field(default_factory=dict)
    registers: Mapping[str, int] = field(default_factory=dict)
    series: Mapping[str, int] = field(default_factory=dict)

    def document(self) -> Document:
        """The same as JSON."""
        return {
            "lanes": dict(self.lanes),
            "registers": dict(self.registers),
            "series": dict(self.series),
        }


def read_seen(document: object) -> Seen:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    return Seen(fields.numbers("lanes"), fields.numbers("registers"), fields.numbers("series"))


@dataclass(frozen=True)
class Limits:
    """The most lines and bytes (unpacked) of one batch, and the longest wait of a pull in seconds."""

    lines: int = BATCH_LINES
    bytes: int = BATCH_BYTES
    wait: int = WAIT_SECONDS

    def document(self) -> Document:
        """The same as JSON."""
        return {"lines": self.lines, "bytes": self.bytes, "wait": self.wait}


def read_limits(document: object) -> Limits:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    return Limits(fields.whole("lines", 1), fields.whole("bytes", 1), fields.whole("wait"))


@dataclass(frozen=True)
class HelloAnswer:
    """What the centre holds of this chain, and how it wants to be spoken to.

    `mark` is the highest place it holds; `agrees`: whether its hash at the desk's own place is the
    desk's, None when it holds nothing there; `wanted`: hashes of attachments that it lacks.
    """

    timeline: str
    now: datetime
    status: str
    mark: Place | None
    agrees: bool | None
    seen: Seen
    limits: Limits
    min_app: str
    streams: Mapping[str, int]
    wanted: tuple[str, ...]

    def document(self) -> Document:
        """The same as JSON."""
        return {
            "timeline": self.timeline, "now": iso(self.now), "status": self.status,
            "mark": self.mark.document() if self.mark else None, "agrees": self.agrees,
            "seen": self.seen.document(), "limits": self.limits.document(),
            "min_app": self.min_app, "streams": dict(self.streams), "wanted": list(self.wanted),
        }  # fmt: skip


def read_hello_answer(document: object) -> HelloAnswer:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    return HelloAnswer(
        timeline=fields.text("timeline"),
        now=fields.moment("now"),
        status=fields.text("status"),
        mark=fields.optional("mark", read_place),
        agrees=fields.flag("agrees") if fields.has("agrees") else None,
        seen=read_seen(fields.inner("seen")),
        limits=read_limits(fields.inner("limits")),
        min_app=fields.text("min_app"),
        streams=fields.numbers("streams"),
        wanted=fields.several("wanted", lambda each: as_text(each, "wanted")),
    )


@dataclass(frozen=True)
class PushAnswer:
    """The acknowledgement, signed by the centre: it holds the chain up to `mark`."""

    timeline: str
    mark: Place
    signature: bytes
    centre: str

    def said(self) -> Document:
        """Everything but the signature: what is signed. The mark's hash binds desk and chain."""
        return {"timeline": self.timeline, "mark": self.mark.document(), "centre": self.centre}

    def document(self) -> Document:
        """The same as JSON."""
        return self.said() | {"signature": self.signature.hex()}


def read_push_answer(document: object) -> PushAnswer:
    """From JSON; MessageUnreadable when it is none."""
    fields = Fields(document)
    return PushAnswer(
        timeline=fields.text("timeline"),
        mark=read_place(fields.inner("mark")),
        signature=fields.digest("signature", SIGNATURE_BYTES),
        centre=fields.text("centre"),
    )


@dataclass(frozen=True)
class Refusal:
    """Why an exchange was refused, never a verdict on an event.

    Facts are plain JSON; `next_try` is in seconds, None when trying again would change nothing.
    """

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    next_try: int | None = None

    @property
    def status(self) -> int:
        """The HTTP status that says the same to a stranger."""
        return STATUS.get(self.code, OTHER_STATUS)

    def document(self) -> Document:
        """The same as JSON."""
        return {"code": self.code, "facts": dict(self.facts), "next_try": self.next_try}


def read_refusal(document: object) -> Refusal:
    """MessageUnreadable when it is none: an answer of something between desk and centre."""
    fields = Fields(document)
    again = fields.whole("next_try") if fields.has("next_try") else None
    return Refusal(fields.text("code"), fields.inner("facts"), again)


class ExchangeRefused(Exception):
    """A batch, a request or an enrolment was not taken. Nothing is deleted on either side.

    The text of the exception is the code alone.
    """

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


def refused(code: str, /, next_try: int | None = None, **facts: Any) -> ExchangeRefused:
    """The exception to raise for a code of `STATUS`."""
    return ExchangeRefused(Refusal(code, facts, next_try))
