"""What is done about many late dossiers at once: explained, put off with an apology, printed."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.overdue import MOST_DAYS
from desk_app.models.views import DossierRow
from desk_app.ui import theme
from desk_app.ui.acting.act_form import ActForm
from desk_app.ui.acting.entries import Entry, MomentEntry
from desk_app.ui.acting.form_panel import FormPanel
from desk_app.ui.acting.forms import Asked, form_of, meaning, reason
from desk_app.ui.acting.words import act_word
from desk_app.ui.desk import Desk
from desk_app.ui.printing.bulk_panel import BulkPanel
from desk_app.ui.printing.bulk_run import BulkRun
from desk_app.ui.printing.run_view import RunView
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.keys import bind

translate = QCoreApplication.translate
LETTER, PRINT_KEY = "apology", "Ctrl+Shift+P"
Rows = tuple[DossierRow, ...]


class LateActs(QFrame):
    """The form, then the run, then the letters; `left` says that nothing is asked or told any more.

    Every dossier is an act of its own: those that a rule refuses are named and left out.
    """

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: Rows = ()
        self._act = Act.EXPLAIN
        self.asking, self.printing = FormPanel(desk), BulkPanel(desk)
        self.run = BulkRun(desk, self)
        self.telling = Card(parent=self)
        self.progress = RunView(self.tr("What was left out, and why"))
        self.stop = ActButton(self.tr("Stop"), "Ctrl+.")
        self.letters = ActButton(self.tr("Print the letters"), "Ctrl+Enter", "primary")
        self.leaving = ActButton(self.tr("Leave"), "", "plain")
        self._lay_out()
        self.asking.sent.connect(self._send)
        self.asking.finished.connect(self._leave)
        self.printing.finished.connect(self._leave)
        self.run.progressed.connect(self._show_progress)
        self.run.ended.connect(self._show_end)
        self.stop.clicked.connect(self.run.stop)
        self.letters.clicked.connect(lambda: self.print_letters(self.run.finished))
        self.leaving.clicked.connect(self.leave)
        bind("Esc", self.telling, self.leave, Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        self.leaving.face.cap = "Esc"
        self.telling.body.addWidget(self.progress, 1)
        self.telling.body.addStretch(1)
        for button in (self.leaving, self.stop, self.letters):
            self.telling.body.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        for panel in (self.asking, self.telling, self.printing):
            column.addWidget(panel)
        self.telling.hide()
        self.hide()

    def busy(self) -> bool:
        """Whether a run is under way: it goes on first."""
        return self.run.running or self.printing.run.running

    def ask(self, act: Act, rows: Rows) -> None:
        """The form of explaining (`EXPLAIN`) or of apologies (`APOLOGISE`) for these dossiers."""
        if self.busy() or not rows:
            return
        self._only(self.asking)
        self._rows, self._act = rows, act
        entries = _apologies() if act is Act.APOLOGISE else form_of(act, Asked(None))
        whom = rows[0].code if len(rows) == 1 else self.tr("%n dossier(s)", "", len(rows))
        form = ActForm(entries, act.value, ())
        self.asking.show_form(
            form, act_word(act), (whom, meaning(act, None, self._desk.acts.now()))
        )

    def print_letters(self, rows: Rows) -> None:
        """The letters of apology of these dossiers, each a paper in the print queue."""
        if self.busy() or not rows:
            return
        self._only(self.printing)
        self.printing.ask(rows)
        self.printing.choose(LETTER)

    def leave(self) -> None:
        """Esc: stop the run, else go away."""
        if self.run.running:
            self.run.stop()
        else:
            self.telling.hide()
            self._leave()

    def _only(self, panel: QFrame) -> None:
        self.telling.hide()
        if panel is not self.asking:
            self.asking.leave()
        elif self.printing.isVisible():
            self.printing.leave()
        self.show()

    def _send(self, document: dict[str, Any]) -> None:
        """What was typed is done for one dossier after the other."""
        days = document.pop("days", None)
        if self._act is Act.APOLOGISE:
            try:
                number = _days(days, document)
            except HasProblems as error:
                self.asking.failed(error)
                return
        else:
            number = None
        self.run.each(partial(self._do, self._act, number, document), self._rows, "dossiers")
        self.asking.close_form()
        self.telling.show()
        self._show_parts(running=True)
        self._show_progress()

    def _do(self, act: Act, days: int | None, document: dict[str, Any], row: DossierRow) -> object:
        desk = self._desk
        if days is not None:
            return desk.acts.put_off(desk.actor, row.code, days, document)
        return desk.acts.act(desk.actor, act, (row.code,), document)

    def _show_progress(self) -> None:
        self.progress.show_progress(self.run, self.tr("Dossier {number} of {count}"))

    def _show_end(self) -> None:
        words = {
            Act.APOLOGISE: self.tr("{count} of {all} have a new appointment."),
            Act.EXPLAIN: self.tr("{count} of {all} are explained."),
        }
        self.progress.show_end(self.run, words[self._act])
        self._show_parts(running=False)
        printable = self._act is Act.APOLOGISE and bool(self.run.finished)
        self.letters.setVisible(printable)
        target = self.letters if printable else self.leaving
        target.face.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, *, running: bool) -> None:
        self.stop.setVisible(running)
        self.leaving.setVisible(not running)
        self.letters.hide()
        if running:
            self.progress.begin()
            self.stop.face.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        if self.busy():
            return
        if self.asking.isHidden() and self.telling.isHidden() and self.printing.isHidden():
            self.hide()
            self.left.emit()


def _apologies() -> tuple[Entry, ...]:
    """One new appointment for all, or a rule by which each gets its own."""
    day = MomentEntry("new_due_at", translate("LateActs", "One new appointment for all"))
    day.required = False
    return (day, Entry("days", translate("LateActs", "Or working days more for each")), reason())


def _days(typed: str | None, document: dict[str, Any]) -> int | None:
    """The working days of the rule; None when one appointment for all was typed. HasProblems."""
    if (typed is None) == ("new_due_at" not in document):
        raise HasProblems((Problem("new_due_at", "date_or_days"),))
    if typed is None:
        return None
    if not typed.isdecimal() or not 1 <= int(typed) <= MOST_DAYS:
        raise HasProblems((Problem("days", "working_days_out_of_range", {"most": MOST_DAYS}),))
    return int(typed)
