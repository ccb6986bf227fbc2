"""Table files are read as texts with their lines; odd files are refused with a reason."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.models.moments import VIETNAM
from desk_app.models.outcomes import HasProblems, Trouble
from desk_app.services.read_sheet import read_sheet


def code_of(path: Path) -> str:
    with pytest.raises(HasProblems) as refused:
        read_sheet(path)
    return refused.value.problems[0].code


def csv_of(folder: Path, content: bytes) -> Path:
    path = folder / "so.csv"
    path.write_bytes(content)
    return path


def test_blank_lines_are_left_out_and_the_others_keep_their_number(tmp_path: Path) -> None:
    sheet = read_sheet(csv_of(tmp_path, b'a,b\n\n"x\ny",2\n,\nlast,3\n'))
    assert sheet.rows == (("a", "b"), ("x\ny", "2"), ("last", "3"))
    assert sheet.lines == (1, 3, 6)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_the_one_of_the_first_line(tmp_path: Path, delimiter: str) -> None:
    content = f"mã{delimiter}tên\n1{delimiter}An\n".encode()
    assert read_sheet(csv_of(tmp_path, content)).rows[1] == ("1", "An")


def test_a_file_of_a_vietnamese_spreadsheet_is_read_in_either_unicode(tmp_path: Path) -> None:
    for coding in ("utf-8-sig", "utf-16"):
        assert read_sheet(csv_of(tmp_path, "Mã,Tên\n".encode(coding))).rows == (("Mã", "Tên"),)


def test_the_cells_of_a_workbook_are_texts(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "remove_timezone": True})
    sheet, moment = book.add_worksheet(), book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_datetime(2, 0, datetime(2025, 3, 10, 8, 30, tzinfo=VIETNAM), moment)
    sheet.write_datetime(2, 1, date(2025, 3, 10), day)
    sheet.write_number(2, 2, 66_194_004_217)
    sheet.write_number(2, 3, 1.5)
    sheet.write_string(2, 4, "=1+1")
    sheet.write_boolean(2, 5, True)
    book.close()
    found = read_sheet(path)
    told = ("2025-03-10 08:30:00", "2025-03-10", "66194004217", "1.5", "=1+1", "1")
    assert (found.lines, found.rows) == ((3,), (told,))


def test_the_mark_that_keeps_a_formula_a_text_is_no_part_of_it(tmp_path: Path) -> None:
    assert read_sheet(csv_of(tmp_path, b"'=A1,'an\n")).rows == (("=A1", "'an"),)


def test_odd_files_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "so.ods"
    other.write_bytes(b"")
    assert code_of(other) == "sheet_kind_unknown"
    assert code_of(csv_of(tmp_path, b"")) == "sheet_empty"
    assert code_of(csv_of(tmp_path, b"\xd3\xea\n")) == "sheet_not_utf8"
    assert code_of(csv_of(tmp_path, b'a\n"b\n')) == "sheet_line_broken"
    assert code_of(csv_of(tmp_path, b"a" * 200_000)) == "sheet_line_broken"
    with pytest.raises(Trouble) as missing:
        read_sheet(tmp_path / "none.csv")
    assert missing.value.code == "file_unreadable"


def workbook(path: Path, sheet: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", sheet)
    return path


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    for content in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0" * 100):
        path.write_bytes(content)
        assert code_of(path) == "sheet_unreadable"
    assert code_of(workbook(path, b"<nothing>")) == "sheet_unreadable"


def test_a_workbook_that_unpacks_to_too_much_is_never_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "so.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(6):
            packed.writestr(f"{number}.xml", bytes(100_000_000))
    assert code_of(path) == "sheet_too_large"


def test_a_single_cell_far_away_does_not_lay_out_the_whole_sheet(tmp_path: Path) -> None:
    far = b'<worksheet><sheetData><row><c r="A1"/></row><row><c r="XFD1048576"/></row></sheetData>'
    assert code_of(workbook(tmp_path / "so.xlsx", far)) == "sheet_too_large"


def test_a_part_whose_size_is_a_lie_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "so.xlsx", b"<worksheet>" + b" " * 100_000)
    content = bytearray(path.read_bytes())
    place = content.rfind(b"PK\x01\x02") + 24  # the unpacked size in the directory
    content[place : place + 4] = (50).to_bytes(4, "little")
    path.write_bytes(bytes(content))
    assert code_of(path) == "sheet_unreadable"


@settings(max_examples=60)
@given(st.binary(max_size=300))
def test_no_bytes_break_the_reading(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("odd")
    for name in ("so.csv", "so.xlsx"):
        path = folder / name
        path.write_bytes(content)
        try:
            read_sheet(path)
        except HasProblems:
            continue
