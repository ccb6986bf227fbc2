"""After a slip was given: its number, its print, the next person, and the way back to the form."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk_app.models.acts.slips import Slip, guided_before
from desk_app.models.views import SlipView
from desk_app.ui.acting.entries import ENTER
from desk_app.ui.texts import form_text, problem_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.place_box import PlaceBox


class SlipGiven(Card):
    """`print_asked` once more, `save_asked` with the path.

    `next_person` when somebody else comes, `left` when the clerk goes back to this form. Ctrl+Enter
    does nothing here: pressed twice it must never receive whom the slip has turned away.
    """

    print_asked = Signal()
    save_asked = Signal(Path)
    next_person = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("…", parent=parent)
        self._form, self._number = "", ""
        self._number_shown = plain_label("", "display", "ok")
        self._whom = plain_label("")
        self._before = plain_label("", "strong", "soon")
        self._stays = plain_label("", "small", "muted")
        self.place = PlaceBox()
        self.printing = ActButton(self.tr("Print again"), "Ctrl+P")
        self.saving = ActButton(self.tr("Save as PDF"), "Ctrl+S")
        self.going_back = ActButton(self.tr("Back to the form"))
        self.going_back.face.cap = "Esc"
        self.going_on = ActButton(self.tr("Next person"), "", "primary")
        self.going_on.face.cap = "Enter"
        for label in (self._whom, self._before, self._stays):
            label.setWordWrap(True)
        for widget in (self._number_shown, self._whom, self._before, self._stays):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for each in (self.place, self.printing, self.saving, self.going_back, self.going_on):
            self.body.addWidget(each)
        self.printing.clicked.connect(self.print_asked)
        self.saving.clicked.connect(lambda: self.place.ask(f"{self._number}.pdf"))
        self.going_back.clicked.connect(self.left)
        self.going_on.clicked.connect(self.next_person)
        self.place.chosen.connect(self._save)
        self.hide()

    def show_slip(self, slip: SlipView, form: str) -> None:
        """Number and person of the slip; whether the same person was guided before."""
        self._form, self._number = form, f"{slip.year}-{slip.number}"
        self.title.setText(form_text(form))
        words = self.tr("No. {number}")
        self._number_shown.setText(words.format(number=f"{slip.number}/{slip.year}"))
        self._whom.setText(" · ".join(each for each in (slip.person, slip.procedure_name) if each))
        before = "" if slip.before is None else problem_text(guided_before(*slip.before))
        self._before.setText(before)
        self._before.setVisible(bool(before))
        self._stays.setText(self._what_becomes(Slip(slip.slip)))
        self.place.hide()
        self.show()
        self.going_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> tuple[str, str]:
        """Number and warning as shown."""
        return self._number_shown.text(), self._before.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the place first, then goes back; Enter alone brings the next person."""
        asked = self.place.isVisible()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape and asked:
            self.place.hide()
            self.going_on.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in ENTER:
            if plain and not asked and not event.isAutoRepeat():
                self.next_person.emit()
        else:
            super().keyPressEvent(event)

    def _what_becomes(self, slip: Slip) -> str:
        """What happens to the form when the next person comes."""
        if slip is Slip.GUIDE:
            return self.tr("With the next person this form is parked until the citizen comes back.")
        return self.tr("With the next person this form is cleared.")

    def _save(self, path: Path) -> None:
        self.place.hide()
        self.going_on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.save_asked.emit(path)
