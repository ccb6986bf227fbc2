"""Papers after the receipt: nothing clipped, nothing over another, marks and bars as on the receipt."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desk_app.printing.forms_lists import Label
from desk_app.printing.label import HEIGHT, WIDTH, label_pdf
from desk_app.printing.sheet import LIST, SHEETS, Paper, Sheet
from tests.printing.more_papers import (
    LINES,
    LISTS,
    STATUTORY,
    Occasion,
    guidance,
    minute,
    notify,
    payment,
    returned,
    settlement,
    till,
)
from tests.printing.papers import CODE, LONGEST, LONGEST_PROCEDURE, QR
from tests.printing.reading import (
    colliding,
    first_page,
    page_boxes,
    page_texts,
    scanned,
    scanned_bars,
    text_of,
)

Make = Callable[[Occasion], bytes]
OF_DOSSIERS = {**STATUTORY, "guidance": guidance, "payment": payment, "returned": returned}


def on(make: Callable[[Occasion, Paper], bytes], paper: Paper) -> Make:
    """The paper on sheets of one size."""
    return lambda at: make(at, paper)


SIZED: list[tuple[str, Sheet, Make]] = [
    (f"{name} {paper}", SHEETS[paper], on(make, paper))
    for name, make in OF_DOSSIERS.items()
    for paper in Paper
]
SIZED += [(name, LIST, make) for name, make in LISTS.items()]
SIZED += [("notify", LIST, notify), ("settlement", LIST, settlement)]
SIZED.append(("till", SHEETS[Paper.A4], till))
NAMES = [name for name, _, _ in SIZED]
ON_SHEETS = pytest.mark.parametrize(
    ("sheet", "make"), [(sheet, make) for _, sheet, make in SIZED], ids=NAMES
)
EVERY = pytest.mark.parametrize("make", [make for _, _, make in SIZED], ids=NAMES)


@ON_SHEETS
@pytest.mark.parametrize("long", [False, True], ids=["usual", "longest"])
def test_text_stays_inside_the_margins_and_never_overlaps(
    sheet: Sheet, make: Make, long: bool
) -> None:
    for boxes in page_boxes(make(Occasion(long=long, again=12 if long else 0))):
        assert min(box.left for box in boxes) >= sheet.left - 1
        assert max(box.right for box in boxes) <= sheet.width - sheet.right + 1
        assert max(box.top for box in boxes) <= sheet.height - sheet.top + 1
        assert min(box.bottom for box in boxes) >= sheet.bottom - 1
        assert colliding(boxes) == []


@EVERY
def test_a_reprint_and_a_demonstration_say_so_on_every_page(make: Make) -> None:
    pages = page_texts(make(Occasion(long=True, again=3, demo=True)))
    assert all("In lại lần 3" in page for page in pages)
    assert all(page.count("BẢN TRÌNH DIỄN - DEMO") == 2 for page in pages)
    usual = text_of(make(Occasion()))
    assert "In lại" not in usual
    assert "DEMO" not in usual


@EVERY
def test_the_same_paper_gives_the_same_bytes(make: Make) -> None:
    assert make(Occasion()) == make(Occasion())


@EVERY
def test_signatures_never_stand_alone_on_a_sheet(make: Make) -> None:
    for page in page_texts(make(Occasion(long=True))):
        assert len(page) > 300, page


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("key", STATUTORY)
def test_both_codes_of_a_statutory_paper_are_read(key: str, paper: Paper, dpi: float) -> None:
    for at in (Occasion(), Occasion(long=True, demo=True)):
        found = scanned(STATUTORY[key](at, paper), dpi)
        assert found == {"Code 128": CODE, "QR Code": QR}


@pytest.mark.parametrize("key", STATUTORY)
@pytest.mark.parametrize("paper", Paper)
def test_nothing_of_the_longest_texts_is_lost(key: str, paper: Paper) -> None:
    text = text_of(STATUTORY[key](Occasion(long=True), paper))
    if key != "control":  # the slip names the dossier, not its owner
        assert LONGEST.applicant.name.upper() in text
        assert LONGEST_PROCEDURE in text
        assert text.count(" hạn.") == 25  # each sentence of the reason
    if key not in {"control", "apology"}:
        assert " ".join(LONGEST.applicant.address.split()) in text
    if key in {"supplement", "refusal"}:
        assert LONGEST.applicant.email in text


def test_guidance_before_reception_has_no_code_and_a_line_for_the_telephone() -> None:
    text = text_of(guidance(Occasion()))
    assert scanned(guidance(Occasion()), 203) == {}
    assert "Mã hồ sơ" not in text
    assert "số điện thoại ……………" in text
    assert "chậm nhất ngày" not in text


@pytest.mark.parametrize("name", LISTS)
def test_the_bars_of_every_line_are_read(name: str) -> None:
    pdf = LISTS[name](Occasion(long=True, demo=True))
    pages = len(page_texts(pdf)) // 2  # the second copy is the same
    found = [code for page in range(pages) for code in scanned_bars(pdf, 203, page)]
    expected = [f"261120{2000 + number}0" for number in range(1, LINES + 1)]
    assert found == expected
    first = scanned_bars(first_page(pdf), 300)  # of the finer printer one page says as much as all
    assert first
    assert first == expected[: len(first)]


@pytest.mark.parametrize("name", LISTS)
def test_forty_lines_stand_whole_under_a_repeated_head_with_their_pages_numbered(name: str) -> None:
    pages = page_texts(LISTS[name](Occasion(long=True)))
    copy = pages[: len(pages) // 2]
    assert len(copy) > 1
    for number in range(1, LINES + 1):
        assert sum(f"H15.62-261120-2{number:03}" in page for page in copy) == 1
    for place, page in enumerate(copy, start=1):
        assert f"Trang {place}/{len(copy)}" in page
        assert "Mã hồ sơ" in page
    assert "BÊN GIAO" in copy[-1] or "NGƯỜI LẬP DANH SÁCH" in copy[-1]


def test_the_hand_over_list_says_all_that_the_provinces_ask() -> None:
    text = text_of(LISTS["handover"](Occasion()))
    for words in (
        "Số: 12/2026",
        "Cơ quan chủ trì: Tư pháp - Hộ tịch",
        "Thời gian bàn giao: 16 giờ 30 phút, ngày 20 tháng 11 năm 2026",
        "Tổng số hồ sơ: 05",
        "TT Mã hồ sơ Nội dung",
        "BÊN GIAO",
        "BÊN NHẬN",
        "XÁC NHẬN CỦA TRUNG TÂM",
        "không nhận",
        "rút lại",
    ):
        assert words in text
    assert "(Liên 1: Bên giao lưu)" in text
    assert "(Liên 2: Bên nhận lưu)" in text


def test_results_are_crossed_where_a_fee_is_due_or_the_post_brings_them() -> None:
    text = text_of(LISTS["results"](Occasion()))
    assert "Giải quyết, số 1/XN-UBND" in text
    assert "Từ chối giải quyết, số 3/XN-UBND" in " ".join(text.split())
    assert text.count(" X ") >= 2


def test_the_postal_list_sums_its_charges() -> None:
    text = text_of(LISTS["postal"](Occasion()))
    assert "Tổng số: 05 hồ sơ; cước: 130.015 đồng" in text
    assert "EB000000001VN" in text
    assert "066194004217" in text


def test_the_minute_says_who_gives_and_when_a_dossier_counts_as_handed_in() -> None:
    brought, taken = text_of(minute(Occasion())), text_of(minute(Occasion(), outgoing=True))
    assert "Bên giao: dịch vụ bưu chính công ích. Bên nhận: Trung tâm" in brought
    assert "là thời điểm nộp hồ sơ" in brought
    assert "Bên nhận: dịch vụ bưu chính công ích." in taken
    assert "là thời điểm nộp hồ sơ" not in taken


@pytest.mark.parametrize("dpi", [203, 300])
def test_whoever_is_told_stands_in_the_list_once_with_the_bars_of_the_dossier(dpi: float) -> None:
    pdf = notify(Occasion(long=True, demo=True))
    pages = page_texts(pdf)
    found = [code for page in range(len(pages)) for code in scanned_bars(pdf, dpi, page)]
    assert found == [f"261120{2000 + number}0" for number in range(1, LINES + 1)]
    assert all("Mã hồ sơ" in page for page in pages)
    assert "066194004217" not in " ".join(pages)


def test_a_settlement_below_nothing_says_so_in_words() -> None:
    usual, owed = text_of(settlement(Occasion())), text_of(settlement(Occasion(long=True)))
    assert "Số tiền bàn giao: 12.330.000 đồng" in usual
    assert "Bằng chữ: Mười hai triệu ba trăm ba mươi nghìn đồng" in usual
    assert "Tổng cộng 121 12.345.000 15.000 12.330.000" in usual
    assert "Số tiền bàn giao: -87.670.000 đồng" in owed
    assert "Bằng chữ: Âm tám mươi bảy triệu sáu trăm bảy mươi nghìn đồng" in owed


def test_the_payment_note_is_no_receipt_and_writes_its_sum_in_words() -> None:
    text = text_of(payment(Occasion(), Paper.A5))
    for words in (
        "PHIẾU THU NỘI BỘ (không thay biên lai)",
        "Số tiền: 3.016.501 đồng",
        "Bằng chữ: Ba triệu không trăm mười sáu nghìn năm trăm linh một đồng",
        "Hình thức: tiền mặt",
        "Biên lai: mẫu EBL01, ký hiệu 26TAA, số 00000123, ngày 20/11/2026",
    ):
        assert words in text


def test_the_acknowledgement_says_who_received_what_and_how() -> None:
    text = text_of(returned(Occasion(), Paper.A5))
    for words in (
        "GIẤY BIÊN NHẬN TRẢ KẾT QUẢ",
        "Kết quả: đã giải quyết, số 12/XN-UBND, ngày 25/11/2026, người ký Y Khoa Niê",
        "Thời gian trả: 10 giờ 45 phút, ngày 26 tháng 11 năm 2026",
        "bị mất, người nhận đã xuất trình giấy tờ tùy thân",
        "Số định danh cá nhân: 066194004217",
        "Giấy ủy quyền: Giấy ủy quyền ngày 19/11/2026",
        "Bản chính thu lại khi trả kết quả: 02 bản",
        "NGƯỜI NHẬN KẾT QUẢ",
    ):
        assert words in text


def test_the_till_sheet_shows_what_differs_and_why() -> None:
    text = text_of(till(Occasion()))
    for words in (
        "Tiền mặt thu, hoàn khi chưa mở quỹ: -30.000 đồng",
        "Tồn quỹ theo sổ: 1.695.000 đồng",
        "500.000 2 1.000.000",
        "Tổng cộng 1.690.000",
        "Tồn quỹ thực đếm: 1.690.000 đồng",
        "Chênh lệch: -5.000 đồng",
        "Lý do chênh lệch: Giấy tờ",
    ):
        assert words in text


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize(
    ("code", "alias"),
    [
        ("H15.62-261120-2017", "26112020174"),
        ("TAM.0A1.B2C-261120-2001", "26112020010"),
        ("000.00.19.H29-261120-20170001", "261120201700015"),
    ],
)
def test_a_label_holds_the_alias_and_the_last_digits_large(
    code: str, alias: str, dpi: float
) -> None:
    pdf = label_pdf(Label(code, alias, demo=True))
    assert scanned_bars(pdf, dpi) == [alias]
    assert text_of(pdf) == f"{code} {code[-4:]} BẢN TRÌNH DIỄN - DEMO"
    [boxes] = page_boxes(pdf)
    assert colliding(boxes) == []
    assert min(min(box.left, box.bottom) for box in boxes) >= 0
    assert max(box.right for box in boxes) <= WIDTH
    assert max(box.top for box in boxes) <= HEIGHT
    large = next(box for box in boxes if box.text.strip() == code[-4:])
    assert large.top - large.bottom > 12


def test_a_label_of_a_foreign_code_stands_without_bars() -> None:
    pdf = label_pdf(Label("HS-2019/0017", ""))
    assert scanned_bars(pdf, 203) == []
    assert "DEMO" not in text_of(pdf)
