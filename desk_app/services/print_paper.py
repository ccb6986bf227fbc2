"""Printing a paper of a dossier: recorded in the journal, queued for the printer, never blocked by it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import Writing
from desk_app.journal.kinds.paper_printed import NUMBERED
from desk_app.journal.reading import told_of
from desk_app.models.actor import Actor
from desk_app.models.happening import Plain
from desk_app.models.outcomes import Trouble
from desk_app.models.tables import DossierRecord, PrintJobRow
from desk_app.models.views import JobState, PrintJobView
from desk_app.printing.label import MEDIA
from desk_app.printing.sheet import Paper
from desk_app.printing.wording import form_wording
from desk_app.services.desk import Desk
from desk_app.services.dossier_papers import CONTROL, LABEL, PAPERS, Gathering
from desk_app.services.dossier_rows import dossier_of
from desk_app.services.numbered_papers import next_paper
from desk_app.services.preferences import Preferences
from desk_app.services.print_queue import job_view
from desk_app.services.printed import PRINTED, prints_of, record_print
from desk_app.services.receipt_form import Occasion


@dataclass(frozen=True)
class PrintPaper:
    """Prints, previews and saves one kind of paper, named by a key of `PAPERS`."""

    desk: Desk
    form: str

    def __call__(self, actor: Actor, wanted: str, printer: str | None = None) -> PrintJobView:
        """Record one print more and put the paper into the queue; the printer may be off.

        `printer` None: the one remembered for receipts, else the system's default. NotAllowed
        `paper_not_issued` (dossier) while the act that issues the paper was not done.
        """
        preferences = Preferences(self.desk)
        queue = preferences("printer.receipt") if printer is None else printer
        with self.desk.journal.writing(actor.name) as writing:
            record, pdf = self._printed(writing, wanted)
            job = PrintJobRow(
                site=record.site, id=self.desk.ticker.new_id(writing.now), dossier=record.id,
                form=self.form, code=record.code, printer=queue, paper=self._media(), pdf=pdf,
                state=JobState.WAITING.value, tries=0, error="", created_at=writing.now,
            )  # fmt: skip
            writing.session.add(job)
        return job_view(job)

    def preview(self, wanted: str) -> bytes:
        """The PDF as the next print would be; nothing is recorded."""
        paper = self._paper()
        with self.desk.database.reading() as session:
            record = dossier_of(session, self.desk.site_id, wanted)
            occasion = Occasion(self.desk.now(), prints_of(session, record, self.form))
            number = _number_before(session, record) if self.form == CONTROL else 0
            gathering = Gathering(self.desk, session, record, occasion, number)
            return PAPERS[self.form](gathering, paper)

    def save(self, actor: Actor, wanted: str, path: Path) -> None:
        """Record one print more and write the PDF where the clerk wants it.

        Trouble("file_unwritable") when it can't be written; then nothing is recorded.
        """
        with self.desk.journal.writing(actor.name) as writing:
            _, pdf = self._printed(writing, wanted)
            write_paper(path, pdf)

    def _printed(self, writing: Writing, wanted: str) -> tuple[DossierRecord, bytes]:
        """One print more, in the journal and as a PDF."""
        record = dossier_of(writing.session, self.desk.site_id, wanted)
        again = prints_of(writing.session, record, self.form)
        number = _number_before(writing.session, record) if self.form == CONTROL else 0
        body: dict[str, Plain] = {
            "form": self.form,
            "number": again + 1,
            "copies": len(form_wording(self.form, writing.now.date()).copies) or 1,
            "paper": self._media(),
        }
        if self.form == CONTROL and not number:
            numbered = next_paper(writing, CONTROL)
            body[NUMBERED] = dict[str, Plain](numbered)
            number = int(numbered["number"])
        occasion = Occasion(writing.now, again)
        gathering = Gathering(self.desk, writing.session, record, occasion, number)
        pdf = PAPERS[self.form](gathering, self._paper())
        record_print(writing, record, body)
        return record, pdf

    def _paper(self) -> Paper:
        return Paper(Preferences(self.desk)("receipt_paper"))

    def _media(self) -> str:
        """What the printer must hold."""
        return MEDIA if self.form == LABEL else self._paper().value


def _number_before(session: Session, record: DossierRecord) -> int:
    """The number that form 06 of the dossier got at its first print; 0 before."""
    for told in told_of(session, record.site, record.id, PRINTED):
        if told.event.body["form"] == CONTROL:
            return int(told.event.body[NUMBERED]["number"])
    return 0


def write_paper(path: Path, pdf: bytes) -> None:
    """A PDF into a file. Trouble("file_unwritable", folder=…)."""
    try:
        path.write_bytes(pdf)
    except OSError as error:
        raise Trouble("file_unwritable", folder=str(path.parent)) from error
