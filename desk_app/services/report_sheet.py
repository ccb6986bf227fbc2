"""A report as a workbook: headings that repeat, moments and money in Vietnamese form, texts as texts."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter

from desk_app.models.moments import VIETNAM
from desk_app.models.report import Cell, Report
from desk_app.services.report_document import report_document
from desk_app.services.waiting_file import appearing

DAY, MOMENT, NUMBER, MONEY, TEXT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "0", "#,##0", "@"
MONEYED = frozenset(
    {"fee", "fees", "amount", "charge", "net", "collected", "given_back", "fee_due"}
)
"""Columns of integer đồng."""
WIDEST, NARROWEST, A4 = 60, 8, 9
LONGEST_DAY = len("2026-11-20")
Shapes = dict[str, Any]


def save_sheet(found: Report, path: Path) -> None:
    """Write the rows as an .xlsx file, and beside them what they are. Trouble("file_unwritable").

    No cell is ever taken for a formula.
    """
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False})
    _rows(book, found)
    _about(book, found)
    book.close()
    with appearing(path) as file:
        file.write(content.getvalue())


def _rows(book: Any, found: Report) -> None:
    sheet = book.add_worksheet(found.name)
    heading = book.add_format({"bold": True, "text_wrap": True, "border": 1, "valign": "top"})
    shapes: Shapes = {
        each: book.add_format({"num_format": each, "border": 1, "valign": "top"})
        for each in (DAY, MOMENT, NUMBER, MONEY)
    }
    shapes[TEXT] = book.add_format({"border": 1, "valign": "top", "text_wrap": True})
    for place, name in enumerate(found.columns):
        sheet.write_string(0, place, name, heading)
        longest = max((len(str(row[name] or "")) for row in found.rows), default=0)
        width = min(WIDEST, max(NARROWEST, len(name), longest) + 2)
        sheet.set_column(place, place, width)
    for line, row in enumerate(found.rows, 1):
        for place, name in enumerate(found.columns):
            _write(sheet, (line, place), name, row[name], shapes)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P/&N")


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


def cell_moment(cell: Cell) -> datetime | date | None:
    """The day or instant that a cell's text tells, on the site's clock; None for any other text."""
    if not isinstance(cell, str) or cell[4:5] != "-":
        return None
    try:
        if len(cell) == LONGEST_DAY:
            return date.fromisoformat(cell)
        moment = datetime.fromisoformat(cell)
    except ValueError:
        return None
    return moment.astimezone(VIETNAM).replace(tzinfo=None) if moment.tzinfo else None


def _about(book: Any, found: Report) -> None:
    """The second sheet: period, options, definition, place in the journal, hash."""
    sheet, document = book.add_worksheet("journal"), report_document(found)
    told = {
        "report": found.name, "from": found.first.isoformat(), "to": found.last.isoformat(),
        **{f"options.{name}": value for name, value in found.options.items()},
        "until": found.until, "definition": found.definition, "version": document["version"],
        "journal.seq": str(found.seq), "journal.head": found.head, "sha256": document["sha256"],
    }  # fmt: skip
    for line, (name, value) in enumerate(told.items()):
        sheet.write_string(line, 0, name)
        sheet.write_string(line, 1, value)
    sheet.set_column(0, 0, max(map(len, told)) + 2)
    sheet.set_column(1, 1, WIDEST)
