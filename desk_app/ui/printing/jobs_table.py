"""The print queue as rows: what, where to, how it stands, why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desk_app.models.moments import VIETNAM
from desk_app.models.views import JobState, PrintJobView
from desk_app.ui.formats import shown_date, shown_hour
from desk_app.ui.texts import form_text, job_state_text, trouble_text
from desk_app.ui.widgets.two_lines import MARK, SECOND_LINE

STATE, WHAT, WHERE, WHEN = range(4)
COLUMNS = 4
FIRST_LINE = Qt.ItemDataRole.DisplayRole
MARKS = {
    JobState.WAITING: ("state-soon", "soon"),
    JobState.PRINTED: ("state-on_time", "ok"),
    JobState.FAILED: ("state-late", "late"),
    JobState.DROPPED: ("cross", "quiet"),
}
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class JobsTable(QAbstractTableModel):
    """At most the last 200 jobs, newest first: all of them are held."""

    def __init__(self) -> None:
        super().__init__()
        self._jobs: tuple[PrintJobView, ...] = ()
        self._lines: Mapping[int, Callable[[PrintJobView], tuple[str, str]]] = {
            STATE: self._state,
            WHAT: lambda job: (job.code, form_text(job.form)),
            WHERE: self._where,
            WHEN: self._when,
        }

    def show_jobs(self, jobs: tuple[PrintJobView, ...]) -> None:
        """Replace the list."""
        self.beginResetModel()
        self._jobs = jobs
        self.endResetModel()

    def job(self, row: int) -> PrintJobView:
        """The job of a row."""
        return self._jobs[row]

    def why(self, job: PrintJobView) -> str:
        """Why a job has not come out yet, whole; empty when nothing went wrong."""
        if not job.error or job.state in {JobState.PRINTED, JobState.DROPPED}:
            return ""
        return trouble_text(job.error, {"queue": job.printer})

    def place_of(self, job: str) -> int | None:
        """The row of a job, None when it has left the list."""
        return next((row for row, each in enumerate(self._jobs) if each.id == job), None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """All jobs."""
        return 0 if parent.isValid() else len(self._jobs)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """State, what, where to, when."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = FIRST_LINE) -> Any:
        """First and second line, mark, and both lines for a screen reader."""
        if not index.isValid():
            return None
        job = self._jobs[index.row()]
        if role == MARK:
            return MARKS[job.state] if index.column() == STATE else None
        first, second = self._lines[index.column()](job)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{first} {second}".strip()
        return {FIRST_LINE: first, SECOND_LINE: second}.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = FIRST_LINE) -> Any:
        """Names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == FIRST_LINE:
            titles = (self.tr("State"), self.tr("Paper"), self.tr("Printer"), self.tr("Asked"))
            return titles[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _state(self, job: PrintJobView) -> tuple[str, str]:
        tries = self.tr("%n try/tries", "", job.tries)
        return job_state_text(job.state), tries if job.error else ""

    def _where(self, job: PrintJobView) -> tuple[str, str]:
        printer = job.printer or self.tr("The system's printer")
        return printer, self.why(job) or job.paper

    def _when(self, job: PrintJobView) -> tuple[str, str]:
        at = job.created_at.astimezone(VIETNAM)
        return shown_date(at.date()), shown_hour(at)
