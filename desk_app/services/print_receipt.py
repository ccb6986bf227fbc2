"""Printing form 01: recorded in the journal, queued for the printer, never blocked by it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import Writing
from desk_app.models.actor import Actor
from desk_app.models.happening import Happening, Plain
from desk_app.models.tables import DossierRecord, PrintedPaperRecord, PrintJobRow
from desk_app.models.views import JobState, PrintJobView
from desk_app.printing.receipt import receipt_copies, receipt_pdf
from desk_app.printing.sheet import Paper
from desk_app.services.desk import Desk
from desk_app.services.open_dossier import dossier_of, leave_trace
from desk_app.services.preferences import Preferences, chosen
from desk_app.services.print_queue import job_view
from desk_app.services.receipt_form import RECEIPT, Occasion, receipt_form
from desk_app.services.waiting_file import WaitingFile


@dataclass(frozen=True)
class Printed:
    """A paper that the journal has recorded."""

    record: DossierRecord
    paper: Paper
    pdf: bytes


@dataclass(frozen=True)
class PrintReceipt:
    """Prints, previews and saves the receipt of a dossier."""

    desk: Desk

    def __call__(self, actor: Actor, wanted: str, printer: str | None = None) -> PrintJobView:
        """Record one print more and put the paper into the queue; the printer may be off.

        `printer` None: the one remembered for receipts, else the system's default.
        """
        queue = self._queue(printer)
        with self.desk.journal.writing(actor.name) as writing:
            job = self._queued(writing, self._printed(writing, wanted), queue)
        return job_view(job)

    def save(self, actor: Actor, wanted: str, path: Path) -> None:
        """Record one print more and write the PDF where the clerk wants it.

        Trouble("file_unwritable") when it can't be written; then nothing is recorded, and a file
        that stood there before is as it was.
        """
        file = WaitingFile(path)
        file.must_be_possible()
        try:
            with self.desk.journal.writing(actor.name) as writing:
                file.write(self._printed(writing, wanted).pdf)
            file.take_place()
        finally:
            file.forget()

    def print_and_save(
        self, actor: Actor, wanted: str, path: Path, printer: str | None = None
    ) -> PrintJobView:
        """One print more, the same paper in the queue and as a file; see both."""
        file, queue = WaitingFile(path), self._queue(printer)
        file.must_be_possible()
        try:
            with self.desk.journal.writing(actor.name) as writing:
                printed = self._printed(writing, wanted)
                job = self._queued(writing, printed, queue)
                file.write(printed.pdf)
            file.take_place()
        finally:
            file.forget()
        return job_view(job)

    def preview(self, actor: Actor, wanted: str) -> bytes:
        """The PDF as the next print would be; only that the person looked is kept."""
        now = self.desk.now()
        with self.desk.database.reading() as session:
            paper = Paper(chosen(session, self.desk.site_id, "receipt_paper"))
            record = dossier_of(session, self.desk.site_id, wanted)
            occasion = Occasion(now, prints_of(session, record, RECEIPT))
            form = receipt_form(self.desk, session, record, occasion)
        leave_trace(self.desk, actor, record, now)
        return receipt_pdf(form, paper, receipt_copies(form))

    def _queue(self, printer: str | None) -> str:
        return Preferences(self.desk)("printer.receipt") if printer is None else printer

    def _queued(self, writing: Writing, printed: Printed, queue: str) -> PrintJobRow:
        record, now = printed.record, writing.now
        job = PrintJobRow(
            site=record.site, id=self.desk.ticker.new_id(now), dossier=record.id, form=RECEIPT,
            code=record.code, printer=queue, paper=printed.paper.value, pdf=printed.pdf,
            state=JobState.WAITING.value, tries=0, error="", created_at=now, next_try_at=now,
        )  # fmt: skip
        writing.session.add(job)
        return job

    def _printed(self, writing: Writing, wanted: str) -> Printed:
        """One print more, in the journal and as a PDF."""
        paper = Paper(chosen(writing.session, self.desk.site_id, "receipt_paper"))
        record = dossier_of(writing.session, self.desk.site_id, wanted)
        again = prints_of(writing.session, record, RECEIPT)
        occasion = Occasion(writing.now, again)
        form = receipt_form(self.desk, writing.session, record, occasion)
        copies = receipt_copies(form)
        body: dict[str, Plain] = {
            "form": RECEIPT,
            "number": again + 1,
            "copies": len(copies),
            "paper": paper.value,
        }
        base = record.version
        writing.append(Happening("PaperPrinted", body, dossier=record.id, base=base))
        return Printed(record, paper, receipt_pdf(form, paper, copies))


def prints_of(session: Session, record: DossierRecord, form: str) -> int:
    """How often that paper of the dossier was printed."""
    table = PrintedPaperRecord
    own = (table.site == record.site, table.dossier == record.id, table.form == form)
    return session.scalar(select(func.max(table.number)).where(*own)) or 0
