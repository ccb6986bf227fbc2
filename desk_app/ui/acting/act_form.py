"""The fields of one act above each other: Enter goes on, problems stand at their fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desk_app.models.outcomes import Problem
from desk_app.ui import theme
from desk_app.ui.acting.common_reasons import LATE, common_reasons
from desk_app.ui.acting.entries import (
    ENTER,
    ChoiceEntry,
    Entry,
    ItemsEntry,
    MomentEntry,
    WordsEntry,
)
from desk_app.ui.acting.offers import Offers
from desk_app.ui.texts import problem_text

translate = QCoreApplication.translate
AT, LATE_REASON = "at", "late_entry_reason"


class ActForm(QFrame):
    """`document` is the body of the act. `stepped_out` when Enter leaves the last field.

    `act` names what is often said as its reason, `papers` those that may be asked for.
    """

    stepped_out = Signal()
    wanted_in_sight = Signal(QWidget)

    def __init__(self, entries: Sequence[Entry], act: str, papers: Sequence[str]) -> None:
        super().__init__()
        self._late = QFrame()
        self._entries = tuple(entries)
        self._late_entries: tuple[Entry, ...] = (
            MomentEntry(AT, translate("ActForm", "Happened on")),
            WordsEntry(LATE_REASON, translate("ActForm", "Why it is entered late"), required=True),
        )
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.scaled(4), 0)
        column.setSpacing(theme.scaled(7))
        for each in self._entries:
            column.addWidget(each)
            self._offer(column, each, act, papers)
        beneath = QVBoxLayout(self._late)
        beneath.setContentsMargins(0, 0, 0, 0)
        beneath.setSpacing(theme.scaled(7))
        for each in self._late_entries:
            beneath.addWidget(each)
            self._offer(beneath, each, act, ())
        column.addWidget(self._late)
        column.addStretch(1)
        self._late.hide()

    def _offer(self, column: QVBoxLayout, entry: Entry, act: str, papers: Sequence[str]) -> None:
        """Below the field a list of what is often said there, or of the papers that may be asked for."""
        if isinstance(entry, ItemsEntry):
            invitation, offered = translate("ActForm", "Pick papers: Alt+↓"), tuple(papers)
        else:
            invitation = translate("ActForm", "Often said: Alt+↓")
            offered = common_reasons(LATE if entry.name == LATE_REASON else act)
        if offered and isinstance(entry, WordsEntry) and entry.required:
            column.addWidget(Offers(entry, invitation, offered))

    def texts(self) -> dict[str, str]:
        """Everything as typed, by field."""
        kept = {each.name: each.text() for each in self._entries}
        late = {each.name: each.text() for each in self._late_entries if self.late()}
        return {name: text for name, text in (kept | late).items() if text}

    def typed(self) -> bool:
        """Whether anything stands here that would be lost; what a list always says does not count."""
        return any(each.text() for each in self._shown() if not isinstance(each, ChoiceEntry))

    def fill(self, texts: Mapping[str, str]) -> None:
        """Put back what was typed before."""
        for each in (*self._entries, *self._late_entries):
            if each.name in texts:
                each.fill(texts[each.name])
        if {AT, LATE_REASON} & set(texts):
            self._late.show()

    def begin(self, otherwise: QWidget) -> None:
        """The keyboard goes to the first field that is empty, without any to `otherwise`."""
        empty = (each for each in self._entries if not each.text())
        first = next(empty, self._entries[0] if self._entries else otherwise)
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def document(self, today: date) -> dict[str, Any] | None:
        """The body as typed; None when a field cannot be read, which it says itself then."""
        body: dict[str, Any] = {}
        faults = []
        for each in self._shown():
            each.clear_problem()
            try:
                value = each.value(today)
            except ValueError as error:
                faults.append(Problem(each.name, str(error)))
                continue
            if value:
                body[each.name] = value
            elif each.required:
                faults.append(Problem(each.name, _nothing(each)))
            elif value is not None:
                body[each.name] = value
        self.show_problems(faults)
        return None if faults else body

    def show_problems(self, problems: Sequence[Problem]) -> tuple[str, ...]:
        """Say each at its field and go to the first; answers what belongs to no field."""
        said: dict[str, str] = {}
        left = []
        names = {entry.name for entry in self._shown()}
        for problem in problems:
            whole = problem.field in names
            place = problem.field if whole else problem.field.partition(".")[0]
            text = entry_text(problem)
            if place in names:
                said.setdefault(place, text)
            else:
                left.append(text)
        wrong = [each for each in self._shown() if each.name in said]
        for each in wrong:
            each.show_problem(said[each.name])
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.wanted_in_sight.emit(wrong[0])
        return tuple(left)

    def turn_late(self) -> None:
        """Ask when it truly happened, or no longer."""
        self._late.setVisible(self._late.isHidden())
        target = self._late_entries[0] if self.late() else None
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.wanted_in_sight.emit(self._late)

    def late(self) -> bool:
        """Whether it is said that the act happened earlier."""
        return not self._late.isHidden()

    def entry(self, name: str) -> Entry:
        """A field by its name in the body; StopIteration for one that the act has not."""
        every = (*self._entries, *self._late_entries)
        return next(each for each in every if each.name == name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field, from the last to the key that does the act."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in ENTER or not plain:
            super().keyPressEvent(event)
            return
        following = self._after(self.focusWidget())
        if following is None:
            self.stepped_out.emit()
        else:
            following.setFocus(Qt.FocusReason.TabFocusReason)
            self.wanted_in_sight.emit(following)

    def _after(self, focus: QWidget | None) -> QWidget | None:
        """The field behind the one with the keyboard; the hour behind the day of a moment."""
        shown = self._shown()
        here = [n for n, each in enumerate(shown) if focus is not None and each.isAncestorOf(focus)]
        if not here:
            return shown[0] if shown else None
        entry = shown[here[0]]
        if isinstance(entry, MomentEntry) and focus is entry.line:
            return entry.clock
        return shown[here[0] + 1] if here[0] + 1 < len(shown) else None

    def _shown(self) -> tuple[Entry, ...]:
        return (*self._entries, *(self._late_entries if self.late() else ()))


def _nothing(entry: Entry) -> str:
    return "list_empty" if isinstance(entry, ItemsEntry) else "required"


def entry_text(problem: Problem) -> str:
    """What is wrong with a field of an act's form, said as of a form and not as of a file."""
    own = {
        "required": lambda: translate("ActForm", "Fill this in."),
        "list_empty": lambda: translate("ActForm", "Name at least one paper."),
        "money_unreadable": lambda: translate("ActForm", "Enter a sum such as 35.000."),
    }
    return own[problem.code]() if problem.code in own else problem_text(problem)
