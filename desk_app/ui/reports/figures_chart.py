"""The chart above a report, where there is one."""

from __future__ import annotations

from collections.abc import Mapping

from desk_app.models.charts.chart import Chart, Kind
from desk_app.models.report import Report
from desk_app.models.statistics.figure_chart import DRAWN, chart_of
from desk_app.ui.charts import ChartView
from desk_app.ui.reports.figure_words import SCREEN_WORDING, report_word

NO_CHART = Chart(Kind.COLUMNS, "", ("", ""), ())


class FigureChart(ChartView):
    """Shows itself for a report that has one; where the table says more, only when asked to."""

    def __init__(self) -> None:
        super().__init__(NO_CHART)
        self._turned: set[str] = set()  # reports whose chart is shown, or not, against the usual
        self._report = ""
        self.hide()

    def show_report(self, report: Report, names: Mapping[str, str]) -> None:
        """The chart of a report, or none."""
        chart = chart_of(report, SCREEN_WORDING, names, report_word(report.name))
        self._report = report.name if chart is not None else ""
        self._come_or_go()
        if chart is not None:
            self.show_chart(chart)

    def turn(self) -> None:
        """Show the chart of this report from now on, or leave its room to the table."""
        if self._report:
            self._turned ^= {self._report}
            self._come_or_go()

    def _come_or_go(self) -> None:
        drawn = DRAWN.get(self._report)
        usual = drawn is not None and not drawn.aside
        self.setVisible(drawn is not None and usual != (self._report in self._turned))
