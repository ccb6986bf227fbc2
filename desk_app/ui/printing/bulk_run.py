"""Printing one kind of paper for many dossiers: one after the other, to be stopped between two."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from desk_app.models.outcomes import NotAllowed
from desk_app.models.views import DossierRow, PrintJobView
from desk_app.sentences.lookup import of_refusal
from desk_app.ui.desk import Desk
from desk_app.ui.texts import said_text

A_SECOND = 1000  # ms


@dataclass(frozen=True)
class Unprinted:
    """A dossier whose paper did not go to the printer, and the rule that said no in words."""

    code: str
    why: str


class BulkRun(QObject):
    """`progressed` after each paper, `ended` once nothing is left to do or somebody stopped it.

    What has gone into the print queue stays there. A rule that refuses one paper does not hold up
    the others; a trouble of the machine ends the run, for it would meet every paper.
    """

    progressed = Signal()
    ended = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._form = desk, ""
        self._left: deque[DossierRow] = deque()
        self._clock = QElapsedTimer()
        self.all, self.queued, self.running = 0, 0, False
        self.refused: tuple[Unprinted, ...] = ()

    def start(self, form: str, dossiers: Sequence[DossierRow]) -> None:
        """Begin with the first dossier; they are printed in their order."""
        self._form, self._left = form, deque(dossiers)
        self.all, self.queued, self.refused = len(dossiers), 0, ()
        self.running = True
        self._clock.start()
        self._next()

    def stop(self) -> None:
        """Nothing more after the paper under way."""
        self._left.clear()

    def done(self) -> int:
        """How many dossiers are behind us."""
        return self.queued + len(self.refused)

    def seconds_left(self) -> int:
        """How long it will still take at the pace so far; 0 during the first second."""
        spent = self._clock.elapsed()
        if spent < A_SECOND or not self.done():
            return 0
        return round(spent / self.done() * (self.all - self.done()) / A_SECOND)

    def _next(self) -> None:
        if not self._left:
            self._end()
            return
        desk, form, row = self._desk, self._form, self._left.popleft()
        desk.background.run(
            lambda: desk.acts.print_paper(desk.actor, form, row.id),
            self._printed,
            failed=lambda error: self._failed(row, error),
        )

    def _printed(self, _job: PrintJobView) -> None:
        self.queued += 1
        self._go_on()

    def _failed(self, row: DossierRow, error: BaseException) -> None:
        if isinstance(error, NotAllowed):
            self.refused += (Unprinted(row.code, said_text(of_refusal(error))),)
            self._go_on()
            return
        self._desk.notices.report(error)
        self._left.clear()
        self._end()

    def _go_on(self) -> None:
        self.progressed.emit()
        self._next()

    def _end(self) -> None:
        self.running = False
        if self.queued:
            self._desk.wrote("prints", "dossier")
        self.ended.emit()
