"""Printing one hand-over list: recorded in the journal, queued for the printer like every paper."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import Writing
from desk_app.models.actor import Actor
from desk_app.models.happening import Plain
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import must_act
from desk_app.models.tables import HandoverBatch
from desk_app.models.views import PrintJobView
from desk_app.printing.forms import Printing
from desk_app.printing.handover_list import KEY, handover_list
from desk_app.printing.list_paper import lists_pdf
from desk_app.printing.sheet import Paper
from desk_app.printing.wording import form_wording
from desk_app.services.desk import Desk
from desk_app.services.list_rows import Days
from desk_app.services.preferences import Preferences
from desk_app.services.print_queue import Job, job_view, queued
from desk_app.services.printed import prints_beside, record_print
from desk_app.services.waiting_file import appearing


@dataclass(frozen=True)
class PrintHandover:
    """Prints, previews and saves the list of one batch; NotAllowed `batch_unknown` (batch)."""

    desk: Desk

    def __call__(self, actor: Actor, batch: str, printer: str | None = None) -> PrintJobView:
        """Record one print more and put the list, in its two copies, into the queue.

        `printer` None: the one remembered for receipts, else the system's default.
        """
        must_act(actor, Act.HAND_OVER)
        queue = Preferences(self.desk)("printer.receipt") if printer is None else printer
        with self.desk.journal.writing(actor.name) as writing:
            row, pdf = self._printed(writing, batch)
            job = Job(KEY, f"{row.number}/{row.year}", queue, Paper.A4.value, pdf)
            made = queued(writing, self.desk.ticker.new_id(writing.now), job)
        return job_view(made)

    def save(self, actor: Actor, batch: str, path: Path) -> None:
        """Record one print more and write the PDF. Trouble `file_unwritable`."""
        must_act(actor, Act.HAND_OVER)
        with appearing(path) as file, self.desk.journal.writing(actor.name) as writing:
            file.write(self._printed(writing, batch)[1])

    def preview(self, actor: Actor, batch: str) -> bytes:
        """The PDF as the next print would be."""
        must_act(actor, Act.HAND_OVER)
        now = self.desk.now()
        with self.desk.database.reading() as session:
            row = self._row(session, batch)
            again = prints_beside(session, row.site, KEY, row.id)
            printing = Printing(now, self.desk.site.desk, again, self.desk.demo)
            return self._pdf(session, row, printing)

    def _printed(self, writing: Writing, batch: str) -> tuple[HandoverBatch, bytes]:
        row, now = self._row(writing.session, batch), writing.now
        again = prints_beside(writing.session, row.site, KEY, row.id)
        printing = Printing(now, self.desk.site.desk, again, self.desk.demo)
        pdf = self._pdf(writing.session, row, printing)
        copies = len(form_wording(KEY, now.date()).copies)
        body: dict[str, Plain] = {"form": KEY, "of": row.id, "number": again + 1}
        record_print(writing, None, body | {"copies": copies, "paper": Paper.A4.value})
        return row, pdf

    def _row(self, session: Session, batch: str) -> HandoverBatch:
        row = session.get(HandoverBatch, (self.desk.site_id, batch))
        if row is None:
            raise NotAllowed("batch_unknown", batch=batch[:60])
        return row

    def _pdf(self, session: Session, row: HandoverBatch, printing: Printing) -> bytes:
        day = row.handed_at.date()
        listed = Days(self.desk, session, day, day).handover(row, printing)
        return lists_pdf([handover_list(listed)])
