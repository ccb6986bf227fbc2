"""The figures of the day in a row: each opens its list with one key."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.models.queues import Board, Queue
from desk_app.ui import theme
from desk_app.ui.board.count_card import CountCard
from desk_app.ui.board.words import heading

ONE_ROW_FROM = 980  # pixels at 10 pt
IN_TWO_ROWS = 4
CARDS: tuple[tuple[Queue, str, str], ...] = (
    (Queue.RECEIVED_TODAY, "text", ""),
    (Queue.TO_HAND_OVER, "text", ""),
    (Queue.DUE_TODAY, "today", "state-today"),
    (Queue.OVERDUE, "late", "state-late"),
    (Queue.WAITING, "waiting", "state-waiting"),
    (Queue.TO_RETURN, "ready", "state-ready"),
    (Queue.IN_PROCESS, "text", ""),
)
ALARMING = frozenset({Queue.DUE_TODAY, Queue.OVERDUE})
translate = QCoreApplication.translate


class Counts(QWidget):
    """`chosen` carries the queue whose card was pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: dict[Queue, CountCard] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.scaled(10))
        self._across = 0
        for number, (queue, tone, icon) in enumerate(CARDS, 1):
            alarms = queue in ALARMING
            card = CountCard(heading(queue), f"Alt+{number}", tone, icon, alarms=alarms)
            card.clicked.connect(partial(self._choose, queue))
            self.cards[queue] = card
        self._arrange(len(CARDS))

    def mark(self, queue: Queue) -> None:
        """Show whose list is shown below; a queue without a card marks none."""
        for each, card in self.cards.items():
            card.setChecked(each is queue)

    def show_board(self, board: Board) -> None:
        """All figures, with what is special about each."""
        notes = _notes(board)
        for queue, card in self.cards.items():
            card.show_count(board.counts[queue], notes.get(queue, ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two rows where one would cut the words."""
        super().resizeEvent(event)
        wide = event.size().width() >= theme.scaled(ONE_ROW_FROM)
        self._arrange(len(CARDS) if wide else IN_TWO_ROWS)

    def _arrange(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for place, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, place // across, place % across)
        for column in range(len(CARDS)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _choose(self, queue: Queue, _checked: object = None) -> None:
        self.chosen.emit(queue)


def _notes(board: Board) -> Mapping[Queue, str]:
    """One thing worth knowing about a figure; nothing where there is nothing to know."""
    counts, notes, late = board.counts, dict[Queue, str](), board.longest_overdue
    for queue, number, text in (
        (Queue.RECEIVED_TODAY, board.returned_today, translate("Counts", "{n} returned")),
        (Queue.TO_HAND_OVER, board.first_thing, translate("Counts", "{n} at once")),
        (Queue.OVERDUE, late, translate("Counts", "longest %n day(s)", "", late)),
        (Queue.WAITING, counts[Queue.TO_CLOSE], translate("Counts", "{n} over 15 days")),
        (Queue.TO_RETURN, counts[Queue.TO_POST], translate("Counts", "+ {n} by post")),
        (Queue.IN_PROCESS, counts[Queue.ON_THE_WAY], translate("Counts", "{n} on the way")),
    ):
        if number:
            notes[queue] = text.format(n=number)
    return notes
