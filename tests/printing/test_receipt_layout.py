"""Nothing on a receipt is clipped, overlaps, or is torn apart, however long its texts are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk_app.printing.fonts import Face, typeface
from desk_app.printing.forms import ComponentRow, ReceiptForm
from desk_app.printing.receipt import receipt_pdf
from desk_app.printing.sheet import SHEETS, Paper
from tests.printing.papers import LONG_PAPER, LONGEST, ORDINARY, PRINCIPAL, reprinted
from tests.printing.reading import colliding, page_boxes, page_texts, text_of

COPY = ("Liên 2: Giao người nộp hồ sơ",)
MANY = replace(ORDINARY, principal=PRINCIPAL, components=ORDINARY.components * 3)
WORD = "khônghềcókhoảngtrắng" * 12


def with_papers(count: int) -> ReceiptForm:
    papers = tuple(ComponentRow(f"Giấy tờ thứ {number}.", 1) for number in range(1, count + 1))
    return replace(ORDINARY, components=papers)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    "form",
    [
        ORDINARY,
        reprinted(LONGEST, 12),
        MANY,
        replace(ORDINARY, procedure_name=WORD, clerk=WORD, delivery=WORD),
        replace(ORDINARY, components=(ComponentRow(WORD, 100, 100, WORD),)),
    ],
    ids=["ordinary", "longest", "many", "one-endless-word", "endless-paper"],
)
def test_text_stays_inside_the_margins_and_never_overlaps(form: ReceiptForm, paper: Paper) -> None:
    sheet = SHEETS[paper]
    for boxes in page_boxes(receipt_pdf(form, paper, COPY)):
        assert min(box.left for box in boxes) >= sheet.left - 1
        assert max(box.right for box in boxes) <= sheet.width - sheet.right + 1
        assert max(box.top for box in boxes) <= sheet.height - sheet.top + 1
        assert min(box.bottom for box in boxes) >= sheet.bottom - 1
        assert colliding(boxes) == []


@pytest.mark.parametrize("paper", Paper)
def test_nothing_of_the_longest_texts_is_lost(paper: Paper) -> None:
    text = text_of(receipt_pdf(LONGEST, paper, COPY))
    assert LONGEST.applicant.name.upper() in text
    assert LONGEST.procedure_name in text
    assert " ".join(LONGEST.applicant.address.split()) in text
    assert LONGEST.applicant.email in text


@pytest.mark.parametrize("paper", Paper)
def test_an_ordinary_receipt_takes_one_sheet(paper: Paper) -> None:
    for form in (
        ORDINARY,
        replace(ORDINARY, principal=PRINCIPAL),
        replace(ORDINARY, provisional=True),
        with_papers(8),
    ):
        assert len(page_texts(receipt_pdf(form, paper, COPY))) == 1


@pytest.mark.parametrize("paper", Paper)
def test_each_paper_of_forty_is_printed_whole_under_a_repeated_head(paper: Paper) -> None:
    pages = page_texts(receipt_pdf(LONGEST, paper, COPY))
    for number in range(1, 41):
        row = f"{number} Giấy tờ thứ {number}: {LONG_PAPER} (đối chiếu)"
        assert sum(row in page for page in pages) == 1
    with_rows = [page for page in pages if "Giấy tờ thứ" in page]
    assert len(with_rows) > 1
    assert all("TT Thành phần hồ sơ Bản chính Bản sao" in page for page in with_rows)


def test_every_further_sheet_names_the_code_the_copy_and_its_number() -> None:
    pages = page_texts(receipt_pdf(LONGEST, Paper.A5, COPY))
    for number, page in enumerate(pages[1:], start=2):
        assert page.startswith(f"Mã hồ sơ: {LONGEST.code} – {COPY[0]}")
        assert f"Trang {number}/{len(pages)}" in page


@pytest.mark.parametrize("count", range(6, 30))
def test_signatures_never_stand_alone_on_a_sheet(count: int) -> None:
    pages = page_texts(receipt_pdf(with_papers(count), Paper.A5, COPY))
    signed = [page for page in pages if "NGƯỜI TIẾP NHẬN HỒ SƠ" in page]
    assert signed == pages[-1:]
    assert "Vào Sổ theo dõi hồ sơ, Quyển số 02 Số thứ tự 418 Phí, lệ phí:" in signed[0]
    assert ORDINARY.clerk in signed[0]


def test_a_paper_whose_name_fills_more_than_a_sheet_is_continued() -> None:
    endless = " ".join(f"điều {number}" for number in range(1500))
    form = replace(ORDINARY, components=(ComponentRow(endless, 1),))
    pdf = receipt_pdf(form, Paper.A5, COPY)
    text = text_of(pdf)
    assert all(f"điều {number}" in text for number in range(1500))
    assert all(colliding(boxes) == [] for boxes in page_boxes(pdf))


def test_a_summary_longer_than_a_sheet_is_continued() -> None:
    endless = " ".join(f"ý {number}" for number in range(1500))
    pages = page_texts(receipt_pdf(replace(ORDINARY, summary=endless), Paper.A5, COPY))
    assert len(pages) > 1
    assert "ý 1499" in " ".join(pages)


@pytest.mark.parametrize("paper", Paper)
def test_the_motto_stands_exactly_over_its_rule(paper: Paper) -> None:
    sheet = SHEETS[paper]
    motto = "Độc lập - Tự do - Hạnh phúc"
    box = next(
        each
        for each in page_boxes(receipt_pdf(ORDINARY, paper, COPY))[0]
        if motto in " ".join(each.text.split())
    )
    length = typeface().width(motto, Face.BOLD, sheet.motto)
    assert box.right - box.left == pytest.approx(length, abs=1.5)
