"""What the centre has published, kept by the names of its versions for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from desk_app.central.tables import SiteRow, StreamEntry, VersionHeld
from desk_app.journal.canonical import canonical
from desk_app.protocol.reference_streams import CALENDAR, CATALOGUE, FORMS, PROCESS
from desk_app.storage.reference import Stream, version_of
from desk_app.storage.site_file import CENTRE

KINDS = {CALENDAR: Stream.CALENDAR, FORMS: Stream.FORMS}


@dataclass(frozen=True)
class Published:
    """One entry of a reference stream of a site, as the version that it tells."""

    site: str
    stream: str
    key: str
    document: dict[str, Any]

    @property
    def kind(self) -> Stream:
        """Under which name desks keep it."""
        if self.stream in KINDS:
            return KINDS[self.stream]
        return Stream.PROCESS if self.key.startswith(PROCESS) else Stream.CATALOGUE

    @cached_property
    def content(self) -> bytes:
        """Its canonical bytes."""
        return canonical(self.document)

    @property
    def version(self) -> str:
        """Its name."""
        return version_of(self.content)

    def keep(self, session: Session, now: datetime) -> None:
        """Whoever brought it before, it is the centre's from now on."""
        row = {
            "site": self.site, "stream": self.kind, "version": self.version,
            "key": self.key.removeprefix(PROCESS), "content": self.content, "desk": CENTRE,
            "arrived_at": now,
        }  # fmt: skip
        statement = insert(VersionHeld).on_conflict_do_update(
            index_elements=("site", "stream", "version"), set_={"desk": CENTRE}
        )
        session.execute(statement, row)


def keep_earlier_ones(session: Session) -> None:
    """Those of a program that kept the entries alone. When each came is not known: the site's first day."""
    entry = StreamEntry
    found = session.execute(
        select(entry, SiteRow.added_at)
        .join(SiteRow, SiteRow.site == entry.site)
        .where(entry.stream.in_((CATALOGUE, CALENDAR)))
        .order_by(entry.site, entry.stream, entry.position)
    ).all()
    for row, added_at in found:
        Published(row.site, row.stream, row.key, row.document).keep(session, added_at)
