"""Pages as pictures, for the preview and for printers that take no PDF."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest

from desk_app.printing.pages import page_images
from desk_app.printing.receipt import receipt_copies, receipt_pdf
from desk_app.printing.sheet import Paper
from tests.printing.papers import ORDINARY

PDF = receipt_pdf(ORDINARY, Paper.A5, receipt_copies(ORDINARY))


def test_each_page_is_a_picture_of_the_sheet_in_full_size() -> None:
    images = page_images(PDF, 101.6)  # 4 dots a millimetre
    assert len(images) == 2
    assert all(592 <= each.width <= 593 and 840 <= each.height <= 841 for each in images)


def test_pixels_are_three_bytes_each_and_the_paper_is_white() -> None:
    image = page_images(PDF, 50)[0]
    assert len(image.pixels) == 3 * image.width * image.height
    assert image.pixels[:3] == b"\xff\xff\xff"
    assert min(image.pixels) < 100


def test_two_threads_may_ask_at_once() -> None:
    with ThreadPoolExecutor(4) as threads:
        images = list(threads.map(lambda _: page_images(PDF, 60), range(8)))
    assert all(each == images[0] for each in images)


def test_bytes_that_are_no_pdf_are_refused() -> None:
    with pytest.raises(pypdfium2.PdfiumError):
        page_images(b"no paper at all", 100)
