"""The writing of a register: chunk after chunk, to be stopped between two, with acts of clerks between."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from desk_app.services.import_dossiers import Imported, Prepared
from desk_app.ui.desk import Desk

AT_ONCE = 250  # rows; whoever works on another screen meanwhile waits no longer than for these
A_SECOND = 1000  # ms
NOTHING = Imported(0, (), (), ended_early=False)


class ImportRun(QObject):
    """`progressed` after each chunk, `ended` once nothing is left or somebody stopped it.

    What was written stays; the same file imported again goes on from there.
    """

    progressed = Signal()
    ended = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prepared: Prepared | None = None
        self._behind, self._stopping = 0, False
        self._clock = QElapsedTimer()
        self.running = False
        self.so_far = NOTHING

    def start(self, prepared: Prepared) -> None:
        """Begin with the first good row."""
        self._prepared, self._behind, self._stopping = prepared, 0, False
        self.so_far = Imported(0, prepared.skipped, prepared.refused, ended_early=False)
        self.running = True
        self._clock.start()
        self._next()

    def stop(self) -> None:
        """Nothing more after the chunk under way."""
        self._stopping = True

    def all(self) -> int:
        """How many rows there are to write."""
        return 0 if self._prepared is None else len(self._prepared.good)

    def behind(self) -> int:
        """How many of them are behind us."""
        return min(self._behind, self.all())

    def seconds_left(self) -> int:
        """How long it will still take at the pace so far; 0 during the first second."""
        spent = self._clock.elapsed()
        if spent < A_SECOND or not self.behind():
            return 0
        return round(spent / self.behind() * (self.all() - self.behind()) / A_SECOND)

    def _next(self) -> None:
        prepared = self._prepared
        if prepared is None or self.behind() >= self.all() or self._stopping:
            self._end()
            return
        desk, first, so_far = self._desk, self._behind, self.so_far
        desk.background.run(
            lambda: desk.acts.import_dossiers().take(desk.actor, prepared, first, so_far, AT_ONCE),
            self._written,
            failed=self._failed,
        )

    def _written(self, so_far: Imported) -> None:
        self.so_far = so_far
        self._behind += AT_ONCE
        self.progressed.emit()
        self._next()

    def _failed(self, error: BaseException) -> None:
        self._desk.notices.report(error)
        self._end()

    def _end(self) -> None:
        self.running = False
        self.so_far = replace(self.so_far, ended_early=self.behind() < self.all())
        if self.so_far.done:
            self._desk.wrote("dossiers")
        self.ended.emit()
