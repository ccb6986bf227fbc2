"""Biểu II.06: the official layout on A4 across, and under it what proves the figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desk_app.models.shown import grouped
from desk_app.printing.figures_paper import told_below
from desk_app.printing.flow import Block, glued
from desk_app.printing.forms import Printing
from desk_app.printing.furniture import Document
from desk_app.printing.grouped_head import HeadCell, grouped_head
from desk_app.printing.heading import note_block, title_block
from desk_app.printing.letterhead import Letterhead, letterhead
from desk_app.printing.list_paper import BEFORE_TABLE, cell, listed_on
from desk_app.printing.setting import Setting, laid_copies
from desk_app.printing.sheet import LIST
from desk_app.printing.signatures import signatures
from desk_app.printing.table import Align, Cell, Column, Table
from desk_app.printing.typeset import Run, bold
from desk_app.printing.wording import form_wording

KEY = "ii06"
NUMBER_WIDTH, FIELD_WIDTH = 30.0, 190.0  # points
FIGURES = 11
HEAD = (
    ("number", 0, 0, 0, 2), ("field", 1, 1, 0, 2), ("received", 2, 5, 0, 0), ("total", 2, 2, 1, 2),
    ("in_period", 3, 4, 1, 1), ("online", 3, 3, 2, 2), ("direct", 4, 4, 2, 2),
    ("carried", 5, 5, 1, 2), ("solved", 6, 9, 0, 0), ("total", 6, 6, 1, 2), ("early", 7, 7, 1, 2),
    ("on_time", 8, 8, 1, 2), ("late", 9, 9, 1, 2), ("pending", 10, 12, 0, 0),
    ("total", 10, 10, 1, 2), ("in_time", 11, 11, 1, 2), ("overdue", 12, 12, 1, 2),
)  # fmt: skip
"""Word of the wording's additions, columns and levels: TT 01/2020/TT-VPCP."""


@dataclass(frozen=True)
class Ii06Form:
    """The form filled in: a line per field with columns (3) to (13), and their totals.

    `shares` are the percentages by the key of their line: part, whole, percent. `proof` says from
    which line of which journal the figures are: `seq`, `head`, `sha256`, `version`.
    """

    letterhead: Letterhead
    first: date
    last: date
    until: str
    definition: str
    lines: tuple[tuple[str, tuple[int, ...]], ...]
    total: tuple[int, ...]
    waiting: int
    renewed: int
    shares: Mapping[str, tuple[int, int, str]]
    proof: Mapping[str, str | int]
    clerk: str
    printing: Printing


def ii06_pdf(form: Ii06Form) -> bytes:
    """The form as PDF. Raises `Trouble("font_missing", package=…)` without a fit typeface."""
    wording = form_wording(KEY, form.last)
    document = Document(LIST, wording.title.capitalize())

    def blocks(setting: Setting, _copy: str) -> Iterator[Block]:
        sheet, on = setting.sheet, listed_on(form.last, form.printing)
        yield letterhead(form.letterhead, "", on, None, sheet)
        yield title_block(wording.title, sheet)
        yield note_block(wording.additions["form"], sheet)
        yield from glued(_period(setting, form))
        yield from _table(setting, form)
        yield from _below(setting, form)
        yield signatures(wording.signatures, (form.clerk, ""), sheet)

    for each in laid_copies(wording, LIST, form.printing, wording.copies, blocks):
        document.add(each)
    return document.finished()


def _period(setting: Setting, form: Ii06Form) -> Iterator[Block]:
    days = {"first": f"{form.first:%d/%m/%Y}", "last": f"{form.last:%d/%m/%Y}"}
    yield from setting.line("period", **days)
    yield from setting.line("until", moment=form.until)


def _table(setting: Setting, form: Ii06Form) -> Iterator[Block]:
    sheet, words = setting.sheet, setting.wording.additions
    width = (sheet.text_width - NUMBER_WIDTH - FIELD_WIDTH) / FIGURES
    columns = (
        Column("", NUMBER_WIDTH, Align.CENTRE), Column("", FIELD_WIDTH),
        *(Column("", width, Align.CENTRE) for _ in range(FIGURES)),
    )  # fmt: skip
    numbers = [HeadCell(f"({place + 1})", place, place, 3, 3) for place in range(len(columns))]
    cells = [HeadCell(words[f"head_{key}"], *place) for key, *place in HEAD]
    head = grouped_head([*cells, *numbers], columns, sheet.left, sheet.table, sheet.pad)
    furniture = setting.furniture(form.printing, "")
    table = Table(columns, sheet.left, sheet.table, sheet.pad, furniture.bottom - furniture.top)
    rows = [
        (cell(str(place)), cell(name), *(cell(grouped(each)) for each in figures))
        for place, (name, figures) in enumerate(form.lines, 1)
    ]
    first, *others = table.blocks([*rows, _total(words["total"], form.total)], head=head)
    yield replace(first, gap=BEFORE_TABLE * sheet.body)
    yield from others[:-1]
    yield replace(others[-1], glued=True)


def _total(words: str, figures: Sequence[int]) -> tuple[Cell, ...]:
    strong = ((bold(each),) for each in (words, *map(grouped, figures)))
    return ((Run(""),), *strong)


def _below(setting: Setting, form: Ii06Form) -> Iterator[Block]:
    words = setting.wording.additions
    told = [
        words[f"share_{key}"].format(part=grouped(part), whole=grouped(whole), percent=percent)
        for key, (part, whole, percent) in form.shares.items()
        if whole
    ]
    told.append(words["apart"].format(waiting=grouped(form.waiting), renewed=grouped(form.renewed)))
    return told_below(setting, told, form.definition, form.proof)
