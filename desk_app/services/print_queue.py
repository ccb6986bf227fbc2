"""The print queue: papers wait here until a printer has taken them; a failure is tried again."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import or_, select, update

from desk_app.journal.desk_journal import Writing
from desk_app.journal.file_lock import exclusive
from desk_app.models.actor import Actor
from desk_app.models.outcomes import Trouble
from desk_app.models.permissions import PRINT, not_for
from desk_app.models.tables import PrintJobRow
from desk_app.models.views import JobState, PrintJobView
from desk_app.services.desk import Desk
from desk_app.services.seen_by import jobs_seen

SHOWN = 200
PAUSES = tuple(timedelta(seconds=each) for each in (5, 30, 120, 300))
"""How long a job rests after its first, second, … failed try; the last pause is kept for ever."""
FINAL = frozenset({"printer_unknown", "printing_not_installed"})
"""What no waiting puts right: a person must choose another printer."""
LOCK = "print.lock"

Spool = Callable[[bytes, str, str, str], None]
"""Hands (pdf, queue, title, paper) to the system's printer; raises Trouble."""


@dataclass(frozen=True)
class PrintQueue:
    """The jobs of this desk. `spool` is the way to this machine's printers."""

    desk: Desk
    spool: Spool

    def jobs(self, actor: Actor) -> tuple[PrintJobView, ...]:
        """The last 200 jobs of papers that the person may have, newest first."""
        table = PrintJobRow
        query = select(table).where(table.site == self.desk.site_id, jobs_seen(actor.role))
        newest = query.order_by(table.created_at.desc(), table.id.desc()).limit(SHOWN)
        with self.desk.database.reading() as session:
            return tuple(job_view(row) for row in session.scalars(newest))

    def run(self, actor: Actor | None = None) -> tuple[PrintJobView, ...]:
        """Send what waits and has rested, oldest first; answers the jobs that changed.

        Everything is sent; of what is not shown to the person nothing is answered (None: all is).
        A job that its printer refuses waits and is tried again after 5 s, 30 s, 2 min and then
        every 5 min, for as long as it takes. Only a printer that is not there fails it, until a
        person retries or redirects it. The PDF is let go once it is printed.
        One program of this desk sends at a time, so that no paper is printed twice; while another
        one is busy nothing is sent here.
        """
        with contextlib.ExitStack() as sending:
            try:
                sending.enter_context(exclusive(self.desk.settings.data / LOCK))
            except Trouble as trouble:
                if trouble.code == "desk_busy":
                    return ()
                raise
            tried = [self._send(job, actor) for job in self._waiting()]
        return tuple(job for job in tried if job is not None)

    def _waiting(self) -> Sequence[PrintJobRow]:
        table, now = PrintJobRow, self.desk.now()
        # a clock that was set back must not leave a job resting for longer than it should
        rested = or_(table.next_try_at <= now, table.next_try_at > now + PAUSES[-1])
        waiting = select(table).where(
            table.site == self.desk.site_id, table.state == JobState.WAITING.value, rested
        )
        with self.desk.database.reading() as session:
            return session.scalars(waiting.order_by(table.created_at, table.id)).all()

    def retry(self, actor: Actor, job_id: str, printer: str | None = None) -> None:
        """Let a job be tried again at once, on another printer when one is named.

        NotAllowed `role_not_allowed` for one that is not shown to the person.
        """
        changed: dict[str, object] = {
            "state": JobState.WAITING.value, "tries": 0, "error": "", "next_try_at": self.desk.now(),
        }  # fmt: skip
        if printer is not None:
            changed["printer"] = printer
        self._change(actor, job_id, changed)

    def drop(self, actor: Actor, job_id: str) -> None:
        """Take a job out of the queue, where it stays to be seen and can be tried again.

        What was printed stays printed; the print stays recorded with its dossier either way.
        Refuses as `retry`.
        """
        self._change(actor, job_id, {"state": JobState.DROPPED.value})

    def _change(self, actor: Actor, job_id: str, changed: dict[str, object]) -> None:
        table = PrintJobRow
        this = (table.site == self.desk.site_id, table.id == job_id)
        with self.desk.database.writing() as session:
            known = session.get(table, (self.desk.site_id, job_id)) is not None
            shown = select(table.id).where(*this, jobs_seen(actor.role))
            if known and session.scalar(shown) is None:
                raise not_for(actor.role, PRINT)
            session.execute(update(table).where(*this, table.pdf.is_not(None)).values(changed))

    def _send(self, job: PrintJobRow, actor: Actor | None) -> PrintJobView | None:
        """The job as it stands after one try; one dropped meanwhile is printed or stays dropped."""
        error = ""
        try:
            self.spool(job.pdf or b"", job.printer, job.code, job.paper)
        except Trouble as trouble:
            error = trouble.code
        tries = job.tries + 1
        state = JobState.PRINTED
        if error:
            state = JobState.FAILED if error in FINAL else JobState.WAITING
        changed: dict[str, object] = {"state": state.value, "tries": tries, "error": error}
        if error:
            changed["next_try_at"] = self.desk.now() + PAUSES[min(tries, len(PAUSES)) - 1]
        else:
            changed["pdf"] = None
        table = PrintJobRow
        with self.desk.database.writing() as session:
            own = (table.site == job.site, table.id == job.id)
            still = () if not error else (table.state != JobState.DROPPED.value,)
            session.execute(update(table).where(*own, *still).values(changed))
            seen = () if actor is None else (jobs_seen(actor.role),)
            row = session.scalar(select(table).where(*own, *seen))
            return None if row is None else job_view(row)


@dataclass(frozen=True)
class Job:
    """What is to be printed: the paper's `form`, the `code` that stands on it, where to, on what.

    `dossier` is empty for a paper of no single dossier.
    """

    form: str
    code: str
    printer: str
    paper: str
    pdf: bytes
    dossier: str = ""


def queued(writing: Writing, job_id: str, job: Job) -> PrintJobRow:
    """The job in the queue, in the same transaction as the record that it was printed."""
    now = writing.now
    row = PrintJobRow(
        site=writing.site, id=job_id, dossier=job.dossier, form=job.form, code=job.code,
        printer=job.printer, paper=job.paper, pdf=job.pdf, state=JobState.WAITING.value, tries=0,
        error="", created_at=now, next_try_at=now,
    )  # fmt: skip
    writing.session.add(row)
    return row


def job_view(row: PrintJobRow) -> PrintJobView:
    """A job as screens show it."""
    return PrintJobView(
        row.id, row.form, row.code, row.printer, row.paper, JobState(row.state), row.tries,
        row.error, row.created_at, row.dossier,
    )  # fmt: skip
