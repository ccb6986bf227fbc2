"""Reference data of which the centre is the one writer: each version goes down to every desk of a site."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from desk_app.central.own_chain import locked_head
from desk_app.central.sites import keep_calendar
from desk_app.central.streams import add_entry
from desk_app.models.calendar_file import calendar_document, read_calendar
from desk_app.models.catalogue_document import procedure_document
from desk_app.models.catalogue_file import read_procedure

CATALOGUE, CALENDAR = "ref:catalogue", "ref:calendar"
OFFICE = "office"
CENTRE = "centre"


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

    def calendar(self, document: object) -> None:
        """The office's calendar from now on, also for the acts of officers. HasProblems as above."""
        calendar = read_calendar(document, "")
        self._put(CALENDAR, OFFICE, dict(calendar_document(calendar)))
        keep_calendar(self.session, self.site, calendar, self.now, CENTRE)

    def _put(self, stream: str, key: str, document: dict[str, Any]) -> None:
        locked_head(self.session, self.site)
        add_entry(self.session, self.site, stream, key, document)
