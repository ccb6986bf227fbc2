"""Slips before reception from the intake screen: asked for beside the form, given, printed, saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk_app.models.acts.slips import SERIES, Slip
from desk_app.models.draft_file import person_document
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.views import PrintJobView, SlipView
from desk_app.ui.desk import Desk
from desk_app.ui.intake.draft_shelf import DraftShelf
from desk_app.ui.intake.draft_texts import draft
from desk_app.ui.intake.page import IntakePage
from desk_app.ui.intake.sheets import Standing
from desk_app.ui.intake.slip_given import SlipGiven
from desk_app.ui.intake.slip_panel import SlipPanel
from desk_app.ui.texts import form_text

NOT_BROUGHT = frozenset({Standing.LATER, Standing.MISSING})


class Slips(QObject):
    """Joins the two keys of the intake page to the slips; `turned` when other keys matter.

    After a guide the form is parked for when the citizen comes back, after a turn-away it is cleared.
    """

    turned = Signal()

    def __init__(self, page: IntakePage, desk: Desk, shelf: DraftShelf) -> None:
        super().__init__(page)
        self._page, self._desk, self._shelf = page, desk, shelf
        self.panel, self.given = SlipPanel(desk), SlipGiven()
        self._slip: SlipView | None = None
        self._lacking: tuple[Problem, ...] = ()
        page.put_beside(self.panel)
        page.put_beside(self.given)
        page.decision.finish.slip_asked.connect(self.ask)
        page.filled.connect(self.leave)
        page.edited.connect(self._put_right)
        self.panel.sent.connect(self._give)
        self.panel.finished.connect(self._left)
        self.given.next_person.connect(self.next_person)
        self.given.left.connect(self._back)
        self.given.print_asked.connect(self._print)
        self.given.save_asked.connect(self._save)

    def ask(self, slip: Slip) -> None:
        """Show the form of a slip in the place of the decision."""
        table = self._page.form.components.table
        papers = [each.name for each in table.components()]
        missing = [name for row, name in enumerate(papers) if table.standing(row) in NOT_BROUGHT]
        procedure = self._page.form.procedure.procedure
        self._page.decision.hide()
        self._lacking = ()
        self.panel.ask(slip, procedure.called if procedure is not None else "", missing, papers)
        self.turned.emit()

    def asks(self) -> bool:
        """Whether the form of a slip is shown."""
        return not self.panel.isHidden()

    def leave(self) -> None:
        """Another citizen's form stands there: what was typed for a slip is over."""
        self.panel.leave()
        self.panel.forget()
        self._show_decision()

    def waits(self) -> bool:
        """Whether a slip was given and nobody else has come yet."""
        return not self.given.isHidden()

    def next_person(self) -> None:
        """An empty form; what a guided citizen's form holds is parked."""
        if self._slip is not None and Slip(self._slip.slip) is Slip.GUIDE:
            self._shelf.put_aside()
        else:
            self._shelf.begin()
            self._page.start()

    def _back(self) -> None:
        """This citizen after all: the form is a draft as before."""
        self._shelf.keeper.reopen()
        self._shelf.keeper.save()
        self._left()

    def _give(self, document: dict[str, Any]) -> None:
        desk, texts, slip = self._desk, self._page.texts(), self.panel.slip()
        person = person_document(draft(texts, self._page.today()).applicant)
        body = document | {"person": dict(person), "procedure": texts.procedure}
        desk.background.run(
            lambda: desk.acts.give_slip(desk.actor, slip, body),
            self._was_given,
            failed=self._not_given,
        )

    def _not_given(self, error: BaseException) -> None:
        """What is wrong with the person or the procedure is put right in the form."""
        self.panel.failed(error)
        if isinstance(error, HasProblems):
            self._lacking = tuple(each for each in error.problems if _place(each.field))
            self._page.point_at([replace(e, field=_place(e.field)) for e in self._lacking])

    def _put_right(self, path: str) -> None:
        """A field of the form was changed: what was said of it is over."""
        if not self._lacking or self.panel.isHidden():
            return
        self._lacking = tuple(each for each in self._lacking if _place(each.field) != path)
        self.panel.show_problems(self._lacking)

    def _was_given(self, slip: SlipView) -> None:
        self._slip = slip
        self.panel.close_form()
        self.panel.forget()
        self._page.decision.hide()
        self.given.show_slip(slip, SERIES[Slip(slip.slip)])
        self.turned.emit()
        if Slip(slip.slip) is Slip.TURN_AWAY:
            self._shelf.drop_current()
        self._desk.wrote("slips")
        self._print()

    def _print(self) -> None:
        desk, slip = self._desk, self._slip
        if slip is None:
            return

        def queued(job: PrintJobView) -> None:
            words = self.tr("{paper} no. {number} goes to the printer.")
            paper = form_text(job.form)
            desk.said.emit("ok", words.format(paper=paper, number=slip.number))
            desk.wrote("prints")

        desk.background.run(lambda: desk.acts.print_slip(desk.actor, slip.id), queued)

    def _save(self, path: Path) -> None:
        desk, slip = self._desk, self._slip
        if slip is None:
            return

        def saved(_: None) -> None:
            desk.said.emit("ok", self.tr("Saved: {file}").format(file=str(path)))

        desk.background.run(lambda: desk.acts.save_slip(desk.actor, slip.id, path), saved)

    def _left(self) -> None:
        self._show_decision()
        self._page.start()

    def _show_decision(self) -> None:
        self.given.hide()
        self._page.decision.show()
        self.turned.emit()


def _place(field: str) -> str:
    """Where the form has what a slip calls so; empty when the slip asks for it itself."""
    whose, _, name = field.partition(".")
    if field == "procedure":
        return field
    return f"applicant.{name}" if whose == "person" and name else ""
