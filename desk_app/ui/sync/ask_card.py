"""What an act of this page asks for: a few fields in the page itself, one key that sends them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desk_app.models.outcomes import Problem
from desk_app.models.text import clean_line
from desk_app.ui.sync.words import translate
from desk_app.ui.texts import problem_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True)
class Asked:
    """One field: the name of its answer, its label, what is offered, what an empty one says."""

    name: str
    label: str
    offers: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True)
class Question:
    """What is asked, what it is for, the fields, and the verb that sends them."""

    title: str
    means: str
    fields: tuple[Asked, ...]
    verb: str


class OfferedEdit(QLineEdit):
    """The first offer stands there; the arrow keys go through the others."""

    def __init__(self, offers: Sequence[str]) -> None:
        super().__init__()
        self._offers = tuple(offers)
        self.setText(self._offers[0] if self._offers else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down change the offer, everything else is typed."""
        step = STEPS.get(Qt.Key(event.key()), 0)
        if not step or not self._offers:
            super().keyPressEvent(event)
            return
        here = self._offers.index(self.text()) if self.text() in self._offers else -step
        self.setText(self._offers[(here + step) % len(self._offers)])


class AskCard(Card):
    """Hidden while nothing is asked; `sent` carries the answers by their names, `left` says it went."""

    sent = Signal(object)  # dict[str, str]
    left = Signal()

    def __init__(self) -> None:
        super().__init__("…")
        self._means, self._why = (
            plain_label("", "small", "muted"),
            plain_label("", "strong", "late"),
        )
        self._where = ElidedLabel("", "small", "muted")
        self.fields: dict[str, Field] = {}
        self._edits: dict[str, QLineEdit] = {}
        self.do_it = ActButton("", "Ctrl+Enter", "primary")
        self.leaving = ActButton(self.tr("Leave"), "", "plain")
        self.leaving.face.cap = "Esc"
        for label in (self._means, self._why):
            label.setWordWrap(True)
            self.body.addWidget(label)
        self.body.insertWidget(1, self._where)
        self.body.addWidget(self.leaving)
        self.body.addWidget(self.do_it)
        self.do_it.clicked.connect(self._send)
        self.leaving.clicked.connect(self.leave)
        self.hide()

    def ask(self, question: Question) -> None:
        """Show a question; the keyboard goes to its first field."""
        for field in self.fields.values():
            self.body.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields, self._edits = {}, {}
        self.title.setText(question.title)
        self.setAccessibleName(question.title)
        self._means.setText(question.means)
        self._where.hide()
        self.do_it.set_text(question.verb)
        for place, asked in enumerate(question.fields):
            self._add(asked, place)
        self.say_why("")
        self.set_busy(busy=False)
        self.show()
        next(iter(self._edits.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def asks(self) -> bool:
        """Whether something is asked now."""
        return not self.isHidden()

    def edit(self, name: str) -> QLineEdit:
        """The editor of an answer."""
        return self._edits[name]

    def leave(self) -> bool:
        """Nothing is done; False when nothing was asked."""
        asked = self.asks()
        self.hide()
        if asked:
            self.left.emit()
        return asked

    def set_busy(self, *, busy: bool) -> None:
        """While what was sent is being done it is not sent again."""
        self.do_it.setEnabled(not busy)

    def say_why(self, sentence: str) -> None:
        """Why it was not done."""
        self._why.setText(sentence)
        self._why.setVisible(bool(sentence))

    def why(self) -> str:
        """The sentence shown now."""
        return self._why.text()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Each at its field, what has none in the card."""
        left = []
        for problem in problems:
            field = self.fields.get(problem.field)
            if field is None:
                left.append(problem_text(problem))
            else:
                field.show_problem(problem_text(problem))
                field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say_why(" ".join(left))

    def answers(self) -> Mapping[str, str]:
        """What is typed, cleaned, by name."""
        return {name: clean_line(edit.text()) for name, edit in self._edits.items()}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field and from the last one to the act; Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _show_where(self, offers: Sequence[str], text: str) -> None:
        """The editor shows the end of a path: its folder stands beneath, and which offer it is."""
        folder = Path(text).parent
        words = translate("Sync", "in {folder}").format(folder=folder)
        if text in offers:
            words = f"{offers.index(text) + 1}/{len(offers)} · {words}"
        self._where.setText(words)
        self._where.setVisible(folder != Path())

    def _add(self, asked: Asked, place: int) -> None:
        edit = OfferedEdit(asked.offers)
        if asked.offers:
            edit.textChanged.connect(lambda text: self._show_where(asked.offers, text))
            self._show_where(asked.offers, edit.text())
        edit.setPlaceholderText(asked.hint)
        field = Field(asked.label, edit, asked.name, above=True)
        edit.textChanged.connect(field.clear_problem)
        self.fields[asked.name], self._edits[asked.name] = field, edit
        self.body.insertWidget(1 + place, field)

    def _go_on(self) -> None:
        parts: list[QWidget] = [*self._edits.values(), self.do_it.face]
        here = self.focusWidget()
        place = parts.index(here) if here in parts else -1
        if here is self.do_it.face:
            self.do_it.click()
        elif here is self.leaving.face:
            self.leave()
        else:
            parts[place + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def _send(self) -> None:
        self.say_why("")
        self.set_busy(busy=True)
        self.sent.emit(self.answers())
