"""What the centre says beside the events: versions of reference data, and the numbers this desk may give."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.canonical import canonical
from desk_app.models.calendar_file import read_calendar
from desk_app.models.catalogue_file import read_procedure
from desk_app.models.form_file import days_of
from desk_app.models.outcomes import HasProblems
from desk_app.models.process_file import process_document, read_process
from desk_app.models.site import read_site, site_document
from desk_app.models.tables import ReferenceVersion
from desk_app.models.user_file import read_user, user_document
from desk_app.protocol.page import Entry
from desk_app.protocol.reference_streams import CALENDAR, CATALOGUE, DESKS, FORMS, PROCESS, USERS
from desk_app.storage.reference import FIRST_DAY, NewVersion, Stream, add_version, version_of
from desk_app.storage.site_file import CENTRE, newest_site
from desk_app.sync.memory import keep, read_until, remembered
from desk_app.sync.revocations import keep_revocation
from desk_app.sync.site_accounts import keep_account
from desk_app.sync.versions import decline

OFFICE, DESK = "office", "desk:"
Days = tuple[date, date | None]
ALWAYS: Days = (FIRST_DAY, None)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Entries:
    """Takes the entries of a stream over, in the caller's transaction.

    One that this program cannot read is left out and logged: it must not hold up the events. A
    `branch`, the second of two live copies, numbers with the blocks that it got when it was told so:
    those of the desk are the first copy's. `again`: they stand where this desk has read before, as in
    a stream that a restored centre tells from its beginning; what is held already changes nothing then.
    """

    session: Session
    site: str
    now: datetime
    branch: bool = False
    again: bool = False

    def take(self, stream: str, entries: Iterable[Entry]) -> int:
        """Answers how many changed something here."""
        until = remembered(self.session, self.site).entries_until.get(stream, 0)
        last, changed = until, 0
        for each in entries:
            as_read = replace(self, again=self.again or each.pos <= until)
            changed += as_read._taken(stream, each)
            last = max(last, each.pos)
        if last > until:
            read_until(self.session, self.site, {stream: last})
        return changed

    def _keeps(self, stream: str) -> Callable[[Entry], bool]:
        if stream == USERS:
            return self._user
        if stream == FORMS:
            return self._form
        if stream == DESKS:
            return self._revocation
        if stream == CATALOGUE:
            return self._procedure
        if stream == CALENDAR:
            return self._calendar
        return self._of_desk

    def _taken(self, stream: str, entry: Entry) -> bool:
        try:
            return self._keeps(stream)(entry)
        except (HasProblems, TypeError, ValueError, KeyError, AttributeError):
            log.warning("entry %d of %s cannot be read", entry.pos, stream)
            return False

    def _procedure(self, entry: Entry) -> bool:
        if entry.key.startswith(PROCESS):
            return self._process(entry)
        procedure = read_procedure(entry.value)
        days = procedure.valid_from, procedure.valid_to
        return self._new(Stream.CATALOGUE, procedure.code, entry.value, days)

    def _process(self, entry: Entry) -> bool:
        process = read_process(entry.value)
        days = process.valid_from, None
        return self._new(Stream.PROCESS, process.procedure, process_document(process), days)

    def _calendar(self, entry: Entry) -> bool:
        read_calendar(entry.value, "")
        return self._new(Stream.CALENDAR, OFFICE, entry.value)

    def _user(self, entry: Entry) -> bool:
        """A new account waits for its first password here; one that is here keeps the one it has."""
        user = read_user(entry.value)
        keep_account(self.session, self.site, user, self.now)
        days = user.valid_from, user.valid_to
        return self._new(Stream.USERS, user.name, user_document(user), days)

    def _form(self, entry: Entry) -> bool:
        """Kept as it is, also when this program cannot draw it: a later one may."""
        value = dict(entry.value)
        return self._new(Stream.FORMS, entry.key, value, days_of(value, FIRST_DAY))

    def _revocation(self, entry: Entry) -> bool:
        return keep_revocation(self.session, self.site, entry.value)

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
            case "declined":
                return decline(self.session, self.site, entry.value, self.now)
        return True

    def grant(self, grants: Iterable[Mapping[str, Any]]) -> bool:
        """These blocks of numbers hold from now on beside those of other agencies.

        Of a branch these alone: all others are the first copy's, and without a block it numbers
        provisionally.
        """
        site = newest_site(self.session, self.site)
        given = {each["agency"]: dict(each) for each in grants}
        document = site_document(site)
        before = [] if self.branch else document["grants"]
        kept = [each for each in before if each["agency"] not in given]
        document["grants"] = [*kept, *given.values()]
        read_site(document)
        return self._new(Stream.SITE, Stream.SITE, document)

    def _new(self, stream: Stream, key: str, value: Mapping[str, Any], days: Days = ALWAYS) -> bool:
        """A new version, unless it is the centre's that arrived last; a proposal becomes the centre's.

        Of what is read again every one that the centre has brought is passed over; not the site's own
        file, which blocks of numbers told one after the other build up.
        """
        content = canonical(dict(value))
        table = ReferenceVersion
        own = (table.site == self.site, table.stream == stream, table.key == key)
        newest = select(table.version, table.brought_by).where(*own).order_by(table.number.desc())
        found = self.session.execute(newest).all()
        name = (version_of(content), CENTRE)
        if name in (found if self.again and stream != Stream.SITE else found[:1]):
            return False
        new = NewVersion(stream, key, content, *days, CENTRE)
        add_version(self.session, self.site, new, arrived_at=self.now, brought_by=CENTRE)
        return True
