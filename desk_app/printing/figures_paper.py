"""Any report on A4 across: its table as wide as it needs, and under it what proves the figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desk_app.models.charts.chart import Chart
from desk_app.printing.chart_block import chart_block
from desk_app.printing.flow import Block, glued, text
from desk_app.printing.forms import Printing
from desk_app.printing.furniture import Document
from desk_app.printing.heading import title_block
from desk_app.printing.letterhead import Letterhead, letterhead
from desk_app.printing.list_paper import BEFORE_TABLE, cell, listed_on, period
from desk_app.printing.setting import Setting, laid_copies
from desk_app.printing.sheet import LIST
from desk_app.printing.signatures import signatures
from desk_app.printing.table import Align, Cell, Column, Table
from desk_app.printing.typeset import Run, bold
from desk_app.printing.wording import form_wording

KEY = "figures"
LEAST, MOST_WORDS, AIR = 38.0, 190.0, 10.0  # points
CHART = 8.5
Row = tuple[str, ...]


@dataclass(frozen=True)
class FiguresForm:
    """A report with every word and number as it is to stand there.

    `rows` are followed by the `sums`, which are set in bold; `figures` are the columns at the right.
    `below` are sentences under the table: shares with their wholes. `proof` as `Ii06Form` has it.
    """

    letterhead: Letterhead
    title: str
    first: date
    last: date
    until: str
    heads: Row
    figures: frozenset[int]
    rows: tuple[Row, ...]
    sums: tuple[Row, ...]
    below: tuple[str, ...]
    definition: str
    proof: Mapping[str, str | int]
    clerk: str
    printing: Printing
    chart: Chart | None = None


def figures_pdf(form: FiguresForm) -> bytes:
    """The report as PDF. Raises `Trouble("font_missing", package=…)` without a fit typeface."""
    wording = replace(form_wording(KEY, form.last), title=form.title.upper())
    document = Document(LIST, form.title)

    def blocks(setting: Setting, _copy: str) -> Iterator[Block]:
        sheet = setting.sheet
        on = listed_on(form.last, form.printing)
        yield letterhead(form.letterhead, "", on, None, sheet)
        yield title_block(wording.title, sheet)
        yield from glued(setting.line("period", days=period(setting, form.first, form.last)))
        if form.until:
            yield from glued(setting.line("until", moment=form.until))
        if form.chart is not None:
            yield chart_block(form.chart, sheet, CHART)
        yield from _table(setting, form)
        yield from told_below(setting, form.below, form.definition, form.proof)
        yield signatures(wording.signatures, (form.clerk, ""), sheet)

    for each in laid_copies(wording, LIST, form.printing, wording.copies, blocks):
        document.add(each)
    return document.finished()


def told_below(
    setting: Setting, told: Sequence[str], definition: str, proof: Mapping[str, str | int]
) -> Iterator[Block]:
    """Under the figures: sentences, how they are counted, and from which line of the journal."""
    sheet, words = setting.sheet, setting.wording.additions
    lines = [*told]
    if definition:
        lines.append(words["definition"].format(definition=definition))
    lines.append(words["proof"].format(**proof))
    for each in lines:
        yield from glued(
            text([Run(each)], sheet.left, sheet.text_width, sheet.small, gap=sheet.gap)
        )


def _table(setting: Setting, form: FiguresForm) -> Iterator[Block]:
    sheet = setting.sheet
    aligns = [Align.RIGHT if n in form.figures else Align.LEFT for n in range(len(form.heads))]
    widths = _widths(form, sheet.table, sheet.text_width)
    columns = tuple(
        Column(head, width, align)
        for head, width, align in zip(form.heads, widths, aligns, strict=True)
    )
    furniture = setting.furniture(form.printing, "")
    table = Table(columns, sheet.left, sheet.table, sheet.pad, furniture.bottom - furniture.top)
    rows = [tuple(map(cell, row)) for row in form.rows] + [_strong(row) for row in form.sums]
    first, *others = table.blocks(rows)
    *before, last = (replace(first, gap=BEFORE_TABLE * sheet.body), *others)
    yield from before
    yield replace(last, glued=True)


def _strong(row: Row) -> tuple[Cell, ...]:
    return tuple((bold(each),) for each in row)


def _widths(form: FiguresForm, size: float, whole: float) -> list[float]:
    """What the longest cell of each column needs; what is left or wanting is the words' alone."""
    wanted = []
    for place, head in enumerate(form.heads):
        cells = [row[place] for row in (*form.rows, *form.sums)]
        words = max((bold(each).width(size) for each in head.split()), default=0.0)
        longest = max((bold(each).width(size) for each in cells), default=0.0)
        limit = longest if place in form.figures else min(longest, MOST_WORDS)
        wanted.append(max(LEAST, words + AIR, limit + AIR))
    texts = [n for n in range(len(wanted)) if n not in form.figures] or [0]
    spare = (whole - sum(wanted)) / len(texts)
    if spare < 0:
        return [each * whole / sum(wanted) for each in wanted]
    share = spare * len(texts) / len(wanted)  # an even table reads better than one wide column
    return [each + share for each in wanted]
