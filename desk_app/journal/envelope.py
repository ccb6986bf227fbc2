"""The event as written: one line of canonical JSON with its place, time, author and body."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from desk_app.journal.canonical import canonical, parsed
from desk_app.journal.chain import desk_of
from desk_app.models.moments import iso, read_moment

FORMAT = 1


@dataclass(frozen=True)
class Event:
    """One recorded fact. `personal` is the hash of the part that lies beside the chain, or None."""

    id: str
    desk: str
    epoch: int
    seq: int
    site: str
    kind: str
    kind_v: int
    dossier: str | None
    at: datetime
    occurred_at: datetime
    boot: str
    mono: int
    server_time_last_seen: str | None
    by: str
    base: int
    personal: str | None
    body: dict[str, Any]

    def line(self) -> bytes:
        """The bytes that are hashed and stored; never made again from the stored event."""
        return canonical(
            {
                "v": FORMAT, "id": self.id, "desk": self.desk, "epoch": self.epoch, "seq": self.seq,
                "site": self.site, "kind": self.kind, "kind_v": self.kind_v, "dossier": self.dossier,
                "at": iso(self.at), "occurred_at": iso(self.occurred_at), "boot": self.boot,
                "mono": self.mono, "server_time_last_seen": self.server_time_last_seen,
                "by": self.by, "base": self.base, "personal": self.personal, "body": self.body,
            }
        )  # fmt: skip


@dataclass(frozen=True)
class Placed:
    """An event in its place in a chain: its line, the hash up to it, its personal part and the salt."""

    event: Event
    line: bytes
    hash: bytes
    part: bytes | None
    salt: bytes


_FIELDS = frozenset(each.name for each in fields(Event))


class LineUnreadable(ValueError):
    """The bytes are not a line of this format."""


def read_line(line: bytes) -> Event:
    """The event of a stored line. LineUnreadable when a field is missing or of the wrong shape."""
    try:
        document = parsed(line)
        if document.pop("v") != FORMAT:
            raise LineUnreadable("format")
        document["at"] = read_moment(document["at"])
        document["occurred_at"] = read_moment(document["occurred_at"])
        event = _event(document)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise LineUnreadable(type(error).__name__) from error
    if not isinstance(event.body, dict) or not isinstance(event.seq, int):
        raise LineUnreadable("shape")
    return event


def _event(document: dict[str, Any]) -> Event:
    """The event with exactly these fields.

    A frozen class sets each field by a call of its own: at 17 fields more than all the reading.
    """
    if document.keys() != _FIELDS:
        raise LineUnreadable("fields")
    event = object.__new__(Event)
    event.__dict__.update(document)
    return event


def read_in(line: bytes, chain: str) -> Event:
    """The event of a line told as the chain's own: `desk` is the name of the chain it lies in.

    LineUnreadable as `read_line`, and when another desk than the chain's has written it.
    """
    event = read_line(line)
    if event.desk == chain:
        return event
    if event.desk != desk_of(chain):
        raise LineUnreadable("chain")
    return replace(event, desk=chain)
