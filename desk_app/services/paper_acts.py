"""The papers of an opened desk: each printed, shown or saved; reports; the print queue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk_app.models.actor import Actor
from desk_app.models.report import Report
from desk_app.models.statistics.options import Options
from desk_app.models.views import PaperVerdict, PrintJobView
from desk_app.services.agreeing import must_agree
from desk_app.services.check_paper import CheckPaper
from desk_app.services.desk import Desk
from desk_app.services.print_counter_papers import REPORTS as DAY_REPORTS
from desk_app.services.print_counter_papers import PrintCounterPapers
from desk_app.services.print_handover import PrintHandover
from desk_app.services.print_paper import PrintPaper
from desk_app.services.print_queue import PrintQueue, Spool
from desk_app.services.print_statistics import PrintStatistics
from desk_app.services.receipt_form import RECEIPT
from desk_app.services.report_figures import ReportFigures
from desk_app.services.report_sheet import NAMES, CellWords, as_it_is, save_sheet
from desk_app.services.report_table import save_table
from desk_app.services.statistics.statistics import FIGURES, Statistics


@dataclass(frozen=True)
class Printers:
    """The way to this machine's print queues: their names, the default first, and a hand to them."""

    names: Callable[[], tuple[str, ...]]
    spool: Spool


@dataclass(frozen=True)
class PaperActs:
    """What a clerk does with paper; a part of `Acts`."""

    desk: Desk
    own_printers: Printers

    def print_receipt(self, actor: Actor, dossier: str, printer: str | None = None) -> PrintJobView:
        """See `PrintPaper`."""
        return PrintPaper(self.desk, RECEIPT)(actor, dossier, printer)

    def preview_receipt(self, actor: Actor, dossier: str) -> bytes:
        """See `PrintPaper.preview`."""
        return PrintPaper(self.desk, RECEIPT).preview(actor, dossier)

    def save_receipt(self, actor: Actor, dossier: str, path: Path) -> None:
        """See `PrintPaper.save`."""
        PrintPaper(self.desk, RECEIPT).save(actor, dossier, path)

    def print_paper(
        self, actor: Actor, form: str, dossier: str, printer: str | None = None
    ) -> PrintJobView:
        """See `PrintPaper`."""
        return PrintPaper(self.desk, form)(actor, dossier, printer)

    def preview_paper(self, actor: Actor, form: str, dossier: str) -> bytes:
        """See `PrintPaper.preview`."""
        return PrintPaper(self.desk, form).preview(actor, dossier)

    def save_paper(self, actor: Actor, form: str, dossier: str, path: Path) -> None:
        """See `PrintPaper.save`."""
        PrintPaper(self.desk, form).save(actor, dossier, path)

    def save_slip(self, actor: Actor, slip: str, path: Path) -> None:
        """See `PrintCounterPapers.slip`."""
        PrintCounterPapers(self.desk).slip(actor, slip, path)

    def print_slip(self, actor: Actor, slip: str) -> PrintJobView:
        """See `PrintCounterPapers.queue_slip`."""
        return PrintCounterPapers(self.desk).queue_slip(actor, slip)

    def save_report(self, actor: Actor, name: str, days: tuple[date, date], path: Path) -> None:
        """See `PrintCounterPapers.report`."""
        PrintCounterPapers(self.desk).report(actor, name, days, path)

    def save_table(self, actor: Actor, name: str, days: tuple[date, date], path: Path) -> None:
        """The rows of a report as a CSV file; see `save_table` and `ReportFigures`."""
        self.save_rows(self.report(actor, name, *days), path)

    def save_rows(
        self,
        report: Report,
        path: Path,
        heads: Mapping[str, str] = NAMES,
        cell_word: CellWords = as_it_is,
    ) -> None:
        """A report's rows as .csv under their columns' names, else as a workbook: see `save_sheet`.

        The only way into a file: what `must_agree` refuses is not written.
        """
        with self.desk.database.reading() as session:
            must_agree(session, self.desk.site_id, report)
        if path.suffix.lower() == ".csv":
            save_table(report, path)
        else:
            save_sheet(report, path, heads, cell_word)

    def print_report(self, actor: Actor, name: str, days: tuple[date, date]) -> PrintJobView:
        """See `PrintCounterPapers.queue`."""
        return PrintCounterPapers(self.desk).queue(actor, name, days)

    def preview_report(self, actor: Actor, name: str, days: tuple[date, date]) -> bytes:
        """See `PrintCounterPapers.preview`."""
        return PrintCounterPapers(self.desk).preview(actor, name, days)

    def print_till(self, actor: Actor, number: int) -> PrintJobView:
        """See `PrintCounterPapers.queue_till`."""
        return PrintCounterPapers(self.desk).queue_till(actor, number)

    def print_and_save_receipt(
        self, actor: Actor, dossier: str, path: Path, printer: str | None = None
    ) -> PrintJobView:
        """See `PrintPaper.print_and_save`."""
        return PrintPaper(self.desk, RECEIPT).print_and_save(actor, dossier, path, printer)

    def print_jobs(self, actor: Actor) -> tuple[PrintJobView, ...]:
        """See `PrintQueue.jobs`."""
        return self._queue().jobs(actor)

    def retry_job(self, actor: Actor, job: str, printer: str | None = None) -> None:
        """See `PrintQueue.retry`."""
        self._queue().retry(actor, job, printer)

    def drop_job(self, actor: Actor, job: str) -> None:
        """See `PrintQueue.drop`."""
        self._queue().drop(actor, job)

    def run_print_queue(self, actor: Actor | None = None) -> tuple[PrintJobView, ...]:
        """See `PrintQueue.run`."""
        return self._queue().run(actor)

    def printers(self) -> tuple[str, ...]:
        """The names of this machine's queues, the default one first."""
        return self.own_printers.names()

    def report(
        self, actor: Actor, name: str, first: date, last: date, options: Options | None = None
    ) -> Report:
        """See `Statistics` for its reports (`FIGURES`), else `ReportFigures`."""
        if name in FIGURES:
            return Statistics(self.desk)(actor, name, first, last, options or Options())
        return ReportFigures(self.desk)(actor, name, first, last)

    def print_figures(self, actor: Actor, report: Report) -> PrintJobView:
        """A report that was made, on its own paper, or the lists of its days."""
        if report.name in DAY_REPORTS:
            return self.print_report(actor, report.name, (report.first, report.last))
        return PrintStatistics(self.desk).queue(actor, report)

    def preview_figures(self, actor: Actor, report: Report) -> bytes:
        """The same paper on the screen; nothing is recorded."""
        if report.name in DAY_REPORTS:
            return self.preview_report(actor, report.name, (report.first, report.last))
        return PrintStatistics(self.desk).preview(actor, report)

    def save_figures(self, actor: Actor, report: Report, path: Path) -> None:
        """The same paper in a file."""
        if report.name in DAY_REPORTS:
            self.save_report(actor, report.name, (report.first, report.last), path)
        else:
            PrintStatistics(self.desk).save(actor, report, path)

    def check_paper(self, text: str, day: date | None = None) -> PaperVerdict:
        """See `CheckPaper`."""
        return CheckPaper(self.desk)(text, day)

    def print_handover(self) -> PrintHandover:
        """See `PrintHandover`."""
        return PrintHandover(self.desk)

    def _queue(self) -> PrintQueue:
        return PrintQueue(self.desk, self.own_printers.spool)
