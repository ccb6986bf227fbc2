"""The charts by their kinds, each made once with its words and shown with `show_values`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desk_app.models.charts.chart import Chart, Kind, Number, Series, Value
from desk_app.ui.charts.chart_view import ChartView

PERCENT = 100


class ValuesView(ChartView):
    """A chart whose words stay while its values change."""

    def show_values(self, values: Iterable[Value]) -> None:
        """Draw these, each with a number for every part; one without a number leaves a gap."""
        self.show_chart(replace(self.chart, values=tuple(values)))


class Bars(ValuesView):
    """Level bars, one a row: for long labels. `heads` name the two columns of its table."""

    def __init__(self, name: str, heads: tuple[str, str], empty: str = "") -> None:
        super().__init__(Chart(Kind.BARS, name, heads, (), empty=empty))


class Columns(ValuesView):
    """Upright bars: for hours, days and other short labels in an order."""

    def __init__(self, name: str, heads: tuple[str, str], empty: str = "") -> None:
        super().__init__(Chart(Kind.COLUMNS, name, heads, (), empty=empty))


class Trend(ValuesView):
    """A line with points; `whole` is the end of the scale, 100 of percentages, None: the highest."""

    def __init__(
        self, name: str, heads: tuple[str, str], empty: str = "", whole: Number | None = PERCENT
    ) -> None:
        super().__init__(Chart(Kind.TREND, name, heads, (), empty=empty, whole=whole))


class Stacks(ValuesView):
    """Level bars of several parts, told apart by their filling and by their tone."""

    def __init__(self, name: str, label: str, series: tuple[Series, ...], empty: str = "") -> None:
        """`label` heads the column of labels in its table."""
        heads = (label, *(each.name for each in series))
        super().__init__(Chart(Kind.STACKS, name, heads, (), series, empty))
