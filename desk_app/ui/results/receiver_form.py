"""Who gets the result, and how that was proved: usually whoever applied and brought the receipt."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from desk_app.models.collecting import Collectable
from desk_app.models.draft import Person
from desk_app.models.outcomes import Problem
from desk_app.models.text import clean_line
from desk_app.ui import theme
from desk_app.ui.texts import problem_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field, align
from desk_app.ui.widgets.key_cap import KeyCap
from desk_app.ui.widgets.keys import bind

translate = QCoreApplication.translate
ORIGINALS_KEY, BROUGHT_KEY = "Alt+O", "Alt+B"


class ReceiverForm(Card):
    """`changed` whenever it says something else. A card that was scanned fills it.

    Of a dossier that nobody scanned it asks whether the receipt is here; `proof_changed` when that
    is answered otherwise.
    """

    changed = Signal()
    proof_changed = Signal()

    def __init__(self) -> None:
        super().__init__(translate("ReceiverForm", "Given to"))
        self._found: Collectable | None = None
        self._seen: Person | None = None
        self._asks_receipt = False
        self._of_results: list[QWidget] = []
        self._of_lists: list[QWidget] = []
        self._to = plain_label("", "strong")
        self._to.setWordWrap(True)
        self.other = QCheckBox(self.tr("Another person receives it"))
        self.brought = QCheckBox(self.tr("The receipt is here"))
        self.lost = QCheckBox(self.tr("The receipt is lost"))
        self.electronic = QCheckBox(self.tr("Electronic result only"))
        self.name, self.number, self.paper = QLineEdit(), QLineEdit(), QLineEdit()
        self.originals = QLineEdit()
        self.fields = {
            "name": Field(self.tr("Full name"), self.name, "receiver.name"),
            "id_number": Field(self.tr("Identity number"), self.number, "receiver.id_number"),
            "authorisation": Field(self.tr("Authorisation"), self.paper, "receiver.authorisation"),
            "originals": Field(self.tr("Originals taken back"), self.originals, "originals"),
        }
        self._lay_out()
        self.begin(None)

    def _lay_out(self) -> None:
        self.body.addWidget(self._to)
        boxes = (
            (self.other, "Alt+N"),
            (self.brought, BROUGHT_KEY),
            (self.lost, "Alt+M"),
            (self.electronic, "Alt+E"),
        )
        for box, key in boxes:
            row = QHBoxLayout()
            row.setSpacing(theme.scaled(8))
            row.addWidget(box)
            row.addStretch(1)
            row.addWidget(cap := KeyCap(key))
            if box is self.electronic:
                self._of_results += [box, cap]
            if box is self.brought:
                self._of_lists += [box, cap]
            self.body.addLayout(row)
            box.toggled.connect(self._turned)
            bind(key, box, box.toggle)
        self.brought.toggled.connect(partial(self._prove, self.lost))
        self.lost.toggled.connect(partial(self._prove, self.brought))
        *asked, counted = self.fields.values()
        for field in asked:
            self.body.addWidget(field)
        self.body.addLayout(self._counting(counted))
        self.body.addStretch(1)
        align(self.fields.values())
        self.name.returnPressed.connect(self.number.setFocus)
        self.number.returnPressed.connect(self._on_from_number)
        self.name.textEdited.connect(lambda _text: self._say())
        self.number.editingFinished.connect(self._compare)
        self.number.textEdited.connect(lambda _text: self.fields["id_number"].clear_problem())

    def _counting(self, field: Field) -> QHBoxLayout:
        """Old papers that the new result revokes stay here, others go back; they are counted."""
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(8))
        row.addWidget(field, 1)
        cap = KeyCap(ORIGINALS_KEY)
        row.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
        bind(ORIGINALS_KEY, self, self._count)
        self.originals.returnPressed.connect(self.focusNextChild)
        self.originals.textEdited.connect(lambda _text: field.clear_problem())
        return row

    def _begin_count(self, found: Collectable | None) -> None:
        """What a citizen leaves with a result is none mostly; what goes back was counted at intake."""
        ended = found is not None and found.ended
        theirs = found.dossier.components if found is not None and ended else ()
        self.fields["originals"].rename(
            self.tr("Originals given back") if ended else self.tr("Originals taken back")
        )
        self.originals.setText(str(sum(each.originals for each in theirs)))

    def _count(self) -> None:
        self.originals.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.originals.selectAll()
        self._come_into_view(self.fields["originals"])

    def begin(
        self, found: Collectable | None, card: Person | None = None, *, scanned: bool = True
    ) -> None:
        """Another dossier; by a `card` its receipt is not here, taken from a list nobody knows."""
        self._found, self._seen = found, card
        self._asks_receipt = not scanned and card is None
        for each in self._of_lists:
            each.setVisible(self._asks_receipt)
        for each in self._of_results:
            each.setVisible(found is None or not found.ended)
        for box in (self.other, self.brought, self.lost, self.electronic):
            with QSignalBlocker(box):
                box.setChecked(False)
        for edit in (self.name, self.number, self.paper):
            edit.clear()
        self._begin_count(found)
        self.fields["originals"].clear_problem()
        if card is not None:
            self.lost.setChecked(True)
        self._turned()

    def take_card(self, person: Person) -> bool:
        """Somebody shows a card; False when it is of nobody who may collect."""
        theirs = self._found.whose(person.id_number) if self._found else None
        self._seen = person
        if theirs is None and not self.lost.isChecked():
            self.other.setChecked(True)
        if theirs is None:
            self.name.setText(person.name)
        self.number.setText(person.id_number)
        self._turned()
        self._compare()
        return theirs is not None

    def proved(self) -> bool:
        """Whether it is known that the receipt is here or lost."""
        return not self._asks_receipt or self.brought.isChecked() or self.lost.isChecked()

    def wants_card(self) -> bool:
        """Whether the receipt is lost and nobody of the dossier has shown a card."""
        return self.lost.isChecked() and self.card() is None

    def card(self) -> Person | None:
        """The card shown in place of a lost receipt, of somebody who may collect."""
        seen, found = self._seen, self._found
        known = seen is not None and found is not None and found.whose(seen.id_number) is not None
        return seen if known and self.lost.isChecked() else None

    def _prove(self, otherwise: QCheckBox, checked: object) -> None:
        """The receipt is here or lost, never both."""
        if checked and otherwise.isChecked():
            with QSignalBlocker(otherwise):
                otherwise.setChecked(False)
            self._turned()
        self.proof_changed.emit()

    def document(self) -> dict[str, Any]:
        """The body of the act."""
        receiver: dict[str, str] = {}
        if self.other.isChecked() or self._asks_name():
            receiver = {
                "name": clean_line(self.name.text()),
                "id_number": self.number.text(),
                "authorisation": clean_line(self.paper.text()),
            }
        elif self.lost.isChecked():
            receiver = {"name": self.receiver(), "id_number": self.number.text()}
        elif self._seen is not None:
            receiver = {"name": self.receiver(), "id_number": self._seen.id_number}
        how = "electronic" if self.electronic.isChecked() else "counter"
        receipt = "lost" if self.lost.isChecked() else "brought"
        document = {"receiver": receiver, "receipt": receipt, "originals": self._counted()}
        if self._found is not None and self._found.ended:
            return document
        return document | {"how": how}

    def _counted(self) -> int | str:
        """How many originals change hands; what is no number goes as typed and is refused at its field."""
        typed = clean_line(self.originals.text()) or "0"
        return int(typed) if typed.isascii() and typed.isdigit() else typed

    def receiver(self) -> str:
        """The name of whoever gets it."""
        if self.other.isChecked() or self._asks_name():
            return clean_line(self.name.text())
        if self._found is None:
            return ""
        if self.lost.isChecked():
            return (self._found.whose(self.number.text()) or Person()).name
        theirs = self._found.whose(self._seen.id_number) if self._seen else None
        return (theirs or self._found.dossier.applicant or Person()).name

    def _asks_name(self) -> bool:
        """Without the receipt: whether the number does not say whose it is."""
        if not self.lost.isChecked() or self._found is None:
            return False
        number = self.number.text()
        numbered = any(each.id_number for each in self._found.collectors)
        return self._found.whose(number) is None and (bool(number) or not numbered)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say each at its field and go to the first."""
        for problem in reversed(problems):
            field = self.fields.get(problem.field.removeprefix("receiver."))
            if field is not None:
                field.show()
                field.show_problem(problem_text(problem))
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                QTimer.singleShot(0, self, partial(self._come_into_view, field))  # once laid out

    def _show_asked(self) -> None:
        other, lost = self.other.isChecked(), self.lost.isChecked()
        named = other or self._asks_name()
        for key, shown in (("name", named), ("id_number", other or lost), ("authorisation", named)):
            self.fields[key].setVisible(shown)

    def _turned(self, _checked: object = None) -> None:
        other, lost = self.other.isChecked(), self.lost.isChecked()
        if lost and not other and self._seen is not None and not self.number.text():
            self.number.setText(self._seen.id_number)
        self._show_asked()
        edits = {"name": self.name, "id_number": self.number, "authorisation": self.paper}
        asked = [(self.fields[key], edit) for key, edit in edits.items()]
        for field, _ in asked:
            field.clear_problem()
        first = next((each for field, each in asked if _wants(field, each)), None)
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._say()

    def _on_from_number(self) -> None:
        self._compare()
        asked = (self.fields["name"], self.name), (self.fields["authorisation"], self.paper)
        first = next((each for field, each in asked if _wants(field, each)), None)
        if first is not None:
            first.setFocus()

    def _compare(self) -> None:
        """A number that belongs to nobody of the dossier is said aloud, not refused."""
        field, number = self.fields["id_number"], self.number.text()
        strange = bool(number) and self._found is not None and self._found.whose(number) is None
        warn = strange and not self.other.isChecked()
        words = self.tr("This number is neither the applicant's nor the owner's.")
        field.show_problem(words if warn else "", warning=True)
        self._show_asked()
        self._say()

    def _say(self) -> None:
        words = self.tr("{name}, with the receipt") if self.proved() else "{name}"
        if self.lost.isChecked():
            words = self.tr("{name}, the receipt is lost")
        self._to.setText(words.format(name=self.receiver() or "…"))
        self.changed.emit()


def _wants(field: Field, line: QLineEdit) -> bool:
    """Whether a field is shown and empty."""
    return not field.isHidden() and not line.text()
