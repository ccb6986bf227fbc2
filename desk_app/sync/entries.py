"""What the centre says beside the events: versions of reference data, and the numbers this desk may give."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.canonical import canonical
from desk_app.models.calendar_file import read_calendar
from desk_app.models.catalogue_file import read_procedure
from desk_app.models.outcomes import HasProblems
from desk_app.models.site import read_site, site_document
from desk_app.models.tables import ReferenceVersion
from desk_app.protocol.page import Entry
from desk_app.storage.reference import FIRST_DAY, NewVersion, Stream, add_version, version_of
from desk_app.storage.site_file import CENTRE, newest_site
from desk_app.sync.memory import keep

OFFICE = "office"
CATALOGUE, CALENDAR, DESK = "ref:catalogue", "ref:calendar", "desk:"
Days = tuple[date, date | None]
ALWAYS: Days = (FIRST_DAY, None)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Entries:
    """Takes the entries of a stream over, in the caller's transaction.

    One that this program cannot read is left out and logged: it must not hold up the events. A
    `branch`, the second of two live copies, numbers with the blocks that it got when it was told so:
    those of the desk are the first copy's.
    """

    session: Session
    site: str
    now: datetime
    branch: bool = False

    def take(self, stream: str, entries: Iterable[Entry]) -> int:
        """Answers how many changed something here."""
        keeps = self._keeps(stream)
        return sum(self._taken(stream, each, keeps) for each in entries)

    def _keeps(self, stream: str) -> Callable[[Entry], bool]:
        if stream == CATALOGUE:
            return self._procedure
        if stream == CALENDAR:
            return self._calendar
        return self._of_desk

    def _taken(self, stream: str, entry: Entry, keeps: Callable[[Entry], bool]) -> bool:
        try:
            return keeps(entry)
        except (HasProblems, TypeError, ValueError, KeyError, AttributeError):
            log.warning("entry %d of %s cannot be read", entry.pos, stream)
            return False

    def _procedure(self, entry: Entry) -> bool:
        procedure = read_procedure(entry.value)
        days = procedure.valid_from, procedure.valid_to
        return self._new(Stream.CATALOGUE, procedure.code, entry.value, days)

    def _calendar(self, entry: Entry) -> bool:
        read_calendar(entry.value, "")
        return self._new(Stream.CALENDAR, OFFICE, entry.value)

    def _of_desk(self, entry: Entry) -> bool:
        match entry.key:
            case "grants" | "number" if self.branch:
                return False
            case "grants":
                return self.grant(entry.value["grants"])
            case "number":
                keep(self.session, self.site, number=int(entry.value["number"]))
            case "revoked":
                keep(self.session, self.site, revoked=True)
        return True

    def grant(self, grants: Iterable[Mapping[str, Any]]) -> bool:
        """These blocks of numbers hold from now on beside those of other agencies."""
        site = newest_site(self.session, self.site)
        given = {each["agency"]: dict(each) for each in grants}
        document = site_document(site)
        kept = [each for each in document["grants"] if each["agency"] not in given]
        document["grants"] = [*kept, *given.values()]
        read_site(document)
        return self._new(Stream.SITE, Stream.SITE, document)

    def _new(self, stream: Stream, key: str, value: Mapping[str, Any], days: Days = ALWAYS) -> bool:
        """A new version, unless it is the one that arrived last."""
        content = canonical(dict(value))
        table = ReferenceVersion
        own = (table.site == self.site, table.stream == stream, table.key == key)
        newest = select(table.version).where(*own).order_by(table.number.desc()).limit(1)
        if self.session.scalar(newest) == version_of(content):
            return False
        new = NewVersion(stream, key, content, *days, CENTRE)
        add_version(self.session, self.site, new, arrived_at=self.now, brought_by=CENTRE)
        return True
