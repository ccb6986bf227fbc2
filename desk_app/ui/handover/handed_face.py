"""Lists that were handed: those still open, and one of them with its lines and the unit's signature."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk_app.models.handover import HandedBatch, HandedList, LineState
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.formats import shown_date, shown_hour
from desk_app.ui.handover.one_list import WIDE_FROM, OneList
from desk_app.ui.handover.words import batch_number
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.list_card import ListCard
from desk_app.ui.widgets.rows_view import RowsView

NUMBER, UNIT, HANDED, BY, OPEN, TAKEN, BACK = range(7)
WIDTHS = {NUMBER: 128, HANDED: 112, BY: 170, OPEN: 110, TAKEN: 90, BACK: 100}


class HandedFace(QWidget):
    """`opened` carries the id of a list; `left` says that one list is not looked at any more.

    `noted` carries which list is looked at, in words.
    """

    opened = Signal(str)
    noted = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        titles = (
            self.tr("List"), self.tr("Unit"), self.tr("Handed over"), self.tr("By"),
            self.tr("Not taken yet"), self.tr("Taken"), self.tr("Came back"),
        )  # fmt: skip
        self.table = CellsTable(titles, frozenset({OPEN, TAKEN, BACK}))
        name = self.tr("Hand-over lists")
        self.view = RowsView(name, self.table, frozenset({NUMBER, OPEN}), UNIT)
        self.view.set_widths(WIDTHS)
        self.one = OneList(desk)
        self._batches: Sequence[HandedBatch] = ()
        self._lay_out()
        self.view.opened.connect(lambda row: self.opened.emit(self._batches[row].id))

    def _lay_out(self) -> None:
        self._card = ListCard(self.view, self.tr("Reading…"))
        self._whole = QStackedWidget()
        self._whole.addWidget(self._card)
        self._whole.addWidget(self.one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def show_batches(self, batches: Sequence[HandedBatch]) -> None:
        """The lists with open lines, newest first; the one the keyboard stands on stays."""
        here = self.view.current()
        before = self._batches[here].id if here is not None else ""
        self._batches = batches
        words = self.tr("Every list is settled. Scan the bars of a list to open it again.")
        self.table.show_rows([_cells(each) for each in batches])
        self._card.show_rows(some=bool(batches), empty=words)
        ids = [each.id for each in batches]
        if batches:
            self.view.selectRow(ids.index(before) if before in ids else 0)

    def show_list(self, shown: HandedList) -> None:
        """One list instead of all of them."""
        self.one.code.clear()
        self.one.show_list(shown)
        self._whole.setCurrentIndex(1)
        self.noted.emit(self.note())

    def close_list(self) -> None:
        """Back to all open lists."""
        self.one.asking.leave()
        self.one.code.clear()
        self._whole.setCurrentIndex(0)
        self.take_focus()
        self.noted.emit("")
        self.left.emit()

    def note(self) -> str:
        """Which list is looked at, empty when none is."""
        shown = self.one.shown
        if shown is None or not self.is_open():
            return ""
        words = self.tr("List {number} · {unit} · handed over {hour}")
        batch = shown.batch
        return words.format(
            number=batch_number(batch), unit=batch.unit, hour=shown_hour(batch.handed_at)
        )

    def is_open(self) -> bool:
        """Whether one list is looked at."""
        return self._whole.currentIndex() == 1

    def take_focus(self) -> None:
        """The keyboard goes where the work is."""
        if self.is_open():
            self.one.take_focus()
        else:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Who handed it over gives way first."""
        super().resizeEvent(event)
        self.view.setColumnHidden(BY, event.size().width() < theme.scaled(WIDE_FROM))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes from one list back to all."""
        if event.key() == Qt.Key.Key_Escape and self.is_open():
            self.close_list()
        else:
            super().keyPressEvent(event)


def _cells(batch: HandedBatch) -> tuple[Cell, ...]:
    back = batch.count(LineState.REJECTED) + batch.count(LineState.RECALLED)
    return (
        Cell(batch_number(batch)),
        Cell(batch.unit),
        Cell(shown_date(batch.handed_at.date()), shown_hour(batch.handed_at)),
        Cell(batch.by_name),
        Cell(str(batch.count(LineState.HANDED))),
        Cell(str(batch.count(LineState.CONFIRMED))),
        Cell(str(back) if back else ""),
    )
