"""What can be done with a dossier now, with its keys; saving asks for a place in the page itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.place_box import PlaceBox


class ActsCard(Card):
    """Signals name the act; `save_asked` carries the path of the PDF.

    `place_left` says that the keyboard belongs to the page again.
    """

    print_asked = Signal()
    preview_asked = Signal()
    save_asked = Signal(Path)
    reveal_asked = Signal()
    place_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.addWidget(plain_label(self.tr("What can be done"), "section"))
        self.printing = ActButton(self.tr("Print the receipt"), "Ctrl+P")
        self.preview = ActButton(self.tr("Preview"), "Ctrl+Shift+P")
        self.saving = ActButton(self.tr("Save as PDF"), "Ctrl+S")
        self.reveal = ActButton(self.tr("Show the numbers"), "Ctrl+I")
        for button in (self.printing, self.preview, self.saving, self.reveal):
            self.body.addWidget(button)
            button.refused.connect(self._say)
        self._code = ""
        self.place = PlaceBox()
        self._why = plain_label("", "small", "late")
        self._why.setWordWrap(True)
        for widget in (self.place, self._why):
            self.body.addWidget(widget)
            widget.hide()
        self.body.addStretch(1)
        self.printing.clicked.connect(self.print_asked)
        self.preview.clicked.connect(self.preview_asked)
        self.reveal.clicked.connect(self.reveal_asked)
        self.saving.clicked.connect(self.ask_place)
        self.place.chosen.connect(self._save)

    def show_dossier(self, code: str, *, revealed: bool, printed: bool, numbers: bool) -> None:
        """Set the words that depend on the dossier; `numbers`: there is a number to show."""
        self._code = code
        self.leave_place()
        again = self.tr("Print the receipt again")
        self.printing.set_text(again if printed else self.tr("Print the receipt"))
        self.reveal.set_reason("" if numbers else self.tr("No identity number was given."))
        hide = self.tr("Hide the numbers")
        self.reveal.set_text(hide if revealed else self.tr("Show the numbers"))

    def ask_place(self) -> None:
        """Offer a file; its name is the code, never a person."""
        self.place.ask(f"{self._code}.pdf")

    def leave_place(self) -> bool:
        """Give up saving; False when it was not asked."""
        asked = self.place.isVisible()
        self._why.hide()
        if asked:
            self.place_left.emit()
        self.place.hide()
        return asked

    def _save(self, path: Path) -> None:
        self.leave_place()
        self.save_asked.emit(path)

    def _say(self, sentence: str) -> None:
        self._why.setText(sentence)
        self._why.show()
