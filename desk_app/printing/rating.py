"""Phiếu đánh giá: what a citizen is asked to say, without name or code of a dossier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from desk_app.models.moments import in_vietnam
from desk_app.printing.barcodes import qr
from desk_app.printing.flow import Block
from desk_app.printing.forms import Printing
from desk_app.printing.heading import title_block
from desk_app.printing.letterhead import Letterhead, letterhead
from desk_app.printing.list_paper import cell, cells
from desk_app.printing.setting import Setting, paper_of
from desk_app.printing.sheet import SHEETS, Paper
from desk_app.printing.table import Align, Cell, Column, Table
from desk_app.printing.typeset import BREAK, UNBROKEN, Run, bold
from desk_app.printing.wording import form_wording

KEY = "rating"
NUMBER_SHARE, SCORE_SHARE = 0.08, 0.12
ROOM = 2  # lines for a cross
BEFORE_TABLE = 0.5


@dataclass(frozen=True)
class RatingForm:
    """The slip that goes out with a receipt; `scores` from the best down, `steps` likewise.

    `digits`: the code by which the counter knows a slip again (`slip_digits`).
    """

    letterhead: Letterhead
    unit_name: str
    procedure_name: str
    legal_text: str
    indicators: tuple[str, ...]
    scores: tuple[int, ...]
    steps: tuple[str, ...]
    digits: str
    printing: Printing


def rating_pdf(form: RatingForm, paper: Paper) -> bytes:
    """The slip in one copy. Raises `Trouble("font_missing", package=…)`."""
    day = in_vietnam(form.printing.at).date()
    shipped = form_wording(KEY, day)
    foot = shipped.additions["foot"].format(legal_text=form.legal_text)
    wording = replace(shipped, additions=MappingProxyType({**shipped.additions, "foot": foot}))

    def blocks(setting: Setting, _copy: str) -> Iterator[Block]:
        sheet = setting.sheet
        yield letterhead(form.letterhead, "", day, qr(form.digits), sheet)
        yield title_block(wording.title, sheet)
        yield from setting.set_off(setting.line("unit", unit=form.unit_name))
        yield from setting.line("procedure", procedure=bold(form.procedure_name))
        yield from setting.line("ask", best=str(max(form.scores)))
        yield from _indicators(form, setting)
        yield from setting.line("whole")
        yield from _steps(form, setting)

    return paper_of(wording, SHEETS[paper], form.printing, wording.copies, blocks)


def _indicators(form: RatingForm, setting: Setting) -> Iterator[Block]:
    width, wording = setting.sheet.text_width, setting.wording
    number, name = wording.columns
    points = wording.additions["points"]
    free = 1 - NUMBER_SHARE - SCORE_SHARE * len(form.scores)
    columns = (
        Column(number, width * NUMBER_SHARE, Align.CENTRE),
        Column(name, width * free),
        *(
            Column(points.format(number=score), width * SCORE_SHARE, Align.CENTRE)
            for score in form.scores
        ),
    )
    empty = [""] * len(form.scores)
    rows = [cells(str(place), text, *empty) for place, text in enumerate(form.indicators, start=1)]
    yield from _table(columns, rows, form, setting)


def _steps(form: RatingForm, setting: Setting) -> Iterator[Block]:
    width = setting.sheet.text_width / len(form.steps)
    columns = tuple(Column(name, width, Align.CENTRE) for name in form.steps)
    room = (Run(BREAK * (ROOM - 1) + UNBROKEN),)
    yield from _table(columns, [(room, *(cell("") for _ in form.steps[1:]))], form, setting)


def _table(
    columns: tuple[Column, ...],
    rows: Sequence[Sequence[Cell]],
    form: RatingForm,
    setting: Setting,
) -> Iterator[Block]:
    sheet, furniture = setting.sheet, setting.furniture(form.printing, "")
    table = Table(columns, sheet.left, sheet.table, sheet.pad, furniture.bottom - furniture.top)
    head, *others = table.blocks(rows)
    yield replace(head, gap=BEFORE_TABLE * sheet.body)
    yield from others
