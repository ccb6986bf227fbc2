"""The register book of this desk on screen and paper: its volumes, any stretch of its entries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sqlalchemy import func, select

from desk_app.journal.desk_journal import Writing, desk_head
from desk_app.models.actor import Actor
from desk_app.models.outcomes import HasProblems, NotAllowed, Problem
from desk_app.models.permissions import must_report
from desk_app.models.register_book import ClosedBook, OpenBook
from desk_app.models.report import Report
from desk_app.models.tables import DossierRecord
from desk_app.models.views import PrintJobView
from desk_app.printing.sheet import Paper
from desk_app.services.accounts import full_names
from desk_app.services.desk import Desk
from desk_app.services.ledger import days_between, within
from desk_app.services.preferences import Preferences
from desk_app.services.previewed import previewed
from desk_app.services.print_days import book_pages
from desk_app.services.print_queue import Job, job_view, queued
from desk_app.services.register_books import books_of, open_book
from desk_app.services.register_figures import REGISTER, Span, entries_in, figures_of
from desk_app.services.report_document import definition_of
from desk_app.services.waiting_file import appearing

NAME = "register"


@dataclass(frozen=True)
class BookView:
    """A year's book: the volumes that are closed, the one that is written in, the years there are.

    `by` of a closed volume is the full name of whoever closed it.
    """

    year: int
    years: tuple[int, ...]
    closed: tuple[ClosedBook, ...]
    open: OpenBook


@dataclass(frozen=True)
class LookAtBook:
    """Shows and prints the book; NotAllowed `role_not_allowed` for those who may not report it."""

    desk: Desk

    def __call__(self, actor: Actor, year: int) -> BookView:
        """The volumes of a year; `years` always holds it, newest first."""
        must_report(actor, NAME)
        with self.desk.database.reading() as session:
            record = DossierRecord
            own = (record.site == self.desk.site_id, record.desk == self.desk.desk)
            written = session.scalars(select(record.book_year).where(*own).distinct())
            names = full_names(session, self.desk.site_id)
            closed = tuple(
                replace(each, by=names.get(each.by, each.by))
                for each in books_of(session, self.desk, year)
            )
            years = tuple(sorted({year, *written}, reverse=True))
            return BookView(year, years, closed, open_book(session, self.desk, year))

    def entries(self, actor: Actor, span: Span) -> Report:
        """The rows of the form. HasProblems `range_reversed` on `to`."""
        must_report(actor, NAME)
        if span.last < span.first:
            raise HasProblems((Problem("to", "range_reversed"),))
        with self.desk.database.reading() as session:
            rows, totals, identities = figures_of(entries_in(session, self.desk, span))
            head = desk_head(session, self.desk.site_id, self.desk.desk)
        return Report(
            name=NAME, first=date(span.year, 1, 1), last=date(span.year, 12, 31), columns=REGISTER,
            rows=tuple(rows), totals=totals, identities=identities, seq=head.seq,
            head=head.hash.hex(), definition=definition_of(NAME),
        )  # fmt: skip

    def of_days(self, actor: Actor, year: int, first: date, last: date) -> Span | None:
        """The stretch of a year's entries that was recorded on these days; None for no entry."""
        must_report(actor, NAME)
        if last < first:
            raise HasProblems((Problem("to", "range_reversed"),))
        record = DossierRecord
        with self.desk.database.reading() as session:
            low, high = session.execute(
                select(func.min(record.entry), func.max(record.entry)).where(
                    record.site == self.desk.site_id,
                    record.desk == self.desk.desk,
                    record.book_year == year,
                    *within(record.recorded_at, days_between(first, last)),
                )
            ).one()
        return None if low is None else Span(year, low, high)

    def preview(self, actor: Actor, span: Span) -> bytes:
        """The pages as the next print would be; nothing is recorded."""
        must_report(actor, NAME)
        return previewed(self.desk, actor, lambda writing: self._pages(writing, span))

    def save(self, actor: Actor, span: Span, path: Path) -> None:
        """The pages in a file. NotAllowed `nothing_to_print`, IntegrityBroken `numbers_missing`."""
        must_report(actor, NAME)
        with appearing(path) as file, self.desk.journal.writing(actor.name) as writing:
            file.write(self._pages(writing, span))

    def queue(self, actor: Actor, span: Span, printer: str | None = None) -> PrintJobView:
        """The pages into the print queue; `printer` as `PrintPaper` takes it."""
        must_report(actor, NAME)
        queue = Preferences(self.desk)("printer.receipt") if printer is None else printer
        with self.desk.journal.writing(actor.name) as writing:
            label = f"{span.first}–{span.last}/{span.year}"
            job = Job(NAME, label, queue, Paper.A4.value, self._pages(writing, span))
            made = queued(writing, self.desk.ticker.new_id(writing.now), job)
        return job_view(made)

    def _pages(self, writing: Writing, span: Span) -> bytes:
        found = entries_in(writing.session, self.desk, span)
        pdf = book_pages(self.desk, writing, found, writing.now.date())
        if not pdf:
            raise NotAllowed("nothing_to_print")
        return pdf
