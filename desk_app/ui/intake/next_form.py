"""Who comes next: an empty form, the same person again, or the same procedure for another person."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desk_app.ui.intake.draft_shelf import DraftShelf
from desk_app.ui.intake.draft_texts import IntakeTexts
from desk_app.ui.intake.page import IntakePage

_PROCEDURE = ("procedure", "chosen_by", "case", "channel")


class NextForm(QObject):
    """Sets the form up after a dossier is received; `begun` when the new form stands."""

    begun = Signal()

    def __init__(self, page: IntakePage, shelf: DraftShelf) -> None:
        super().__init__(page)
        self._page, self._shelf = page, shelf

    def next_person(self) -> None:
        """An empty form."""
        self._begin(IntakeTexts())

    def same_person(self) -> None:
        """The people of the last dossier, another procedure."""
        last = self._page.texts()
        people = (last.applicant, last.owner, last.principal)
        self._begin(
            replace(IntakeTexts(), applicant=people[0], owner=people[1], principal=people[2])
        )

    def same_procedure(self) -> None:
        """The procedure of the last dossier; another person takes the result and pays in his own way."""
        last = self._page.texts()
        kept = {name: getattr(last, name) for name in _PROCEDURE}
        self._begin(IntakeTexts(**kept))

    def _begin(self, texts: IntakeTexts) -> None:
        procedure = self._page.form.procedure.procedure if texts.procedure else None
        self._shelf.keeper.begin()
        self._page.fill(texts, procedure)
        self.begun.emit()
        self._page.start()
