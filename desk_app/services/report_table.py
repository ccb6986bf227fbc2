"""A report as a table file that spreadsheets and SMS services read."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

from desk_app.models.report import Report, Row
from desk_app.services.waiting_file import appearing

BYTE_ORDER_MARK = "\ufeff"  # spreadsheets take a file without it for the old code page
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")


def save_table(found: Report, path: Path) -> None:
    """Write the rows as CSV under their columns' names. Trouble("file_unwritable")."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(found.columns)
    writer.writerows([harmless(cell) for cell in shown_cells(found, row)] for row in found.rows)
    with appearing(path) as file:
        file.write((BYTE_ORDER_MARK + text.getvalue()).encode())


def shown_cells(found: Report, row: Row) -> list[str]:
    """The cells of a row in the order of the columns; what is unknown is empty."""
    return ["" if row[name] is None else str(row[name]) for name in found.columns]


def harmless(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula is marked as text; numbers stay numbers."""
    if cell.startswith(FORMULA_SIGNS) and not cell.lstrip("-").isdigit():
        return f"'{cell}"
    return cell
