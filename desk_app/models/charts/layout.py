"""A chart laid out on a piece of screen or paper: every mark with its place."""

from __future__ import annotations

from desk_app.models.charts.chart import Chart, Kind
from desk_app.models.charts.level import level, rows_high
from desk_app.models.charts.marks import Mark, Role, Type, Words
from desk_app.models.charts.upright import upright

UPRIGHT = frozenset({Kind.COLUMNS, Kind.TREND})
HIGH = 8.4  # lines, of a chart that stands upright


def laid_out(chart: Chart, wide: float, high: float, type_: Type) -> tuple[Mark, ...]:
    """Every mark of the chart in that width and height; nothing is drawn outside of it."""
    marks: tuple[Mark, ...] = ()
    if not chart.values:
        return _said(chart, wide, high, type_)
    if chart.kind in UPRIGHT:
        marks = tuple(upright(chart, wide, high, type_))
    elif not chart.is_empty:
        marks = tuple(level(chart, wide, high, type_))
    return (*marks, *_said(chart, wide, high, type_)) if chart.is_empty else marks


def _said(chart: Chart, wide: float, high: float, type_: Type) -> tuple[Mark, ...]:
    """The sentence in the middle of what is empty."""
    middle = (high - type_.line(Role.SENTENCE)) / 2
    sentence = type_.cut(chart.empty, Role.SENTENCE, wide)
    return (Words(0, middle, wide, sentence, Role.SENTENCE),)


def wanted_height(chart: Chart, type_: Type) -> float:
    """How high a chart wants to be: level bars by their number."""
    if chart.kind in UPRIGHT or not chart.values:
        return HIGH * type_.line(Role.LABEL)
    return rows_high(chart, type_)
