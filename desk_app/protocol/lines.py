"""A line that came: whether every field can be kept, and whether its personal part is the one it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from desk_app.journal.chain import desk_of, next_hash, personal_hash
from desk_app.journal.envelope import FORMAT, Event, LineUnreadable, Placed, read_line
from desk_app.protocol.fields import LARGEST, MOST_LETTERS, MessageUnreadable
from desk_app.protocol.json_lines import read_json
from desk_app.protocol.messages import SALT_BYTES, Sent, refused

_NO_TEXT = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")  # no store keeps NUL or half a pair


def told_event(line: bytes, **where: int) -> Event:
    """The event of a line that came. ExchangeRefused: `bad_format`, `future_version`, with `where`."""
    try:
        event = read_line(line)
    except (LineUnreadable, RecursionError) as error:
        raise refused(_why_unreadable(line), **where) from error
    if not _is_storable(event) or not _is_text(line):
        raise refused("bad_format", **where)
    return event


def placed_line(sent: Sent, event: Event, chain: str, prev: bytes) -> Placed:
    """The line in its place behind `prev`, its event told as the chain's.

    ExchangeRefused: `bad_chain` (another desk's line), `bad_format` (another line's personal part).
    """
    if event.desk != desk_of(chain):
        raise refused("bad_chain", seq=event.seq)
    _check_part(event, sent)
    hashed = next_hash(prev, sent.line)
    told = event if event.desk == chain else replace(event, desk=chain)
    return Placed(told, sent.line, hashed, sent.part, sent.salt or b"")


def _why_unreadable(line: bytes) -> str:
    """A line of a later format is no fault of the desk: the centre is the older of the two."""
    try:
        version = read_json(line)["v"]
    except (MessageUnreadable, KeyError, TypeError):
        return "bad_format"
    later = isinstance(version, int) and version > FORMAT
    return "future_version" if later else "bad_format"


def _is_storable(event: Event) -> bool:
    """Whether every field of the envelope has its type and a size that a store takes."""
    texts: list[Any] = [event.id, event.site, event.kind, event.boot, event.by]
    free = (event.dossier, event.personal, event.server_time_last_seen)
    texts += [each for each in free if each is not None]
    numbers: list[Any] = [event.kind_v, event.mono, event.base, event.epoch, event.seq]
    return (
        set(map(type, texts)) == {str}
        and max(map(len, texts)) <= MOST_LETTERS
        and set(map(type, numbers)) == {int}  # JSON's own types: true is none
        and 0 <= min(numbers) <= max(numbers) <= LARGEST
    )


def _check_part(event: Event, sent: Sent) -> None:
    """A part is optional, being erasable; one that came must be what the line has the hash of."""
    if sent.part is None:
        return
    try:
        told = read_json(sent.part)
    except MessageUnreadable as error:
        raise refused("bad_format", seq=event.seq) from error
    salt = sent.salt or b""
    genuine = len(salt) == SALT_BYTES and event.personal == personal_hash(salt, sent.part)
    if not genuine or not isinstance(told, dict) or not _is_text(sent.part):
        raise refused("bad_format", seq=event.seq)


def _is_text(data: bytes) -> bool:
    """Whether every text in it can be kept; the escape alone proves nothing, `\\u0000` has six letters."""
    return not _NO_TEXT.search(data) or all(map(_is_kept, _texts(read_json(data))))


def _is_kept(text: str) -> bool:
    return "\0" not in text and not any("\ud800" <= each <= "\udfff" for each in text)


def _texts(document: Any) -> Iterator[str]:
    left = [document]
    while left:
        match left.pop():
            case str() as text:
                yield text
            case list() as several:
                left += several
            case dict() as fields:
                left += [*fields, *fields.values()]
