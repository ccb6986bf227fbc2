"""Joins the card of internal processes to its acts; only an administrator is shown it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from desk_app.models.actor import Role
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.process import ProcessStep, ProcessView
from desk_app.services.import_reference import Imported
from desk_app.ui.admin.processes_card import ProcessesCard
from desk_app.ui.desk import Desk
from desk_app.ui.texts import problem_text


class ProcessesController(QObject):
    """Lists, opens, keeps and brings in processes."""

    def __init__(self, card: ProcessesCard, desk: Desk) -> None:
        super().__init__(card)
        self._card, self._desk = card, desk
        card.asked.connect(self._open)
        card.saved.connect(self._keep)
        card.brought.connect(self._bring)

    def refresh(self) -> None:
        """Read which procedures have a process."""
        desk, card = self._desk, self._card
        if desk.actor.role is Role.ADMIN:
            desk.background.run(lambda: desk.acts.processes().list(desk.actor), card.show_processes)

    def _open(self, typed: str) -> None:
        desk = self._desk

        def begun() -> ProcessView:
            found = desk.acts.procedures(typed)
            code = found[0].code if found else typed
            return desk.acts.processes().begin(desk.actor, code)

        desk.background.run(begun, self._card.show_process, failed=self._refused)

    def _keep(self, code: str, steps: Sequence[ProcessStep]) -> None:
        desk = self._desk
        words = self.tr("The process of {code} is kept. Dossiers in processing keep theirs.")
        if not steps:
            words = self.tr("{code} has no internal process from today on.")

        def kept(found: tuple[tuple[Problem, ...], bool]) -> None:
            warnings, proposed = found
            self._say(words.format(code=code), proposed=proposed)
            self._changed(warnings)

        desk.background.run(
            lambda: (
                desk.acts.processes().keep(desk.actor, code, steps),
                desk.acts.proposals().are_made(),
            ),
            kept,
            failed=self._refused,
        )

    def _bring(self, path: Path) -> None:
        desk = self._desk
        words = self.tr("Processes taken over: {number}")

        def brought(found: tuple[Imported, bool]) -> None:
            done, proposed = found
            self._say(words.format(number=len(done.taken)), proposed=proposed)
            self._card.file.clear()
            self._changed((*done.broken, *done.warnings))

        desk.background.run(
            lambda: (
                desk.acts.processes().bring_file(desk.actor, path),
                desk.acts.proposals().are_made(),
            ),
            brought,
            failed=self._refused,
        )

    def _say(self, done: str, *, proposed: bool) -> None:
        """What was done; a desk of a centre governs itself only until the centre has decided."""
        if proposed:
            done = f"{done} {self.tr('It holds at this desk; the centre decides about it.')}"
        self._desk.said.emit("ok", done)

    def _changed(self, remarks: Iterable[Problem]) -> None:
        self._desk.wrote("processes")
        self._show(remarks)
        self.refresh()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, HasProblems):
            self._show(error.problems)
        else:
            self._desk.notices.report(error)

    def _show(self, problems: Iterable[Problem]) -> None:
        for each in problems:
            self._card.show_problem(each.field, self._placed(each))

    def _placed(self, problem: Problem) -> str:
        """The sentence behind the entry of the file and the step that it is about."""
        places, sentence = problem.field.split("."), problem_text(problem)
        if "steps" in places[:-1] and places[places.index("steps") + 1].isdigit():
            number = int(places[places.index("steps") + 1]) + 1
            words = self.tr("Step {number}: {sentence}")
            sentence = words.format(number=number, sentence=sentence)
        if places[0].isdigit():
            words = self.tr("Entry {number}: {sentence}")
            sentence = words.format(number=int(places[0]) + 1, sentence=sentence)
        return sentence
