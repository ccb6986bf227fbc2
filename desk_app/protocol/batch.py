"""A batch: up to 500 lines of one chain under one signature, sealed by the desk, checked by the centre."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.journal.chain import NO_HEAD, desk_of, first_hash
from desk_app.journal.envelope import Placed
from desk_app.protocol.column_reading import COLUMNS, read_columns
from desk_app.protocol.columns import columns
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.json_lines import TooLarge, read_lines, written_lines
from desk_app.protocol.lines import placed_line, told_event
from desk_app.protocol.messages import (
    BATCH_BYTES,
    BATCH_LINES,
    Batch,
    BatchHead,
    Place,
    Sent,
    read_batch_head,
    read_sent,
    refused,
)
from desk_app.protocol.seals import chain_sealed, is_chain_sealed


def sealed_batch(
    lines: Sequence[Placed], chain: str, prev: bytes, after: Place | None, key: Ed25519PrivateKey
) -> Batch:
    """The batch of these consecutive lines of one epoch, of which there is at least one.

    `prev` is the hash before the first of them; `after` the end of the epoch before, where the
    first of them opens an epoch.
    """
    end = lines[-1]
    place = Place(end.event.epoch, end.event.seq, end.hash)
    return carried_batch(lines, chain, prev, after, chain_sealed(chain, place, key))


def carried_batch(
    lines: Sequence[Placed], chain: str, prev: bytes, after: Place | None, seal: bytes
) -> Batch:
    """The same for the lines of another, under the seal that their writer set to the last of them."""
    first = lines[0].event
    head = BatchHead(
        desk=desk_of(chain), chain=chain, epoch=first.epoch, first=first.seq, prev=prev,
        n=len(lines), head=lines[-1].hash, after=after, signature=seal,
    )  # fmt: skip
    sent = (Sent(each.line, each.part, None if each.part is None else each.salt) for each in lines)
    return Batch(head, tuple(sent))


def checked(batch: Batch, public_key: bytes) -> tuple[Placed, ...]:
    """The lines in their places, told as the chain's, when signature and chain hold.

    `public_key` is the desk's raw key. ExchangeRefused: `bad_signature`, `bad_chain`, `bad_format`,
    `future_version`, `wrong_site` (lines of two sites), each with `seq` where it is one line's.
    """
    head = batch.head
    if not is_chain_sealed(head.chain, head.last, head.signature, public_key):
        raise refused("bad_signature")
    if desk_of(head.chain) != head.desk or head.n != len(batch.lines) or not _begins_well(head):
        raise refused("bad_chain", seq=head.first)
    placed = tuple(_placed(batch))
    if placed[-1].hash != head.head:
        raise refused("bad_chain", seq=head.last.seq)
    return placed


def _begins_well(head: BatchHead) -> bool:
    """Line 1 stands on h_0, which binds desk, epoch and the end of the epoch before."""
    if head.first != 1:
        return head.after is None
    if head.after is None:
        return head.prev == first_hash(head.desk, head.epoch, NO_HEAD)
    start = first_hash(head.desk, head.epoch, head.after.head)
    return head.after.epoch < head.epoch and head.prev == start


def _placed(batch: Batch) -> Iterator[Placed]:
    head, prev, site = batch.head, batch.head.prev, None
    for seq, sent in enumerate(batch.lines, head.first):
        event = told_event(sent.line, seq=seq)
        if (event.epoch, event.seq) != (head.epoch, seq):
            raise refused("bad_chain", seq=seq)
        site = site or event.site
        if event.site != site:
            raise refused("wrong_site", seq=seq)
        placed = placed_line(sent, event, head.chain, prev)
        prev = placed.hash
        yield placed


def written(batch: Batch) -> bytes:
    """The body of a push: the head in the first line, then all lines as columns; packed outside.

    Lines that columns can't say exactly follow one by one.
    """
    told = columns(batch.lines)
    lines = ({COLUMNS: told},) if told else (each.document() for each in batch.lines)
    return written_lines((batch.head.document(), *lines))


def read_batch(data: bytes, most_bytes: int = BATCH_BYTES, most_lines: int = BATCH_LINES) -> Batch:
    """A batch from the body of a push, not yet believed: see `checked`.

    ExchangeRefused: `too_large` {most} before anything is decoded, `bad_format` {field}.
    """
    try:
        head, *lines = read_lines(data, most_bytes, most_lines + 1)
        if len(lines) == 1 and isinstance(lines[0], dict) and COLUMNS in lines[0]:
            told = read_columns(lines[0][COLUMNS], most_bytes, most_lines)
            return Batch(read_batch_head(head), told)
        return Batch(read_batch_head(head), tuple(map(read_sent, lines)))
    except TooLarge as error:
        raise refused("too_large", most=error.most) from error
    except MessageUnreadable as error:
        raise refused("bad_format", field=str(error)) from error
