"""One thing for many dossiers, a paper or an act: one after the other, to be stopped between two."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.views import DossierRow
from desk_app.sentences.lookup import of_refusal
from desk_app.ui.desk import Desk
from desk_app.ui.texts import problem_text, said_text

A_SECOND = 1000  # ms
Do = Callable[[DossierRow], object]


@dataclass(frozen=True)
class Unprinted:
    """A dossier that was left out, and the rule that said no in words."""

    code: str
    why: str


class BulkRun(QObject):
    """`progressed` after each dossier, `ended` once nothing is left to do or somebody stopped it.

    What has been done stays so: `queued` counts it, `finished` are its dossiers. A rule that refuses
    one does not hold up the others; a trouble of the machine ends the run, for it would meet all.
    """

    progressed = Signal()
    ended = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._do: Do = _nothing
        self._written: tuple[str, ...] = ()
        self._left: deque[DossierRow] = deque()
        self._clock = QElapsedTimer()
        self.all, self.queued, self.running = 0, 0, False
        self.refused: tuple[Unprinted, ...] = ()
        self.finished: tuple[DossierRow, ...] = ()

    def start(self, form: str, dossiers: Sequence[DossierRow]) -> None:
        """A paper of each; they are printed in their order."""
        desk = self._desk
        self.each(lambda row: desk.acts.print_paper(desk.actor, form, row.id), dossiers, "prints")

    def each(self, do: Do, dossiers: Sequence[DossierRow], *written: str) -> None:
        """Begin with the first dossier; `do` answers off this thread, `written` as `Desk.wrote`."""
        self._do, self._left, self._written = do, deque(dossiers), written
        self.all, self.queued, self.refused, self.finished = len(dossiers), 0, (), ()
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
        do, row = self._do, self._left.popleft()
        self._desk.background.run(
            lambda: do(row),
            lambda _: self._did(row),
            failed=lambda error: self._failed(row, error),
        )

    def _did(self, row: DossierRow) -> None:
        self.queued += 1
        self.finished += (row,)
        self._go_on()

    def _failed(self, row: DossierRow, error: BaseException) -> None:
        why = _why(error)
        if why:
            self.refused += (Unprinted(row.code, why),)
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
            self._desk.wrote(*self._written, "dossier")
        self.ended.emit()


def _why(error: BaseException) -> str:
    """What a rule said of one dossier in words; empty for trouble that would meet every one."""
    match error:
        case NotAllowed():
            return said_text(of_refusal(error))
        case HasProblems():
            return " ".join(map(problem_text, error.problems))
        case _:
            return ""


def _nothing(_row: DossierRow) -> None:
    """Before the first run."""
