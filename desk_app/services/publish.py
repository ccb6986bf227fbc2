"""Publication: pages and papers of what the law wants public, written into one folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.actor import Actor
from desk_app.models.catalogue import Procedure
from desk_app.models.moments import iso, read_moment
from desk_app.models.outcomes import HasProblems, Trouble
from desk_app.models.permissions import PUBLISH, must_sign
from desk_app.models.publication import (
    ProcedureEntry,
    Publication,
    PublicationView,
    by_field,
    decision_counts,
    field_counts,
    procedure_entry,
)
from desk_app.models.site import Site
from desk_app.models.statistics.period import Period, PeriodKind, period_of
from desk_app.models.tables import ReferenceVersion
from desk_app.models.views import PrintJobView
from desk_app.printing.forms import Printing
from desk_app.printing.procedure_papers import ProcedureList, book_pdf, poster_pdf
from desk_app.resources import resource_bytes
from desk_app.services.desk import Desk
from desk_app.services.ledger import days_between
from desk_app.services.preferences import Preferences
from desk_app.services.print_queue import Job, job_view, queued
from desk_app.services.public_figures import period_figures, public_words
from desk_app.services.publication_pages import pages
from desk_app.services.ratings import satisfaction_between
from desk_app.services.receipt_form import letterhead_of
from desk_app.services.reference_data import parsed_procedure, procedures_of_day
from desk_app.services.roster import Roster
from desk_app.services.waiting_file import appearing
from desk_app.storage.reference import Stream, said_by

BOOK, POSTER_A4, POSTER_A3 = "procedures-a4.pdf", "poster-a4.pdf", "poster-a3.pdf"


PAPERS: Mapping[str, tuple[Callable[[ProcedureList], bytes], str]] = {
    BOOK: (book_pdf, "A4"),
    POSTER_A4: (partial(poster_pdf, large=False), "A4"),
    POSTER_A3: (partial(poster_pdf, large=True), "A3"),
}
"""How each paper is made, and the sheets that it is printed on."""


@dataclass(frozen=True)
class Publish:
    """Makes what the office publishes; nobody but its own staff is named in it."""

    desk: Desk

    def __call__(self, actor: Actor, folder: Path) -> tuple[str, ...]:
        """Write pages and papers into the folder; answers the files' names.

        NotAllowed `role_not_allowed`; Trouble `file_unwritable`, `font_missing`; IntegrityBroken
        `identity_broken` when the figures do not agree: then nothing at all is written.
        """
        must_sign(actor, PUBLISH)
        made = self.made(actor)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Trouble("file_unwritable", folder=str(folder)) from error
        for name, content in made.items():
            with appearing(folder / name) as file:
                file.write(content)
        self._remember(folder)
        return tuple(made)

    def _remember(self, folder: Path) -> None:
        """When and where; a name that cannot be kept is not worth failing for."""
        kept = Preferences(self.desk)
        kept.keep("published_at", iso(self.desk.now()))
        with suppress(HasProblems):
            kept.keep("published_in", str(folder))

    def made(self, actor: Actor) -> dict[str, bytes]:
        """Every file by its name."""
        publication, words = self.publication(actor), public_words()
        style = resource_bytes("publication/page.css").decode()
        form = self._list(publication.procedures)
        return {
            **{name: page.encode() for name, page in pages(publication, words, style).items()},
            **{name: draw(form) for name, (draw, _) in PAPERS.items()},
        }

    def paper(self, actor: Actor, name: str) -> bytes:
        """One of `PAPERS` alone."""
        must_sign(actor, PUBLISH)
        draw, _ = PAPERS[name]
        with self.desk.database.reading() as session:
            return draw(self._list(self._procedures(session)))

    def queue(self, actor: Actor, name: str, printer: str | None = None) -> PrintJobView:
        """One of `PAPERS` into the print queue; `printer` as `PrintPaper` takes it.

        Nobody is named on it: the print is not recorded.
        """
        pdf, (_, sheets) = self.paper(actor, name), PAPERS[name]
        queue = Preferences(self.desk)("printer.receipt") if printer is None else printer
        with self.desk.journal.writing(actor.name) as writing:
            job = Job(name.partition("-")[0], sheets, queue, sheets, pdf)
            made = queued(writing, self.desk.ticker.new_id(writing.now), job)
        return job_view(made)

    def view(self, actor: Actor) -> PublicationView:
        """What would be published now, and when and where it was done last."""
        must_sign(actor, PUBLISH)
        site, today, kept = self.desk.site_id, self.desk.now().date(), Preferences(self.desk)
        with self.desk.database.reading() as session:
            procedures = procedures_of_day(session, site, today)
            decisions = field_counts(_versions(session, site), today)
        at = kept("published_at")
        return PublicationView(
            procedures=len(procedures),
            fields=len({each.field for each in procedures}),
            decisions=decisions,
            staff=Roster(self.desk)(),
            folder=kept("published_in"),
            at=read_moment(at) if at else None,
        )

    def publication(self, actor: Actor) -> Publication:
        """What is true at this moment."""
        site, now, words = self.desk.site, self.desk.now(), public_words()
        today = now.date()
        month = period_of(PeriodKind.MONTH, today)
        headed = (
            (words["today"].format(day=f"{today:%d/%m/%Y}"), Period(today, today)),
            (words["month"].format(month=f"{today:%m/%Y}"), month),
        )
        with self.desk.database.reading() as session:
            procedures = self._procedures(session)
            versions = _versions(session, site.site)
            rated, _ = satisfaction_between(
                session, self.desk, days_between(month.first, month.last)
            )
        return Publication(
            unit=site.name, parent=site.parent, phone=site.phone, hotline=site.hotline,
            demo=self.desk.demo, at=now,
            periods=tuple(period_figures(self.desk, actor, *each) for each in headed),
            satisfied=rated.satisfied, procedures=procedures,
            decisions=decision_counts(versions, today), staff=Roster(self.desk)(),
        )  # fmt: skip

    def _procedures(self, session: Session) -> tuple[ProcedureEntry, ...]:
        today, words = self.desk.now().date(), public_words()
        found = procedures_of_day(session, self.desk.site_id, today)
        return tuple(by_field(procedure_entry(each, words) for each in found))

    def _list(self, procedures: tuple[ProcedureEntry, ...]) -> ProcedureList:
        site = self.desk.site
        printing = Printing(self.desk.now(), site.name, demo=self.desk.demo)
        return ProcedureList(letterhead_of(site), _contact(site), procedures, printing)


def _contact(site: Site) -> str:
    words = public_words()
    told = [words["office_phone"].format(phone=site.phone)] if site.phone else []
    told += [words["hotline"].format(hotline=site.hotline)] if site.hotline else []
    return ". ".join(told)


def _versions(session: Session, site: str) -> list[Procedure]:
    """Every version that ever arrived, in that order; the same one brought again counts once."""
    table = ReferenceVersion
    query = select(table).where(table.site == site, table.stream == Stream.CATALOGUE)
    rows = session.scalars(query.order_by(table.number))
    return [said_by(row, parsed_procedure) for row in {row.version: row for row in rows}.values()]
