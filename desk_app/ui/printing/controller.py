"""Joins the print queue to its acts, and sends what waits from a worker of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desk_app.models.outcomes import Trouble
from desk_app.models.views import JobState, PrintJobView
from desk_app.services.acts import Acts
from desk_app.ui.background import Background
from desk_app.ui.desk import Desk
from desk_app.ui.printing.page import PrintsPage
from desk_app.ui.texts import trouble_text

PAUSE = 3000  # ms between two looks into the queue


class PrintsController(QObject):
    """A slow printer never makes the counter wait: the queue has its own worker."""

    def __init__(self, page: PrintsPage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._busy = False
        self.worker = Background(desk.notices.report, self)
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.send)
        page.refreshed.connect(self._refresh)
        page.retried.connect(self._retry)
        page.dropped.connect(self._drop)
        page.opened.connect(self._open)
        desk.changed.connect(self._written)
        self._timer.start()

    def stop(self) -> None:
        """No more looks into the queue; the one under way ends."""
        self._timer.stop()
        self.worker.stop()

    def send(self) -> None:
        """Send what waits, if nothing is being sent."""
        if self._busy:
            return
        self._busy = True
        acts, actor = self._desk.acts, self._desk.actor
        self.worker.run(lambda: acts.run_print_queue(actor), self._sent, self._free)

    def _free(self) -> None:
        self._busy = False

    def _sent(self, jobs: tuple[PrintJobView, ...]) -> None:
        if not jobs:
            return
        self._desk.wrote("prints")
        failed = [job for job in jobs if job.state is JobState.FAILED]
        if failed:
            job = failed[0]
            why = trouble_text(job.error, {"queue": job.printer})
            text = self.tr("{code} was not printed: {why} F10 shows the queue.")
            self._desk.said.emit("late", text.format(code=job.code, why=why))

    def _refresh(self) -> None:
        acts = self._desk.acts
        self._read()
        self._desk.background.run(lambda: printers_here(acts), self._page.show_printers)

    def _read(self) -> None:
        acts, actor = self._desk.acts, self._desk.actor
        self._desk.background.run(lambda: acts.print_jobs(actor), self._page.show_jobs)

    def _open(self, dossier: str) -> None:
        """Lists and sheets are papers of several dossiers: there is none to open."""
        if dossier:
            self._desk.wanted.emit(dossier)
        else:
            words = self.tr("This paper belongs to no single dossier. Ctrl+P prints it again.")
            self._desk.said.emit("quiet", words)

    def _retry(self, job: str, printer: str) -> None:
        acts, actor = self._desk.acts, self._desk.actor
        words = self.tr("The paper goes to the printer once more.")
        self._write(lambda: acts.retry_job(actor, job, printer or None), words)

    def _drop(self, job: str) -> None:
        acts, actor = self._desk.acts, self._desk.actor
        words = self.tr("Taken out of the queue. Ctrl+P puts it back.")
        self._write(lambda: acts.drop_job(actor, job), words)

    def _write(self, act: Callable[[], None], words: str) -> None:
        def written(_: None) -> None:
            self._desk.said.emit("ok", words)
            self._desk.wrote("prints")
            self.send()

        self._desk.background.run(act, written)

    def _written(self, kinds: frozenset[str]) -> None:
        if "prints" not in kinds:
            return
        if self._page.isVisible():
            self._read()
        QTimer.singleShot(0, self, self.send)


def printers_here(acts: Acts) -> tuple[str, ...]:
    """The printers of this machine; none where printing is not set up, which is no trouble yet."""
    try:
        return acts.printers()
    except Trouble:
        return ()
