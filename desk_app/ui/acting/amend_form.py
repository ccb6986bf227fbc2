"""Correcting what was typed at intake: every field as it stands, and why it is changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desk_app.models.draft import Person
from desk_app.models.draft_file import ROLES
from desk_app.models.moves import Act
from desk_app.models.outcomes import Problem
from desk_app.models.phone import shown_phone
from desk_app.models.text import clean_line
from desk_app.models.views import DossierView
from desk_app.ui.acting.act_form import AT, LATE_REASON, ActForm
from desk_app.ui.acting.entries import ChoiceEntry, Entry
from desk_app.ui.acting.forms import reason
from desk_app.ui.intake.choices import deliveries, person_kinds, sexes
from desk_app.ui.intake.draft_texts import person_texts
from desk_app.ui.intake.problem_marks import key
from desk_app.ui.texts import problem_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.key_word import KeyWord
from desk_app.ui.widgets.keys import bind

translate = QCoreApplication.translate
APPLICANT, OWNER, PRINCIPAL = ROLES
REASON = "reason"


class AmendForm(ActForm):
    """The body names only what is changed; an owner or principal emptied whole is taken away.

    A warning is confirmed by sending the same once more.
    """

    def __init__(self, view: DossierView) -> None:
        self._people: Mapping[str, Person | None] = {
            APPLICANT: view.applicant, OWNER: view.owner, PRINCIPAL: view.principal,
        }  # fmt: skip
        made = {role: _person_entries(role) for role in ROLES}
        last = (
            reason(),
            Entry("summary", translate("ActForm", "Summary")),
            ChoiceEntry("delivery", translate("ActForm", "Way of the result"), deliveries()),
        )
        super().__init__((*(e for each in made.values() for e in each), *last), Act.AMEND, ())
        self._made = made
        self._seen: tuple[Mapping[str, str], tuple[str, ...]] = ({}, ())
        for role, person in self._people.items():
            self._fill_person(role, person)
        self.entry("summary").fill(view.summary)
        self.entry("delivery").fill(view.delivery.value)
        self._stands = {each.name: each.text() for each in self._entries}
        self._headed()

    def texts(self) -> dict[str, str]:
        """What is typed otherwise than it stands, also where nothing is left."""
        late = {name: text for name, text in super().texts().items() if name not in self._stands}
        return self._changed() | late

    def fill(self, texts: Mapping[str, str]) -> None:
        """Put back what was typed before; whoever it is about is unfolded."""
        super().fill(texts)
        for role in (OWNER, PRINCIPAL):
            if any(name.startswith(f"{role}.") for name in texts):
                self._unfold(role)

    def typed(self) -> bool:
        """Whether anything stands otherwise than it is recorded."""
        return bool(self.texts())

    def begin(self, _otherwise: QWidget) -> None:
        """Every field may be the wrong one: the keyboard goes to the first."""
        self._entries[0].setFocus(Qt.FocusReason.TabFocusReason)

    def document(self, today: date) -> dict[str, Any] | None:
        """The body: what is changed, why, and the warnings that were seen at exactly these texts."""
        read = super().document(today)
        if read is None:
            return None
        body = {name: read[name] for name in (REASON, AT, LATE_REASON) if name in read}
        changed = self._changed()
        for path, text in changed.items():
            role, _, name = path.partition(".")
            if name:
                body.setdefault(role, {})[name] = clean_line(text)
            elif path != REASON:
                body[path] = clean_line(text)
        gone = {role: None for role in (OWNER, PRINCIPAL) if role in body and self._emptied(role)}
        seen, warnings = self._seen
        return body | gone | {"confirmed": list(warnings) if seen == changed else []}

    def show_problems(self, problems: Sequence[Problem]) -> tuple[str, ...]:
        """Each at its own field; what is only unusual in amber, with the way to confirm it."""
        left = super().show_problems(problems)
        if not problems or not all(each.warning for each in problems):
            return left
        for each in problems:
            self.entry(each.field).show_problem(problem_text(each), warning=True)
        self._seen = (self._changed(), tuple(key(each) for each in problems))
        return (*left, translate("ActForm", "Unusual, but allowed: the same key confirms it."))

    def _changed(self) -> dict[str, str]:
        return {
            each.name: each.text()
            for each in self._entries
            if each.text() != self._stands[each.name]
        }

    def _emptied(self, role: str) -> bool:
        """Nothing is left of a person but what a list always says."""
        lines = (each for each in self._made[role] if not isinstance(each, ChoiceEntry))
        return self._people[role] is not None and not any(clean_line(each.text()) for each in lines)

    def _fill_person(self, role: str, person: Person | None) -> None:
        if person is None:
            return
        texts = vars(person_texts(person)) | {"phone": shown_phone(person.phone)}
        for each in self._made[role]:
            each.fill(str(texts[each.name.partition(".")[2]]))

    def _headed(self) -> None:
        """A heading over each person; who is not in the dossier is folded away behind a key."""
        column = self._column
        self.unfolding: dict[str, ActButton] = {}
        why = KeyWord(translate("ActForm", "To the reason"), "Alt+L", "small", "muted")
        why.clicked.connect(self._to_reason)
        bind("Alt+L", self, self._to_reason)
        column.insertWidget(0, why)
        for role, (title, adding, keys) in _titles().items():
            place = column.indexOf(self._made[role][0])
            column.insertWidget(place, plain_label(title, "section"))
            if self._people[role] is None and role != APPLICANT:
                button = ActButton(adding, keys, "plain")
                button.clicked.connect(partial(self._unfold, role, begin=True))
                column.insertWidget(place + 1, button)
                self.unfolding[role] = button
                for each in self._made[role]:
                    each.hide()

    def _to_reason(self) -> None:
        entry = self.entry(REASON)
        entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted_in_sight.emit(entry)

    def _unfold(self, role: str, *, begin: bool = False) -> None:
        for each in self._made[role]:
            each.show()
        if role in self.unfolding:
            self.unfolding[role].hide()
        if begin:
            self._made[role][0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.wanted_in_sight.emit(self._made[role][0])

    def _shown(self) -> tuple[Entry, ...]:
        return tuple(each for each in super()._shown() if not each.isHidden())


def _titles() -> dict[str, tuple[str, str, str]]:
    """Of each person: the heading, what brings in one who is missing, and its key."""
    return {
        APPLICANT: (translate("PeopleBox", "Applicant"), "", ""),
        OWNER: (
            translate("PeopleBox", "Owner of the dossier"),
            translate("ActForm", "Somebody else owns it"),
            "Alt+H",
        ),
        PRINCIPAL: (
            translate("PeopleBox", "Principal"),
            translate("ActForm", "Somebody has authorised"),
            "Alt+U",
        ),
    }


def _person_entries(role: str) -> tuple[Entry, ...]:
    """The fields of a person under their paths, in the order of the counter's form."""
    lines = {
        "id_number": translate("PersonForm", "Identity number"),
        "birth_date": translate("PersonForm", "Date of birth"),
        "name": translate("PersonForm", "Full name"),
        "phone": translate("PersonForm", "Telephone"),
        "address": translate("PersonForm", "Address"),
        "email": translate("PersonForm", "E-mail"),
    }
    if role == PRINCIPAL:
        lines["authorisation"] = translate("PersonForm", "Authorised by")
    return (
        *(Entry(f"{role}.{name}", label) for name, label in lines.items()),
        ChoiceEntry(f"{role}.kind", translate("PersonForm", "Kind"), person_kinds()),
        ChoiceEntry(f"{role}.sex", translate("PersonForm", "Sex"), sexes()),
    )
