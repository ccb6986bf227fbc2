"""What should be settled before the day is signed: a row a matter, each leading to its place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal

from desk_app.models.day_end import Checklist, OpenPoint
from desk_app.ui.board.rest_row import RestRow
from desk_app.ui.reports.day_words import points
from desk_app.ui.texts import warning_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.window import ADMIN

translate = QCoreApplication.translate
WITNESS = ("witness_missing", "witness_unwritable")


class CheckListCard(Card):
    """`going` names a place of the window. Done rows stay, with a tick: one sees that all was asked."""

    going = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("DayEnd", "Before signing off"), "Alt+V")
        self.body.setSpacing(0)
        self.rows: dict[OpenPoint, RestRow] = {}
        for point, told in points().items():
            row = RestRow(told.word, told.icon, told.key)
            row.clicked.connect(partial(self._go, told.place))
            row.show_figure("–")
            self.rows[point] = row
            self.body.addWidget(row)
        self.witness = RestRow(translate("DayEnd", "Witness of the journal"), "cabinet", "F12")
        self.witness.clicked.connect(partial(self._go, ADMIN))
        self.witness.show_figure("–")
        self.body.addWidget(self.witness)

    def show_points(self, found: Checklist, warnings: tuple[str, ...]) -> None:
        """How much of each is left at this moment."""
        done = translate("DayEnd", "done")
        for point, row in self.rows.items():
            number = found.get(point, 0)
            row.show_figure(str(number) if number else done, "soon" if number else "muted")
        wrong = next((each for each in WITNESS if each in warnings), "")
        word = translate("DayEnd", "missing") if wrong else translate("DayEnd", "in order")
        self.witness.show_figure(word, "late" if wrong else "muted")
        self.witness.setToolTip(warning_text(wrong) if wrong else "")

    def texts(self) -> tuple[tuple[str, str], ...]:
        """Words and figures, row by row."""
        return tuple(row.text_shown() for row in (*self.rows.values(), self.witness))

    def _go(self, place: str, _checked: object = None) -> None:
        self.going.emit(place)
