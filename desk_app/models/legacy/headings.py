"""Which column of a register means what: canonical names, headings in use, a mapping of one's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.text import clean_line, fold

REASON = "Lý do không nhập"
"""The heading of the last column in a file of refused rows; no register has one of that name."""
TITLE_ROWS = 20  # above the headings
SHOWN = 60


class Column(StrEnum):
    """The canonical columns; the values are a promise of the command line."""

    CODE = "code"
    PROCEDURE = "procedure"
    APPLICANT = "applicant"
    RECEIVED_AT = "received_at"
    FIELD = "field"
    ID_NUMBER = "id_number"
    PHONE = "phone"
    ADDRESS = "address"
    CHANNEL = "channel"
    AGENCY = "agency"
    DUE_AT = "due_at"
    FINISHED_AT = "finished_at"
    RETURNED_AT = "returned_at"
    STATE = "state"
    FEE = "fee"


REQUIRED = (Column.CODE, Column.PROCEDURE, Column.APPLICANT, Column.RECEIVED_AT)
HEADINGS: Mapping[Column, tuple[str, ...]] = {
    Column.CODE: ("Mã hồ sơ", "Mã số hồ sơ", "Số hồ sơ", "Số biên nhận", "MaHoSo"),
    Column.PROCEDURE: (
        "Mã TTHC", "Mã thủ tục", "Mã thủ tục hành chính", "MaTTHC", "Tên TTHC", "Tên thủ tục",
        "Thủ tục", "Thủ tục hành chính", "Tên thủ tục hành chính", "TenTTHC",
    ),
    Column.APPLICANT: (
        "Người nộp", "Người nộp hồ sơ", "Chủ hồ sơ", "Tên tổ chức, cá nhân",
        "Tên cá nhân, tổ chức", "Họ và tên", "Họ tên", "ChuHoSo",
    ),
    Column.RECEIVED_AT: (
        "Ngày tiếp nhận", "Ngày nhận", "Nhận hồ sơ", "Ngày nhận hồ sơ", "Thời gian nhận hồ sơ",
        "NgayTiepNhan",
    ),
    Column.FIELD: ("Lĩnh vực", "Tên lĩnh vực", "TenLinhVuc"),
    Column.ID_NUMBER: (
        "Số định danh", "Số định danh cá nhân", "CCCD", "Số CCCD", "CMND", "CCCD/CMND",
        "Số giấy tờ",
    ),
    Column.PHONE: ("Số điện thoại", "Điện thoại", "SĐT", "SoDienThoai"),
    Column.ADDRESS: ("Địa chỉ", "Địa chỉ/SĐT"),
    Column.CHANNEL: (
        "Kênh", "Kênh tiếp nhận", "Hình thức nộp", "Hình thức tiếp nhận", "KenhThucHien",
    ),
    Column.AGENCY: (
        "Cơ quan giải quyết", "Cơ quan chủ trì giải quyết", "Đơn vị giải quyết", "Đơn vị xử lý",
        "DonViXuLy",
    ),
    Column.DUE_AT: (
        "Ngày hẹn trả", "Hẹn trả", "Hẹn trả kết quả", "Ngày hẹn trả kết quả", "Hạn trả",
        "NgayHenTra",
    ),
    Column.FINISHED_AT: (
        "Ngày kết thúc xử lý", "Ngày có kết quả", "Ngày hoàn thành", "Ngày xử lý xong",
        "NgayKetThucXuLy",
    ),
    Column.RETURNED_AT: ("Ngày trả", "Trả kết quả", "Ngày trả kết quả", "NgayTra"),
    Column.STATE: ("Trạng thái", "Trạng thái hồ sơ", "Tình trạng", "TrangThaiHoSo"),
    Column.FEE: ("Phí, lệ phí", "Lệ phí", "Phí", "Số tiền"),
}  # fmt: skip
"""Headings that registers are known to have, the surest first."""


@dataclass(frozen=True)
class Columns:
    """Where the columns stand: the row of the headings (from 0), and the place of each column."""

    row: int
    places: Mapping[Column, int]
    headings: tuple[str, ...]

    def told(self) -> dict[str, str]:
        """The heading of each column that was found."""
        return {column.value: self.headings[place] for column, place in self.places.items()}

    def missing(self) -> tuple[Column, ...]:
        """The required columns that nothing stands for."""
        return tuple(column for column in REQUIRED if column not in self.places)


def columns_of(rows: Sequence[Sequence[str]], mapping: Mapping[Column, str]) -> Columns:
    """The columns of a sheet: the first row that has all the required ones, below any title.

    `mapping` names headings of one's own, and goes before the known ones; an empty heading leaves
    the column out. HasProblems: `column_missing` (column) for each required one, `heading_unknown`
    (heading) for one that the mapping names and the sheet does not have, `sheet_empty`.
    """
    best = guessed(rows, mapping)
    missing = best.missing()
    unknown = [each for each in mapping.items() if each[1] and each[0] not in best.places]
    if missing or unknown:
        raise HasProblems(
            (
                *(
                    Problem(column.value, "heading_unknown", {"heading": heading[:SHOWN]})
                    for column, heading in unknown
                ),
                *(
                    Problem(column.value, "column_missing", {"column": column.value})
                    for column in missing
                    if not mapping.get(column)
                ),
            )
        )
    return best


NO_MAPPING: Mapping[Column, str] = {}


def guessed(rows: Sequence[Sequence[str]], mapping: Mapping[Column, str] = NO_MAPPING) -> Columns:
    """The likeliest columns, whatever is missing: for somebody to look at. HasProblems `sheet_empty`."""
    tried = [columns_at(number, row, mapping) for number, row in enumerate(rows[:TITLE_ROWS])]
    if not any(found.headings for found in tried):
        raise HasProblems((Problem("file", "sheet_empty"),))
    return max(tried, key=lambda found: (len(found.places), -found.row))


def columns_at(
    number: int, row: Sequence[str], mapping: Mapping[Column, str] = NO_MAPPING
) -> Columns:
    """The columns when the row of that number (from 0) is taken for the headings."""
    headings = tuple(clean_line(each) for each in row)
    at: dict[str, int] = {}
    for place, heading in enumerate(headings):
        if heading:
            at.setdefault(fold(heading), place)
    places: dict[Column, int] = {}
    for column in Column:
        own = mapping.get(column)
        known = (own,) if own is not None else (column.value, *HEADINGS[column])
        found = [at[fold(each)] for each in known if fold(each) in at]
        if found:
            places[column] = found[0]
    return Columns(number, places, headings if at else ())


def read_mapping(document: object) -> dict[Column, str]:
    """The mapping of a file: canonical name → heading, or heading → canonical name.

    HasProblems: `not_an_object`, `not_text`, `mapping_unknown` (key), `mapping_twice` (column).
    """
    if not isinstance(document, dict):
        raise HasProblems((Problem("mapping", "not_an_object"),))
    mapping: dict[Column, str] = {}
    problems: list[Problem] = []
    for key, value in document.items():
        if not isinstance(value, str):
            problems.append(Problem("mapping", "not_text"))
            continue
        column, heading = _pair(clean_line(key), clean_line(value))
        if column is None:
            problems.append(Problem("mapping", "mapping_unknown", {"key": key[:SHOWN]}))
        elif column in mapping:
            problems.append(Problem("mapping", "mapping_twice", {"column": column.value}))
        else:
            mapping[column] = heading
    if problems:
        raise HasProblems(tuple(problems))
    return mapping


def _pair(key: str, value: str) -> tuple[Column | None, str]:
    names = {column.value: column for column in Column}
    if key in names:
        return names[key], value
    return names.get(value), key
