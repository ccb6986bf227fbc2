"""A closed drawer: the float it is opened with, and how the last one was closed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desk_app.models.cash_views import DrawerView
from desk_app.models.money import read_money, shown_money
from desk_app.ui import theme
from desk_app.ui.cash.count_grid import CountGrid
from desk_app.ui.cash.till_words import difference_text
from desk_app.ui.formats import shown_moment
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field

SCROLL_BAR = 14


class ClosedDrawer(QWidget):
    """`asked` carries the float of the act's body: pieces by value, or a sum."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.grid, self.sum_edit = CountGrid(), QLineEdit()
        self.sum_field = Field(self.tr("Or the sum alone"), self.sum_edit, "float")
        self.total = plain_label("", "display", "accent")
        self.loose = plain_label("", tone="soon")
        self.last = plain_label("")
        self.again = ActButton(self.tr("Print the closing sheet again"), "Ctrl+P")
        self.act = ActButton(self.tr("Open the drawer"), "Ctrl+Enter", "primary")
        for label in (self.loose, self.last):
            label.setWordWrap(True)
        self._lay_out()
        self.grid.changed.connect(self._show_total)
        self.grid.finished.connect(self.sum_edit.setFocus)
        self.sum_edit.textChanged.connect(lambda _text: self._show_total())
        self.sum_edit.returnPressed.connect(self.act.setFocus)
        self.act.clicked.connect(self._ask)
        self._show_total()

    def show_drawer(self, view: DrawerView) -> None:
        """What happened since the last closing, and how that was."""
        loose = self.tr(
            "{amount} in cash was taken while no drawer was open. It is added to this one."
        )
        self.loose.setText(loose.format(amount=shown_money(view.loose)))
        self.loose.setVisible(view.loose != 0)
        self.again.setVisible(view.last is not None)
        if view.last is None or view.last.closed_at is None:
            self.last.setText(self.tr("No drawer has been closed at this desk yet."))
            return
        words = self.tr(
            "Drawer {number}, closed {at} by {name}\nCounted {total}, expected {expected}\n{verdict}"
        )
        self.last.setText(
            words.format(
                number=view.last.number,
                at=shown_moment(view.last.closed_at),
                name=view.closed_by,
                total=shown_money(view.last.total or 0),
                expected=shown_money(view.last.expected),
                verdict=difference_text(view.last.difference or 0),
            )
        )

    def clear(self) -> None:
        """The drawer is open: nothing is typed any more."""
        self.grid.fill({})
        self.sum_edit.clear()

    def _float(self) -> int | None:
        """The float as typed, None when the sum is none."""
        text = self.sum_edit.text().strip()
        if self.grid.touched() or not text:
            return self.grid.total()
        return read_money(text)

    def _show_total(self) -> None:
        self.sum_field.clear_problem()
        self.sum_edit.setEnabled(not self.grid.touched())
        total = self._float()
        self.total.setText("–" if total is None else shown_money(total))

    def _ask(self) -> None:
        total = self._float()
        if total is None:
            self.sum_field.show_problem(self.tr("Type the sum in đồng, for example 500.000."))
            self.sum_edit.setFocus()
        else:
            self.asked.emit(self.grid.pieces() if self.grid.touched() else total)

    def _lay_out(self) -> None:
        count, last = Card(self.tr("Float"), "Alt+D"), Card(self.tr("The drawer before"))
        total = QHBoxLayout()
        total.addWidget(plain_label(self.tr("The drawer begins with"), tone="muted"))
        total.addStretch(1)
        total.addWidget(self.total)
        count.body.addWidget(self.grid)
        count.body.addWidget(self.sum_field)
        count.body.addLayout(total)
        count.body.addWidget(self.loose)
        last.body.addWidget(self.last)
        last.body.addWidget(self.again)
        side, right = QVBoxLayout(), QWidget()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(theme.scaled(10))
        side.addWidget(last)
        side.addStretch(1)
        side.addWidget(self.act)
        right.setLayout(side)
        right.setMaximumWidth(theme.scaled(376))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(10))
        row.addWidget(giving_way(count), 3)
        row.addWidget(right, 2)


def giving_way(widget: QWidget) -> QScrollArea:
    """A part that scrolls where the window is too small for it."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidget(inside)
    scroll.setWidgetResizable(True)
    scroll.setMinimumWidth(inside.minimumSizeHint().width() + theme.scaled(SCROLL_BAR))
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll
