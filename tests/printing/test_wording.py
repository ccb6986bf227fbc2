"""Form 01 says what the circular prescribes, word for word."""

from __future__ import annotations

from datetime import date
from string import Formatter

import pytest

from desk_app.printing.wording import form_wording

ISSUED = date(2026, 11, 20)
PRESCRIBED = [
    "Mã hồ sơ: ……",
    "Trung tâm Phục vụ hành chính công/Bộ phận Tiếp nhận và Trả kết quả …..",
    "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức:",
    "Số định danh cá nhân/tổ chức:",
    "Địa chỉ:",
    "Số điện thoại:",
    "Email:",
    "(Trường hợp ủy quyền thì cung cấp thêm thông tin của người ủy quyền, bao gồm: họ và tên, "
    "địa chỉ, số định danh cá nhân, số điện thoại, email, giấy tờ ủy quyền).",
    "Nội dung yêu cầu giải quyết:",
    "Thành phần hồ sơ nộp gồm:",
    "Số lượng hồ sơ: …(bộ)",
    "Thời gian giải quyết hồ sơ theo quy định là: … ngày",
    "Thời gian nhận hồ sơ: … giờ … phút, ngày … tháng … năm …",
    "Thời gian trả kết quả giải quyết hồ sơ: … giờ … phút, ngày … tháng … năm …",
    "Đăng ký nhận kết quả tại: …",
    "Vào Sổ theo dõi hồ sơ, Quyển số … Số thứ tự … (nếu có)",
]


def test_the_lines_of_the_receipt_are_those_of_the_circular_in_its_order() -> None:
    wording = form_wording("receipt", ISSUED)
    assert [each.prescribed for each in wording.lines.values()] == PRESCRIBED


def test_the_printed_lines_keep_the_prescribed_words() -> None:
    wording = form_wording("receipt", ISSUED)
    for key, line in wording.lines.items():
        if key == "principal":  # the circular describes this line instead of wording it
            continue
        place = 0
        for words, _, _, _ in Formatter().parse(line.printed):
            place = line.prescribed.index(words.strip(), place)


def test_both_sign_under_the_prescribed_words() -> None:
    signatures = form_wording("receipt", ISSUED).signatures
    assert [each.title for each in signatures] == ["NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ"]
    assert {each.hint for each in signatures} == {"(Ký và ghi rõ họ tên)"}


def test_the_form_names_its_number_and_legal_text() -> None:
    wording = form_wording("receipt", ISSUED)
    assert wording.form_number == "Mẫu số 01"
    assert wording.legal_text == "Thông tư số 03/2025/TT-VPCP"
    assert wording.valid_from == date(2025, 9, 15)
    assert wording.valid_to is None


def test_a_paper_older_than_every_version_uses_the_oldest() -> None:
    assert form_wording("receipt", date(2020, 1, 1)) == form_wording("receipt", ISSUED)


def test_a_form_that_is_not_carried_is_refused() -> None:
    with pytest.raises(KeyError):
        form_wording("no-such-form", ISSUED)
