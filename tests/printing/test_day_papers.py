"""The papers of the head of the counter: words, sums, codes, and pages that hold what they must."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desk_app.printing.daily_list import daily_list
from desk_app.printing.forms_days import SignedMark
from desk_app.printing.list_paper import lists_pdf
from tests.printing.day_papers import WORDS, daily, daily_form, overdue, register
from tests.printing.more_papers import Occasion, moment
from tests.printing.papers import QR
from tests.printing.reading import colliding, page_boxes, page_texts, scanned

PAPERS = [daily, register, overdue]
Paper = Callable[[Occasion], bytes]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("long", [False, True])
def test_no_text_lies_over_another_or_beyond_the_margins(paper: Paper, *, long: bool) -> None:
    for boxes in page_boxes(paper(Occasion(long=long))):
        assert not colliding(boxes)
        assert all(box.left >= 40 and box.right <= 842 - 25 for box in boxes)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_repeats_the_head_and_says_which_it_is(paper: Paper) -> None:
    pages = page_texts(paper(Occasion(long=True)))
    assert len(pages) > 1
    for number, text in enumerate(pages, 1):
        assert "Mã hồ sơ" in text
        assert f"Trang {number}/{len(pages)}" in text


@pytest.mark.parametrize("paper", PAPERS)
def test_the_same_values_give_the_same_bytes(paper: Paper) -> None:
    assert paper(Occasion()) == paper(Occasion())


@pytest.mark.parametrize("paper", PAPERS)
def test_a_reprint_and_a_demonstration_say_so(paper: Paper) -> None:
    text = " ".join(page_texts(paper(Occasion(again=2, demo=True))))
    assert "In lại lần 2" in text
    assert "BẢN TRÌNH DIỄN - DEMO" in text


def test_the_daily_list_balances_in_one_sentence() -> None:
    text = " ".join(page_texts(daily(Occasion())))
    for words in (
        "Số: 231/DS-TTPVHCC", "Dải số 2001 đến 2017",
        "Số hủy: người nộp rút trước khi ký. Nguyễn Thanh Sơn hủy lúc 09:55 20/11/2026.",
        "17 số đã cấp = 16 tiếp nhận + 1 số hủy.", "Cộng: 16 hồ sơ 136.000",
        "Nộp sau 1 giấy tờ", "Nhập lúc 08:00 21/11/2026", "Chưa chuyển", "Tại quầy", "Không hẹn",
        "Danh sách khớp Sổ theo dõi hồ sơ, Quyển 02.", f"Nhật ký của quầy đến dòng 231: {WORDS}.",
        "Chưa chốt ngày.",
    ):  # fmt: skip
        assert words in text


def test_the_numbers_of_the_list_leave_the_voided_one_out() -> None:
    text = " ".join(page_texts(daily(Occasion())))
    assert "– H15.62-261120-2013 10:30" in text or "– H15.62-261120-2013" in text
    assert "13 H15.62-261120-2014" in text
    assert "16 H15.62-261120-2017" in text


@pytest.mark.parametrize("dpi", [203, 300])
def test_the_head_of_the_journal_is_read_from_the_page(dpi: int) -> None:
    assert list(scanned(daily(Occasion()), dpi).values()) == [QR]


def test_a_signed_list_says_which_time_and_what_changed() -> None:
    signed = SignedMark(2, moment(20, 17, 5), "Nguyễn Thanh Sơn", ("H15.62-261120-2003",))
    form = daily_form(Occasion(), signed=signed)
    text = " ".join(page_texts(lists_pdf([daily_list(form)])))
    assert "Chốt ngày lần 2 lúc 17:05 20/11/2026, Nguyễn Thanh Sơn." in text
    assert "Thay đổi so với lần 1: H15.62-261120-2003." in text


def test_five_hundred_numbers_keep_their_rows_whole() -> None:
    pages = page_texts(lists_pdf([daily_list(daily_form(Occasion(), 500, voided=250))]))
    text = " ".join(pages)
    assert all(text.count(f"H15.62-261120-{2000 + number} ") == 1 for number in range(1, 501))
    assert "500 số đã cấp = 499 tiếp nhận + 1 số hủy." in pages[-1]
    assert "NGƯỜI LẬP" in pages[-1]
    assert "H15.62-261120-2500" in pages[-1]  # nobody signs on a page without a row


def test_a_number_that_belongs_to_nobody_keeps_its_row_in_the_book() -> None:
    text = " ".join(page_texts(register(Occasion())))
    assert "4 – Số thứ tự bỏ qua do phục hồi dữ liệu." in text
    assert "5 H15.62-261120-2005 Số hủy: người nộp rút trước khi ký." in text
    assert "Sổ chưa đóng." in text


def test_the_closing_stands_under_the_last_entry() -> None:
    text = " ".join(page_texts(register(Occasion(again=1))))
    assert "Sổ này có 12 số thứ tự, từ số 1 đến số 12, trong đó 1 số hủy." in text
    assert "Đóng sổ ngày 30 tháng 11 năm 2026; Nguyễn Thanh Sơn." in text
    assert "(Ký, đóng dấu)" in text


def test_a_reminder_says_how_late_and_who() -> None:
    text = " ".join(page_texts(overdue(Occasion())))
    for words in (
        "Kính gửi: Tư pháp - Hộ tịch", "Quá hạn: 6 hồ sơ.", "Đến hạn trong hai ngày làm việc tới: 2 hồ sơ.",
        "Quá hạn 1 ngày làm việc", "Quá hạn trong ngày", "Đến hạn hôm nay", "Y Khoa Niê", "Đã giải trình",
    ):  # fmt: skip
        assert words in text
