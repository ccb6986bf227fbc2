"""The list of procedures on paper: a book with everything in it, and a poster for the wall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date

from desk_app.models.moments import in_vietnam
from desk_app.models.publication import CaseEntry, ProcedureEntry
from desk_app.printing.flow import Block, glued, text
from desk_app.printing.forms import Printing
from desk_app.printing.heading import title_block
from desk_app.printing.letterhead import Letterhead, letterhead
from desk_app.printing.list_paper import cells
from desk_app.printing.setting import Setting, paper_of
from desk_app.printing.sheet import A4, LIST, Sheet
from desk_app.printing.table import Align, Column, Table
from desk_app.printing.typeset import Run, bold
from desk_app.printing.wording import form_wording

BOOK, POSTER = "procedures", "poster"
A3_TO_A4 = 2**0.5
IN_SIZES = frozenset({"gap", "pad", "air"})  # the other lengths of a sheet are points
POSTER_SHARES = (0.04, 0.09, 0.36, 0.14, 0.15, 0.22)
CENTRED = frozenset({0, 1})
INDENT = 1.2  # of papers, in sizes
BEFORE_FIELD, BEFORE_ENTRY, BEFORE_TABLE = 1.0, 0.6, 0.5


@dataclass(frozen=True)
class ProcedureList:
    """What is printed: whose list it is, and its procedures in their order."""

    letterhead: Letterhead
    contact: str
    entries: tuple[ProcedureEntry, ...]
    printing: Printing

    @property
    def on(self) -> date:
        """The day that the paper carries."""
        return in_vietnam(self.printing.at).date()


def book_pdf(form: ProcedureList) -> bytes:
    """Every procedure with terms, fees and papers, field by field, on A4."""

    def blocks(setting: Setting, _copy: str) -> Iterator[Block]:
        yield from _head(form, setting)
        yield from setting.line("count", number=str(len(form.entries)))
        field = ""
        for number, entry in enumerate(form.entries, 1):
            if entry.field != field:
                field = entry.field
                yield from _spaced(setting.paragraph([bold(field.upper())]), BEFORE_FIELD, setting)
            yield from _entry(number, entry, setting)

    return paper_of(form_wording(BOOK, form.on), A4, form.printing, [""], blocks)


def poster_pdf(form: ProcedureList, *, large: bool) -> bytes:
    """One line a procedure, across A3 when `large`, else across A4."""
    sheet = _enlarged(LIST, A3_TO_A4) if large else LIST

    def blocks(setting: Setting, _copy: str) -> Iterator[Block]:
        yield from _head(form, setting)
        yield from glued(setting.line("count", number=str(len(form.entries))))
        if form.contact:
            yield from glued(setting.line("contact", contact=form.contact))
        yield from _table(form, setting)

    return paper_of(form_wording(POSTER, form.on), sheet, form.printing, [""], blocks)


def _head(form: ProcedureList, setting: Setting) -> Iterator[Block]:
    yield letterhead(form.letterhead, "", form.on, None, setting.sheet)
    yield title_block(setting.wording.title, setting.sheet)


def _enlarged(sheet: Sheet, share: float) -> Sheet:
    """The same sheet with everything larger."""
    lengths = {
        each.name: getattr(sheet, each.name) * share
        for each in fields(sheet)
        if each.name not in IN_SIZES and each.name != "corner"
    }
    left, upper = sheet.corner
    return replace(sheet, corner=(left * share, upper * share), **lengths)


def _spaced(blocks: Iterable[Block], gap: float, setting: Setting) -> Iterator[Block]:
    """The lines with more air above, none of them the last of its page."""
    first, *rest = glued(blocks)
    yield replace(first, gap=gap * setting.sheet.body)
    yield from rest


def _entry(number: int, entry: ProcedureEntry, setting: Setting) -> Iterator[Block]:
    yield from _spaced(setting.paragraph([bold(f"{number}. {entry.name}")]), BEFORE_ENTRY, setting)
    if entry.decision:
        yield from setting.line("code", code=bold(entry.code), decision=entry.decision)
    else:
        yield from setting.line("code_alone", code=bold(entry.code))
    for case in entry.cases:
        yield from _case(case, setting, named=len(entry.cases) > 1)
    if entry.results:
        yield from setting.line("result", result="; ".join(entry.results))


def _case(case: CaseEntry, setting: Setting, *, named: bool) -> Iterator[Block]:
    if named:
        yield from glued(setting.line("case", name=bold(case.name)))
    yield from setting.line("term", term=bold("; ".join(case.terms)))
    yield from setting.line("fee", fee="; ".join(case.fees))
    if not case.papers:
        return
    yield from glued(setting.line("papers"))
    sheet = setting.sheet
    indent = INDENT * sheet.body
    for paper in case.papers:
        words = [Run(f"- {paper}")]
        yield from text(words, sheet.left + indent, sheet.text_width - indent, sheet.body)


def _table(form: ProcedureList, setting: Setting) -> Iterator[Block]:
    sheet = setting.sheet
    columns = tuple(
        Column(
            head,
            sheet.text_width * share,
            Align.CENTRE if place in CENTRED else Align.LEFT,
        )
        for place, (head, share) in enumerate(
            zip(setting.wording.columns, POSTER_SHARES, strict=True)
        )
    )
    furniture = setting.furniture(form.printing, "")
    table = Table(columns, sheet.left, sheet.table, sheet.pad, furniture.bottom - furniture.top)
    rows = [
        cells(
            str(number), entry.code, entry.name, entry.field,
            _once(term for case in entry.cases for term in case.terms),
            _once(fee for case in entry.cases for fee in case.fees),
        )
        for number, entry in enumerate(form.entries, 1)
    ]  # fmt: skip
    head, *others = table.blocks(rows)
    yield replace(head, gap=BEFORE_TABLE * sheet.body)
    yield from others


def _once(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(texts))
