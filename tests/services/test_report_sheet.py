"""A report as a file for spreadsheets: texts stay texts, days and money are such, pages print whole."""

from __future__ import annotations

import re
import zipfile
from datetime import date
from pathlib import Path

from python_calamine import CalamineWorkbook

from desk_app.models.report import Report, Row
from desk_app.services.report_document import report_document
from desk_app.services.report_sheet import save_sheet
from desk_app.services.report_table import save_table

EVIL = ('=HYPERLINK("x")', "+84900418226", "-1+1", "@SUM(1)", "\t=1", "\r=1")
COLUMNS = ("code", "applicant", "id_number", "received_at", "day", "fee", "number")
DAY = date(2026, 11, 20)
MOMENT = "2026-11-20T09:30:00+07:00"
TEXTS = (*EVIL, "Nguyễn Thị Bích Phượng")
ROWS: tuple[Row, ...] = tuple(
    {
        "code": f"H99.62-261120-{place:04}", "applicant": text, "id_number": "066094004217",
        "received_at": MOMENT, "day": "2026-11-20", "fee": 1_500_000, "number": place,
    }
    for place, text in enumerate(TEXTS)
)  # fmt: skip
REPORT = Report(
    "daily",
    DAY,
    DAY,
    COLUMNS,
    ROWS,
    {},
    {},
    7,
    "ab" * 32,
    {"by": "day"},
    "Đếm mọi hồ sơ.",
    {},
    MOMENT,
)


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(path) as packed:
        return packed.read(name).decode()


def test_a_workbook_holds_texts_days_and_money_and_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    words = {"applicant": "Người nộp", "definition": "Cách đếm"}
    save_sheet(REPORT, path, words, lambda _, text: text.replace("Nguyễn", "Trần"))
    book = CalamineWorkbook.from_path(path)
    [head, *rows] = book.get_sheet_by_name("daily").to_python()
    assert head[:3] == ["code", "Người nộp", "id_number"]
    # a workbook ends lines in its own way, and a text remains one
    assert [str(row[1]).strip() for row in rows[:-1]] == [each.strip() for each in EVIL]
    assert rows[-1][1] == "Trần Thị Bích Phượng", "a text of a closed set may be worded"
    number, received, *rest = rows[0][2:]
    assert (number, f"{received:%d/%m/%Y %H:%M}") == ("066094004217", "20/11/2026 09:30")
    assert rest == [DAY, 1_500_000, 0]
    about = {str(line[0]): line[1] for line in book.get_sheet_by_name("journal").to_python()}
    assert (about["Cách đếm"], about["journal.seq"], about["from"]) == (
        "Đếm mọi hồ sơ.", "7", "20/11/2026",
    )  # fmt: skip
    assert about["sha256"] == report_document(REPORT)["sha256"]
    sheet, styles = part(path, "xl/worksheets/sheet1.xml"), part(path, "xl/styles.xml")
    assert "<f>" not in sheet
    for form in ("dd/mm/yyyy hh:mm", "dd/mm/yyyy", "#,##0&quot; đ&quot;"):
        assert f'formatCode="{form}"' in styles


def test_a_workbook_prints_whole_pages_each_under_its_headings(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    save_sheet(REPORT, path)
    sheet, book = part(path, "xl/worksheets/sheet1.xml"), part(path, "xl/workbook.xml")
    [setup] = re.findall(r"<pageSetup [^>]*>", sheet)
    assert all(
        each in setup for each in ('paperSize="9"', 'fitToHeight="0"', 'orientation="landscape"')
    )
    assert "fitToPage" in sheet
    assert re.search(r'<pane ySplit="1"[^>]*state="frozen"', sheet)
    assert "daily  20/11/2026 - 20/11/2026&amp;R&amp;P/&amp;N" in sheet
    assert re.search(r"_xlnm.Print_Titles[^>]*>daily!\$1:\$1<", book)
    columns = re.findall(r'<col min="(\d+)" max="(\d+)" width="([\d.]+)"', sheet)
    widths = {
        place: float(wide) for first, last, wide in columns for place in (int(first), int(last))
    }
    assert len(widths) == len(COLUMNS)
    assert min(widths.values()) >= len("10")
    assert widths[COLUMNS.index("fee") + 1] > len("1.500.000 đ"), "a sum is never shown as ####"


def test_a_table_file_tells_vietnamese_letters_and_runs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "so.csv"
    save_table(REPORT, path)
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    assert "Nguyễn Thị Bích Phượng" in text
    cells = re.findall(r'(?:^|,)("?)([^,"\n]*)', text, re.MULTILINE)
    assert not [cell for _, cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
