"""A table file as rows of texts: CSV or a sheet of a workbook; odd files are refused, not tried."""

from __future__ import annotations

import csv
import hashlib
import re
import zipfile
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from desk_app.models.outcomes import HasProblems, Problem, Trouble
from desk_app.services.report_table import FORMULA_SIGNS

CSV, XLSX, FILE = ".csv", ".xlsx", "file"
LARGEST_FILE, LARGEST_UNPACKED = 100_000_000, 500_000_000  # bytes
MOST_PARTS, MOST_CELLS = 2_000, 10_000_000
CHUNK, OVERLAP = 1 << 20, 32
NOT_PACKED = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError,
)  # fmt: skip
DELIMITERS = (",", ";", "\t")
_PLACE = re.compile(rb"""[ ]r=["']([A-Z]{1,3})([0-9]{1,7})["']""")


@dataclass(frozen=True)
class Sheet:
    """What was read: the rows with their line in the file (from 1), and what the file is.

    `source` is the SHA-256 of the whole file. `name` and `names`: the sheet of a workbook, and all
    it has; none for CSV.
    """

    kind: str
    source: str
    lines: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    name: str = ""
    names: tuple[str, ...] = ()


def read_sheet(path: Path, name: str = "") -> Sheet:
    """The rows that are not empty, every cell as text (days and instants in ISO form).

    `name` chooses a sheet of a workbook; else it is the first one.

    Trouble(`file_unreadable`). HasProblems on `file`: `sheet_kind_unknown` (kind),
    `sheet_too_large` (most, in millions of bytes), `sheet_unreadable`, `sheet_not_utf8`,
    `sheet_line_broken` (line), `sheet_empty`.
    """
    kind = path.suffix.lower()
    if kind not in {CSV, XLSX}:
        raise _no(Problem(FILE, "sheet_kind_unknown", {"kind": kind[:10]}))
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise _no(Problem(FILE, "sheet_too_large", {"most": LARGEST_FILE // 1_000_000}))
        content = path.read_bytes()
    except OSError as error:
        raise Trouble("file_unreadable", name=path.name) from error
    source = hashlib.sha256(content).hexdigest()
    if kind == CSV:
        return Sheet(kind, source, *_filled(_csv_rows(content)))
    book = _workbook(content)
    names = tuple(book.sheet_names)
    chosen = name if name in names else next(iter(names), "")
    return Sheet(kind, source, *_filled(_xlsx_rows(book, chosen)), chosen, names)


def _filled(
    found: Iterator[tuple[int, tuple[str, ...]]],
) -> tuple[tuple[int, ...], tuple[tuple[str, ...], ...]]:
    """Lines and cells of the rows in which something stands."""
    kept = [(line, row) for line, row in found if any(cell.strip() for cell in row)]
    if not kept:
        raise _no(Problem(FILE, "sheet_empty"))
    lines, rows = zip(*kept, strict=True)
    return lines, rows


def _no(problem: Problem) -> HasProblems:
    return HasProblems((problem,))


def _csv_rows(content: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    coding = "utf-16" if content[:2] in {BOM_UTF16_LE, BOM_UTF16_BE} else "utf-8-sig"
    try:
        text = content.decode(coding)
    except UnicodeDecodeError as error:
        raise _no(Problem(FILE, "sheet_not_utf8")) from error
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    line = 1
    try:
        for row in reader:
            yield line, tuple(map(_unguarded, row))
            line = reader.line_num + 1
    except csv.Error as error:
        raise _no(Problem(FILE, "sheet_line_broken", {"line": line})) from error


def _delimiter(text: str) -> str:
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=first.count)


def _unguarded(cell: str) -> str:
    """The text without the mark that keeps spreadsheets from reading it as a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA_SIGNS) else cell


def _workbook(content: bytes) -> CalamineWorkbook:
    _check_workbook(content)
    try:
        return CalamineWorkbook.from_filelike(BytesIO(content))
    except (CalamineError, OSError, ValueError) as error:
        raise _no(Problem(FILE, "sheet_unreadable")) from error


def _xlsx_rows(book: CalamineWorkbook, name: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    try:
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError) as error:
        raise _no(Problem(FILE, "sheet_unreadable")) from error
    for line, row in enumerate(rows, 1):
        yield line, tuple(map(_cell_text, row))


def _check_workbook(content: bytes) -> None:
    """Every part is unpacked once and counted: what lies about its size never reaches the reader."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
            too_large = sum(each.file_size for each in parts) > LARGEST_UNPACKED
            if too_large or len(parts) > MOST_PARTS:
                raise _no(Problem(FILE, "sheet_too_large", {"most": LARGEST_UNPACKED // 1_000_000}))
            for part in parts:
                if _extent(packed, part) > MOST_CELLS:
                    raise _no(
                        Problem(FILE, "sheet_too_large", {"most": LARGEST_UNPACKED // 1_000_000})
                    )
    except NOT_PACKED as error:
        raise _no(Problem(FILE, "sheet_unreadable")) from error


def _extent(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """How many cells the sheet spans: one far-off cell makes readers lay out everything before it."""
    widest, lowest, tail = 0, 0, b""
    with packed.open(part) as stream:
        while chunk := stream.read(CHUNK):
            for letters, number in _PLACE.findall(tail + chunk):
                widest = max(widest, _column(letters))
                lowest = max(lowest, int(number))
            tail = chunk[-OVERLAP:]
    return widest * lowest


def _column(letters: bytes) -> int:
    number = 0
    for each in letters:
        number = number * 26 + each - ord("A") + 1
    return number


def _cell_text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case float() if value.is_integer():
            return str(int(value))
        case datetime():
            return value.isoformat(sep=" ", timespec="seconds")
        case date():
            return value.isoformat()
    return _unguarded(str(value))
