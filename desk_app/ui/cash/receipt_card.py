"""The reference of the receipt that the registered system issued: signs, number, day."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desk_app.models.draft import ReceiptReference
from desk_app.models.outcomes import NotAllowed, Problem
from desk_app.sentences.lookup import of_refusal
from desk_app.ui.texts import problem_text, said_text
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.field import Field, align

translate = QCoreApplication.translate
AT_FIELD = {"receipt_used": "number", "paper_receipt_ended": "form"}


class ReceiptCard(Card):
    """`signed` asks for the next number of the series typed; a number offered is always said to be one.

    `left` says that Enter was pressed in the last field.
    """

    signed = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(translate("ReceiptCard", "Receipt"), "Alt+B")
        self.given = QCheckBox(self.tr("There is a receipt"))
        self.given.setChecked(True)
        edits = {key: QLineEdit() for key in ("form", "series", "number", "date")}
        labels = (self.tr("Form sign"), self.tr("Series"), self.tr("Number"), self.tr("Day"))
        self.fields = {
            key: Field(label, edits[key], f"receipt.{key}")
            for key, label in zip(edits, labels, strict=True)
        }
        align(self.fields.values())
        self.note = plain_label("", "small", "soon")
        self.note.setWordWrap(True)
        self.edits, self._offered = edits, ""
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.head.addWidget(self.given)
        for field in self.fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self.note)
        self.body.addStretch(1)

    def _connect(self) -> None:
        order = list(self.edits.values())
        for edit, after in pairwise(order):
            edit.returnPressed.connect(after.setFocus)
        order[-1].returnPressed.connect(self.left)
        for key, edit in self.edits.items():
            edit.textEdited.connect(lambda _text, key=key: self._edited(key))
        for key in ("form", "series"):
            self.edits[key].editingFinished.connect(self._signed)
        self.given.toggled.connect(lambda _given: self._show_fields())

    def ask(self, *, only: bool) -> None:
        """`only`: nothing but the receipt is asked for, so that nobody can say there is none."""
        self.given.setHidden(only)
        if only:
            self.given.setChecked(True)

    def begin_typing(self, after: QWidget) -> None:
        """The keyboard goes to the first field that is empty, else to the number; else `after`."""
        if not self.given.isChecked():
            after.setFocus()
            return
        edits = self.edits
        empty = next((edit for edit in edits.values() if not edit.text()), edits["number"])
        empty.setFocus()
        empty.selectAll()

    def document(self) -> dict[str, str] | None:
        """The receipt of the act's body; None when the clerk says that there is none."""
        if not self.given.isChecked():
            return None
        return {key: edit.text() for key, edit in self.edits.items()}

    def begin(self, today: str, proposed: ReceiptReference | None) -> None:
        """A new collection: the series used last, with the number that would come next."""
        self.clear_problems()
        self.edits["date"].setText(today)
        self._offered = ""
        self.edits["number"].clear()
        if proposed is not None:
            for key in ("form", "series"):
                with QSignalBlocker(self.edits[key]):
                    self.edits[key].setText(getattr(proposed, key))
        self.offer(proposed)

    def offer(self, proposed: ReceiptReference | None) -> None:
        """Propose a number, but never over one that was typed."""
        number = self.edits["number"]
        if number.text() and number.text() != self._offered:
            return
        self._offered = proposed.number if proposed else ""
        number.setText(self._offered)
        words = self.tr(
            "No. {number} is only proposed, the next of this series: look at the receipt."
        )
        self.note.setText(words.format(number=self._offered) if self._offered else "")
        self._show_note()

    def show_problems(self, problems: Sequence[Problem]) -> bool:
        """Put the faults to their fields; whether any of them was about the receipt."""
        self.clear_problems()
        own = [each for each in problems if each.field.startswith("receipt.")]
        for each in reversed(own):
            field = self.fields[each.field.removeprefix("receipt.")]
            field.show_problem(problem_text(each))
            field.setFocus()
        return bool(own)

    def show_refusal(self, error: NotAllowed) -> bool:
        """Say a rule's no at its field; False when it is about something else."""
        key = AT_FIELD.get(error.code)
        if key is None:
            return False
        self.clear_problems()
        self.fields[key].show_problem(said_text(of_refusal(error)))
        self.fields[key].setFocus()
        self.edits[key].selectAll()
        return True

    def clear_problems(self) -> None:
        """Nothing is wrong so far."""
        for field in self.fields.values():
            field.clear_problem()

    def _edited(self, key: str) -> None:
        self.fields[key].clear_problem()
        if key == "number":
            self.note.clear()
            self._show_note()

    def _signed(self) -> None:
        form, series = self.edits["form"].text(), self.edits["series"].text()
        if form.strip() and series.strip():
            self.signed.emit(form, series)

    def _show_fields(self) -> None:
        for field in self.fields.values():
            field.setVisible(self.given.isChecked())
        self.clear_problems()
        self._show_note()

    def _show_note(self) -> None:
        self.note.setVisible(bool(self.note.text()) and self.given.isChecked())
