"""Versions of reference data on their way up: what a dossier names, and what a desk proposes."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.models.moments import iso
from desk_app.protocol.fields import Fields, MessageUnreadable, as_text
from desk_app.protocol.messages import Document

MOST_VERSIONS = 50  # in one message
MOST_CONTENT = 1 << 20
STREAM = re.compile(r"catalogue|calendar|process", re.ASCII)
NAME = re.compile(r"[0-9a-f]{32}", re.ASCII)


@dataclass(frozen=True)
class VersionTold:
    """One version as its bytes; `proposed`: the desk would have the centre publish it.

    `at` is when it arrived at the desk.
    """

    stream: str
    key: str
    content: bytes
    at: datetime
    proposed: bool

    def document(self) -> Document:
        """The same as JSON."""
        return {
            "stream": self.stream,
            "key": self.key,
            "content": self.content.decode(),
            "at": iso(self.at),
            "proposed": self.proposed,
        }


def versions_document(versions: Sequence[VersionTold]) -> Document:
    """The message of a desk."""
    return {"versions": [each.document() for each in versions]}


def read_versions(document: object) -> tuple[VersionTold, ...]:
    """The versions of such a message. MessageUnreadable."""
    return Fields(document).several("versions", _read)


def _read(document: object) -> VersionTold:
    fields = Fields(document)
    content = fields.data("content", MOST_CONTENT)
    try:
        said = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise MessageUnreadable("content") from error
    Fields(said)
    return VersionTold(
        fields.matching("stream", STREAM),
        fields.text("key"),
        content,
        fields.moment("at"),
        fields.flag("proposed"),
    )


def held_document(names: Sequence[str]) -> Document:
    """The centre's answer: the names of what it holds now."""
    return {"held": list(names)}


def read_held(document: object) -> tuple[str, ...]:
    """The names in such an answer. MessageUnreadable."""
    return Fields(document).several("held", lambda each: as_text(each, "held"))
