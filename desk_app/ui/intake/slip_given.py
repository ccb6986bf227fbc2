"""After a slip was given: its number, its print, and the way back to what was typed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk_app.models.acts.slips import guided_before
from desk_app.models.views import SlipView
from desk_app.ui.texts import form_text, problem_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.place_box import PlaceBox


class SlipGiven(Card):
    """`print_asked` once more, `save_asked` with the path, `left` when the clerk goes on."""

    print_asked = Signal()
    save_asked = Signal(Path)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("…", parent=parent)
        self._form, self._number = "", ""
        self._number_shown = plain_label("", "display", "ok")
        self._whom = plain_label("")
        self._before = plain_label("", "strong", "soon")
        self._stays = plain_label(
            self.tr("What was typed stays for when the citizen comes back; Ctrl+G parks it."),
            "small",
            "muted",
        )
        self.place = PlaceBox()
        self.printing = ActButton(self.tr("Print again"), "Ctrl+P")
        self.saving = ActButton(self.tr("Save as PDF"), "Ctrl+S")
        self.going_on = ActButton(self.tr("Back to the form"), "Ctrl+Enter", "primary")
        for label in (self._whom, self._before, self._stays):
            label.setWordWrap(True)
        for widget in (self._number_shown, self._whom, self._before, self._stays):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        for each in (self.place, self.printing, self.saving, self.going_on):
            self.body.addWidget(each)
        self.printing.clicked.connect(self.print_asked)
        self.saving.clicked.connect(lambda: self.place.ask(f"{self._number}.pdf"))
        self.going_on.clicked.connect(self.left)
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
        self.place.hide()
        self.show()
        self.going_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def said(self) -> tuple[str, str]:
        """Number and warning as shown."""
        return self._number_shown.text(), self._before.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the place first, then the card; Enter alone goes on."""
        if event.key() == Qt.Key.Key_Escape and self.place.isVisible():
            self.place.hide()
            self.going_on.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self.place.isVisible():
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def _save(self, path: Path) -> None:
        self.place.hide()
        self.going_on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.save_asked.emit(path)
