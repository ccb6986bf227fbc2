"""Upright bars and the line of a trend: a base line, labels beneath it, figures at the marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from desk_app.models.charts.chart import Chart, Kind, Number, Value
from desk_app.models.charts.marks import Bar, Dot, Fill, Mark, Role, Side, Stroke, Type, Words

GAP, BENEATH, ABOVE = 0.42, 3, 3  # of a cell, units between base line and label, mark and figure
DOT = 4  # units
LEAST_SPAN = 0.2  # of the scale that a trend shows at least: a small step is not drawn as a fall


def upright(chart: Chart, wide: float, high: float, type_: Type) -> Iterator[Mark]:
    """The marks of the chart, the sentence in their middle where there is nothing to draw."""
    base = high - type_.line(Role.LABEL) - BENEATH * type_.unit
    yield Stroke(((0, base), (wide, base)))
    cell = wide / max(1, len(chart.values))
    labels = [each.label for each in chart.values]
    for place in _legible(labels, Role.LABEL, cell, type_):
        beneath = base + BENEATH * type_.unit
        yield Words(place * cell, beneath, cell, labels[place], Role.LABEL)
    if chart.is_empty:
        return
    room = base - type_.line(Role.FIGURE) - ABOVE * type_.unit
    if chart.kind is Kind.TREND:
        yield from _trend(chart, cell, (base, room), type_)
    else:
        yield from _columns(chart, cell, (base, room), type_)


def _columns(chart: Chart, cell: float, at: tuple[float, float], type_: Type) -> Iterator[Mark]:
    base, room = at
    most = float(chart.whole or max(each.total for each in chart.values))
    tops = [base - room * float(each.total) / most for each in chart.values]
    for place, value in enumerate(chart.values):
        if value.total:
            left, high = (place + GAP / 2) * cell, base - tops[place]
            fill = Fill.OUTLINED if value.outlined else Fill.SOLID
            yield Bar(left, tops[place], cell * (1 - GAP), high, fill)
    yield from _figures(chart.values, tops, cell, type_)


def _trend(chart: Chart, cell: float, at: tuple[float, float], type_: Type) -> Iterator[Mark]:
    base, room = at
    known = [(place, each.total) for place, each in enumerate(chart.values) if each.known]
    numbers = [float(number) for _, number in known]
    end = float(chart.whole if chart.whole is not None else max(numbers)) or 1.0
    least = max(0.0, min(*numbers, end * (1 - LEAST_SPAN)))
    lift = type_.line(Role.FIGURE) + 2 * DOT * type_.unit  # a figure beneath the lowest point
    scale = (room - lift - DOT * type_.unit) / ((end - least) or 1.0)
    tops = [base] * len(chart.values)
    for place, number in known:
        tops[place] = base - lift - (float(number) - least) * scale
    for one, other in pairwise(known):
        if other[0] == one[0] + 1:
            ends = tuple(((place + 0.5) * cell, tops[place]) for place in (one[0], other[0]))
            yield Stroke(ends, strong=True)
    for place, _ in known:
        fill = Fill.OUTLINED if chart.values[place].outlined else Fill.SOLID
        yield Dot((place + 0.5) * cell, tops[place], fill)
    numbers_by_place = dict(known)
    at_marks = [
        _beneath(top, type_) if _is_low(numbers_by_place, place) else top - DOT * type_.unit
        for place, top in enumerate(tops)
    ]
    for words in _figures(chart.values, at_marks, cell, type_):
        lean = _lean(numbers_by_place, int(words.x / cell + 0.5))
        aside = lean * type_.width(words.text, Role.FIGURE) / 2
        yield replace(words, x=words.x + aside)


def _lean(numbers: Mapping[int, Number], place: int) -> int:
    """To which side a figure gives way to a line that climbs (-1) or falls (1) through its point."""
    if not {place - 1, place, place + 1} <= numbers.keys():
        return 0
    before, here, after = (numbers[each] for each in (place - 1, place, place + 1))
    return (before > here > after) - (before < here < after)


def _is_low(numbers: Mapping[int, Number], place: int) -> bool:
    """Whether the line comes down to a point, so that a figure above would stand in it."""
    if place not in numbers:
        return False
    beside = [numbers[each] for each in (place - 1, place + 1) if each in numbers]
    return any(each > numbers[place] for each in beside) and min(beside) >= numbers[place]


def _beneath(top: float, type_: Type) -> float:
    """Where a mark would have to be for its figure to stand beneath the one at `top`."""
    return top + type_.line(Role.FIGURE) + (DOT + ABOVE) * type_.unit


def _figures(
    values: Sequence[Value], tops: Sequence[float], cell: float, type_: Type
) -> Iterator[Words]:
    """The figure above each mark; where they would run into each other only every so many of them."""
    high = type_.line(Role.FIGURE) + ABOVE * type_.unit / 2
    written = [each.written if each.total or each.figure else "" for each in values]
    for place in _legible(written, Role.FIGURE, cell, type_):
        if written[place]:
            y = tops[place] - high
            yield Words(place * cell, y, cell, written[place], Role.FIGURE, Side.MIDDLE)


def _legible(texts: Sequence[str], role: Role, cell: float, type_: Type) -> range:
    """The places whose texts can stand side by side, counted back from the last."""
    widest = max((type_.width(each, role) for each in texts), default=0.0) + 2 * type_.unit
    step = 1
    while step < len(texts) and cell * step < widest:
        step += 1
    return range((len(texts) - 1) % step, len(texts), step)
