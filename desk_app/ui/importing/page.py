"""The page of an import: one step in front, the way back at the left, the way on at the right."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStackedWidget

from desk_app.models.shown import grouped
from desk_app.services.import_dossiers import Prepared
from desk_app.ui import theme
from desk_app.ui.frame.foot import Hint
from desk_app.ui.importing.columns_step import ColumnsStep
from desk_app.ui.importing.file_step import FileStep
from desk_app.ui.importing.preview_step import PreviewStep
from desk_app.ui.importing.run import ImportRun
from desk_app.ui.importing.save_rows import SaveRows
from desk_app.ui.importing.words import steps
from desk_app.ui.importing.work_step import WorkStep
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.elided_label import ElidedLabel
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.keys import bind
from desk_app.ui.widgets.page_frame import PageFrame

translate = QCoreApplication.translate
BAR_WIDTH, BAR = 160, 6


class Step(IntEnum):
    """What is in front."""

    FILE = 0
    COLUMNS = 1
    PREVIEW = 2
    WORK = 3


class ImportPage(PageFrame):
    """`went_on` asks for the next step from the one in front, `escaped` says that Esc was pressed."""

    went_on = Signal()
    escaped = Signal()
    hints_changed = Signal()

    def __init__(self, run: ImportRun) -> None:
        super().__init__(translate("ImportPage", "Import an older register"))
        self.run = run
        self.file, self.columns = FileStep(), ColumnsStep()
        self.preview, self.work = PreviewStep(), WorkStep(run)
        self._stack = QStackedWidget()
        for step in (self.file, self.columns, self.preview, self.work):
            self._stack.addWidget(step)
        self._steps = [plain_label(word, "strong") for word in steps()]
        self._busy, self._bar = ElidedLabel("", "body", "muted"), QProgressBar()
        self.back = ActButton(self.tr("Back"), "", "plain")
        self.next = ActButton(self.tr("Go on"), "Ctrl+Enter", "primary")
        self._good = 0
        self._lay_out()
        self.next.clicked.connect(self.went_on)
        self.back.clicked.connect(self.escaped)
        bind("Esc", self, self.escaped.emit)
        self.go(Step.FILE)

    def _lay_out(self) -> None:
        self.back.face.cap = "Esc"
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(theme.scaled(BAR_WIDTH), theme.scaled(BAR))
        self._bar.setAccessibleName(self.tr("How far the reading is"))
        way = QHBoxLayout()
        way.setSpacing(theme.scaled(20))
        for label in self._steps:
            way.addWidget(label)
        way.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.scaled(12))
        foot.addWidget(self.back, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self._busy, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.next)
        self.column.addLayout(way)
        self.column.addWidget(self._stack, 1)
        self.column.addLayout(foot)

    def here(self) -> Step:
        """The step in front."""
        return Step(self._stack.currentIndex())

    def go(self, step: Step) -> None:
        """Show a step, the keyboard in it."""
        self.show_busy("")
        self._stack.setCurrentIndex(step)
        for place, label in enumerate(self._steps):
            _tone(label, "accent" if place == step else "muted")
        self.show_acts()
        self.shown()
        self.hints_changed.emit()

    def shown(self) -> None:
        """The page was called: the keyboard is in the step in front."""
        step = (self.file, self.columns, self.preview, self.work)[self.here()]
        if self.isVisible():
            step.shown()

    def show_prepared(self, prepared: Prepared) -> None:
        """What the register holds, before anything is written."""
        self._good = len(prepared.good)
        self.preview.show_prepared(prepared)
        self.go(Step.PREVIEW)

    def show_acts(self, *, asked: bool = False) -> None:
        """What going on means here; `asked`: whether to stop the import and leave."""
        here, running = self.here(), self.run.running
        words = {
            Step.FILE: self.tr("Open the file"),
            Step.COLUMNS: self.tr("Preview"),
            Step.PREVIEW: self.tr("Import, dossiers: {number}").format(number=grouped(self._good)),
            Step.WORK: self.tr("Import another file"),
        }
        self.next.set_text(self.tr("Stop and leave") if asked else words[here])
        nothing = here == Step.PREVIEW and not self._good
        self.next.set_reason(self.tr("No row can be imported.") if nothing else "")
        self.next.setVisible(asked or not running or here != Step.WORK)
        self.back.set_text(self.tr("Let it go on") if asked else self.tr("Back"))
        self.work.ask(asked=asked)

    def show_busy(self, words: str, done: int = 0, total: int = 0) -> None:
        """That a file is being read, and how far; empty words: it is not any more."""
        self._busy.setText(words)
        self._bar.setVisible(bool(words))
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_looked(self, done: int, total: int) -> None:
        """How many rows are looked through."""
        words = self.tr("{number} of {count} rows are looked at")
        self.show_busy(words.format(number=grouped(done), count=grouped(total)), done, total)

    def saving(self) -> SaveRows | None:
        """Where the refused rows of the step in front are saved."""
        return {Step.PREVIEW: self.preview.saving, Step.WORK: self.work.saving}.get(self.here())

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        if self.here() == Step.WORK and self.run.running:
            return (("Ctrl+.", self.tr("stop")), ("Esc", self.tr("go on working elsewhere")))
        keys: tuple[Hint, ...] = (("Ctrl+Enter", self.tr("next step")), ("Esc", self.tr("back")))
        return (*keys, ("Ctrl+S", self.tr("save the refused rows"))) if self.saving() else keys


def _tone(label: QLabel, tone: str) -> None:
    label.setProperty("tone", tone)
    label.style().unpolish(label)
    label.style().polish(label)
