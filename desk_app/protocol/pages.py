"""The body of a page of a stream: its head in the first line, a row in each line after it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from itertools import islice
from typing import Any

from desk_app.journal.canonical import canonical
from desk_app.journal.envelope import Placed
from desk_app.protocol.chains import CHAIN
from desk_app.protocol.column_reading import COLUMNS, read_columns
from desk_app.protocol.columns import columns
from desk_app.protocol.fields import Fields, MessageUnreadable
from desk_app.protocol.json_lines import read_lines, written_lines
from desk_app.protocol.lines import placed_line, told_event
from desk_app.protocol.messages import Document, refused
from desk_app.protocol.page import Entry, Foreign, Own, Page, PageRow, read_page, read_row

PAGE_BYTES = 32 << 20
PAGE_ROWS = 10_000
SITE_STREAM = "site:"
HashAt = Callable[[str, int, int], bytes | None]
"""The hash at a chain's epoch and line in the reader's own store, None when it lacks it."""


def next_prefix(prefix: bytes, hashes: Iterable[bytes]) -> bytes:
    """The hash of everything up to here: each line's hash folded in, SHA-256(prefix ‖ hash)."""
    for each in hashes:
        prefix = sha256(prefix + each).digest()
    return prefix


def entry_hash(entry: Entry) -> bytes:
    """What stands for an entry in the prefix of its stream."""
    return sha256(canonical({"key": entry.key, "entry": entry.value})).digest()


def written(page: Page) -> bytes:
    """The body of the answer; packed outside. Lines of others come last, as columns where they can."""
    told = columns([row.sent for row in page.rows if isinstance(row, Foreign)])
    if told is None:
        return written_lines((page.document(), *(row.document() for row in page.rows)))
    return written_lines((page.document(), *_runs(page.rows), {COLUMNS: told}))


def _runs(rows: Iterable[PageRow]) -> Iterator[Document]:
    """The rows without their lines; those of one chain that stand side by side are one run."""
    run: Document = {}
    for row in rows:
        if not isinstance(row, Foreign):
            yield from (run,) if run else ()
            run = {}
            yield row.document()
        elif run and run["chain"] == row.chain and row.prev is None and _end(run) == row.pos:
            run["n"] += 1
        else:
            yield from (run,) if run else ()
            start = {} if row.prev is None else {"prev": row.prev.hex()}
            run = {"pos": row.pos, "n": 1, "chain": row.chain, **start}
    yield from (run,) if run else ()


def _end(run: Document) -> int:
    return int(run["pos"]) + int(run["n"])


def _row_by_row(documents: list[Any], most_bytes: int, most_rows: int) -> Iterator[PageRow]:
    """The rows again, each line of a run with what the columns say of it."""
    told = documents[-1].get(COLUMNS) if documents and isinstance(documents[-1], dict) else None
    if told is None:
        yield from map(read_row, documents)
        return
    sent = iter(read_columns(told, most_bytes, most_rows))
    for document in documents[:-1]:
        fields = Fields(document)
        if not fields.has("n"):
            yield read_row(document)
            continue
        chain, first = fields.matching("chain", CHAIN), fields.whole("pos", 1)
        prev = fields.digest("prev") if fields.has("prev") else None
        lines = list(islice(sent, fields.whole("n", 1)))
        if len(lines) != fields.whole("n"):
            raise MessageUnreadable("rows")
        for place, each in enumerate(lines):
            yield Foreign(first + place, chain, each, None if place else prev)
    if next(sent, None) is not None:
        raise MessageUnreadable("rows")


def read_page_body(data: bytes, most_bytes: int = PAGE_BYTES, most_rows: int = PAGE_ROWS) -> Page:
    """A page, not yet believed: see `followed`. MessageUnreadable, TooLarge before any decoding.

    Rows stand in the order of the stream; those of a site leave no position out.
    """
    head, *rows = read_lines(data, most_bytes, most_rows + 2)
    page = read_page(head, tuple(_row_by_row(rows, most_bytes, most_rows)))
    end = page.after
    for row in page.rows:
        first, last = _span(row)
        gapless = page.stream.startswith(SITE_STREAM) and not isinstance(row, Entry)
        if first <= end or (gapless and first != end + 1):
            raise MessageUnreadable("rows")
        end = last
    if end > page.next or (page.stream.startswith(SITE_STREAM) and end != page.next):
        raise MessageUnreadable("rows")
    return page


def _span(row: PageRow) -> tuple[int, int]:
    return (row.first_pos, row.last_pos) if isinstance(row, Own) else (row.pos, row.pos)


def followed(page: Page, hash_at: HashAt) -> Iterator[tuple[Foreign, Placed]]:
    """Each line of others with its place, when it follows what the reader holds of its chain.

    ExchangeRefused: `bad_chain` where a line hangs on nothing that is known, or on something else;
    `bad_format`, `future_version` for the line itself.
    """
    ends: dict[tuple[str, int, int], bytes] = {}
    for row in page.rows:
        if not isinstance(row, Foreign):
            continue
        event = told_event(row.sent.line, pos=row.pos)
        before = (row.chain, event.epoch, event.seq - 1)
        known = ends.pop(before, None) or hash_at(*before)
        prev = known or row.prev
        if prev is None or (row.prev is not None and prev != row.prev):
            raise refused("bad_chain", pos=row.pos)
        placed = placed_line(row.sent, event, row.chain, prev)
        ends[row.chain, event.epoch, event.seq] = placed.hash
        yield row, placed
