"""The month's money: what each agency is owed, whether the sums hold, which receipt numbers are missing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk_app.models.draft import PaymentMethod
from desk_app.models.money import in_words, shown_money
from desk_app.models.report import Report
from desk_app.ui import theme
from desk_app.ui.cash.closed_drawer import giving_way
from desk_app.ui.cash.paid_card import method_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.place_box import PlaceBox
from desk_app.ui.widgets.rows_view import RowsView
from desk_app.ui.widgets.state_mark import MarkedWord

translate = QCoreApplication.translate
AGENCY, METHOD, TAKEN, BACK, NET, DOSSIERS = range(6)
WIDTHS = {METHOD: 104, TAKEN: 108, BACK: 108, NET: 116, DOSSIERS: 78}
ALL_COLUMNS = 700  # pixels at 10 pt
SIDE_LEAST, SIDE_WIDTH = 264, 340
Key = Qt.ShortcutContext.WidgetWithChildrenShortcut


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of a day's month."""
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def stepped(first: date, step: int) -> tuple[date, date]:
    """The month after (1) or before (-1) the one that begins on `first`."""
    return month_of(first + timedelta(days=31) if step > 0 else first - timedelta(days=1))


def identity_text(name: str) -> str:
    """A sum that must hold, in words; as the report names it when nobody has worded it."""
    words = {
        "collected - given_back = net": translate("CashDesk", "Taken less given back is the net"),
        "sum of agencies = net of the cash report": translate(
            "CashDesk", "The agencies add up to the cash book"
        ),
        "own + period before = net": translate("CashDesk", "This period and late entries add up"),
        "cash + transfer = net": translate("CashDesk", "Cash and transfers add up"),
        "sum of agencies = net": translate("CashDesk", "The agencies add up"),
    }
    return words.get(name, name)


