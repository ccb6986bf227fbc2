"""Registers for tests: files as other systems export them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

HEADINGS = ("code", "procedure", "applicant", "received_at", "field", "due_at", "finished_at",
            "returned_at", "state", "fee")  # fmt: skip
RETURNED = ("H99.62-250310-0001", "1.001193", "Nguyễn Văn Mẫu", "10/03/2025 08:30", "Hộ tịch cũ",
            "17/03/2025", "14/03/2025", "15/03/2025", "10", "8.000")  # fmt: skip
LATE = ("H99.62-250310-0002", "1.001193", "Trần Thị Thử", "10/03/2025 08:40", "Hộ tịch cũ",
        "17/03/2025", "18/03/2025", "", "9", "")  # fmt: skip
OPEN = ("12/2025", "1.004194", "Lê Văn Mở", "10/03/2025 09:00", "", "13/03/2025", "", "", "4", "")
WRONG = ("13/2025", "9.999999", "Phạm Văn Sai", "30/02/2025", "", "", "", "", "", "")
Row = Sequence[str]


def csv_file(path: Path, *rows: Row, headings: Row = HEADINGS) -> Path:
    """A CSV file with semicolons, as Vietnamese spreadsheets write it."""
    lines = [";".join(row) for row in (headings, *rows)]
    path.write_text("\n".join(lines) + "\n", "utf-8-sig")
    return path


def xlsx_file(path: Path, *rows: Row, headings: Row = HEADINGS) -> Path:
    """A workbook whose cells are texts."""
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False})
    sheet = book.add_worksheet()
    for line, row in enumerate((headings, *rows)):
        for place, cell in enumerate(row):
            sheet.write_string(line, place, cell)
    book.close()
    return path
