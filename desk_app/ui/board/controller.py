"""Reads the day for the board: when it is called, after every write, once a minute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desk_app.models.queues import Board, Queue
from desk_app.ui.desk import Desk

EVERY = 60_000  # ms


@dataclass(frozen=True)
class Day:
    """What the board shows, read at one moment; `anew` when it is another list than before."""

    queue: Queue
    board: Board
    ids: tuple[str, ...]
    now: datetime
    anew: bool


class BoardController(QObject):
    """Knows which list is open; `read_anew` carries the Day; an answer to an older question is dropped."""

    read_anew = Signal(object)

    def __init__(self, page: QWidget, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self.queue, self._shown, self._asked = Queue.ATTENTION, Queue.ATTENTION, 0
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self._again)
        self._timer.start()
        desk.changed.connect(lambda _kinds: self._again())

    def choose(self, queue: Queue) -> None:
        """Open another list."""
        self.queue = queue
        self.read()

    def read(self) -> None:
        """Board and list at one moment."""
        self._asked += 1
        number, queue, acts, actor = self._asked, self.queue, self._desk.acts, self._desk.actor

        def read() -> Day:
            board, ids = acts.board(actor), acts.queue(actor, queue)
            return Day(queue, board, ids, acts.now(), queue is not self._shown)

        def show(day: Day) -> None:
            if number == self._asked:
                self._shown = queue
                self.read_anew.emit(day)

        self._desk.background.run(read, show)

    def _again(self) -> None:
        if self._page.isVisible():
            self.read()
