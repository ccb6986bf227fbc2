"""Reports on paper: II.06 in the layout that is prescribed for it, every other one as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import Writing
from desk_app.models.actor import Actor
from desk_app.models.charts.chart import Chart
from desk_app.models.happening import Plain
from desk_app.models.moments import read_moment
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import must_report
from desk_app.models.report import Report
from desk_app.models.shown import comma
from desk_app.models.statistics.figure_chart import DRAWN, chart_of
from desk_app.models.statistics.figure_sheet import Kind, Wording, share_lines, sheet_of
from desk_app.models.statistics.ii06 import COLUMNS
from desk_app.models.statistics.shares import Share
from desk_app.models.typed_dates import paper_moment
from desk_app.models.views import PrintJobView
from desk_app.printing.figures_paper import FiguresForm, figures_pdf
from desk_app.printing.forms import Printing
from desk_app.printing.ii06_paper import KEY, Ii06Form, ii06_pdf
from desk_app.printing.sheet import Paper
from desk_app.services.accounts import full_names
from desk_app.services.agreeing import must_agree
from desk_app.services.desk import Desk
from desk_app.services.preferences import Preferences
from desk_app.services.previewed import previewed
from desk_app.services.print_queue import Job, job_view, queued
from desk_app.services.printed import printed
from desk_app.services.ratings_told import ratings_told
from desk_app.services.receipt_form import letterhead_of
from desk_app.services.report_document import report_document
from desk_app.services.report_words import paper_wording, title_of
from desk_app.services.statistics.names import keys_of, names_of
from desk_app.services.waiting_file import appearing

PRINTED_SHARES = ("solved_on_time", "solved_late", "pending_in_time", "pending_overdue")
NONE, SATISFACTION = "–", "satisfaction"


@dataclass(frozen=True)
class PrintStatistics:
    """A report that was made, to a file, onto the screen or into the print queue.

    What was made is what is printed. IntegrityBroken `identity_broken` when its sums disagree.
    """

    desk: Desk

    def save(self, actor: Actor, report: Report, path: Path) -> None:
        """The paper in a file. NotAllowed `nothing_to_print` for a report without a row."""
        must_report(actor, report.name)
        with appearing(path) as file, self.desk.journal.writing(actor.name) as writing:
            file.write(self._pdf(writing, report))

    def queue(self, actor: Actor, report: Report, printer: str | None = None) -> PrintJobView:
        """The paper into the print queue; `printer` as `PrintPaper` takes it."""
        must_report(actor, report.name)
        queue = Preferences(self.desk)("printer.receipt") if printer is None else printer
        with self.desk.journal.writing(actor.name) as writing:
            label = f"{report.first:%d/%m/%Y}–{report.last:%d/%m/%Y}"
            job = Job(report.name, label, queue, Paper.A4.value, self._pdf(writing, report))
            made = queued(writing, self.desk.ticker.new_id(writing.now), job)
        return job_view(made)

    def preview(self, actor: Actor, report: Report) -> bytes:
        """The paper as its next print would be; nothing is recorded."""
        must_report(actor, report.name)
        return previewed(self.desk, actor, lambda writing: self._pdf(writing, report))

    def _pdf(self, writing: Writing, report: Report) -> bytes:
        must_agree(writing.session, writing.site, report)
        if not report.rows and report.name != KEY:
            raise NotAllowed("nothing_to_print")
        of = " ".join((f"{report.first} {report.last}", *report.options.values()))
        body: dict[str, Plain] = {
            "form": report.name,
            "of": of,
            "copies": 1,
            "paper": Paper.A4.value,
        }
        printing = printed(self.desk, writing, body)
        clerk = full_names(writing.session, writing.site).get(writing.by, writing.by)
        if report.name == KEY:
            return ii06_pdf(self._form(report, clerk, printing))
        return figures_pdf(self._table(writing.session, report, clerk, printing))

    def _table(
        self, session: Session, report: Report, clerk: str, printing: Printing
    ) -> FiguresForm:
        """The report with the rows and sums that the screen shows."""
        words = paper_wording()
        names = names_of(session, self.desk, report.name, keys_of(report))
        sheet = sheet_of(report, words, names)
        rows = [each for each in sheet.lines if each.kind is Kind.ROW]
        document: dict[str, Any] = report_document(report)
        return FiguresForm(
            letterhead=letterhead_of(self.desk.site),
            title=title_of(report.name),
            first=report.first,
            last=report.last,
            until=paper_moment(read_moment(report.until)) if report.until else "",
            heads=sheet.heads,
            figures=sheet.figures,
            rows=tuple(each.texts() for each in rows),
            sums=tuple(each.texts() for each in sheet.lines if each.kind is not Kind.ROW),
            below=_below(report, words),
            definition=report.definition,
            proof=_proof(document),
            clerk=clerk,
            printing=printing,
            chart=self._chart(report, words, names),
        )

    def _chart(self, report: Report, words: Wording, names: Mapping[str, str]) -> Chart | None:
        drawn = DRAWN.get(report.name)
        if drawn is None or drawn.aside:
            return None
        return chart_of(report, words, names, title_of(report.name))

    def _form(self, report: Report, clerk: str, printing: Printing) -> Ii06Form:
        document: dict[str, Any] = report_document(report)
        totals, rows = document["totals"], document["rows"]
        until = read_moment(report.until)
        return Ii06Form(
            letterhead=letterhead_of(self.desk.site),
            first=report.first,
            last=report.last,
            until=paper_moment(until),
            definition=report.definition,
            lines=tuple((row["field"], tuple(row[name] for name in COLUMNS)) for row in rows),
            total=tuple(totals[name] for name in COLUMNS),
            waiting=totals["pending_waiting"],
            renewed=totals["renewed"],
            shares={name: _share(totals["shares"][name]) for name in PRINTED_SHARES},
            proof=_proof(document),
            clerk=clerk,
            printing=printing,
        )  # fmt: skip


def _below(report: Report, words: Wording) -> tuple[str, ...]:
    """Sentences under the rows; the summary tells its shares in the rows themselves."""
    if report.name == SATISFACTION:
        return ratings_told(report)
    return () if report.name == "summary" else share_lines(report, words)


def _proof(document: dict[str, Any]) -> dict[str, str | int]:
    return {**document["journal"], "sha256": document["sha256"], "version": document["version"]}


def _share(told: dict[str, Any]) -> tuple[int, int, str]:
    share = Share(told["part"], told["whole"], told["of"])
    return share.part, share.whole, comma(share.percent() or NONE)
