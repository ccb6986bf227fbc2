"""The papers of a hand-over: the list at once, then the control slips one after another, until stopped."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Signal

from desk_app.models.views import JobState, PrintJobView
from desk_app.ui.desk import Desk

SLIP = "control"


class HandoverPapers(QObject):
    """Puts papers into the print queue. `progressed` carries how many of how many slips are there.

    It carries (0, 0) when nothing is left to do. `printed` carries the print job of the list that
    was just handed over, whenever it may stand otherwise; None when there is no such print.
    """

    progressed = Signal(int, int)
    printed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._left: deque[str] = deque()
        self._of, self._job = 0, ""
        desk.changed.connect(self._look)

    def print_all(self, dossiers: tuple[str, ...], *, slips: bool) -> None:
        """The list that these dossiers were just handed with, and their slips."""
        desk = self._desk
        acts, actor = desk.acts, desk.actor
        desk.background.run(
            lambda: acts.print_handover()(
                actor, acts.handed_lists().of_dossier(actor, dossiers[0])
            ),
            self._queued,
            failed=self._unprinted,
        )
        if slips:
            idle = not self._left
            self._left.extend(dossiers)
            self._of = len(self._left)
            if idle:
                self._next()

    def _queued(self, job: PrintJobView) -> None:
        self._job = job.id
        self._desk.wrote("prints")

    def _unprinted(self, error: BaseException) -> None:
        self._job = ""
        self._desk.notices.report(error)
        self.printed.emit(None)

    def _look(self, kinds: frozenset[str]) -> None:
        """How the list stands in the queue, until it is printed."""
        sought = self._job
        if not sought or "prints" not in kinds:
            return

        def found(jobs: tuple[PrintJobView, ...]) -> None:
            job = next((each for each in jobs if each.id == sought), None)
            if job is not None and sought == self._job:
                self._job = "" if job.state is JobState.PRINTED else sought
                self.printed.emit(job)

        desk = self._desk
        desk.background.run(lambda: desk.acts.print_jobs(desk.actor), found)

    def print_list(self, batch: str) -> None:
        """One list once more."""
        desk = self._desk

        def queued(job: PrintJobView) -> None:
            words = self.tr("List {number} goes to the printer.").format(number=job.code)
            desk.said.emit("ok", words)
            desk.wrote("prints")

        desk.background.run(lambda: desk.acts.print_handover()(desk.actor, batch), queued)

    def preview_list(self, batch: str, title: str) -> None:
        """One list on the screen."""
        desk = self._desk
        desk.background.run(
            lambda: desk.acts.print_handover().preview(desk.actor, batch),
            lambda pdf: desk.previewed.emit(pdf, title),
        )

    def stop(self) -> bool:
        """No more slips; False when none was being made."""
        running = bool(self._left)
        self._left.clear()
        return running

    def _next(self) -> None:
        desk = self._desk
        if not self._left:
            self.progressed.emit(0, 0)
            desk.wrote("prints")
            return
        dossier = self._left[0]
        self.progressed.emit(self._of - len(self._left) + 1, self._of)
        desk.background.run(
            lambda: desk.acts.print_paper(desk.actor, SLIP, dossier),
            lambda _job: self._made(dossier),
            failed=self._failed,
        )

    def _made(self, dossier: str) -> None:
        if self._left and self._left[0] == dossier:
            self._left.popleft()
        self._next()

    def _failed(self, error: BaseException) -> None:
        self._left.clear()
        self.progressed.emit(0, 0)
        self._desk.notices.report(error)
