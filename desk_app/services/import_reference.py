"""Importing procedures and calendars: good rows become new versions, broken ones are told apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from desk_app.journal.canonical import canonical
from desk_app.models.actor import Actor
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.calendar_file import calendar_document, read_calendar
from desk_app.models.calendar_merge import merge_calendar
from desk_app.models.catalogue import Procedure
from desk_app.models.catalogue_file import procedure_document, read_catalogue
from desk_app.models.lay_thu_tuc import is_lay_thu_tuc, read_lay_thu_tuc
from desk_app.models.outcomes import Facts, HasProblems, Problem
from desk_app.protocol.versions import MOST_CONTENT
from desk_app.services.desk import Desk
from desk_app.services.reference_data import OFFICE, calendar_if_any
from desk_app.storage.reference import FIRST_DAY, NewVersion, Stream, add_version
from desk_app.sync.versions import brought_in

MOST_KB = MOST_CONTENT >> 10


@dataclass(frozen=True)
class Imported:
    """What an import did: the keys taken over, and every broken row with its place and reason.

    `warnings`: rows that were taken over although something about them is unusual.
    """

    taken: tuple[str, ...]
    broken: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Arrival:
    """When reference data came, who brought it, and from where."""

    at: datetime
    by: str
    origin: str


def keep_procedures(
    session: Session, site: str, procedures: Iterable[Procedure], arrival: Arrival
) -> None:
    """Each procedure as a new immutable version; of one code the latest to begin arrives last."""
    names: list[str] = []
    for procedure in sorted(procedures, key=lambda each: each.valid_from):
        new = NewVersion(
            Stream.CATALOGUE, procedure.code, canonical(_document(procedure)),
            procedure.valid_from, procedure.valid_to, arrival.origin,
        )  # fmt: skip
        names.append(add_version(session, site, new, arrived_at=arrival.at, brought_by=arrival.by))
    brought_in(session, site, names)


def keep_calendar(session: Session, site: str, calendar: OfficeCalendar, arrival: Arrival) -> str:
    """The office's calendar as a new version; it speaks for the days it covers from now on."""
    content = canonical(_plain(calendar_document(calendar)))
    new = NewVersion(Stream.CALENDAR, OFFICE, content, FIRST_DAY, None, arrival.origin)
    name = add_version(session, site, new, arrived_at=arrival.at, brought_by=arrival.by)
    brought_in(session, site, (name,))
    return name


def _document(procedure: Procedure) -> dict[str, Any]:
    return _plain(procedure_document(procedure))


def _plain(document: dict[str, object]) -> dict[str, Any]:
    return dict(document)


def _fits(document: dict[str, Any]) -> bool:
    """Whether a message to the centre holds it. What none holds is not brought in.

    Nobody but this desk could show what a dossier was promised by.
    """
    return len(canonical(document)) <= MOST_CONTENT


@dataclass(frozen=True)
class ImportReference:
    """The administrator's imports; a clerk may not change what everybody is promised."""

    desk: Desk

    def catalogue(self, actor: Actor, document: object, origin: str) -> Imported:
        """Procedures in the national `LayThuTuc` shape or in our own; good rows are kept.

        HasProblems when not one row is good.
        """
        actor.must_administer()
        now = self.desk.now()
        if is_lay_thu_tuc(document):
            reading = read_lay_thu_tuc(document, now.date())
        else:
            reading = read_catalogue(document)
        if not reading.procedures:
            raise HasProblems(reading.broken or (Problem("procedures", "list_empty"),))
        taken, broken = list[Procedure](), list(reading.broken)
        for each in reading.procedures:
            if _fits(_document(each)):
                taken.append(each)
            else:
                facts: Facts = {"procedure": each.code, "most": MOST_KB}
                broken.append(Problem("procedures", "version_too_long", facts))
        if not taken:
            raise HasProblems(tuple(broken))
        with self.desk.database.writing() as session:
            arrival = Arrival(now, actor.name, origin)
            keep_procedures(session, self.desk.site_id, taken, arrival)
        return Imported(tuple(procedure.code for procedure in taken), tuple(broken))

    def calendar(self, actor: Actor, document: object, origin: str) -> Imported:
        """A calendar file, merged into the calendar in force (`merge_calendar`).

        HasProblems names every broken entry; then nothing is taken over.
        """
        actor.must_administer()
        now = self.desk.now()
        with self.desk.database.writing() as session:
            kept = calendar_if_any(session, self.desk.site_id, now.date())
            calendar = merge_calendar(kept, document) if kept else read_calendar(document, "")
            if not _fits(_plain(calendar_document(calendar))):
                raise HasProblems((Problem("calendar", "version_too_long", {"most": MOST_KB}),))
            name = keep_calendar(
                session, self.desk.site_id, calendar, Arrival(now, actor.name, origin)
            )
        return Imported((name,), ())
