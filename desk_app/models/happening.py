"""What an act decided has happened, before the journal gives it its place: no clock, no id, no hash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

Plain = str | int | bool | None | list["Plain"] | dict[str, "Plain"]
Document = Mapping[str, Plain]


@dataclass(frozen=True)
class Happening:
    """One fact for the journal.

    `body` holds no person and no free text; those lie in `personal`, which can be erased lawfully.
    `dossier` is its UUID, None for facts of the desk. `occurred_at` None: when it is recorded.
    `base` is the dossier's version that the clerk had seen.
    """

    kind: str
    body: Document
    dossier: str | None = None
    personal: Document | None = None
    occurred_at: datetime | None = None
    base: int = 0
