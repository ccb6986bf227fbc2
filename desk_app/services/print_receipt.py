"""Printing form 01: recorded in the journal, queued for the printer, never blocked by it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import Writing
from desk_app.models.actor import Actor
from desk_app.models.happening import Happening, Plain
from desk_app.models.outcomes import Trouble
from desk_app.models.tables import DossierRecord, PrintedPaperRecord, PrintJobRow
from desk_app.models.views import JobState, PrintJobView
from desk_app.printing.receipt import receipt_copies, receipt_pdf
from desk_app.printing.sheet import Paper
from desk_app.services.desk import Desk
from desk_app.services.open_dossier import dossier_of
from desk_app.services.preferences import Preferences
from desk_app.services.print_queue import job_view
from desk_app.services.receipt_form import RECEIPT, Occasion, receipt_form


@dataclass(frozen=True)
class PrintReceipt:
    """Prints, previews and saves the receipt of a dossier."""

    desk: Desk

    def __call__(self, actor: Actor, wanted: str, printer: str | None = None) -> PrintJobView:
        """Record one print more and put the paper into the queue; the printer may be off.

        `printer` None: the one remembered for receipts, else the system's default.
        """
        preferences = Preferences(self.desk)
        queue = preferences("printer.receipt") if printer is None else printer
        paper = Paper(preferences("receipt_paper"))
        with self.desk.journal.writing(actor.name) as writing:
            record, pdf = self._printed(writing, wanted, paper)
            job = PrintJobRow(
                site=record.site, id=self.desk.ticker.new_id(writing.now), dossier=record.id,
                form=RECEIPT, code=record.code, printer=queue, paper=paper.value, pdf=pdf,
                state=JobState.WAITING.value, tries=0, error="", created_at=writing.now,
            )  # fmt: skip
            writing.session.add(job)
        return job_view(job)

    def preview(self, wanted: str) -> bytes:
        """The PDF as the next print would be; nothing is recorded."""
        paper = Paper(Preferences(self.desk)("receipt_paper"))
        with self.desk.database.reading() as session:
            record = dossier_of(session, self.desk.site_id, wanted)
            occasion = Occasion(self.desk.now(), prints_of(session, record, RECEIPT))
            form = receipt_form(self.desk, session, record, occasion)
        return receipt_pdf(form, paper, receipt_copies(form))

    def save(self, actor: Actor, wanted: str, path: Path) -> None:
        """Record one print more and write the PDF where the clerk wants it.

        Trouble("file_unwritable") when it can't be written; then nothing is recorded.
        """
        paper = Paper(Preferences(self.desk)("receipt_paper"))
        with self.desk.journal.writing(actor.name) as writing:
            _, pdf = self._printed(writing, wanted, paper)
            try:
                path.write_bytes(pdf)
            except OSError as error:
                raise Trouble("file_unwritable", folder=str(path.parent)) from error

    def _printed(self, writing: Writing, wanted: str, paper: Paper) -> tuple[DossierRecord, bytes]:
        """One print more, in the journal and as a PDF."""
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
        return record, receipt_pdf(form, paper, copies)


def prints_of(session: Session, record: DossierRecord, form: str) -> int:
    """How often that paper of the dossier was printed."""
    table = PrintedPaperRecord
    own = (table.site == record.site, table.dossier == record.id, table.form == form)
    return session.scalar(select(func.max(table.number)).where(*own)) or 0
