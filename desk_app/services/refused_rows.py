"""The rows that an import refused, as a file of the same kind to be corrected and imported again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from pathlib import Path

from desk_app.models.legacy.headings import REASON
from desk_app.models.text import fold
from desk_app.services.read_sheet import CSV
from desk_app.services.report_table import BYTE_ORDER_MARK, harmless
from desk_app.services.waiting_file import appearing

WIDTH, REASON_WIDTH, A4 = 18, 60, 9
REFUSED, MOST_FILES = "-khong-nhap", 100
Rows = Sequence[tuple[Sequence[str], str]]


def beside(register: Path) -> Path:
    """A name of its own beside the register: what somebody is correcting is never written over."""
    numbers = ("", *range(2, MOST_FILES))
    names = (f"{register.stem}{REFUSED}{number}{register.suffix}" for number in numbers)
    paths = [register.with_name(name) for name in names]
    return next((each for each in paths if not each.exists()), paths[-1])


def save_refused(path: Path, headings: Sequence[str], rows: Rows) -> None:
    """Write headings and rows as they were, each with its reason last. Trouble("file_unwritable").

    A column of reasons from an earlier import is replaced.
    """
    width = max(len(headings), *(len(cells) for cells, _ in rows))
    heads = [*headings, *[""] * (width - len(headings))]
    kept = [place for place, head in enumerate(heads) if fold(head) != fold(REASON)]
    table = [[*(heads[place] for place in kept), REASON]]
    for cells, reason in rows:
        padded = [*cells, *[""] * (width - len(cells))]
        table.append([*(padded[place] for place in kept), reason])
    content = _csv(table) if path.suffix.lower() == CSV else _xlsx(table)
    with appearing(path) as file:
        file.write(content)


def _csv(table: Sequence[Sequence[str]]) -> bytes:
    text = StringIO()
    csv.writer(text).writerows([harmless(cell) for cell in row] for row in table)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _xlsx(table: Sequence[Sequence[str]]) -> bytes:
    import xlsxwriter  # noqa: PLC0415 - needed only to write one; every start would wait for it

    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet()
    heading = book.add_format({"bold": True, "border": 1, "text_wrap": True})
    text = book.add_format({"num_format": "@"})  # what is typed over a code stays a code
    for line, row in enumerate(table):
        for place, cell in enumerate(row):
            sheet.write_string(line, place, cell, text if line else heading)
    last = len(table[0]) - 1
    sheet.set_column(0, last, WIDTH)
    sheet.set_column(last, last, REASON_WIDTH)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    book.close()
    return content.getvalue()
