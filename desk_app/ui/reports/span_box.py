"""Which entries of the book: from one number to another, or those of some days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk_app.models.typed_dates import read_date
from desk_app.ui import theme
from desk_app.ui.formats import shown_date
from desk_app.ui.widgets.facts import plain_label

NUMBER, DAY = 64, 96  # pixels at 10 pt
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SpanBox(QWidget):
    """`numbered` carries two numbers, `dated` two days; what is typed wrong is said beneath."""

    numbered = Signal(int, int)
    dated = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.numbers, self.days = (QLineEdit(), QLineEdit()), (QLineEdit(), QLineEdit())
        self._today = date.min
        self._why = plain_label("", "small", "late")
        self._why.hide()
        self._rows: list[QHBoxLayout] = []
        self._pairs = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pairs.setSpacing(theme.scaled(6))
        for pair, width, words in (
            (self.numbers, NUMBER, (self.tr("No."), self.tr("to no."))),
            (self.days, DAY, (self.tr("or recorded from"), self.tr("to day"))),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.scaled(6))
            for edit, word in zip(pair, words, strict=True):
                edit.setAccessibleName(word)
                edit.setFixedWidth(theme.scaled(width))
                row.addWidget(plain_label(word, "body", "muted"))
                row.addWidget(edit)
            row.addStretch(1)
            self._pairs.addLayout(row, len(self._rows))
            self._rows.append(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(2))
        column.addLayout(self._pairs)
        column.addWidget(self._why)
        for edit in self.numbers:
            edit.returnPressed.connect(self._read_numbers)
        for edit in self.days:
            edit.returnPressed.connect(self._read_days)

    def show_span(self, first: int, last: int, today: date) -> None:
        """The entries that are in front now; no day is asked for."""
        self._today = today
        for edit, number in zip(self.numbers, (first, last), strict=True):
            edit.setText(str(number) if first <= last else "")
        for edit in self.days:
            edit.clear()
        self.say("")

    def minimumSizeHint(self) -> QSize:
        """Numbers above days, where they do not fit beside each other."""
        widest = max(each.minimumSize().width() for each in self._rows)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where there is room."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        both = sum(each.minimumSize().width() for each in self._rows) + self._pairs.spacing()
        beside = self.width() >= both
        self._pairs.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field reads it and means nothing more to the page around."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)

    def say(self, sentence: str) -> None:
        """Why nothing else is shown."""
        self._why.setText(sentence)
        self._why.setVisible(bool(sentence))

    def why(self) -> str:
        """The sentence beneath."""
        return self._why.text()

    def _read_numbers(self) -> None:
        texts = [each.text().strip() for each in self.numbers]
        if not all(each.isascii() and each.isdigit() for each in texts):
            self.say(self.tr("Type both numbers in digits."))
            return
        first, last = map(int, texts)
        if last < first:
            self.say(self.tr("The last number lies before the first."))
        else:
            self.numbered.emit(first, last)

    def _read_days(self) -> None:
        first = read_date(self.days[0].text(), self._today)
        typed = self.days[1].text().strip()
        last = read_date(typed, self._today) if typed else first
        if first is None or last is None:
            self.say(self.tr("Type both days as day/month/year."))
        elif last < first:
            self.say(self.tr("The last day lies before the first."))
        else:
            for edit, day in zip(self.days, (first, last), strict=True):
                edit.setText(shown_date(day))
            self.dated.emit(first, last)
