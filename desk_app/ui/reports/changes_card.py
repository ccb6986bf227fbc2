"""What was recorded of a day after it was signed, line by line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget

from desk_app.models.day_end import DayChange, DayState
from desk_app.ui import theme
from desk_app.ui.formats import shown_date, shown_hour
from desk_app.ui.texts import history_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.rows_view import RowsView

translate = QCoreApplication.translate
TIME, CODE, WHAT, WHO = range(4)
WIDTHS = {TIME: 92, CODE: 166, WHO: 130}
LEAST = 98  # pixels at 10 pt: the head and a row


class ChangesCard(Card):
    """`opened` carries the id of a dossier at Enter."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("DayEnd", "Changed since the signature"), "Alt+D")
        headings = (
            translate("DayEnd", "When"), translate("DayEnd", "Dossier"),
            translate("DayEnd", "What happened"), translate("DayEnd", "By"),
        )  # fmt: skip
        self.table = CellsTable(headings)
        name = translate("DayEnd", "Changed since the signature")
        self.rows = RowsView(name, self.table, frozenset({CODE}), WHAT)
        self.rows.set_widths(WIDTHS)
        self._changes: tuple[DayChange, ...] = ()
        self._nothing = plain_label(translate("DayEnd", "Reading…"), tone="muted")
        self._nothing.setWordWrap(True)
        self._either = QStackedWidget()
        self._either.addWidget(self._nothing)
        self._either.addWidget(self.rows)
        self._either.setMinimumHeight(theme.scaled(LEAST))
        self.body.addWidget(self._either, 1)
        self.rows.opened.connect(lambda row: self.opened.emit(self._changes[row].dossier))

    def show_state(self, state: DayState) -> None:
        """The lines, or why there is none."""
        self._changes = state.changes
        self.table.show_rows([_row(each) for each in state.changes])
        self.rows.select_first()
        self._nothing.setText(
            translate("DayEnd", "The day has not been signed off yet.")
            if state.last is None
            else translate("DayEnd", "Nothing was changed since the day was signed off.")
        )
        self._either.setCurrentIndex(1 if state.changes else 0)

    def nothing(self) -> str:
        """The sentence that stands in place of rows; empty when there are some."""
        return "" if self._changes else self._nothing.text()


def _row(each: DayChange) -> tuple[Cell, ...]:
    line = each.line
    return (
        Cell(shown_hour(line.at), shown_date(line.at.date())),
        Cell(each.code),
        Cell(history_text(line)),
        Cell(line.by_name),
    )
