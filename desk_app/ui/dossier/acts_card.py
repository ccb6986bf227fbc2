"""What can be done with a dossier now, with its keys; saving asks for a place in the page itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label


class ActsCard(Card):
    """Signals name the act; `save_asked` carries the path of the PDF."""

    print_asked = Signal()
    preview_asked = Signal()
    save_asked = Signal(Path)
    reveal_asked = Signal()

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
        self._place = QLineEdit()
        self._place.setAccessibleName(self.tr("File"))
        self._hint = plain_label(self.tr("Enter saves, Esc gives up"), "small", "muted")
        self._hint.setWordWrap(True)
        self._why = plain_label("", "small", "late")
        self._why.setWordWrap(True)
        for widget in (self._place, self._hint, self._why):
            self.body.addWidget(widget)
            widget.hide()
        self.body.addStretch(1)
        self.printing.clicked.connect(self.print_asked)
        self.preview.clicked.connect(self.preview_asked)
        self.reveal.clicked.connect(self.reveal_asked)
        self.saving.clicked.connect(self.ask_place)
        self._place.returnPressed.connect(self._save)

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
        """Offer a file in the documents folder; the name is the code, never a person."""
        where = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(where))
        self._place.setText(str(folder / f"{self._code}.pdf"))
        self._place.show()
        self._hint.show()
        self._place.setFocus()
        self._place.selectAll()

    def leave_place(self) -> bool:
        """Give up saving; False when it was not asked."""
        asked = self._place.isVisible()
        for widget in (self._place, self._hint, self._why):
            widget.hide()
        return asked

    def _save(self) -> None:
        typed = self._place.text().strip()
        if not typed:
            return
        path = Path(typed).expanduser()
        if not path.is_absolute():
            self._say(self.tr("Type the whole path, from the disk or the root folder on."))
            return
        self.leave_place()
        self.save_asked.emit(path if path.suffix else path.with_suffix(".pdf"))

    def _say(self, sentence: str) -> None:
        self._why.setText(sentence)
        self._why.show()
