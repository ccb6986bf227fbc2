"""What a scanner reads on the rendered receipt is what was put there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

from desk_app.printing.barcodes import BAR_QUIET, code_128, qr
from desk_app.printing.forms import ReceiptForm
from desk_app.printing.pages import page_images
from desk_app.printing.receipt import receipt_pdf
from desk_app.printing.sheet import DOT, MM, SHEETS, Paper
from tests.printing.papers import CODE, LONGEST, ORDINARY, QR, in_demo
from tests.printing.reading import scanned

COPY = ("Liên 2: Giao người nộp hồ sơ",)
CODE_128, QR_CODE = "Code 128", "QR Code"


@pytest.mark.parametrize("dpi", [203, 203.2, 300])
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    "form", [ORDINARY, LONGEST, in_demo(ORDINARY)], ids=["ordinary", "longest", "demo"]
)
def test_both_codes_are_read_at_printer_resolution(
    form: ReceiptForm, paper: Paper, dpi: float
) -> None:
    found = scanned(receipt_pdf(form, paper, COPY), dpi)
    assert found == {CODE_128: CODE, QR_CODE: QR}


@pytest.mark.parametrize(
    "code", ["TAM.0A1.B2C-261120-2001", "000.00.19.H29-200622-0001", "H15.62-261120-20170001"]
)
def test_provisional_and_old_codes_are_read(code: str) -> None:
    assert scanned(receipt_pdf(replace(ORDINARY, code=code), Paper.A5, COPY), 203)[CODE_128] == code


@pytest.mark.parametrize("dpi", [203, 300])
def test_a_full_size_sealed_text_is_read(dpi: float) -> None:
    text = QR + "x" * (257 - len(QR))
    assert qr(text).width() == pytest.approx(16.25 * MM)
    pdf = receipt_pdf(replace(ORDINARY, qr=text), Paper.A5, COPY)
    assert scanned(pdf, dpi)[QR_CODE] == text


def test_vietnamese_letters_in_the_qr_are_read_exactly() -> None:
    text = QR.replace("Quay Mot cua", "Quầy Một cửa")
    assert scanned(receipt_pdf(replace(ORDINARY, qr=text), Paper.A5, COPY), 300)[QR_CODE] == text


def test_bars_are_whole_dots_wide_with_ten_quiet_modules_each_side() -> None:
    bars = code_128(CODE)
    assert bars.width() == pytest.approx((bars.modules + 2 * BAR_QUIET) * 2 * DOT)
    assert bars.width(0.375) == pytest.approx((bars.modules + 2 * BAR_QUIET) * 3 * DOT)
    assert bars.bars[0][0] == 0
    assert sum(bars.bars[-1]) == bars.modules


@pytest.mark.parametrize("paper", Paper)
def test_the_qr_stands_in_the_top_left_corner_with_its_quiet_zone(paper: Paper) -> None:
    image = page_images(receipt_pdf(ORDINARY, paper, COPY), 203.2)[0]
    picture = Image.frombytes("RGB", (image.width, image.height), image.pixels).convert("L")
    left, top = (round(each / DOT) for each in SHEETS[paper].corner)
    side = 2 * qr(QR).side
    around = picture.crop((left - 8, top - 8, left + side + 8, top + side + 8)).point(_dark)
    assert around.getbbox() == (8, 8, 8 + side, 8 + side)


def test_the_demo_mark_leaves_the_codes_alone() -> None:
    plain, marked = (
        page_images(receipt_pdf(form, Paper.A5, COPY), 203.2)[0]
        for form in (ORDINARY, in_demo(ORDINARY))
    )
    above = plain.width * 3 * 8 * 60  # the uppermost 60 mm hold every code
    assert plain.pixels[:above] == marked.pixels[:above]
    assert plain.pixels != marked.pixels


def _dark(level: int) -> int:
    return 255 if level < 128 else 0
