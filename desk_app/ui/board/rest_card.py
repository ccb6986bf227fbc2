"""What is left to do today: one row a matter, gone when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desk_app.models.money import shown_money
from desk_app.models.queues import Board, Queue
from desk_app.ui.board.rest_row import RestRow
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_word import KeyWord
from desk_app.ui.window import CASH, HANDOVER, INTAKE, PRINTS, REPORTS, RESULTS, SYNC

translate = QCoreApplication.translate
Count = Callable[[Board], int]


@dataclass(frozen=True)
class Matter:
    """A row: its word and icon, where it leads (a place with its key, a list, or None: late work)."""

    word: str
    icon: str
    leads: str | Queue | None
    count: Count
    tone: str = "muted"


KEYS = {
    INTAKE: "F2", HANDOVER: "F4", RESULTS: "F6", CASH: "F7", PRINTS: "F10", REPORTS: "F9", SYNC: "F11",
}  # fmt: skip


def _of(queue: Queue) -> Count:
    return lambda board: board.counts[queue]


def _listed(word: str, icon: str, queue: Queue, tone: str = "muted") -> Matter:
    """A row that leads to the list it counts."""
    return Matter(word, icon, queue, _of(queue), tone)


def matters() -> tuple[Matter, ...]:
    """Everything that can be left, what presses first."""

    def first(board: Board) -> int:
        return board.first_thing

    def before_closing(board: Board) -> int:
        return board.must_go - board.first_thing

    return (
        Matter(translate("Rest", "Hand over at once"), "swap", HANDOVER, first, "today"),
        Matter(translate("Rest", "Hand over before closing"), "swap", HANDOVER, before_closing),
        Matter(
            translate("Rest", "Not sent to the printer"),
            "printer",
            PRINTS,
            lambda board: board.prints,
            "soon",
        ),
        Matter(
            translate("Rest", "Synchronisation: decide"),
            "sync",
            SYNC,
            lambda board: board.exchange,
            "soon",
        ),
        _listed(
            translate("Rest", "Close, papers did not come"), "state-waiting", Queue.TO_CLOSE, "soon"
        ),
        Matter(
            translate("Rest", "Late without an explanation"),
            "state-late",
            None,
            lambda board: board.unexplained,
        ),
        Matter(translate("Rest", "Half-filled forms"), "park", INTAKE, lambda board: board.drafts),
        Matter(
            translate("Rest", "Tell citizens: result is here"),
            "state-ready",
            RESULTS,
            _of(Queue.TO_RETURN),
        ),
        _listed(translate("Rest", "Give to the post"), "return", Queue.TO_POST),
        _listed(translate("Rest", "With the post"), "clock", Queue.WITH_POST),
        _listed(translate("Rest", "Hand-over not confirmed"), "history", Queue.ON_THE_WAY),
        _listed(translate("Rest", "Being corrected"), "note", Queue.IN_CORRECTION),
        _listed(translate("Rest", "Papers to give back"), "return", Queue.TO_GIVE_BACK),
        _listed(translate("Rest", "Fees not paid yet"), "money", Queue.UNPAID),
        _listed(translate("Rest", "Receipt not noted"), "money", Queue.NO_RECEIPT),
    )


class RestCard(Card):
    """`going` names a place, `listed` a queue; `late_work` asks for the lists of what is late."""

    going = Signal(str)
    listed = Signal(object)
    late_work = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Rest", "Left to do"), "Alt+V", parent)
        self.body.setSpacing(0)
        self.head.addWidget(KeyWord(translate("Rest", "opens a line"), "Enter", "small", "muted"))
        self._rows: list[tuple[Matter, RestRow]] = []
        for matter in matters():
            row = RestRow(matter.word, matter.icon, KEYS.get(str(matter.leads or REPORTS), ""))
            row.clicked.connect(partial(self._go, matter.leads))
            self._rows.append((matter, row))
            self.body.addWidget(row)
        self._cash = RestRow(translate("Rest", "Cash in the drawer"), "money", KEYS[CASH])
        self._cash.clicked.connect(partial(self._go, CASH))
        self._nothing = plain_label(translate("Rest", "Reading…"), tone="muted")
        for _, row in self._rows:
            row.hide()
        self._cash.show_figure("–")
        self.body.addWidget(self._cash)
        self.body.addWidget(self._nothing)

    def show_board(self, board: Board) -> None:
        """Only what is left has a row; the drawer always has one."""
        left = 0
        for matter, row in self._rows:
            count = matter.count(board)
            row.show_figure(str(count), matter.tone)
            row.setVisible(count > 0)
            left += count
        self._nothing.setText(translate("Rest", "Everything is done."))
        self._nothing.setVisible(not left)
        none = translate("Rest", "not opened")
        self._cash.show_figure(none if board.cash is None else shown_money(board.cash))

    def shown(self) -> tuple[tuple[str, str], ...]:
        """Words and figures of the rows there are now."""
        rows = (*(row for _, row in self._rows), self._cash)
        return tuple(row.text_shown() for row in rows if not row.isHidden())

    def row(self, word: str) -> RestRow:
        """A row by its word; StopIteration when there is none of that name."""
        return next(row for _, row in self._rows if row.text_shown()[0] == word)

    def _go(self, leads: str | Queue | None, _checked: object = None) -> None:
        if leads is None:
            self.late_work.emit()
        elif isinstance(leads, Queue):
            self.listed.emit(leads)
        else:
            self.going.emit(leads)
