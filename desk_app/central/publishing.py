"""Reference data of which the centre is the one writer: each version goes down to every desk of a site."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from desk_app.central.own_chain import locked_head
from desk_app.central.published import Published
from desk_app.central.sites import keep_calendar
from desk_app.central.streams import add_entry
from desk_app.central.tables import Proposal
from desk_app.models.calendar_file import calendar_document, read_calendar
from desk_app.models.catalogue_document import procedure_document
from desk_app.models.catalogue_file import read_procedure
from desk_app.models.form_file import form_document, read_form
from desk_app.models.process_file import process_document, read_process
from desk_app.models.user_file import read_user, user_document
from desk_app.protocol.reference_streams import CALENDAR, CATALOGUE, FORMS, PROCESS, USERS
from desk_app.storage.reference import NewVersion, Stream, add_version

OFFICE = "office"
CENTRE = "centre"
ACCEPTED = "accepted"


@dataclass(frozen=True)
class Publishing:
    """One transaction that puts a version at the end of a reference stream of a site."""

    session: Session
    site: str
    now: datetime

    def procedure(self, document: object) -> str:
        """A version of a procedure; answers its code. HasProblems names every fault."""
        procedure = read_procedure(document)
        self._put(CATALOGUE, procedure.code, dict(procedure_document(procedure)))
        return procedure.code

    def process(self, document: object) -> str:
        """An internal process; a confirmation at the centre begins it, too. HasProblems as above."""
        process = read_process(document)
        key = process.procedure
        content = self._put(CATALOGUE, PROCESS + key, process_document(process))
        new = NewVersion(Stream.PROCESS, key, content, process.valid_from, None, CENTRE)
        add_version(self.session, self.site, new, arrived_at=self.now, brought_by=CENTRE)
        return process.procedure

    def calendar(self, document: object) -> None:
        """The office's calendar from now on, also for the acts of officers. HasProblems as above."""
        calendar = read_calendar(document, "")
        self._put(CALENDAR, OFFICE, dict(calendar_document(calendar)))
        keep_calendar(self.session, self.site, calendar, self.now, CENTRE)

    def user(self, document: object) -> str:
        """An account with its role and its days, never a password. HasProblems as above."""
        user = read_user(document)
        add_entry(self.session, self.site, USERS, user.name, user_document(user))
        return user.name

    def form(self, document: object) -> str:
        """A version of a form with the days on which it is valid; answers its key. HasProblems as above."""
        form = read_form(document)
        self._put(FORMS, form.key, form_document(form))
        return form.key

    def _put(self, stream: str, key: str, document: dict[str, Any]) -> bytes:
        """At the end of the stream, and among what is kept for ever; its canonical bytes."""
        locked_head(self.session, self.site)
        add_entry(self.session, self.site, stream, key, document)
        published = Published(self.site, stream, key, document)
        published.keep(self.session, self.now)
        self._settle(published)
        return published.content

    def _settle(self, published: Published) -> None:
        """Desks that proposed just this have got it: whoever decides later would only take it away."""
        table = Proposal
        same = (table.site == self.site, table.stream == published.kind)
        waits = (table.version == published.version, table.answer == "")
        answer = {"answer": ACCEPTED, "answered_at": self.now}
        self.session.execute(update(table).where(*same, *waits).values(answer))
