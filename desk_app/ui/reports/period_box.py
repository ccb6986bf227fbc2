"""Chooses the period of a report: its length, the one before or after, or any two days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desk_app.models.statistics.period import Period, PeriodKind, period_of
from desk_app.models.typed_dates import read_date
from desk_app.ui import theme
from desk_app.ui.formats import shown_date
from desk_app.ui.reports.period_words import days_text, kind_word, period_text, place_text
from desk_app.ui.widgets.choice_box import ChoiceBox
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

DAY_WIDTH = 96  # pixels at 10 pt
STEPS = ((-1, "◂", "Alt+Left", "Alt+←"), (1, "▸", "Alt+Right", "Alt+→"))


class PeriodBox(QFrame):
    """One row; `changed` says that another period was chosen. Begins with the month that runs."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], kind: PeriodKind = PeriodKind.MONTH) -> None:
        super().__init__()
        self._today = today
        self._period = period_of(kind, today())
        self.kind = ChoiceBox()
        self.kind.setAccessibleName(self.tr("Period"))
        for each in PeriodKind:
            self.kind.addItem(kind_word(each), each.value)
        self.first, self.last = QLineEdit(), QLineEdit()
        self._days = QWidget()
        self._name, self._where = plain_label("", "lead"), ElidedLabel("", "body", "muted")
        self._why = plain_label("", "small", "late")
        self._why.hide()
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.scaled(8))
        self._lay_out()
        self.kind.show_value(kind.value)
        self.kind.settled.connect(self._choose_kind)
        self._show()

    def _lay_out(self) -> None:
        self._row.addWidget(self.kind)
        for step, arrow, key, shown in STEPS:
            button = QPushButton(arrow)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            words = self.tr("The period before") if step < 0 else self.tr("The period after")
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(partial(self.step, step))
            self._row.addWidget(button)
            self._row.addWidget(KeyCap(shown))
            bind(key, self, partial(self.step, step))
        days = QHBoxLayout(self._days)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(theme.scaled(6))
        for word, edit in ((self.tr("from"), self.first), (self.tr("to"), self.last)):
            edit.setAccessibleName(word)
            edit.setFixedWidth(theme.scaled(DAY_WIDTH))
            edit.editingFinished.connect(self._read_days)
            days.addWidget(plain_label(word, "body", "muted"))
            days.addWidget(edit)
        self._row.addWidget(self._name)
        self._row.addWidget(self._days)
        self._row.addWidget(self._where, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(2))
        column.addLayout(self._row)
        column.addWidget(self._why)

    def add(self, widget: QWidget) -> None:
        """One more choice at the right end of the row."""
        self._row.addWidget(widget)

    def period(self) -> Period:
        """The days that are chosen."""
        return self._period

    def text(self) -> str:
        """What they are called, as headings say it: with their days where the name is another."""
        name, days = period_text(self._period, self._kind()), days_text(self._period)
        return name if name == days else f"{name} ({days})"

    def why(self) -> str:
        """Why the days that were typed are not taken."""
        return self._why.text()

    def show_period(self, period: Period) -> None:
        """Another screen leads to these days; `changed` is not said."""
        self._period = period
        self.kind.show_value(period.kind.value)
        self._show()

    def step(self, by: int, _checked: object = None) -> None:
        """The period before (-1) or after (1)."""
        self._take(self._period.before() if by < 0 else self._period.after())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a day reads it, Esc takes back days that are not taken."""
        if event.key() == Qt.Key.Key_Escape and self.why():
            self._show()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def _kind(self) -> PeriodKind:
        return PeriodKind(str(self.kind.currentData()))

    def _choose_kind(self, value: str) -> None:
        """Another length: the one with the end of the last, or the one that runs."""
        kind, period = PeriodKind(value), self._period
        if kind is PeriodKind.ANY:
            self._show()
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.first.selectAll()
            return
        today = self._today()
        inside = period.first <= today <= period.last
        self._take(period_of(kind, today if inside else period.last))

    def _read_days(self) -> None:
        if self._days.isHidden():
            return
        today = self._today()
        first, last = (read_date(each.text(), today) for each in (self.first, self.last))
        if first is None or last is None:
            self._say(self.tr("Type both days as day/month/year."))
        elif last < first:
            self._say(self.tr("The last day lies before the first."))
        elif Period(first, last) != self._period:
            self._take(Period(first, last))
        else:
            self._say("")

    def _take(self, period: Period) -> None:
        self._period = period
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        kind, period = self._kind(), self._period
        any_days = kind is PeriodKind.ANY
        self._days.setVisible(any_days)
        self._name.setVisible(not any_days)
        self._name.setText(period_text(period, kind))
        self.first.setText(shown_date(period.first))
        self.last.setText(shown_date(period.last))
        self._where.setText(place_text(period, kind, self._today()))
        self._say("")

    def _say(self, sentence: str) -> None:
        self._why.setText(sentence)
        self._why.setVisible(bool(sentence))
