"""What is often said, to be picked into a field: the list adds a sentence, the words stay one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from desk_app.ui.acting.entries import AS_NARROW, FEW_LETTERS, WordsEntry
from desk_app.ui.widgets.choice_box import ChoiceBox


class Offers(ChoiceBox):
    """A list under a field; Alt+Down in the field opens it, Enter picks and goes back."""

    def __init__(self, entry: WordsEntry, invitation: str, offered: Sequence[str]) -> None:
        super().__init__()
        self._entry = entry
        self.addItem(invitation, "")
        for each in offered:
            self.addItem(each, each)
        self.setSizeAdjustPolicy(AS_NARROW)
        self.setMinimumContentsLength(FEW_LETTERS)
        self.setAccessibleName(invitation)
        self.show_value("")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.settled.connect(self._pick)
        entry.words.offers_asked.connect(self._open)

    def _open(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.showPopup()

    def _pick(self, sentence: str) -> None:
        if sentence:
            self._entry.add(sentence)
            self.show_value("")
            self._entry.setFocus(Qt.FocusReason.OtherFocusReason)
