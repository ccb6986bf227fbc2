"""Many papers at once: which paper, how far it has come, how to stop, what was not printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desk_app.models.views import DossierRow
from desk_app.services.dossier_papers import CONTROL, LABEL, PAPERS
from desk_app.services.receipt_form import RECEIPT
from desk_app.ui import theme
from desk_app.ui.desk import Desk
from desk_app.ui.printing.bulk_run import BulkRun
from desk_app.ui.printing.run_view import RunView
from desk_app.ui.texts import form_text
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.keys import bind

OFTEN = (RECEIPT, CONTROL, LABEL)
FORMS = (*OFTEN, *(form for form in PAPERS if form not in OFTEN))
LEAST_WIDTH = 300
FEW_LETTERS = 14


class BulkPanel(Card):
    """`finished` says that the panel has gone. Esc stops a run between two papers, then leaves."""

    finished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.run = BulkRun(desk, self)
        self._rows: tuple[DossierRow, ...] = ()
        self._what = plain_label("", "section")
        self.papers = QComboBox()
        self.papers.setAccessibleName(self.tr("Which paper"))
        self.papers.setMinimumContentsLength(FEW_LETTERS)
        self._progress = RunView(self.tr("What was not printed, and why"))
        self.not_printed = self._progress.refused
        self.print_it = ActButton(self.tr("Print"), "Ctrl+Enter", "primary")
        self.stop = ActButton(self.tr("Stop"), "Ctrl+.")
        self.leaving = ActButton(self.tr("Leave"), "", "plain")
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self.leaving.face.cap = "Esc"
        for form in FORMS:
            self.papers.addItem(form_text(form), form)
        for widget in (self._what, self.papers):
            self.body.addWidget(widget)
        self.body.addWidget(self._progress, 1)
        self.body.addStretch(1)
        for button in (self.leaving, self.stop, self.print_it):
            self.body.addWidget(button)
        self.print_it.clicked.connect(self._start)
        self.stop.clicked.connect(self.run.stop)
        self.leaving.clicked.connect(self.leave)
        self.run.progressed.connect(self._show_progress)
        self.run.ended.connect(self._show_end)
        self.setMinimumWidth(theme.scaled(LEAST_WIDTH))
        bind("Esc", self, self.leave, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        bind("Enter", self.papers, self._start, Qt.ShortcutContext.WidgetShortcut)

    def ask(self, rows: Sequence[DossierRow]) -> None:
        """Ask which paper of these dossiers; a run under way goes on first."""
        if self.run.running:
            return
        self._rows = tuple(rows)
        self._what.setText(self.tr("Print for %n dossier(s)", "", len(rows)))
        self._show_parts(asking=True)
        self.show()
        self.papers.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, form: str) -> None:
        """Choose a paper by the key of its form."""
        self.papers.setCurrentIndex(self.papers.findData(form))

    def leave(self) -> None:
        """Esc: stop the run, else go away."""
        if self.run.running:
            self.run.stop()
        elif self.isVisible():
            self.hide()
            self.finished.emit()

    def _start(self) -> None:
        self._show_parts(asking=False)
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        self.run.start(str(self.papers.currentData()), self._rows)
        self._show_progress()

    def _show_parts(self, *, asking: bool) -> None:
        for part in (self.papers, self.print_it, self.leaving):
            part.setVisible(asking)
        for other in (self._progress, self.stop):
            other.setVisible(not asking)
        self._progress.begin()

    def _show_progress(self) -> None:
        self._progress.show_progress(self.run, self.tr("Printing {number} of {count}"))

    def _show_end(self) -> None:
        self._progress.show_end(self.run, self.tr("{count} of {all} are in the print queue."))
        self.stop.hide()
        self.leaving.show()
        self.leaving.setFocus(Qt.FocusReason.OtherFocusReason)
