"""Rating forms that came back on paper, entered one after the other by digits."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desk_app.models.satisfaction import Indicators, Step
from desk_app.ui import theme
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.cells_table import Cell, CellsTable
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.rows_view import ENTER, RowsView

NUMBER, WHAT, ANSWER = range(3)
WIDTHS = {NUMBER: 52, ANSWER: 220}
ROW = 34  # pixels at 10 pt: all of a form is seen at once
STEPS = tuple(Step)
translate = QCoreApplication.translate


class FormRows(RowsView):
    """`typed` carries a digit or, for Backspace, nothing; `finished` Enter."""

    typed = Signal(str)
    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer the row and go on; Backspace empties it; Enter ends the form."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text().isdigit():
            self.typed.emit(event.text())
        elif event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.typed.emit("")
        elif event.key() in ENTER and plain:
            if not event.isAutoRepeat():
                self.finished.emit()
        else:
            super().keyPressEvent(event)


class PaperForms(Card):
    """`sent` carries the body of a rating; `left` when no more forms are entered."""

    sent = Signal(object)  # dict[str, Any]
    left = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Ratings", "Rating forms on paper"))
        self._indicators: Indicators | None = None
        self._answers: list[str] = []
        self._entered, self._sure, self._busy = 0, False, False
        self.table = CellsTable(
            (
                translate("Ratings", "No."),
                translate("Ratings", "What is rated"),
                translate("Ratings", "Answer"),
            )
        )
        self.rows = FormRows(
            translate("Ratings", "The form"), self.table, frozenset({ANSWER}), WHAT
        )
        self.rows.set_widths(WIDTHS)
        self._count = plain_label("", "strong", "ok")
        self._note = plain_label("", "small", "muted")
        self._note.setWordWrap(True)
        self.back = ActButton(translate("Ratings", "No more forms"), "", "plain")
        self.back.face.cap = "Esc"
        self.head.addWidget(self._count)
        self.head.addWidget(self.back)
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self._note)
        self.rows.setMinimumHeight(theme.scaled(120))
        self.rows.verticalHeader().setDefaultSectionSize(theme.scaled(ROW))
        self.rows.typed.connect(self._type)
        self.rows.finished.connect(self._finish)
        self.back.clicked.connect(self.left)

    def begin(self, indicators: Indicators) -> None:
        """The first empty form of a pile."""
        self._indicators, self._entered = indicators, 0
        self._count.clear()
        self.next_form()

    def next_form(self) -> None:
        """An empty form; the keyboard on its first row."""
        self._busy = False
        self._answers = [""] * (len(self._names()) + 1)
        self._sure = False
        self._show(0)
        words = translate(
            "Ratings",
            "Digits 0 to {highest}, in the last row 1 to 5; Backspace empties a row. "
            "Enter records the form.",
        )
        self._say(words.format(highest=self._indicators.highest if self._indicators else 0))
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def recorded(self) -> None:
        """The form that was sent is in; the next one, please."""
        self._entered = number = self._entered + 1
        self._count.setText(translate("Ratings", "%n form(s) recorded", "", number))
        self.next_form()

    def refused(self) -> None:
        """It is not in: what was typed stays."""
        self._busy = False

    def note(self) -> str:
        """What is said beneath the form."""
        return self._note.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the pile."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _type(self, digit: str) -> None:
        here, indicators = self.rows.current(), self._indicators
        if here is None or indicators is None or self._busy:
            return
        last = here == len(self._answers) - 1
        least, most = (1, len(STEPS)) if last else (0, indicators.highest)
        if digit and not least <= int(digit) <= most:
            words = translate("Ratings", "Here a digit from {least} to {most} is wanted.")
            self._say(words.format(least=least, most=most), "late")
            return
        self._answers[here], self._sure = digit, False
        self._say("")
        self._show(here if last or not digit else here + 1)

    def _finish(self) -> None:
        """Empty rows are asked about once; a form without any answer is none."""
        empty = self._answers.count("")
        if self._busy:
            return
        if empty == len(self._answers):
            self._say(translate("Ratings", "Nothing is ticked on this form."), "late")
        elif empty and not self._sure:
            self._sure = True
            words = translate(
                "Ratings", "%n row(s) without an answer. Enter once more records it so.", "", empty
            )
            self._say(words, "soon")
        else:
            self._busy = True
            self.sent.emit(self._document())

    def _document(self) -> dict[str, Any]:
        *scores, step = self._answers
        numbers = self._indicators.names if self._indicators else {}
        told = {
            str(number): int(points)
            for number, points in zip(numbers, scores, strict=True)
            if points
        }
        document: dict[str, Any] = {"step": STEPS[int(step) - 1].value} if step else {}
        return document | ({"scores": told} if told else {})

    def _names(self) -> tuple[str, ...]:
        return tuple(self._indicators.names.values()) if self._indicators else ()

    def _show(self, stand_on: int) -> None:
        whole = translate("Ratings", "All together (1 very satisfied … 5 very dissatisfied)")
        names = (*self._names(), whole)
        rows = [
            (Cell(str(place)), Cell(name), Cell(self._told(place - 1)))
            for place, name in enumerate(names, start=1)
        ]
        self.table.show_rows(rows)
        self.rows.selectRow(stand_on)

    def _told(self, place: int) -> str:
        answer = self._answers[place]
        if not answer or self._indicators is None:
            return "–"
        if place == len(self._answers) - 1:
            return f"{answer} · {self._indicators.steps[STEPS[int(answer) - 1]]}"
        return translate("Ratings", "{points} points").format(points=answer)

    def _say(self, sentence: str, tone: str = "muted") -> None:
        self._note.setText(sentence)
        self._note.setProperty("tone", tone)
        self._note.style().unpolish(self._note)
        self._note.style().polish(self._note)
