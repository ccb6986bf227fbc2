"""Plans a survey: what it is called, its days, and how many forms are handed out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from desk_app.models.outcomes import Problem
from desk_app.models.typed_dates import read_date
from desk_app.ui.formats import shown_date
from desk_app.ui.texts import problem_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field, align
from desk_app.ui.widgets.rows_view import ENTER

translate = QCoreApplication.translate
FORM, BESIDE = 3, 2  # shares of the width


class SurveyForm(Card):
    """`sent` carries the body of the plan; `left` when nothing is planned."""

    sent = Signal(object)  # dict[str, Any]
    left = Signal()

    def __init__(self) -> None:
        super().__init__(translate("Ratings", "Plan a survey"))
        self._today = date.min
        self.fields = (
            Field(translate("Ratings", "Name"), QLineEdit(), "name"),
            Field(translate("Ratings", "First day"), QLineEdit(), "from"),
            Field(translate("Ratings", "Last day"), QLineEdit(), "to"),
            Field(translate("Ratings", "Forms handed out"), QLineEdit(), "planned"),
        )
        align(self.fields)
        column, row = QVBoxLayout(), QHBoxLayout()
        row.addLayout(column, FORM)
        row.addStretch(BESIDE)
        self.body.addLayout(row)
        for field in self.fields:
            column.addWidget(field)
        note = plain_label(
            translate("Ratings", "A survey of the same name is planned anew."), "small", "muted"
        )
        self.plan = ActButton(translate("Ratings", "Plan it"), "Ctrl+Enter", "primary")
        self.back = ActButton(translate("Ratings", "Leave it"), "", "plain")
        self.back.face.cap = "Esc"
        for each in (note, self.plan, self.back):
            column.addWidget(each)
        self.body.addStretch(1)
        self.plan.clicked.connect(self._send)
        self.back.clicked.connect(self.left)

    def begin(self, today: date, survey: Mapping[str, Any] | None = None) -> None:
        """An empty form, or that of a survey that is planned already."""
        self._today = today
        told = dict(survey or {})
        for field in self.fields:
            field.clear_problem()
            text = str(told.get(field.name, ""))
            dated = text and field.name in {"from", "to"}
            _line(field).setText(shown_date(date.fromisoformat(text)) if dated else text)
        last = self.fields[-1] if told else self.fields[0]
        last.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Each at its field; the keyboard goes to the first."""
        for field in reversed(self.fields):
            told = [problem_text(each) for each in problems if each.field == field.name]
            field.show_problem(" ".join(told))
            if told:
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field, Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _send(self) -> None:
        empty = [each for each in self.fields if not _line(each).text().strip()]
        for field in self.fields:
            field.show_problem(translate("Ratings", "Fill this in.") if field in empty else "")
        if empty:
            empty[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.sent.emit({field.name: self._value(field) for field in self.fields})

    def _value(self, field: Field) -> object:
        """As the act wants it; what cannot be read goes as it is typed, and is refused there."""
        text = _line(field).text().strip()
        if field.name in {"from", "to"}:
            day = read_date(text, self._today)
            return day.isoformat() if day else text or None
        if field.name == "planned":
            digits = text.replace(".", "").replace(" ", "")
            return int(digits) if digits.isascii() and digits.isdigit() else text or None
        return text


def _line(field: Field) -> QLineEdit:
    editor = field.editor
    if not isinstance(editor, QLineEdit):
        raise TypeError(field.name)
    return editor
