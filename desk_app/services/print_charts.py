"""The charts of the day on paper, as they stand at this moment."""

from __future__ import annotations

from dataclasses import dataclass

from desk_app.models.actor import Actor
from desk_app.models.views import PrintJobView
from desk_app.printing.chart_paper import KEY, ChartForm, charts_pdf
from desk_app.printing.forms import Printing
from desk_app.printing.sheet import Paper
from desk_app.services.desk import Desk
from desk_app.services.preferences import Preferences
from desk_app.services.print_queue import Job, job_view, queued
from desk_app.services.receipt_form import letterhead_of
from desk_app.services.statistics.day_picture import PictureDay


@dataclass(frozen=True)
class PrintCharts:
    """Counts alone, nobody is named: the print is not recorded."""

    desk: Desk

    def __call__(self, actor: Actor, printer: str | None = None) -> PrintJobView:
        """Into the print queue; `printer` as `PrintPaper` takes it. Refuses as `PictureDay`."""
        queue = Preferences(self.desk)("printer.receipt") if printer is None else printer
        pdf = self.preview(actor)
        with self.desk.journal.writing(actor.name) as writing:
            label = f"{writing.now:%d/%m/%Y}"
            job = Job(KEY, label, queue, Paper.A4.value, pdf)
            made = queued(writing, self.desk.ticker.new_id(writing.now), job)
        return job_view(made)

    def preview(self, actor: Actor) -> bytes:
        """The paper alone."""
        picture, site = PictureDay(self.desk)(actor), self.desk.site
        printing = Printing(picture.at, site.desk, demo=self.desk.demo)
        return charts_pdf(ChartForm(letterhead_of(site), picture, printing))
