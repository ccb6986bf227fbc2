"""The offices that a centre serves."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.central.schema import TIMELINE
from desk_app.central.tables import CentreState, SiteHead, SiteRow
from desk_app.central.transactions import Router, in_transaction
from desk_app.journal.canonical import canonical
from desk_app.journal.chain import NO_HEAD, first_hash
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.calendar_file import calendar_document, read_calendar
from desk_app.models.site import Site, read_site, site_document
from desk_app.protocol.messages import NO_PREFIX
from desk_app.resources import resource_bytes
from desk_app.storage.reference import FIRST_DAY, NewVersion, Stream, add_version

CALENDAR = "calendars/vn-2024-2027.json"
OFFICE = "office"
PRODUCT = "product"
FIRST_EPOCH = 1


def add_site(router: Router, document: object, centre: str, now: datetime, *, demo: bool) -> str:
    """Serve a site from now on, or as this file has it. HasProblems names every fault of the file."""
    site = read_site(document)

    def add(first: Session) -> str:
        """One at a time: the number of a site in the province is given once."""
        first.get_one(CentreState, TIMELINE, with_for_update=True)
        number = 1 + max(in_transaction(each, _last_number) for each in router.engines)
        added = _Adding(site, number, centre, now, demo=demo)
        return in_transaction(router.of(site.site), added.work)

    return in_transaction(router.engines[0], add)


@dataclass(frozen=True)
class _Adding:
    """A site on its way into its database."""

    site: Site
    number: int
    centre: str
    now: datetime
    demo: bool

    def work(self, session: Session) -> str:
        site, now = self.site, self.now
        known = session.get(SiteRow, site.site, with_for_update=True)
        if known is not None:
            known.name, known.document = site.name, site_document(site)
            return site.site
        session.add(
            SiteRow(
                site=site.site, number=self.number, name=site.name, document=site_document(site),
                demo=self.demo, added_at=now,
            )
        )  # fmt: skip
        session.add(
            SiteHead(
                site=site.site, position=0, prefix=NO_PREFIX, centre_epoch=FIRST_EPOCH, centre_seq=0,
                centre_hash=first_hash(self.centre, FIRST_EPOCH, NO_HEAD), centre_at=None,
            )
        )  # fmt: skip
        keep_calendar(session, site.site, _national(site), now, PRODUCT)
        return site.site


def _last_number(session: Session) -> int:
    return session.scalar(select(func.max(SiteRow.number))) or 0


def _national(site: Site) -> OfficeCalendar:
    """The national days off with the site's own hours."""
    document: dict[str, Any] = json.loads(resource_bytes(CALENDAR))
    if site.timetable is not None:
        document["timetable"] = dict(site.timetable)
    return read_calendar(document, "")


def keep_calendar(
    session: Session, site: str, calendar: OfficeCalendar, now: datetime, by: str
) -> None:
    """The calendar by which officers' acts count days from now on."""
    content = canonical(dict[str, Any](calendar_document(calendar)))
    new = NewVersion(Stream.CALENDAR, OFFICE, content, FIRST_DAY, None, by)
    add_version(session, site, new, arrived_at=now, brought_by=by)
