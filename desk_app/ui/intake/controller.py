"""Receiving: the one act of the intake screen, what follows on paper, and who comes next."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desk_app.models.citizen_card import Card
from desk_app.models.outcomes import HasProblems
from desk_app.models.views import DeskStatus, Received
from desk_app.ui.desk import Desk
from desk_app.ui.intake.draft_shelf import DraftShelf
from desk_app.ui.intake.draft_texts import IntakeTexts, draft, person_texts, typing_problems
from desk_app.ui.intake.page import IntakePage
from desk_app.ui.intake.questions import IntakeQuestions


class IntakeController(QObject):
    """Joins the form to the acts; `received` when a dossier is in, `begun` when a new form stands."""

    received = Signal(Received)
    begun = Signal()

    def __init__(self, page: IntakePage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._questions, self.shelf = IntakeQuestions(page, desk), DraftShelf(page, desk)
        page.finish_asked.connect(self.finish)

    def refresh(self) -> None:
        """Ask again for what may have changed while another screen was shown: day, place, drafts."""
        self._desk.background.run(self._desk.acts.status, self._show_status)
        self._questions.ask_preview()
        self.shelf.refresh()

    def finish(self) -> None:
        """Receive the dossier, or show what is still wrong."""
        page, texts, today = self._page, self._page.texts(), self._page.today
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

        page.hold(held=True)
        self._desk.background.run(
            receive, self._received, lambda: page.hold(held=False), self._refused
        )

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
        """The procedure of the last dossier, another person."""
        last = self._page.texts()
        kept = {name: getattr(last, name) for name in _PROCEDURE}
        self._begin(IntakeTexts(**kept))

    def take_card(self, card: Card) -> None:
        """Fill a person from a scanned citizen card."""
        texts = person_texts(card.person)
        self._page.fill_from_card(texts, name_unreadable=card.name_unreadable)

    def _begin(self, texts: IntakeTexts) -> None:
        procedure = self._page.form.procedure.procedure if texts.procedure else None
        self.shelf.keeper.begin()
        self._page.fill(texts, procedure)
        self.begun.emit()
        self._page.start()

    def _received(self, received: Received) -> None:
        self._questions.drop()
        self.shelf.keeper.close()
        self.shelf.refresh()
        self.received.emit(received)
        self._desk.wrote("dossiers", "drafts")

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, HasProblems):
            self._page.refuse(error.problems)
        else:
            self._desk.notices.report(error)

    def _show_status(self, status: DeskStatus) -> None:
        self._page.today = status.today
        self._page.decision.appointment.show_place(status.desk_name)


_PROCEDURE = ("procedure", "chosen_by", "case", "channel", "delivery", "fees", "method")
