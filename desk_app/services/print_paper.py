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
from desk_app.models.permissions import must_print
from desk_app.models.tables import DossierRecord, PrintJobRow
from desk_app.models.views import PrintJobView
from desk_app.printing.label import MEDIA
from desk_app.printing.sheet import Paper
from desk_app.printing.wording import form_wording
from desk_app.services.desk import Desk
from desk_app.services.dossier_papers import CONTROL, LABEL, PAPERS, RATING, Gathering
from desk_app.services.dossier_rows import dossier_for
from desk_app.services.numbered_papers import next_paper
from desk_app.services.open_dossier import leave_trace
from desk_app.services.preferences import Preferences, chosen
from desk_app.services.print_queue import Job, job_view, queued
from desk_app.services.printed import PRINTED, prints_of, record_print
from desk_app.services.published_forms import published_forms
from desk_app.services.receipt_form import RECEIPT, Occasion
from desk_app.services.waiting_file import appearing


@dataclass(frozen=True)
class Printed:
    """A paper that the journal has recorded, and what the printer must hold for it."""

    record: DossierRecord
    media: str
    pdf: bytes


@dataclass(frozen=True)
class PrintPaper:
    """Prints, previews and saves one kind of paper, named by a key of `PAPERS`."""

    desk: Desk
    form: str

    def __call__(self, actor: Actor, wanted: str, printer: str | None = None) -> PrintJobView:
        """Record one print more and put the paper into the queue; the printer may be off.

        `printer` None: the one remembered for receipts, else the system's default. NotAllowed
        `paper_not_issued` (dossier) while the act that issues the paper was not done,
        `role_not_allowed` for a paper or a dossier that is not for this person.
        """
        queue = self._queue(printer)
        with self.desk.journal.writing(actor.name) as writing:
            job = self._queued(writing, self._printed(writing, actor, wanted), queue)
            self._with_rating(writing, actor, wanted, queue)
        return job_view(job)

    def save(self, actor: Actor, wanted: str, path: Path) -> None:
        """Record one print more and write the PDF where the clerk wants it.

        Trouble("file_unwritable") when it can't be written; then nothing is recorded, and a file
        that stood there before is as it was.
        """
        with appearing(path) as file, self.desk.journal.writing(actor.name) as writing:
            file.write(self._printed(writing, actor, wanted).pdf)

    def print_and_save(
        self, actor: Actor, wanted: str, path: Path, printer: str | None = None
    ) -> PrintJobView:
        """One print more, the same paper in the queue and as a file; see both."""
        queue = self._queue(printer)
        with appearing(path) as file, self.desk.journal.writing(actor.name) as writing:
            printed = self._printed(writing, actor, wanted)
            job = self._queued(writing, printed, queue)
            self._with_rating(writing, actor, wanted, queue)
            file.write(printed.pdf)
        return job_view(job)

    def preview(self, actor: Actor, wanted: str) -> bytes:
        """The PDF as the next print would be; only that the person looked is kept."""
        now = self.desk.now()
        with self.desk.database.reading() as session:
            record = self._record(session, actor, wanted)
            occasion = Occasion(now, prints_of(session, record, self.form))
            number = _number_before(session, record) if self.form == CONTROL else 0
            gathering = Gathering(self.desk, session, record, occasion, number)
            pdf = PAPERS[self.form](gathering, self._paper(session))
        leave_trace(self.desk, actor, record, now)
        return pdf

    def _queue(self, printer: str | None) -> str:
        return Preferences(self.desk)("printer.receipt") if printer is None else printer

    def _queued(self, writing: Writing, printed: Printed, queue: str) -> PrintJobRow:
        record = printed.record
        job = Job(self.form, record.code, queue, printed.media, printed.pdf, record.id)
        return queued(writing, self.desk.ticker.new_id(writing.now), job)

    def _with_rating(self, writing: Writing, actor: Actor, wanted: str, queue: str) -> None:
        """The rating slip that goes out with the first receipt, when the office wants that."""
        slip = PrintPaper(self.desk, RATING)
        wanted_here = chosen(writing.session, self.desk.site_id, "rating_slip") == "yes"
        if self.form != RECEIPT or not wanted_here:
            return
        record = self._record(writing.session, actor, wanted)
        if prints_of(writing.session, record, RATING) == 0:
            slip._queued(writing, slip._printed(writing, actor, wanted), queue)

    def _printed(self, writing: Writing, actor: Actor, wanted: str) -> Printed:
        """One print more, in the journal and as a PDF."""
        record = self._record(writing.session, actor, wanted)
        paper = self._paper(writing.session)
        media = MEDIA if self.form == LABEL else paper.value
        again = prints_of(writing.session, record, self.form)
        number = _number_before(writing.session, record) if self.form == CONTROL else 0
        published = published_forms(writing.session, writing.site)
        wording = form_wording(self.form, writing.now.date(), published)
        body: dict[str, Plain] = {
            "form": self.form,
            "number": again + 1,
            "copies": len(wording.copies) or 1,
            "paper": media,
        }
        if self.form == CONTROL and not number:
            numbered = next_paper(writing, CONTROL)
            body[NUMBERED] = dict[str, Plain](numbered)
            number = int(numbered["number"])
        occasion = Occasion(writing.now, again)
        gathering = Gathering(self.desk, writing.session, record, occasion, number)
        pdf = PAPERS[self.form](gathering, paper)
        record_print(writing, record, body)
        return Printed(record, media, pdf)

    def _record(self, session: Session, actor: Actor, wanted: str) -> DossierRecord:
        must_print(actor, self.form)
        return dossier_for(session, self.desk.site_id, actor, wanted)

    def _paper(self, session: Session) -> Paper:
        return Paper(chosen(session, self.desk.site_id, "receipt_paper"))


def _number_before(session: Session, record: DossierRecord) -> int:
    """The number that form 06 of the dossier got at its first print; 0 before."""
    for told in told_of(session, record.site, record.id, PRINTED):
        if told.event.body["form"] == CONTROL:
            return int(told.event.body[NUMBERED]["number"])
    return 0
