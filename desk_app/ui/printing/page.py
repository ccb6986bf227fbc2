"""The print queue: nothing asked for is lost, a printer that fails can be passed by."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desk_app.models.views import JobState, PrintJobView
from desk_app.ui import theme
from desk_app.ui.frame.foot import Hint
from desk_app.ui.printing.jobs_table import STATE, WHAT, WHEN, WHERE, JobsTable
from desk_app.ui.widgets.act_button import ActButton
from desk_app.ui.widgets.card import Card
from desk_app.ui.widgets.facts import plain_label
from desk_app.ui.widgets.list_card import ListCard
from desk_app.ui.widgets.rows_view import RowsView

NOWHERE = Qt.AlignmentFlag(0)
FEWEST_LETTERS = 14  # of a printer that is chosen
SIDE, BESIDE_FROM, ANY_WIDTH = 290, 1000, 16_777_215
WIDTHS = {STATE: 180, WHAT: 220, WHEN: 112}


class PrintsPage(QWidget):
    """`retried` carries job and printer ("" keeps it), `dropped` the job, `opened` the dossier."""

    retried = Signal(str, str)
    dropped = Signal(str)
    opened = Signal(str)
    refreshed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.table = JobsTable()
        name = self.tr("Print queue")
        self.view = RowsView(name, self.table, frozenset({STATE, WHAT}), WHERE)
        self.view.set_widths(WIDTHS)
        self.printers = QComboBox()
        self.printers.setAccessibleName(self.tr("Printer"))
        self.printers.setMinimumContentsLength(FEWEST_LETTERS)
        self.again = ActButton(self.tr("Print again"), "Ctrl+P")
        self.drop = ActButton(self.tr("Take out of the queue"), "Ctrl+D")
        self._heading = plain_label(name, "title")
        self._count, self._why = plain_label("", tone="muted"), plain_label("", "small", "late")
        self._side = Card(self.tr("Chosen print"), "Alt+I")
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._acts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        empty = self.tr("Nothing to print. Receipts appear here after F2 and F8.")
        self._list = ListCard(self.view, empty)
        self._lay_out()
        self.view.opened.connect(lambda row: self.opened.emit(self.table.job(row).dossier))
        self.view.moved.connect(lambda _: self._allow())
        self.again.clicked.connect(self._retry)
        self.drop.clicked.connect(self._drop)
        self._allow()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.scaled(14))
        head.addWidget(self._heading)
        head.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        self._acts.setSpacing(theme.scaled(7))
        to = plain_label(self.tr("Send it to"), tone="muted")
        to.setMinimumHeight(self.printers.sizeHint().height())
        self._why.setWordWrap(True)
        self._parts = (to, self.printers, self.again, self.drop, self._why)
        for widget in self._parts:
            self._acts.addWidget(widget)
        self._side.body.addLayout(self._acts)
        self._side.body.addStretch(1)
        self._below.setSpacing(theme.scaled(12))
        self._below.addWidget(self._list, 1)
        self._below.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.scaled(each) for each in (20, 14, 20, 12)))
        column.setSpacing(theme.scaled(10))
        column.addLayout(head)
        column.addLayout(self._below, 1)

    def title(self) -> str:
        """The name of the screen."""
        return self._heading.text()

    def hints(self) -> tuple[Hint, ...]:
        """The keys that matter here."""
        return (
            ("Ctrl+P", self.tr("print again")),
            ("Enter", self.tr("open the dossier")),
            ("F8", self.tr("register")),
        )

    def shown(self) -> None:
        """Read the queue and the printers anew; the keyboard is in the list."""
        self.refreshed.emit()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_printers(self, names: tuple[str, ...]) -> None:
        """The printers of this machine; the first line keeps the one of the job."""
        chosen = self.printers.currentData()
        self.printers.clear()
        self.printers.addItem(self.tr("Keep the printer of this print"), "")
        for name in names:
            self.printers.addItem(name, name)
        self.printers.setCurrentIndex(max(0, self.printers.findData(chosen)))

    def show_jobs(self, jobs: tuple[PrintJobView, ...]) -> None:
        """Show the queue; the selection stays on its job."""
        before = self._job()
        self.table.show_jobs(jobs)
        self._list.show_rows(some=bool(jobs))
        waiting = sum(job.state is JobState.WAITING for job in jobs)
        failed = sum(job.state is JobState.FAILED for job in jobs)
        text = self.tr("{waiting} waiting, {failed} failed")
        self._count.setText(text.format(waiting=waiting, failed=failed))
        place = self.table.place_of(before.id) if before else 0
        if jobs:
            self.view.selectRow(place or 0)
        self._allow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the table would lose its words, what can be done goes beneath it."""
        super().resizeEvent(event)
        wide = event.size().width() >= theme.scaled(BESIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._below.setDirection(across if wide else down)
        self._acts.setDirection(down if wide else across)
        self._acts.setStretchFactor(self.printers, 0 if wide else 1)
        for part in self._parts:  # side by side the reasons differ in height
            self._acts.setAlignment(part, NOWHERE if wide else Qt.AlignmentFlag.AlignTop)
        self._side.setMinimumWidth(theme.scaled(SIDE) if wide else 0)
        self._side.setMaximumWidth(theme.scaled(SIDE) if wide else ANY_WIDTH)

    def _job(self) -> PrintJobView | None:
        row = self.view.current()
        return None if row is None else self.table.job(row)

    def _allow(self) -> None:
        job = self._job()
        self._why.setText(self.table.why(job) if job else "")
        self._why.setVisible(bool(self._why.text()))
        if job is None:
            why = self.tr("Nothing is chosen.")
            self.again.set_reason(why)
            self.drop.set_reason(why)
            return
        done = job.state is JobState.PRINTED
        self.again.set_reason(
            self.tr("Already sent. Print it again from its dossier: Enter, then Ctrl+P.")
            if done
            else ""
        )
        refusals = {
            JobState.PRINTED: self.tr("Already sent to the printer."),
            JobState.DROPPED: self.tr("Taken out. Ctrl+P prints it after all."),
        }
        self.drop.set_reason(refusals.get(job.state, ""))

    def _retry(self) -> None:
        if (job := self._job()) is not None:
            self.retried.emit(job.id, str(self.printers.currentData() or ""))

    def _drop(self) -> None:
        if (job := self._job()) is not None:
            self.dropped.emit(job.id)
