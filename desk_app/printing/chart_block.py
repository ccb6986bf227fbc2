"""The charts of the screen on paper: black and grey, told apart by their filling."""

from __future__ import annotations

from desk_app.models.charts.chart import Chart
from desk_app.models.charts.layout import laid_out, wanted_height
from desk_app.models.charts.marks import Bar, Dot, Fill, Mark, Role, Side, Stroke, Type, Words
from desk_app.printing.flow import ASCENT, LEADING, Block
from desk_app.printing.fonts import Face
from desk_app.printing.ink import HAIRLINE, Ink
from desk_app.printing.sheet import Sheet
from desk_app.printing.typeset import Run, clean

SIZES = {Role.FIGURE: 1.0, Role.LABEL: 0.92, Role.SENTENCE: 1.0}  # of the size of the chart
FACES = {Role.FIGURE: Face.BOLD, Role.LABEL: Face.REGULAR, Role.SENTENCE: Face.ITALIC}
UNIT = 0.075  # of the size: air that is told in pixels of a screen
DARK, HATCH, STRONG, DOT = 0.35, 2.4, 1.4, 2.2  # grey of a full bar, points
BEFORE = 0.4  # air above, in sizes


def chart_block(chart: Chart, sheet: Sheet, size: float) -> Block:
    """The chart between the margins with letters of `size` points, as high as it wants to be."""
    type_ = _type_of(size)
    wide, high = sheet.text_width, wanted_height(chart, type_)
    marks = laid_out(chart, wide, high, type_)

    def draw(ink: Ink, top: float) -> None:
        for mark in marks:
            _draw(ink, mark, (sheet.left, top), size)

    return Block(height=high, draw=draw, gap=BEFORE * size)


def _run(text: str, role: Role) -> Run:
    return Run(clean(text), FACES[role], SIZES[role])


def _type_of(size: float) -> Type:
    return Type(
        lambda text, role: _run(text, role).width(size),
        lambda role: LEADING * SIZES[role] * size,
        UNIT * size,
    )


def _draw(ink: Ink, mark: Mark, at: tuple[float, float], size: float) -> None:
    match mark:
        case Words():
            _words(ink, mark, at, size)
        case Bar():
            _bar(ink, mark, at)
        case Stroke():
            _stroke(ink, mark, at)
        case Dot():
            ink.canvas.setFillGray(0 if mark.fill is Fill.SOLID else 1)
            ink.canvas.circle(at[0] + mark.x, ink.height - at[1] - mark.y, DOT, stroke=1, fill=1)
            ink.canvas.setFillGray(0)


def _words(ink: Ink, words: Words, at: tuple[float, float], size: float) -> None:
    run = _run(words.text, words.role)
    spare = words.wide - run.width(size)
    share = {Side.LEFT: 0.0, Side.MIDDLE: 0.5, Side.RIGHT: 1.0}[words.side]
    baseline = at[1] + words.y + ASCENT * SIZES[words.role] * size
    ink.run(at[0] + words.x + share * spare, baseline, run, size)


def _bar(ink: Ink, bar: Bar, at: tuple[float, float]) -> None:
    canvas, left = ink.canvas, at[0] + bar.x
    bottom = ink.height - at[1] - bar.y - bar.high
    if bar.fill is Fill.SOLID:
        canvas.setFillGray(DARK)
    canvas.rect(left, bottom, bar.wide, bar.high, stroke=1, fill=int(bar.fill is Fill.SOLID))
    canvas.setFillGray(0)
    if bar.fill is Fill.HATCHED:
        _hatch(ink, (left, bottom, bar.wide, bar.high))


def _hatch(ink: Ink, box: tuple[float, float, float, float]) -> None:
    canvas, (left, bottom, wide, high) = ink.canvas, box
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(left, bottom, wide, high)
    canvas.clipPath(path, stroke=0)
    for step in range(int((wide + high) / HATCH) + 1):
        x = left - high + step * HATCH
        canvas.line(x, bottom, x + high, bottom + high)
    canvas.restoreState()


def _stroke(ink: Ink, stroke: Stroke, at: tuple[float, float]) -> None:
    canvas, path = ink.canvas, ink.canvas.beginPath()
    first, *others = [(at[0] + x, ink.height - at[1] - y) for x, y in stroke.points]
    path.moveTo(*first)
    for point in others:
        path.lineTo(*point)
    canvas.setLineWidth(STRONG if stroke.strong else HAIRLINE)
    canvas.drawPath(path)
    canvas.setLineWidth(HAIRLINE)
