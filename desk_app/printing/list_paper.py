"""What every list of ours shares: head, wide table with bars, signatures, on A4 across."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desk_app.models.form_wording import FormWording
from desk_app.models.moments import in_vietnam
from desk_app.printing.barcodes import qr
from desk_app.printing.flow import Block, glued
from desk_app.printing.forms import Printing
from desk_app.printing.forms_lists import Listed
from desk_app.printing.furniture import Document, Laid
from desk_app.printing.grouped_head import HeadCell, grouped_head
from desk_app.printing.heading import bars_block, copy_block, title_block
from desk_app.printing.letterhead import Letterhead, letterhead
from desk_app.printing.setting import Setting, laid_copies
from desk_app.printing.sheet import LIST, SEALED_LIST
from desk_app.printing.signatures import signatures
from desk_app.printing.table import Align, Cell, Column, Row, Table
from desk_app.printing.typeset import Run
from desk_app.printing.wording import drawn, form_wording

BEFORE_TABLE = 0.4
CODE_WIDTH = 114  # points; room for the bars of the longest alias
CENTRE, LEFT, RIGHT, CODE = "c", "l", "r", "b"
ALIGNS = {LEFT: Align.LEFT, RIGHT: Align.RIGHT}


@dataclass(frozen=True)
class Width:
    """One column: points, or with `share` a part of what the others leave; how its text stands."""

    points: float = 0
    share: float = 0
    stands: str = LEFT


@dataclass(frozen=True)
class ListHead:
    """What stands above a list; `on` is the day it carries, `bars` the digits of the list itself.

    `qr` is the text of a QR in the upper left corner, beside which the letterhead begins.
    """

    letterhead: Letterhead
    printing: Printing
    on: date
    number: str = ""
    running: str = ""
    bars: str = ""
    qr: str = ""


Lines = Callable[[Setting], Iterable[Block]]


@dataclass(frozen=True)
class ListTable:
    """The table of a list: its columns, its rows, and the alias of each row's dossier.

    `groups` are the words over several columns: words of the wording's additions, first and last.
    """

    widths: Sequence[Width]
    rows: Sequence[Row]
    codes: Sequence[str] = ()
    names: Sequence[str] = ()
    groups: Sequence[tuple[str, int, int]] = ()


@dataclass(frozen=True)
class ListPaper:
    """A list that is ready to be laid on its pages; `below` stands between table and signatures."""

    key: str
    head: ListHead
    table: ListTable
    lines: Lines
    below: Lines | None = None


def lists_pdf(papers: Sequence[ListPaper]) -> bytes:
    """Lists one after another, each in as many copies as are usual and with its own page numbers.

    Raises `Trouble("font_missing", package=…)` when this machine has no fit typeface.
    """
    return drawn(
        papers[0].head.printing,
        lambda printing: _drawn([_by(printing.published, each) for each in papers]),
    )


def _by(published: tuple[FormWording, ...], paper: ListPaper) -> ListPaper:
    printing = replace(paper.head.printing, published=published)
    return replace(paper, head=replace(paper.head, printing=printing))


def _drawn(papers: Sequence[ListPaper]) -> bytes:
    title = _wording(papers[0]).title.capitalize()
    document = Document(LIST, title)
    for paper in papers:
        for each in _laid(paper):
            document.add(each)
    return document.finished()


def _wording(paper: ListPaper) -> FormWording:
    return form_wording(paper.key, paper.head.on, paper.head.printing.published)


def _laid(paper: ListPaper) -> Iterator[Laid]:
    head, table = paper.head, paper.table
    wording = _wording(paper)

    def blocks(setting: Setting, copy: str) -> Iterator[Block]:
        sheet = setting.sheet
        seal = qr(head.qr) if head.qr else None
        yield letterhead(head.letterhead, head.number, head.on, seal, sheet)
        yield title_block(wording.title, sheet)
        if copy:
            yield copy_block(copy, sheet)
        if head.bars:
            yield bars_block(head.bars, sheet)
        yield from glued(paper.lines(setting))
        yield from _table(table, setting, head)
        if paper.below is not None:
            yield from glued(paper.below(setting))
        names = tuple(table.names) + ("",) * (len(wording.signatures) - len(table.names))
        yield signatures(wording.signatures, names, sheet)

    sheet = SEALED_LIST if head.qr else LIST
    return laid_copies(wording, sheet, head.printing, wording.copies, blocks, code=head.running)


def _table(table: ListTable, setting: Setting, head: ListHead) -> Iterator[Block]:
    sheet = setting.sheet
    free = sheet.text_width - sum(each.points for each in table.widths)
    shares = sum(each.share for each in table.widths)
    columns = tuple(
        Column(
            words,
            width.points or free * width.share / shares,
            ALIGNS.get(width.stands, Align.CENTRE),
            barred=width.stands == CODE,
        )
        for words, width in zip(setting.wording.columns, table.widths, strict=True)
    )
    furniture = setting.furniture(head.printing, head.running)
    room = furniture.bottom - furniture.top
    set_table = Table(columns, sheet.left, sheet.table, sheet.pad, room)
    heads = _heads(table, columns, setting) if table.groups else None
    first, *others = set_table.blocks(table.rows, table.codes, heads)
    *free_rows, last = (replace(first, gap=BEFORE_TABLE * sheet.body), *others)
    yield from free_rows
    yield replace(last, glued=True)  # nobody signs on a sheet without a row


def _heads(table: ListTable, columns: Sequence[Column], setting: Setting) -> Block:
    """The head in two levels: common words above, the columns' own below."""
    sheet, words = setting.sheet, setting.wording.additions
    under = {place for _, first, last in table.groups for place in range(first, last + 1)}
    cells = [HeadCell(words[key], first, last, 0, 0) for key, first, last in table.groups]
    cells += [
        HeadCell(column.head, place, place, int(place in under), 1)
        for place, column in enumerate(columns)
    ]
    return grouped_head(cells, columns, sheet.left, sheet.table, sheet.pad)


def cell(text: str) -> Cell:
    """A cell of plain words."""
    return (Run(text),)


def cells(*texts: str) -> tuple[Cell, ...]:
    """Cells of plain words."""
    return tuple(map(cell, texts))


def codes_of(dossiers: Iterable[Listed]) -> tuple[str, ...]:
    """What the bars of each line hold."""
    return tuple(each.alias for each in dossiers)


def listed_on(last: date, printing: Printing) -> date:
    """The day that a list of some days carries: their last, but none that is yet to come."""
    return min(last, in_vietnam(printing.at).date())


def period(setting: Setting, first: date, last: date) -> str:
    """Two days in words; one day alone is named once."""
    if first == last:
        return f"{first:%d/%m/%Y}"
    pattern = setting.wording.additions["period"]
    return pattern.format(first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")
