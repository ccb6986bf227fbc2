"""Forms 02 to 06 say what the circular prescribes, word for word and in its order."""

from __future__ import annotations

from datetime import date
from string import Formatter

import pytest

from desk_app.printing.sheet import Paper
from desk_app.printing.wording import form_wording
from tests.printing.more_papers import STATUTORY, Occasion
from tests.printing.reading import text_of

ISSUED = date(2026, 11, 23)
DELAY = (
    "Tuy nhiên đến nay, (tên cơ quan, đơn vị) chưa trả kết quả giải quyết hồ sơ của "
    "Ông/Bà/Tổ chức đúng thời hạn quy định ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả."
)
PRESCRIBED = {
    "supplement": [
        "Hồ sơ của:",
        "Nội dung yêu cầu giải quyết:",
        "Địa chỉ:",
        "Số điện thoại …",
        "Email:",
        "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
        "Lý do:",
        "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với … số điện thoại … "
        "để được hướng dẫn./.",
    ],
    "refusal": [
        "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả …",
        "Tiếp nhận hồ sơ của:",
        "Số định danh cá nhân/tổ chức:",
        "Địa chỉ:",
        "Số điện thoại: …",
        "Email:",
        "Mã hồ sơ (nếu có):",
        "Nội dung yêu cầu giải quyết:",
        "Qua xem xét, Bộ phận Tiếp nhận và Trả kết quả thông báo không tiếp nhận, giải quyết hồ "
        "sơ này với lý do cụ thể như sau:",
        "…",
        "Xin thông báo cho Ông/Bà được biết và thực hiện./.",
    ],
    "apology": [
        "Kính gửi:",
        "Ngày… tháng… năm …, (tên cơ quan, đơn vị) tiếp nhận giải quyết hồ sơ đề nghị giải quyết "
        "thủ tục hành chính (tên TTHC) của Ông/Bà/Tổ chức; số định danh: …; mã số hồ sơ: …",
        "Thời gian hẹn trả kết quả giải quyết hồ sơ: …giờ…, ngày … tháng … năm …",
        DELAY,
        "Lý do:",
        "(Tên cơ quan, đơn vị) xin trân trọng gửi lời xin lỗi đến Ông (Bà)/Tổ chức vì sự chậm trễ "
        "trong quá trình giải quyết hồ sơ có thể gây phiền hà, tốn kém về chi phí, công sức …",
        "… sẽ trả kết quả giải quyết hồ sơ cho Ông/Bà/Tổ chức vào ngày … tháng … năm …",
        "Mong nhận được sự thông cảm của Ông/Bà/Tổ chức vì sự chậm trễ này./.",
    ],
    "control": [
        "Mã số hồ sơ",
        "Cơ quan (bộ phận) giải quyết hồ sơ",
        "Cơ quan phối hợp giải quyết hồ sơ",
        "Ngày nhận",
        "Hẹn trả kết quả vào … giờ … phút, ngày … tháng … năm …",
    ],
}
NUMBERS = {
    "supplement": ("Mẫu số 02", "Số: {number}/PBS-TTPVHCC"),
    "refusal": ("Mẫu số 03", "Số: {number}/PTC-TTPVHCC"),
    "apology": ("Mẫu số 04", "Số: {number}/PXL"),
    "control": ("Mẫu số 06", "Số: {number}/PKS-TTPVHCC"),
}
SIGNED = {
    "supplement": ["NGƯỜI HƯỚNG DẪN"],
    "refusal": ["NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ"],
    "apology": ["THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"],
    "control": [],
}
COLUMNS = (
    "Tên đơn vị",
    "Thời gian giao nhận hồ sơ",
    "Kết quả giải quyết hồ sơ (trước hạn/đúng hạn/quá hạn)",
    "Ghi chú",
)


@pytest.mark.parametrize("key", PRESCRIBED)
def test_the_lines_are_those_of_the_circular_in_its_order(key: str) -> None:
    wording = form_wording(key, ISSUED)
    assert [each.prescribed for each in wording.lines.values()] == PRESCRIBED[key]
    assert (wording.form_number, wording.number) == NUMBERS[key]
    assert [each.title for each in wording.signatures] == SIGNED[key]
    assert wording.legal_text == "Thông tư số 03/2025/TT-VPCP"


def words_of(template: str) -> list[str]:
    """The words of a line without its answers, and without the stop that ends a blank."""
    pieces = [words for words, _, _, _ in Formatter().parse(template)]
    return [each.strip().removesuffix(".") for each in pieces if each.strip()]


@pytest.mark.parametrize("key", PRESCRIBED)
def test_the_printed_lines_keep_the_prescribed_words(key: str) -> None:
    for line in form_wording(key, ISSUED).lines.values():
        place = 0
        for words in words_of(line.printed):
            place = line.prescribed.index(words.rstrip(":"), place)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("long", [False, True], ids=["usual", "longest"])
@pytest.mark.parametrize("key", STATUTORY)
def test_every_line_stands_on_the_paper_in_its_order(key: str, long: bool, paper: Paper) -> None:
    text, place = text_of(STATUTORY[key](Occasion(long=long), paper)), 0
    wording = form_wording(key, ISSUED)
    for line in wording.lines.values():
        for words in words_of(line.printed):
            place = text.index(words, place)
    for each in wording.signatures:
        place = text.index(each.title, place)


def test_the_control_slip_has_its_four_columns_and_four_rows() -> None:
    assert form_wording("control", ISSUED).columns == COLUMNS
    text = text_of(STATUTORY["control"](Occasion(), Paper.A4))
    assert text.count("1. Giao:") == text.count("2. Nhận:") == 4
    assert text.count("Người giao") == text.count("Người nhận") == 4
    assert text.count("…giờ…phút, ngày …/…/…") == 2
    assert "trước hạn" in text.split("Ghi chú")[1]


def test_the_stop_notice_says_that_its_wording_was_not_checked() -> None:
    text = text_of(STATUTORY["stop"](Occasion(), Paper.A4))
    assert "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ Chưa đối chiếu mẫu gốc" in text
    for words in (
        "Mã hồ sơ: H15.62-261120-2017",
        "Ngày đề nghị dừng giải quyết hồ sơ: ngày 23 tháng 11 năm 2026",
        "chưa có quyết định hành chính, chưa có kết quả",
        "thông báo dừng giải quyết hồ sơ từ 09 giờ 00 phút, ngày 23 tháng 11 năm 2026",
        "toàn bộ thành phần hồ sơ đã nộp (4 loại giấy tờ)",
        "đã thu 15.000 đồng, hoàn trả theo pháp luật chuyên ngành",
    ):
        assert words in text


def test_the_apology_is_a_draft_for_the_head_and_names_both_dates() -> None:
    text = text_of(STATUTORY["apology"](Occasion(), Paper.A4))
    assert "DỰ THẢO, trình thủ trưởng cơ quan, đơn vị ký" in text
    assert "10 giờ 45 phút, ngày 26 tháng 11 năm 2026" in text
    assert "vào ngày 02 tháng 12 năm 2026" in text
    assert "Lê Thị Minh Hạnh" not in text
