"""Joins the page of an import to its acts; reading has a worker of its own, writing shares the desk's."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Signal

from desk_app.models.outcomes import HasProblems
from desk_app.services.import_dossiers import LookedAway, Prepared
from desk_app.services.open_register import OpenedRegister
from desk_app.services.refused_rows import beside
from desk_app.ui.background import Background
from desk_app.ui.desk import Desk
from desk_app.ui.found_files import registers_here
from desk_app.ui.importing.page import ImportPage, Step
from desk_app.ui.importing.preview_rows import reason_text
from desk_app.ui.importing.run import ImportRun
from desk_app.ui.importing.save_rows import SaveRows
from desk_app.ui.texts import problem_text

HASTE = 500  # ms; the key pressed twice for the preview does not import what nobody has looked at


class ImportScreen(ImportPage):
    """Opens a register, shows what would happen, writes it; `left` leads back to the administration."""

    left = Signal()
    _looked_at = Signal(int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(ImportRun(desk))
        self.run.setParent(self)
        self._desk = desk
        self.worker = Background(desk.notices.report, self)
        self._path = Path()
        self._opened: OpenedRegister | None = None
        self._prepared: Prepared | None = None
        self._asked = 0  # counts what was asked of the worker: only the last answer is waited for
        self._leave: Callable[[], object] | None = None
        self._in_sight = QElapsedTimer()
        self.file.chosen.connect(self._open)
        self.columns.sheet_chosen.connect(lambda name: self._open(self._path, name))
        self.went_on.connect(self._go_on)
        self._looked_at.connect(self.show_looked)
        self.run.ended.connect(self._ended)
        for saving in (self.preview.saving, self.work.saving):
            saving.asked.connect(self._ask_place)
            saving.chosen.connect(self._save)

    def shown(self) -> None:
        """The page was called: files that were brought meanwhile are found."""
        super().shown()
        if self.here() == Step.FILE and self.isVisible():
            self.worker.run(registers_here, self.file.show_found)

    def step_back(self) -> None:
        """Esc: out of the place that is being asked for, else a step back; a run goes on."""
        saving = self.saving()
        self._asked += 1
        if self._leave is not None:
            self._leave = None
            self.show_acts()
        elif saving is not None and saving.place.isVisible():
            saving.place.hide()
            saving.button.setFocus()
        elif self.here() in {Step.COLUMNS, Step.PREVIEW}:
            self.go(Step(self.here() - 1))
        else:
            self.left.emit()

    def may_leave(self, leave: Callable[[], object]) -> bool:
        """Whether the window may go; while a run is under way it is asked first, `leave` comes later."""
        if not self.run.running:
            return True
        self._leave = leave
        self.show_acts(asked=True)
        return False

    def stop(self) -> None:
        """The window goes."""
        self._asked += 1
        self.run.stop()
        self.worker.stop()

    def _go_on(self) -> None:
        here = self.here()
        if self._leave is not None:
            self.run.stop()
        elif here == Step.FILE:
            self.file.enter()
        elif here == Step.COLUMNS and not self.columns.find_fault():
            self._look_through()
        elif here == Step.PREVIEW and self._prepared and self._in_sight.hasExpired(HASTE):
            self.run.start(self._prepared)
            self.go(Step.WORK)
            self.work.begin()
        elif here == Step.WORK:
            self.file.path.clear()
            self.go(Step.FILE)

    def _open(self, path: Path, name: str = "") -> None:
        self._path, self._asked = path, self._asked + 1
        self.show_busy(self.tr("The file is being read"))
        desk, mine = self._desk, self._asked

        def opened(found: OpenedRegister) -> None:
            if mine == self._asked:
                self._opened = found
                self.columns.show_register(found)
                self.go(Step.COLUMNS)

        self.worker.run(
            lambda: desk.acts.open_register()(desk.actor, path, name),
            opened,
            failed=partial(self._unopened, mine),
        )

    def _unopened(self, mine: int, error: BaseException) -> None:
        if mine != self._asked:
            return
        self.show_busy("")
        if isinstance(error, HasProblems) and self.here() == Step.FILE:
            sentences = (problem_text(each) for each in error.problems)
            self.file.field.show_problem(" ".join(sentences))
        else:
            self._desk.notices.report(error)

    def _look_through(self) -> None:
        opened, columns = self._opened, self.columns.columns()
        if opened is None:
            return
        self._asked += 1
        desk, mine = self._desk, self._asked
        self.show_busy(self.tr("The rows are being looked at"))

        def go_on(done: int, total: int) -> bool:
            self._looked_at.emit(done, total)
            return mine == self._asked

        def looked() -> Prepared:
            desk.acts.open_register().keep(desk.actor, columns)
            importing = desk.acts.import_dossiers()
            return importing.look_through(desk.actor, opened.sheet, columns, go_on)

        self.worker.run(looked, partial(self._looked, mine), failed=partial(self._not_looked, mine))

    def _looked(self, mine: int, prepared: Prepared) -> None:
        if mine == self._asked:
            self._prepared = prepared
            self.show_prepared(prepared)
            self._in_sight.start()

    def _not_looked(self, mine: int, error: BaseException) -> None:
        if mine == self._asked:
            self.show_busy("")
        if not isinstance(error, LookedAway):
            self._desk.notices.report(error)

    def _ended(self) -> None:
        done = self.run.so_far
        self.work.show_end()
        self.show_acts()
        self.hints_changed.emit()
        if done.refused:
            self._save(beside(self._path), self.work.saving)
        if self._leave is not None:
            leave, self._leave = self._leave, None
            leave()
        elif not self.isVisible():
            words = self.tr("The import of the older register has ended: {number} imported.")
            self._desk.said.emit("ok", words.format(number=done.done))

    def _ask_place(self) -> None:
        if (saving := self.saving()) is not None:
            saving.ask(beside(self._path))

    def _save(self, path: Path, saving: SaveRows | None = None) -> None:
        prepared, shown = self._prepared, saving or self.saving()
        if prepared is None or shown is None:
            return
        at_end = self.here() == Step.WORK
        refused = self.run.so_far.refused if at_end else prepared.refused
        importing = self._desk.acts.import_dossiers()
        self.worker.run(
            lambda: importing.save_refused(
                prepared, refused, path, lambda each: reason_text((each,))
            ),
            lambda _: shown.show_saved(path),
        )
