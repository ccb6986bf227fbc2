"""Charts of the window: bars, stacks and trends in the theme's colours, and as tables by a key."""

from desk_app.ui.charts.chart_view import ChartView
from desk_app.ui.charts.kinds import Bars, Columns, Stacks, Trend

__all__ = ["Bars", "ChartView", "Columns", "Stacks", "Trend"]
