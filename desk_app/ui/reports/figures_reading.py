"""Reads reports for the face of figures, finds what is behind their numbers, prints and saves them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desk_app.models.outcomes import HasProblems, IntegrityBroken, NotAllowed
from desk_app.models.report import Report
from desk_app.models.statistics.figure_sheet import HEADS, FigureSheet, sheet_of
from desk_app.models.statistics.options import Options
from desk_app.models.statistics.period import Period
from desk_app.models.views import PrintJobView
from desk_app.services.report_document import report_document
from desk_app.ui.desk import Desk
from desk_app.ui.latest import Latest
from desk_app.ui.notices import notice
from desk_app.ui.reports.figure_words import SCREEN_WORDING, column_word

PAUSE = 60  # ms; whoever runs through the list reads only where he stops
Refused = HasProblems | NotAllowed | IntegrityBroken


@dataclass(frozen=True)
class Found:
    """A report, what the keys of its rows are called, and itself as a document."""

    report: Report
    names: Mapping[str, str]
    document: Mapping[str, Any]


@dataclass(frozen=True)
class Read:
    """What was found, and its table in the words of the screen."""

    found: Found
    sheet: FigureSheet

    @property
    def report(self) -> Report:
        """The report itself."""
        return self.found.report


class FiguresReading(QObject):
    """`read` carries a Read, `refused` why there is none, `found` dossiers and their heading."""

    read = Signal(object)
    refused = Signal(str)
    found = Signal(tuple, str)

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._heads: Mapping[str, str] = {}
        self._latest = Latest(desk.background, PAUSE, self)
        self._shown: Report | None = None

    def ask(self, name: str, days: Period, options: Options) -> None:
        """The report of that name; an answer to an older question is dropped."""
        acts, actor = self._desk.acts, self._desk.actor

        def read() -> Found | Refused:
            try:
                report = acts.report(actor, name, days.first, days.last, options)
            except (HasProblems, NotAllowed, IntegrityBroken) as refused:
                return refused
            names = acts.statistics().names(actor, report)
            return Found(report, names, report_document(report))

        self._latest.ask(read, self._answer)

    def _answer(self, answer: Found | Refused) -> None:
        """Words are found on this thread, where the language may change."""
        if isinstance(answer, Found):
            report = self._shown = answer.report
            self._heads = {
                each: column_word(HEADS.get((report.name, each), each)) for each in report.columns
            }
            self.read.emit(Read(answer, sheet_of(report, SCREEN_WORDING, answer.names)))
        else:
            self._shown = None
            self.refused.emit(notice(answer, "").sentence)

    def find(self, report: Report, row: str | None, column: str, heading: str) -> None:
        """The dossiers that a number counts."""
        desk = self._desk
        desk.background.run(
            lambda: desk.acts.statistics().dossiers_of(desk.actor, report, row, column),
            lambda ids: self.found.emit(ids, heading),
        )

    def open_dossier(self, code: str) -> None:
        """The dossier of a line."""
        desk = self._desk

        def found(holders: tuple[str, ...]) -> None:
            if holders:
                desk.wanted.emit(holders[0])

        desk.background.run(lambda: desk.acts.holders(code), found)

    def preview(self, title: str) -> None:
        """The paper of the report on the screen; nothing is recorded."""
        desk, report = self._desk, self._shown
        if report is not None:
            desk.background.run(
                lambda: desk.acts.preview_figures(desk.actor, report),
                lambda pdf: desk.previewed.emit(pdf, title),
            )

    def print_shown(self) -> PrintJobView | None:
        """The report that is shown into the print queue; called off the UI thread."""
        report = self._shown
        return None if report is None else self._desk.acts.print_figures(self._desk.actor, report)

    def save(self, path: Path) -> None:
        """The report that is shown as .csv, as its paper (.pdf), else as a workbook; off the thread."""
        desk, report = self._desk, self._shown
        if report is None:
            return
        if path.suffix.lower() == ".pdf":
            desk.acts.save_figures(desk.actor, report, path)
        else:
            desk.acts.save_rows(report, path, self._heads)
