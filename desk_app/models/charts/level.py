"""Level bars, one a row: the label, the bar or its parts, the figure."""

from __future__ import annotations

from collections.abc import Iterator

from desk_app.models.charts.chart import Chart, Kind, Value
from desk_app.models.charts.marks import Bar, Fill, Mark, Role, Side, Stroke, Type, Words

FILLS = (Fill.SOLID, Fill.HATCHED, Fill.OUTLINED)
LABEL_SHARE, TALLEST, FILLED, AIR = 0.44, 1.7, 0.62, 8  # of width, of a line, of a row, in units
SWATCH = 12  # units


def level(chart: Chart, wide: float, high: float, type_: Type) -> Iterator[Mark]:
    """The rows under each other; parts of stacks are told apart by a line of words above them."""
    top = 0.0
    if chart.kind is Kind.STACKS:
        yield from _legend(chart, type_)
        top = type_.line(Role.LABEL) + AIR * type_.unit
    air, line = AIR * type_.unit, type_.line(Role.LABEL)
    labels = max(type_.width(each.label, Role.LABEL) for each in chart.values) + 1
    labels = min(labels, wide * LABEL_SHARE)
    figures = max(type_.width(each.written, Role.FIGURE) for each in chart.values) + 1
    begin, room = labels + air, max(1.0, wide - labels - 2 * air - figures)
    most = max((each.total for each in chart.values), default=0) or 1
    scale = room / float(most if chart.whole is None else chart.whole)
    row = min((high - top) / len(chart.values), TALLEST * line)
    for value in chart.values:
        text = type_.cut(value.label, Role.LABEL, labels)
        yield Words(0, top + (row - line) / 2, labels, text, Role.LABEL, Side.RIGHT)
        yield from _bars(chart, value, (begin, top + row * (1 - FILLED) / 2, scale, row * FILLED))
        place = begin + float(value.total) * scale + air / 2
        figure = top + (row - type_.line(Role.FIGURE)) / 2
        yield Words(place, figure, figures, value.written, Role.FIGURE, Side.LEFT)
        top += row
    ends = (type_.line(Role.LABEL) + air if chart.kind is Kind.STACKS else 0.0, top)
    yield Stroke(tuple((begin, each) for each in ends))


def rows_high(chart: Chart, type_: Type) -> float:
    """How high the rows want to be."""
    above = type_.line(Role.LABEL) + AIR * type_.unit if chart.kind is Kind.STACKS else 0.0
    return above + TALLEST * type_.line(Role.LABEL) * len(chart.values)


def _bars(chart: Chart, value: Value, at: tuple[float, float, float, float]) -> Iterator[Bar]:
    x, y, scale, high = at
    for place, number in enumerate(value.numbers):
        if not number:
            continue
        long = float(number) * scale
        fill = Fill.OUTLINED if value.outlined else FILLS[place % len(FILLS)]
        tone = chart.series[place].tone if chart.series else "accent"
        yield Bar(x, y, long, high, fill, tone)
        x += long


def _legend(chart: Chart, type_: Type) -> Iterator[Mark]:
    x, line, unit = 0.0, type_.line(Role.LABEL), type_.unit
    for place, each in enumerate(chart.series):
        side = SWATCH * unit
        yield Bar(x, (line - side) / 2, side, side, FILLS[place % len(FILLS)], each.tone)
        x += side + AIR * unit / 2
        long = type_.width(each.name, Role.LABEL) + 1
        yield Words(x, 0, long, each.name, Role.LABEL, Side.LEFT)
        x += long + 2 * AIR * unit
