"""The charts of the day on paper: each with its figures as a table beneath it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desk_app.models.charts.chart import Chart
from desk_app.models.charts.day_charts import day_charts
from desk_app.models.moments import in_vietnam
from desk_app.models.statistics.day_picture import DayPicture
from desk_app.models.typed_dates import paper_moment
from desk_app.printing.chart_block import chart_block
from desk_app.printing.flow import Block, glued, text
from desk_app.printing.forms import Printing
from desk_app.printing.heading import title_block
from desk_app.printing.letterhead import Letterhead, letterhead
from desk_app.printing.list_paper import cells
from desk_app.printing.setting import Setting, paper_of
from desk_app.printing.sheet import A4
from desk_app.printing.table import Align, Column, Table
from desk_app.printing.typeset import Run, bold
from desk_app.printing.wording import form_wording

KEY = "charts"
SHEET = replace(A4, head_left=A4.left, body=12)
LETTERS, CELLS = 9.5, 9.0  # points, of a chart and of its table
LABELS = 0.62  # of the width, that the labels of a table take
BEFORE_CHART, BEFORE_TABLE = 1.1, 4  # in sizes; points


@dataclass(frozen=True)
class ChartForm:
    """What is printed: whose figures, and how the print is marked."""

    letterhead: Letterhead
    picture: DayPicture
    printing: Printing


def charts_pdf(form: ChartForm) -> bytes:
    """All charts of a day on A4. Raises `Trouble("font_missing", package=…)` without a typeface."""
    on = in_vietnam(form.printing.at).date()
    wording = form_wording(KEY, on)

    def blocks(setting: Setting, _copy: str) -> Iterator[Block]:
        sheet, picture = setting.sheet, form.picture
        yield letterhead(form.letterhead, "", on, None, sheet)
        yield title_block(wording.title, sheet)
        weeks = [days for days, _ in picture.weeks]
        first, last = f"{weeks[0].first:%d/%m/%Y}", f"{weeks[-1].last:%d/%m/%Y}"
        moment = paper_moment(in_vietnam(picture.at))
        yield from setting.line("at", moment=moment, first=first, last=last)
        for chart in day_charts(picture, wording.additions):
            yield from _chart(chart, setting, form.printing)
        told = wording.printed("definition").format(definition=picture.definition)
        yield from text(
            [Run(told)], sheet.left, sheet.text_width, LETTERS, gap=BEFORE_CHART
        )  # fmt: skip

    return paper_of(wording, SHEET, form.printing, [""], blocks)


def _chart(chart: Chart, setting: Setting, printing: Printing) -> Iterator[Block]:
    """Its name, its drawing and its table; the table may go on overleaf."""
    sheet = setting.sheet
    name, *more = setting.paragraph([bold(chart.name)])
    yield from glued((replace(name, gap=BEFORE_CHART * sheet.body), *more))
    drawn = chart_block(chart, sheet, LETTERS)
    if chart.is_empty:
        yield drawn
        return
    yield replace(drawn, glued=True)
    free = 1 - LABELS
    shares = (LABELS, *(free / (len(chart.heads) - 1) for _ in chart.heads[1:]))
    columns = tuple(
        Column(head, sheet.text_width * share, Align.CENTRE if place else Align.LEFT)
        for place, (head, share) in enumerate(zip(chart.heads, shares, strict=True))
    )
    furniture = setting.furniture(printing, "")
    room = furniture.bottom - furniture.top
    table = Table(columns, sheet.left, CELLS, sheet.pad, room)
    head, *rows = table.blocks([cells(*row) for row in chart.rows()])
    yield replace(head, gap=BEFORE_TABLE)
    yield from rows
