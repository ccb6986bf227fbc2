"""Receiving: the one act of the intake screen, and what a reader fills in."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk_app.models.draft import Person
from desk_app.models.outcomes import HasProblems
from desk_app.models.views import DeskStatus, Received
from desk_app.ui.desk import Desk
from desk_app.ui.intake.draft_shelf import DraftShelf
from desk_app.ui.intake.draft_texts import draft, person_texts, typing_problems
from desk_app.ui.intake.next_form import NextForm
from desk_app.ui.intake.page import IntakePage
from desk_app.ui.intake.questions import IntakeQuestions


class IntakeController(QObject):
    """Joins the form to the acts; `received` when a dossier is in."""

    received = Signal(Received)

    def __init__(self, page: IntakePage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._questions, self.shelf = IntakeQuestions(page, desk), DraftShelf(page, desk)
        self.next = NextForm(page, self.shelf)
        self._receiving = False
        page.finish_asked.connect(self.finish)

    def refresh(self) -> None:
        """Ask again for what may have changed while another screen was shown: day, place, drafts."""
        self._desk.background.run(self._desk.acts.status, self._show_status)
        self._questions.ask_preview()
        self.shelf.refresh()

    def finish(self) -> None:
        """Receive the dossier, or show what is still wrong; not again while it is being received."""
        if self._receiving:
            return
        page, texts, today = self._page, self._page.texts(), self._page.today()
        if problems := typing_problems(texts, today):
            page.refuse(problems)
            return
        confirmed, draft_id = page.confirmed(), self.shelf.keeper.draft_id
        acts, actor = self._desk.acts, self._desk.actor

        def receive() -> Received:
            free = acts.preview_intake(draft(texts, today)).fee_total == 0
            return acts.receive_dossier(
                actor, draft(texts, today, confirmed, free=free), draft_id
            )  # fmt: skip

        self._hold(held=True)
        self.shelf.keeper.close()  # a save behind the act would bring back the draft that it removes
        self._desk.background.run(
            receive, self._received, lambda: self._hold(held=False), self._refused
        )

    def take_person(self, person: Person, *, name_unreadable: bool) -> None:
        """Fill a person from a scanned citizen card."""
        if self._free():
            self._page.fill_from_card(person_texts(person), name_unreadable=name_unreadable)

    def take_number(self, number: str) -> None:
        """Fill in a scanned identity number, and offer who came with it before."""
        if self._free():
            self._page.form.people.take_number(number)

    def _free(self) -> bool:
        """Nothing scanned goes into a dossier that is being received."""
        if self._receiving:
            self._desk.said.emit("soon", self.tr("Still receiving. Scan again in a moment."))
        return not self._receiving

    def _received(self, received: Received) -> None:
        self._questions.drop()
        self.shelf.refresh()
        self.received.emit(received)
        self._desk.wrote("dossiers", "drafts")

    def _hold(self, *, held: bool) -> None:
        self._receiving = held
        self._page.hold(held=held)

    def _refused(self, error: BaseException) -> None:
        self.shelf.keeper.reopen()
        if isinstance(error, HasProblems):
            self._page.refuse(error.problems)
        else:
            self._desk.notices.report(error)

    def _show_status(self, status: DeskStatus) -> None:
        self._page.decision.appointment.show_place(status.desk_name)
