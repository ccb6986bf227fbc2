"""What the form asks while it is filled in: the pick list, earlier applicants, the preview."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from desk_app.models.views import IntakePreview
from desk_app.ui.desk import Desk
from desk_app.ui.intake.draft_texts import draft, typing_problems
from desk_app.ui.intake.page import IntakePage
from desk_app.ui.latest import Latest

PICK_PAUSE, ASK_PAUSE = 40, 120  # ms


class IntakeQuestions(QObject):
    """Joins the form's questions to the acts; typing never waits for an answer."""

    def __init__(self, page: IntakePage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._picks = Latest(desk.background, PICK_PAUSE, self)
        self._people = Latest(desk.background, ASK_PAUSE, self)
        self._previews = Latest(desk.background, ASK_PAUSE, self)
        page.form.procedure.looked_for.connect(self._ask_procedures)
        page.form.people.looked_for.connect(self._ask_people)
        page.edited.connect(lambda _path: self.ask_preview())

    def ask_preview(self) -> None:
        """Ask what the form would become as it stands now."""
        texts, today, acts = self._page.texts(), self._page.today(), self._desk.acts

        def preview() -> IntakePreview:
            found = acts.preview_intake(draft(texts, today))
            return replace(found, problems=typing_problems(texts, today) + found.problems)

        self._previews.ask(preview, self._page.show_preview)

    def drop(self) -> None:
        """The form is done with; what is on its way does not matter any more."""
        for each in (self._picks, self._people, self._previews):
            each.drop()

    def _ask_procedures(self, typed: str) -> None:
        box, acts = self._page.form.procedure, self._desk.acts
        self._picks.ask(lambda: acts.procedures(typed), lambda found: box.offer(typed, found))

    def _ask_people(self, role: str, typed: str) -> None:
        form, desk = self._page.form.people.forms[role], self._desk
        self._people.ask(lambda: desk.acts.known_applicants(desk.actor, typed), form.offer_known)
