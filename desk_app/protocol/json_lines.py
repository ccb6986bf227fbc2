"""JSON from strangers, one document or many lines, with every limit before the decoding."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from desk_app.journal.canonical import parsed
from desk_app.protocol.fields import MessageUnreadable

GZIP_WINDOW = 31  # zlib's number for "gzip, any window"


class TooLarge(MessageUnreadable):
    """More than the reader takes; `most` in bytes or lines."""

    def __init__(self, most: int) -> None:
        super().__init__(str(most))
        self.most = most


def read_json(data: bytes) -> Any:
    """One document. MessageUnreadable for anything else, however deep or long its numbers."""
    try:
        return parsed(data)
    except (ValueError, RecursionError) as error:
        raise MessageUnreadable("json") from error


def written_json(document: Any) -> bytes:
    """One document in one line, without its end; field order as given."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def written_lines(documents: Iterable[Any]) -> bytes:
    """Each document in a line of its own."""
    return b"".join(written_json(each) + b"\n" for each in documents)


def read_lines(data: bytes, most_bytes: int, most_lines: int) -> Iterator[Any]:
    """The documents one by one. TooLarge before any is decoded; MessageUnreadable at the first bad one."""
    if len(data) > most_bytes:
        raise TooLarge(most_bytes)
    if data.count(b"\n") > most_lines:
        raise TooLarge(most_lines)
    if not data.endswith(b"\n"):
        raise MessageUnreadable("end")
    return map(read_json, data[:-1].split(b"\n"))


def packed(data: bytes) -> bytes:
    """The bytes as gzip, the same for the same bytes."""
    return gzip.compress(data, mtime=0)


def unpacked(data: bytes, most_bytes: int) -> bytes:
    """What was packed. TooLarge as soon as it would be more than that; MessageUnreadable otherwise."""
    unpacking = zlib.decompressobj(GZIP_WINDOW)
    try:
        whole = unpacking.decompress(data, most_bytes + 1)
    except zlib.error as error:
        raise MessageUnreadable("gzip") from error
    if len(whole) > most_bytes:
        raise TooLarge(most_bytes)
    if not unpacking.eof or unpacking.unused_data:
        raise MessageUnreadable("gzip")
    return whole
