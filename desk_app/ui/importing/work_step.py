"""Fourth step: how far the import is, how to stop it, and what it did."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desk_app.models.shown import grouped
from desk_app.ui import theme
from desk_app.ui.importing.run import ImportRun
from desk_app.ui.importing.save_rows import SaveRows
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label

translate = QCoreApplication.translate
BAR, ACT_WIDTH = 8, 420
A_MINUTE = 90  # seconds; longer ones are said in minutes


class WorkStep(QWidget):
    """Shows a run; `stop` ends it between two chunks."""

    def __init__(self, run: ImportRun) -> None:
        super().__init__()
        self._run = run
        self.head = plain_label("", "display")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(theme.scaled(BAR))
        self.bar.setAccessibleName(self.tr("How far the import is"))
        self.left, self.note = plain_label("", "lead", "muted"), plain_label("", "body", "muted")
        self.report = plain_label("", "lead")
        self.question = plain_label("", "strong", "soon")
        self.stop = ActButton(self.tr("Stop"), "Ctrl+.")
        self.saving = SaveRows()
        self._lay_out()
        self.stop.clicked.connect(self._stop)
        run.progressed.connect(self.show_progress)

    def _lay_out(self) -> None:
        card = Card()
        for label in (self.head, self.left, self.note, self.report, self.question):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        for widget in (self.head, self.bar, self.left, self.note, self.report, self.question):
            card.body.addWidget(widget)
        for act in (self.stop, self.saving):
            act.setMaximumWidth(theme.scaled(ACT_WIDTH))
            card.body.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card.body.addStretch(1)
        column.addWidget(card, 1)

    def shown(self) -> None:
        """The keyboard is on the one thing that can be done."""
        target = self.stop if self.stop.isVisible() else self.saving.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """A run has started."""
        self._show_parts(running=True)
        self.stop.set_reason("")
        self.note.setText(
            self.tr(
                "You can go on working on the other screens. What is written stays, also when you "
                "stop here."
            )
        )
        self.show_progress()
        self.shown()

    def show_progress(self) -> None:
        """Rows behind us of all, and the time left."""
        run = self._run
        words = self.tr("{number} of {count} rows are written")
        self.head.setText(words.format(number=grouped(run.behind()), count=grouped(run.all())))
        self.bar.setRange(0, max(1, run.all()))
        self.bar.setValue(run.behind())
        seconds = run.seconds_left()
        if seconds >= A_MINUTE:
            self.left.setText(self.tr("about %n minute(s) left", "", round(seconds / 60)))
        else:
            self.left.setText(self.tr("about %n second(s) left", "", seconds) if seconds else "")

    def show_end(self) -> None:
        """What the run did."""
        done = self._run.so_far
        self._show_parts(running=False)
        stopped = self.tr("The import was stopped") if done.ended_early else ""
        self.head.setText(stopped or self.tr("The register was imported"))
        lines = [
            self.tr("Imported: {number}").format(number=grouped(done.done)),
            self.tr("Here already: {number}").format(number=grouped(len(done.skipped))),
            self.tr("Refused: {number}").format(number=grouped(len(done.refused))),
        ]
        if done.ended_early:
            words = self.tr(
                "Not written: {number}. Import the same file again: it goes on from there."
            )
            left = self._run.all() - self._run.behind()
            lines.append(words.format(number=grouped(left)))
        self.report.setText("\n".join(lines))
        self.saving.show_refused(len(done.refused))
        self.question.hide()
        self.shown()

    def ask(self, *, asked: bool) -> None:
        """Somebody wants to close or lock the window: whether the import is to end for it."""
        words = self.tr(
            "The window is wanted closed while the register is being imported. Stop the import and "
            "leave, or let it go on."
        )
        self.question.setText(words)
        self.question.setVisible(asked)

    def _stop(self) -> None:
        self._run.stop()
        self.stop.set_reason(self.tr("Stops after the rows that are being written."))

    def _show_parts(self, *, running: bool) -> None:
        for part in (self.bar, self.left, self.note, self.stop):
            part.setVisible(running)
        self.report.setVisible(not running)
        self.saving.show_refused(0)
        self.question.hide()
