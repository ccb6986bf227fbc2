"""What the receipt says, read back from its PDF."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from string import Formatter

import pytest

from desk_app.models.draft import PaymentMethod, Person
from desk_app.printing.forms import FeeLine, Fees, Printing, ReceiptForm
from desk_app.printing.receipt import receipt_copies, receipt_pdf
from desk_app.printing.sheet import Paper
from desk_app.printing.wording import drawn, form_wording
from tests.printing.papers import LONGEST, ORDINARY, PRINCIPAL, in_demo, reprinted
from tests.printing.reading import page_texts, text_of

COPY = ("Liên 2: Giao người nộp hồ sơ",)


def said(form: ReceiptForm, paper: Paper = Paper.A5) -> str:
    return text_of(receipt_pdf(form, paper, COPY))


def with_fees(fees: Fees) -> str:
    return said(replace(ORDINARY, fees=fees)).split("Phí, lệ phí: ")[1].split(" NGƯỜI NỘP")[0]


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    "form",
    [ORDINARY, LONGEST, replace(ORDINARY, principal=PRINCIPAL), replace(ORDINARY, due_at=None)],
    ids=["ordinary", "longest", "authorised", "no-appointment"],
)
def test_every_statutory_line_stands_in_its_order(form: ReceiptForm, paper: Paper) -> None:
    text, place = said(form, paper), 0
    for line in form_wording("receipt", form.issued_on).lines.values():
        for words, _, _, _ in Formatter().parse(line.printed):
            place = text.index(words.strip(), place)


def test_an_ordinary_receipt_says_what_was_agreed() -> None:
    text = said(ORDINARY)
    for words in (
        "UBND XÃ QUẢNG PHÚ TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG Số: 418/TN-TTPVHCC",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        "Quảng Phú, ngày 20 tháng 11 năm 2026",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ (Liên 2: Giao người nộp hồ sơ)",
        "Mã hồ sơ: H15.62-261120-2017",
        "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: NGUYỄN THỊ BÍCH PHƯỢNG",
        "Người ủy quyền: không có.",
        "hôn nhân (1.004873), để đăng ký kết hôn trong nước",
        "Số lượng hồ sơ: 01 (bộ)",
        "Thời gian nhận hồ sơ: 10 giờ 45 phút, ngày 20 tháng 11 năm 2026",
        "Thời gian trả kết quả giải quyết hồ sơ: 10 giờ 45 phút, ngày 26 tháng 11 năm 2026",
        "không tính ngày nhận, cuối tuần 21–22/11 và ngày nghỉ lễ 24/11.)",
        "Vào Sổ theo dõi hồ sơ, Quyển số 02 Số thứ tự 418",
        "Phí, lệ phí: 15.000 đồng (mười lăm nghìn đồng), đã thu tiền mặt",
        "In lúc 10:46 ngày 20/11/2026 tại Quầy 2.",
        "Trang 1/1",
    ):
        assert words in text


def test_papers_are_counted_in_their_columns_with_a_dash_for_none() -> None:
    text = said(ORDINARY)
    assert "TT Thành phần hồ sơ Bản chính Bản sao" in text
    assert "1 Tờ khai cấp Giấy xác nhận tình trạng hôn nhân 1 –" in text
    assert "2 Căn cước công dân (xuất trình, đã đối chiếu và trả lại) 1 –" in text
    assert "3 Bản án ly hôn đã có hiệu lực pháp luật – 2" in text
    assert "4 Giấy xác nhận đã cấp trước đây (nộp khi nhận kết quả) – –" in text


def test_one_copy_is_kept_and_one_is_handed_out_on_sheets_of_their_own() -> None:
    pages = page_texts(receipt_pdf(ORDINARY, Paper.A5, receipt_copies(ORDINARY)))
    assert ["(Liên 1: Lưu)" in pages[0], "(Liên 2: Giao người nộp hồ sơ)" in pages[1]] == [True] * 2
    assert [page.count("Trang 1/1") for page in pages] == [1, 1]


def test_a_time_from_another_zone_changes_nothing_on_paper() -> None:
    utc = replace(ORDINARY, received_at=ORDINARY.received_at.astimezone(UTC))
    assert "Thời gian nhận hồ sơ: 10 giờ 45 phút, ngày 20 tháng 11 năm 2026" in said(utc)


def test_answers_left_open_are_dotted() -> None:
    text = said(replace(ORDINARY, applicant=Person(name="H’Loan Khuôr")))
    for label in ("Số định danh cá nhân/tổ chức:", "Địa chỉ:", "Số điện thoại:", "Email:"):
        assert f"{label} ………" in text
    assert "H’LOAN KHUÔR" in text


def test_the_authoriser_is_named_with_the_paper_that_authorises() -> None:
    text = said(replace(ORDINARY, principal=PRINCIPAL))
    assert "Người ủy quyền: TRẦN VĂN ĐƯỢC; địa chỉ: Số 12, đường Nguyễn Tất Thành" in text
    assert "số định danh cá nhân: 066088001234; số điện thoại: 0912 345 678" in text
    assert "giấy tờ ủy quyền: Giấy ủy quyền chứng thực ngày 18/11/2026" in text
    assert "không có." not in text


def test_a_procedure_without_a_term_promises_no_day() -> None:
    text = said(replace(ORDINARY, due_at=None, derivation="", term="không quy định"))
    assert (
        "Thời gian trả kết quả giải quyết hồ sơ: Không có ngày hẹn trả cụ thể theo quy định "
        "Đăng ký nhận kết quả tại:" in text
    )


def test_a_provisional_number_is_plainly_marked_and_takes_no_codes_place() -> None:
    text = said(replace(ORDINARY, code="TAM.0A1.B2C-261120-2001", provisional=True))
    assert "Số tiếp nhận tạm: TAM.0A1.B2C-261120-2001 Mã hồ sơ: ………" in text
    assert "mã hồ sơ chính thức sẽ được gắn sau" in text


def test_a_reprint_with_the_official_code_still_names_the_provisional_one() -> None:
    text = said(replace(ORDINARY, former_code="TAM.0A1.B2C-261120-2001"))
    assert "Mã hồ sơ: H15.62-261120-2017 Số tiếp nhận tạm đã cấp: TAM.0A1.B2C-261120-2001" in text


def test_a_reprint_says_which_one_it_is() -> None:
    assert "In lại lần" not in said(ORDINARY)
    assert "In lại lần 2" in said(reprinted(ORDINARY, 2))


@pytest.mark.parametrize("form", [ORDINARY, LONGEST], ids=["ordinary", "longest"])
def test_a_demonstration_says_so_on_every_page(form: ReceiptForm) -> None:
    pages = page_texts(receipt_pdf(in_demo(form), Paper.A5, COPY))
    assert all(page.count("BẢN TRÌNH DIỄN - DEMO") == 2 for page in pages)
    assert "DEMO" not in said(form)


def test_money_is_called_collected_only_when_it_was() -> None:
    fee = (FeeLine("Lệ phí", 15_000),)
    assert with_fees(Fees(fee)) == "15.000 đồng (mười lăm nghìn đồng), chưa thu"
    paid = with_fees(Fees(fee, PaymentMethod.TRANSFER))
    assert paid == "15.000 đồng (mười lăm nghìn đồng), đã thu chuyển khoản"


def test_several_fees_are_summed_and_named() -> None:
    fees = Fees((FeeLine("lệ phí A", 100_000), FeeLine("phí B", 1_250_000)), PaymentMethod.CASH)
    assert with_fees(fees) == (
        "1.350.000 đồng (một triệu ba trăm năm mươi nghìn đồng), đã thu tiền mặt. "
        "Gồm: lệ phí A 100.000 đồng; phí B 1.250.000 đồng."
    )


def test_free_exempt_and_unknown_fees_are_told_apart() -> None:
    assert with_fees(Fees()) == "không"
    assert with_fees(Fees(exempt=True, exemption="hộ nghèo")) == "miễn (hộ nghèo)"
    unknown = "mức thu theo nghị quyết của Hội đồng nhân dân tỉnh"
    assert with_fees(Fees(note=unknown)) == f"({unknown})"


def test_a_published_form_that_fails_while_it_is_drawn_does_not_keep_a_receipt_back() -> None:
    shipped = form_wording("receipt", ORDINARY.issued_on)
    published = (replace(shipped, title="GIẤY TIẾP NHẬN MẪU MỚI"),)
    form = replace(ORDINARY, printing=replace(ORDINARY.printing, published=published))
    assert "GIẤY TIẾP NHẬN MẪU MỚI" in said(form)

    def draw(printing: Printing) -> bytes:
        if printing.published:
            raise KeyError("place")
        return receipt_pdf(replace(form, printing=printing), Paper.A5, COPY)

    assert drawn(form.printing, draw) == receipt_pdf(ORDINARY, Paper.A5, COPY)


def test_days_below_ten_and_the_first_two_months_have_a_leading_zero() -> None:
    moment = datetime.fromisoformat("2027-02-05T08:05:00+07:00")
    text = said(replace(ORDINARY, issued_on=moment.date(), received_at=moment))
    assert "Quảng Phú, ngày 05 tháng 02 năm 2027" in text
    assert "Thời gian nhận hồ sơ: 08 giờ 05 phút, ngày 05 tháng 02 năm 2027" in text


@pytest.mark.parametrize("paper", Paper)
def test_the_same_receipt_gives_the_same_bytes(paper: Paper) -> None:
    copies = receipt_copies(ORDINARY)
    assert receipt_pdf(ORDINARY, paper, copies) == receipt_pdf(ORDINARY, paper, copies)


def test_a_name_typed_with_loose_marks_gives_the_same_bytes() -> None:
    loose = replace(ORDINARY, clerk=unicodedata.normalize("NFD", ORDINARY.clerk))
    assert loose.clerk != ORDINARY.clerk
    assert receipt_pdf(loose, Paper.A5, COPY) == receipt_pdf(ORDINARY, Paper.A5, COPY)
