"""The chart above a report, where there is one."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.models.charts.chart import Chart, Kind
from desk_app.models.report import Report
from desk_app.models.statistics.figure_chart import chart_of
from desk_app.ui.charts import ChartView
from desk_app.ui.reports.figure_words import SCREEN_WORDING, report_word

NO_CHART = Chart(Kind.COLUMNS, "", ("", ""), ())


class FigureChart(ChartView):
    """Shows itself only for a report that has one."""

    def __init__(self) -> None:
        super().__init__(NO_CHART)
        self.hide()

    def show_report(self, report: Report, names: Mapping[str, str]) -> None:
        """The chart of a report, or none."""
        chart = chart_of(report, SCREEN_WORDING, names, report_word(report.name))
        self.setVisible(chart is not None)
        if chart is not None:
            self.show_chart(chart)