class SettlementFace(QWidget):
    """`asked` carries the first and last day wanted; `printed`, `saved` (a path) of the month shown."""

    asked = Signal(object)
    printed = Signal()
    saved = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.days: tuple[date, date] | None = None
        headings = (
            self.tr("Agency"), self.tr("Paid by"), self.tr("Taken"), self.tr("Given back"),
            self.tr("To hand on"), self.tr("Dossiers"),
        )  # fmt: skip
        self.table = CellsTable(headings, frozenset({TAKEN, BACK, NET, DOSSIERS}))
        self.rows = RowsView(
            self.tr("Money of the month by agency"), self.table, frozenset({NET}), AGENCY
        )
        self.rows.set_widths(WIDTHS)
        self.month = plain_label("", "lead")
        self.net = plain_label("", "display", "accent")
        self.words = plain_label("", "small")
        self.gaps = plain_label("")
        self._checks = QVBoxLayout()
        self.place = PlaceBox()
        self.print_act = ActButton(self.tr("Print the settlement"), "Ctrl+P", "primary")
        self.save_act = ActButton(self.tr("Save as PDF"), "Ctrl+S")
        for label in (self.words, self.gaps):
            label.setWordWrap(True)
        self._lay_out()
        for key, step in (("Left", -1), ("Right", 1)):
            bind(key, self, partial(self.step, step), Key)
        self.print_act.clicked.connect(self.printed)
        self.save_act.clicked.connect(self._ask_place)
        self.place.chosen.connect(self.saved)

    def shown(self) -> None:
        """The face was called: the month looked at last, else this one."""
        self.asked.emit(self.days)
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With large letters the sum to hand on remains; the paper has every column."""
        super().resizeEvent(event)
        narrow = self.rows.viewport().width() < theme.scaled(ALL_COLUMNS)
        for column in (TAKEN, BACK):
            self.rows.setColumnHidden(column, narrow)

    def step(self, step: int) -> None:
        """The month before or after."""
        if self.days is not None and not self.place.isVisible():
            self.asked.emit(stepped(self.days[0], step))

    def show_month(self, settlement: Report, cash: Report) -> None:
        """A month's figures; `cash` is the ledger of the same days with its receipts."""
        self.days = (settlement.first, settlement.last)
        month = self.tr("Month {month}/{year}")
        self.month.setText(month.format(month=f"{settlement.first:%m}", year=settlement.first.year))
        self.table.show_rows([_row(each) for each in settlement.rows])
        self.rows.select_first()
        net: Any = settlement.totals["net"]
        self.net.setText(shown_money(net))
        self.words.setText(_capital(in_words(net)) if net >= 0 else "")
        self._show_checks({**cash.identities, **settlement.identities})
        self._show_gaps(cash)
        nothing = "" if settlement.rows else self.tr("No money moved in this month.")
        self.print_act.set_reason(nothing)
        self.save_act.set_reason(nothing)

    def texts(self) -> tuple[str, ...]:
        """The checks as they stand."""
        items = [self._checks.itemAt(place) for place in range(self._checks.count())]
        marks = [item.widget() for item in items if item is not None]
        return tuple(each.text() for each in marks if isinstance(each, MarkedWord))

    def _show_checks(self, identities: Mapping[str, bool]) -> None:
        while (item := self._checks.takeAt(0)) is not None:
            if (mark := item.widget()) is not None:
                mark.hide()
                mark.deleteLater()
        for name, holds in identities.items():
            shape, tone = ("state-on_time", "ok") if holds else ("state-late", "late")
            self._checks.addWidget(MarkedWord(shape, tone, identity_text(name), "body"))

    def _show_gaps(self, cash: Report) -> None:
        receipts: Any = cash.totals["receipts"]
        lines = []
        for each in receipts:
            words = self.tr("{form} {series}: {used} used, no. {low} to {high}")
            lines.append(
                words.format(
                    form=each["form"],
                    series=each["series"],
                    used=each["used"],
                    low=each["from"],
                    high=each["to"],
                )
            )
            gaps = ", ".join(_gap(gap) for gap in each["missing"])
            if gaps:
                lines.append(self.tr("missing: {gaps}").format(gaps=gaps))
        self.gaps.setText("\n".join(lines) or self.tr("No receipt number was entered."))

    def _ask_place(self) -> None:
        if self.days is not None:
            name = self.tr("settlement-{year}-{month}.pdf")
            first = self.days[0]
            self.place.ask(name.format(year=first.year, month=f"{first:%m}"))

    def _lay_out(self) -> None:
        table, side = Card(), QVBoxLayout()
        hint = plain_label(self.tr("← → another month"), "small", "muted")
        head = QHBoxLayout()
        head.addWidget(self.month)
        head.addStretch(1)
        head.addWidget(hint)
        table.body.addLayout(head)
        table.body.addWidget(self.rows, 1)
        total, checks, receipts = (
            Card(self.tr("To hand on in all")), Card(self.tr("Checks")),
            Card(self.tr("Receipt numbers")),
        )  # fmt: skip
        total.body.addWidget(self.net)
        total.body.addWidget(self.words)
        checks.body.addLayout(self._checks)
        receipts.body.addWidget(self.gaps)
        inner, cards = QWidget(), QVBoxLayout()
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(theme.scaled(10))
        inner.setLayout(cards)
        for card in (total, checks, receipts):
            cards.addWidget(card)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.scaled(10))
        side.addWidget(giving_way(inner), 1)
        for widget in (self.place, self.save_act, self.print_act):
            side.addWidget(widget)
        right = QWidget()
        right.setLayout(side)
        right.setMinimumWidth(theme.scaled(SIDE_LEAST))
        right.setMaximumWidth(theme.scaled(SIDE_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(10))
        row.addWidget(table, 3)
        row.addWidget(right, 1)


def _row(row: Mapping[str, Any]) -> tuple[Cell, ...]:
    late = translate("CashDesk", "late, for before") if row["period_before"] else ""
    return (
        Cell(row["name"], row["receipts"]),
        Cell(method_text(PaymentMethod(row["method"])), late),
        Cell(shown_money(row["collected"])),
        Cell(shown_money(row["given_back"])),
        Cell(shown_money(row["net"])),
        Cell(str(row["dossiers"])),
    )


def _gap(gap: Mapping[str, int]) -> str:
    low, high = gap["from"], gap["to"]
    return str(low) if low == high else f"{low}–{high}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
