"""Joins the end of the day to its acts: read, signed, its list printed, looked at, saved, proved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk_app.models.day_end import DayMark, DayState, SignedDay
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.views import PrintJobView
from desk_app.ui.desk import Desk
from desk_app.ui.formats import shown_date
from desk_app.ui.reports.office_sheet import save_office_sheet

DAILY, DAYS = "daily", 14


@dataclass(frozen=True)
class DayRead:
    """A day, the last fourteen, and the standing warnings of the desk, read at one moment."""

    state: DayState
    days: tuple[DayMark, ...]
    warnings: tuple[str, ...]


class DayKeeping(QObject):
    """`read` carries a DayRead, `signed` a SignedDay, `proved` a PaperVerdict, `refused` problems."""

    read = Signal(object)
    signed = Signal(object)
    proved = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk

    def today(self) -> date:
        """The day that runs."""
        return self._desk.acts.now().date()

    def ask(self, day: date) -> None:
        """Read a day anew."""
        acts, actor = self._desk.acts, self._desk.actor

        def read() -> DayRead:
            end = acts.day_end()
            return DayRead(
                end.state(day), end.days(self.today(), DAYS), acts.status(actor).warnings
            )

        self._desk.background.run(read, self.read.emit)

    def sign(self, day: date, remarks: str) -> None:
        """The supervisor's signature under a day."""
        desk, body = self._desk, {"day": day.isoformat(), "remarks": remarks}

        def signed(found: SignedDay) -> None:
            self.signed.emit(found)
            words = self.tr("{day} is signed off, time {number}. Ctrl+P prints the daily list.")
            desk.said.emit("ok", words.format(day=shown_date(found.day), number=found.number))
            desk.wrote("days")

        def failed(error: BaseException) -> None:
            if isinstance(error, HasProblems):
                problems: tuple[Problem, ...] = error.problems
                self.refused.emit(problems)
            else:
                desk.notices.report(error)

        desk.background.run(lambda: desk.acts.day_end()(desk.actor, body), signed, failed=failed)

    def check(self, text: str, day: date) -> None:
        """Whether a list is genuine and the records are still those on it."""
        acts = self._desk.acts
        self._desk.background.run(lambda: acts.check_paper(text, day), self.proved.emit)

    def print_today(self) -> None:
        """The daily list of the day that runs, asked for by one key from any screen."""
        desk, day = self._desk, self.today()

        def queued(_: PrintJobView) -> None:
            words = self.tr("The daily list of {day} goes to the printer.")
            desk.said.emit("ok", words.format(day=shown_date(day)))
            desk.wrote("prints")

        desk.background.run(lambda: self.print_day(day), queued)

    def print_day(self, day: date) -> PrintJobView:
        """The daily list into the print queue; called off the UI thread."""
        return self._desk.acts.print_report(self._desk.actor, DAILY, (day, day))

    def preview(self, day: date) -> None:
        """The list as it would be printed; nothing is recorded."""
        desk = self._desk
        title = self.tr("daily list {day}").format(day=shown_date(day))
        desk.background.run(
            lambda: desk.acts.preview_report(desk.actor, DAILY, (day, day)),
            lambda pdf: desk.previewed.emit(pdf, title),
        )

    def save(self, day: date, path: Path) -> None:
        """The list as .csv, as its paper (.pdf), else as a workbook; called off the UI thread."""
        acts, actor, days = self._desk.acts, self._desk.actor, (day, day)
        if path.suffix.lower() == ".pdf":
            acts.save_report(actor, DAILY, days, path)
        else:
            save_office_sheet(acts, acts.report(actor, DAILY, *days), path)
