"""An open drawer: its movements, and the count that closes it; what it should hold shows after a figure."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.models.cash_views import DrawerView, MoneyLine
from desk_app.models.money import shown_money
from desk_app.models.outcomes import Problem
from desk_app.ui import theme
from desk_app.ui.cash.closed_drawer import SCROLL_BAR, giving_way
from desk_app.ui.cash.count_grid import CountGrid
from desk_app.ui.cash.paid_card import method_text
from desk_app.ui.cash.till_words import difference_text, difference_tone
from desk_app.ui.formats import shown_date, shown_hour
from desk_app.ui.texts import problem_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field
from desk_app.ui.widgets.rows_view import RowsView
from desk_app.ui.widgets.state_mark import MarkedWord

TIME, CODE, AMOUNT, RECEIPT = range(4)
WIDTHS = {TIME: 88, CODE: 178, AMOUNT: 152}
ALL_COLUMNS, COUNT_WIDTH = 500, 520  # pixels at 10 pt


class OpenDrawer(QWidget):
    """`asked` carries the pieces counted and the reason; `opened` the dossier of a movement."""

    asked = Signal(object, str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._view: DrawerView | None = None
        self._lines: tuple[MoneyLine, ...] = ()
        headings = (self.tr("Time"), self.tr("Dossier"), self.tr("Amount"), self.tr("Receipt"))
        self.table = CellsTable(headings, frozenset({AMOUNT}))
        name = self.tr("Movements since the last closing")
        self.rows = RowsView(name, self.table, frozenset({CODE, AMOUNT}), RECEIPT)
        self.rows.set_widths(WIDTHS)
        self.since = ElidedLabel("", "small", "muted")
        self.grid, self.reason = CountGrid(), QLineEdit()
        self.reason_field = Field(self.tr("Reason of the difference"), self.reason, "reason")
        self.sums = plain_label("", tone="muted")
        self.total = plain_label("", "display", "accent")
        self.verdict = MarkedWord("info", "quiet", "", "lead")
        self.act = ActButton(self.tr("Close and print the sheet"), "Ctrl+Enter", "primary")
        self.sums.setWordWrap(True)
        self._lay_out()
        self.grid.changed.connect(self._show_count)
        self.grid.finished.connect(self._after_count)
        self.reason.textEdited.connect(lambda _text: self.reason_field.clear_problem())
        self.reason.returnPressed.connect(self.act.setFocus)
        self.act.clicked.connect(self._ask)
        self.rows.opened.connect(lambda row: self.opened.emit(self._lines[row].dossier))

    def show_drawer(self, view: DrawerView) -> None:
        """Movements and sums as they stand now; what was counted so far stays."""
        self._view, self._lines = view, view.lines[::-1]
        if view.open is None:
            return
        words = self.tr("Drawer {number} · opened {day} {hour} by {name} · float {float}")
        self.since.setText(
            words.format(
                number=view.open.number,
                day=shown_date(view.open.opened_at.date()),
                hour=shown_hour(view.open.opened_at),
                name=view.opened_by,
                float=shown_money(view.open.opening_float),
            )
        )
        self.table.show_rows([self._row(each, view) for each in self._lines])
        self._show_count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With large letters code and amount remain of the movements."""
        super().resizeEvent(event)
        room = self.rows.viewport().width() - theme.scaled(SCROLL_BAR)
        narrow = room < theme.scaled(ALL_COLUMNS)
        for column in (TIME, RECEIPT):
            self.rows.setColumnHidden(column, narrow)
        left = max(theme.scaled(80), room - self.rows.columnWidth(CODE))
        self.rows.setColumnWidth(AMOUNT, left if narrow else theme.scaled(WIDTHS[AMOUNT]))

    def clear(self) -> None:
        """The drawer is closed: nothing is counted any more."""
        self.grid.fill({})
        self.reason.clear()

    def difference(self) -> int | None:
        """What was counted beyond what is expected; None before anything is counted."""
        if not self.grid.touched() or self._view is None or self._view.open is None:
            return None
        return self.grid.total() - self._view.open.expected

    def show_problems(self, problems: tuple[Problem, ...]) -> bool:
        """Put a fault to its field; False when none of them is about the reason."""
        for each in problems:
            if each.field == "reason":
                self._demand(problem_text(each))
                return True
        return False

    def _row(self, line: MoneyLine, view: DrawerView) -> tuple[Cell, ...]:
        today = view.open is not None and line.at.date() == view.open.opened_at.date()
        how = method_text(line.method)
        if line.given_back:
            how = self.tr("{method}, given back since").format(method=how)
        elif line.amount < 0:
            how = self.tr("{method}, given back").format(method=how)
        receipt = line.receipt
        number = "" if receipt is None else f"{receipt.number}"
        signs = "" if receipt is None else f"{receipt.form} {receipt.series}"
        day = "" if today else shown_date(line.at.date())
        return (
            Cell(shown_hour(line.at), day),
            Cell(line.code, line.by_name),
            Cell(shown_money(line.amount), how),
            Cell(number, signs),
        )

    def _show_count(self) -> None:
        difference, view = self.difference(), self._view
        self.total.setText(shown_money(self.grid.total()) if difference is not None else "–")
        shown = difference is not None
        self.reason_field.setVisible(bool(difference))
        self.reason_field.clear_problem()
        self.sums.setText(self._sums() if shown and view is not None else self._blind())
        if difference is None:
            self.verdict.show_word("info", "quiet", self.tr("Not counted yet"))
        else:
            tone = difference_tone(difference)
            shape = "state-on_time" if not difference else "state-late"
            self.verdict.show_word(shape, tone, difference_text(difference))

    def _blind(self) -> str:
        return self.tr("What should be in the drawer is shown once the first figure is typed.")

    def _sums(self) -> str:
        till = self._view.open if self._view else None
        if till is None:
            return ""
        words = self.tr("Expected {expected} = float {float} + taken {taken} − given back {back}")
        if till.carried:
            words = self.tr(
                "Expected {expected} = float {float} + before the opening {carried} + taken {taken} "
                "− given back {back}"
            )
        return words.format(
            expected=shown_money(till.expected),
            float=shown_money(till.opening_float),
            carried=shown_money(till.carried),
            taken=shown_money(till.collected),
            back=shown_money(till.given_back),
        )

    def _after_count(self) -> None:
        if self.difference():
            self.reason.setFocus()
        else:
            self.act.setFocus()

    def _ask(self) -> None:
        difference = self.difference()
        if difference is None:
            self.verdict.show_word("state-soon", "soon", self.tr("Count the money first"))
            self.grid.setFocus()
        elif difference and not self.reason.text().strip():
            self._demand(self.tr("Say why it differs, as far as it is known."))
        else:
            self.asked.emit(self.grid.pieces(), self.reason.text())

    def _demand(self, words: str) -> None:
        self.reason_field.show()
        self.reason_field.show_problem(words)
        self.reason.setFocus()

    def _lay_out(self) -> None:
        moved, count = Card(self.tr("Movements"), "Alt+N"), Card(self.tr("Count"), "Alt+D")
        moved.body.addWidget(self.since)
        moved.body.addWidget(self.rows, 1)
        result = QHBoxLayout()
        result.addWidget(self.verdict, 1)
        result.addWidget(self.total)
        for widget in (self.grid, self.sums):
            count.body.addWidget(widget)
        count.body.addLayout(result)
        count.body.addWidget(self.reason_field)
        side, right = QVBoxLayout(), QWidget()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.scaled(10))
        side.addWidget(giving_way(count), 1)
        side.addWidget(self.act)
        right.setLayout(side)
        right.setMaximumWidth(theme.scaled(COUNT_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(10))
        row.addWidget(moved, 1)
        row.addWidget(right, 1)
