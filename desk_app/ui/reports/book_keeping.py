"""Joins the face of the register book to its acts: volumes and entries read, printed, closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk_app.models.outcomes import HasProblems, IntegrityBroken, NotAllowed
from desk_app.models.register_book import ClosedBook
from desk_app.models.report import Report
from desk_app.models.views import PrintJobView
from desk_app.services.look_at_book import BookView
from desk_app.services.register_figures import Span
from desk_app.ui.desk import Desk
from desk_app.ui.notices import notice
from desk_app.ui.reports.office_sheet import save_office_sheet

MOST = 2_000
"""So many entries are shown; paper and file have all of them."""


@dataclass(frozen=True)
class BookRead:
    """A year's volumes, the entries that are asked for, and the last of them as rows.

    `follows`: nobody has chosen them, they are the volume that is written in.
    """

    view: BookView
    span: Span
    report: Report
    follows: bool


class BookKeeping(QObject):
    """`read` carries a BookRead, `refused` a sentence, `closed` the volume that was closed."""

    read = Signal(object)
    refused = Signal(str)
    closed = Signal(object)

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk

    def today(self) -> date:
        """The day that runs."""
        return self._desk.acts.now().date()

    def ask(self, year: int, span: Span | None = None) -> None:
        """The book of a year; without a span the volume that is written in."""
        self._run(lambda: self._look(year, span))

    def ask_days(self, year: int, first: date, last: date) -> None:
        """The entries that were recorded on these days."""

        def read() -> BookRead | None:
            found = self._desk.acts.book().of_days(self._desk.actor, year, first, last)
            return None if found is None else self._look(year, found)

        self._run(read)

    def close(self, year: int) -> None:
        """The volume that is written in; refusals are told."""
        desk = self._desk

        def closed(found: ClosedBook) -> None:
            words = self.tr("Volume {volume} of {year} is closed: entries {first} to {last}.")
            told = {"volume": found.volume, "year": found.year}
            desk.said.emit("ok", words.format(**told, first=found.first, last=found.last))
            self.closed.emit(found)
            desk.wrote("books")

        desk.background.run(lambda: desk.acts.close_book(desk.actor, year), closed)

    def open_dossier(self, code: str) -> None:
        """The dossier of an entry."""
        desk = self._desk

        def found(holders: tuple[str, ...]) -> None:
            if holders:
                desk.wanted.emit(holders[0])

        desk.background.run(lambda: desk.acts.holders(code), found)

    def preview(self, span: Span, title: str) -> None:
        """The pages as they would be printed; nothing is recorded."""
        desk = self._desk
        desk.background.run(
            lambda: desk.acts.book().preview(desk.actor, span),
            lambda pdf: desk.previewed.emit(pdf, title),
        )

    def print_span(self, span: Span) -> PrintJobView:
        """The pages into the print queue; called off the UI thread."""
        return self._desk.acts.book().queue(self._desk.actor, span)

    def save(self, span: Span, path: Path) -> None:
        """The entries as .csv, as their pages (.pdf), else as a workbook; called off the UI thread."""
        book, actor = self._desk.acts.book(), self._desk.actor
        if path.suffix.lower() == ".pdf":
            book.save(actor, span, path)
        else:
            save_office_sheet(self._desk.acts, book.entries(actor, span), path)

    def _look(self, year: int, span: Span | None) -> BookRead:
        book, actor = self._desk.acts.book(), self._desk.actor
        view = book(actor, year)
        whole = span or _open_volume(view)
        shown = Span(year, max(whole.first, whole.last - MOST + 1), max(whole.first, whole.last))
        return BookRead(view, whole, book.entries(actor, shown), follows=span is None)

    def _run(self, read: Callable[[], BookRead | None]) -> None:
        def answered(found: BookRead | None) -> None:
            if found is None:
                self.refused.emit(self.tr("Nothing was entered in this book on these days."))
            else:
                self.read.emit(found)

        def failed(error: BaseException) -> None:
            if isinstance(error, HasProblems | NotAllowed | IntegrityBroken):
                self.refused.emit(notice(error, "").sentence)
            else:
                self._desk.notices.report(error)

        self._desk.background.run(read, answered, failed=failed)


def _open_volume(view: BookView) -> Span:
    """What is written in now; the last closed volume before anything is."""
    book = view.open
    if book.last < book.first and view.closed:
        last = view.closed[-1]
        return Span(view.year, last.first, last.last)
    return Span(view.year, book.first, book.last)
