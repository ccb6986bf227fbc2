"""A report as a workbook: headings that repeat, moments and money in Vietnamese form, texts as texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from desk_app.models.money import shown_money
from desk_app.models.report import Cell, Report, cell_moment
from desk_app.services.report_document import report_document
from desk_app.services.waiting_file import appearing

DAY, MOMENT, NUMBER, TEXT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "0", "@"
MONEY = '#,##0" đ"'
MONEYED = frozenset(
    {"fee", "fees", "amount", "charge", "net", "collected", "given_back", "fee_due"}
)
"""Columns of integer đồng."""
WIDEST, NARROWEST, A4 = 60, 8, 9
SHOWN_DAY, MOST_LINES, LONGEST_TITLE = "%d/%m/%Y", 1_048_576, 31
Shapes = dict[str, Any]
NAMES: Mapping[str, str] = {}
"""Every column under the name that scripts know it by."""


CellWords = Callable[[str, str], str]
"""(column, text) → the text as people read it."""


def as_it_is(_column: str, text: str) -> str:
    """Every text as the report tells it."""
    return text


def save_sheet(
    found: Report,
    path: Path,
    heads: Mapping[str, str] = NAMES,
    cell_word: CellWords = as_it_is,
) -> None:
    """Write the rows as an .xlsx file, and beside them what they are. Trouble("file_unwritable").

    No cell is ever taken for a formula. `heads` are the headings of columns, and of what the
    second sheet tells, that are not to be called by their names;
    `cell_word` words texts of closed sets. The hash is that of the report itself.
    """
    import xlsxwriter  # noqa: PLC0415 - needed only to write one; every start would wait for it

    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False})
    _rows(book, found, heads, cell_word)
    _about(book, found, heads)
    book.close()
    with appearing(path) as file:
        file.write(content.getvalue())


def _rows(book: Any, found: Report, heads: Mapping[str, str], cell_word: CellWords) -> None:
    sheet = book.add_worksheet(heads.get(found.name, found.name)[:LONGEST_TITLE])
    heading = book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
    shapes: Shapes = {
        each: book.add_format({"num_format": each, "border": 1, "valign": "top"})
        for each in (DAY, MOMENT, NUMBER, MONEY, TEXT)
    }
    shapes[TEXT].set_text_wrap()
    for place, name in enumerate(found.columns):
        head = heads.get(name, name)
        sheet.write_string(0, place, head, heading)
        longest = max((_length(name, row[name]) for row in found.rows), default=0)
        width = min(WIDEST, max(NARROWEST, len(head), longest) + 2)
        sheet.set_column(place, place, width)
    for line, row in enumerate(found.rows, 1):
        for place, name in enumerate(found.columns):
            cell = row[name]
            told = cell_word(name, cell) if isinstance(cell, str) else cell
            _write(sheet, (line, place), name, told, shapes)
    from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415 - needed only here, as above

    last = len(found.columns) - 1
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, max(1, len(found.rows)), last)
    # codes, telephones and identity numbers are texts of digits, and meant so
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_col_to_name(last)}{MOST_LINES}"})
    sheet.set_landscape()
    _print_on_a4(sheet, found)


def _length(name: str, cell: Cell) -> int:
    """How many letters a cell shows."""
    if cell is None:
        return 0
    moment = cell_moment(cell)
    if moment is not None:
        return len(MOMENT if isinstance(moment, datetime) else DAY)
    if isinstance(cell, int) and name in MONEYED:
        return len(shown_money(cell))
    return max(map(len, str(cell).splitlines()), default=0)


def _shown_moment(text: str) -> str:
    moment = cell_moment(text)
    return f"{moment:{SHOWN_DAY} %H:%M}" if isinstance(moment, datetime) else text


def _print_on_a4(sheet: Any, found: Report) -> None:
    """One page wide; every page says of which report and which days it is."""
    days = f"{found.first:{SHOWN_DAY}} - {found.last:{SHOWN_DAY}}"
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.7)  # inches
    sheet.set_footer(f"&L{found.name}  {days}&R&P/&N")


def _write(sheet: Any, at: tuple[int, int], name: str, cell: Cell, shapes: Shapes) -> None:
    moment = cell_moment(cell)
    if cell is None:
        sheet.write_blank(*at, None, shapes[TEXT])
    elif isinstance(cell, int):
        sheet.write_number(*at, cell, shapes[MONEY if name in MONEYED else NUMBER])
    elif moment is None:
        sheet.write_string(*at, str(cell), shapes[TEXT])
    else:
        shown = MOMENT if isinstance(moment, datetime) else DAY
        sheet.write_datetime(*at, moment, shapes[shown])


def _about(book: Any, found: Report, heads: Mapping[str, str]) -> None:
    """The second sheet: period, options, definition, place in the journal, hash."""
    sheet, document = (
        book.add_worksheet(heads.get("journal", "journal")[:LONGEST_TITLE]),
        report_document(found),
    )
    told = {
        "report": heads.get(found.name, found.name),
        "from": f"{found.first:{SHOWN_DAY}}", "to": f"{found.last:{SHOWN_DAY}}",
        **{f"options.{name}": value for name, value in found.options.items()},
        "until": _shown_moment(found.until), "definition": found.definition, "version": document["version"],
        "journal.seq": str(found.seq), "journal.head": found.head, "sha256": document["sha256"],
    }  # fmt: skip
    names = [heads.get(name, name) for name in told]
    shape = book.add_format({"text_wrap": True, "valign": "top"})
    for line, (name, value) in enumerate(zip(names, told.values(), strict=True)):
        sheet.write_string(line, 0, name, shape)
        sheet.write_string(line, 1, value, shape)
    sheet.set_column(0, 0, max(map(len, names)) + 2)
    sheet.set_column(1, 1, WIDEST)
    _print_on_a4(sheet, found)
