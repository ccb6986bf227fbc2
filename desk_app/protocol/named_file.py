"""The file that an event names by its hash, as far as what its desk wrote names one at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk_app.journal.envelope import Event
from desk_app.protocol.fields import LARGEST

FILE = "file"
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True)
class NamedFile:
    """A file's hash in hex, its size in bytes, and what it is called."""

    sha256: str
    size: int
    name: str


def named_file(event: Event) -> NamedFile | None:
    """None for an event that names no file, and for one whose words about it are of no use."""
    match event.body.get(FILE):
        case {"sha256": str(sha256), "size": int(size), "name": str(name)}:
            usable = _SHA256.fullmatch(sha256) and 0 <= size <= LARGEST
            return NamedFile(sha256, size, name) if usable else None
    return None
