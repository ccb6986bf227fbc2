"""Reading a PDF back: its words, where they stand, and what a scanner sees of the rendered page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import combinations

import pypdfium2
import zxingcpp
from PIL import Image

from desk_app.printing.pages import page_images


@dataclass(frozen=True)
class Box:
    """Where a stretch of text stands, in points from the lower left corner of its page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page, with single spaces."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return texts


def text_of(pdf: bytes) -> str:
    """The words of all pages."""
    return " ".join(page_texts(pdf))


def page_boxes(pdf: bytes) -> list[list[Box]]:
    """The stretches of text on each page."""
    document = pypdfium2.PdfDocument(pdf)
    pages = []
    for page in document:
        words = page.get_textpage()
        rectangles = [words.get_rect(each) for each in range(words.count_rects())]
        pages.append([Box(words.get_text_bounded(*each), *each) for each in rectangles])
    document.close()
    return pages


def colliding(boxes: list[Box], tolerance: float = 0.8) -> list[tuple[str, str]]:
    """Pairs that cover one another by more than the overhang of an italic letter (points)."""
    return [
        (one.text, other.text)
        for one, other in combinations(boxes, 2)
        if min(one.right, other.right) - max(one.left, other.left) > tolerance
        and min(one.top, other.top) - max(one.bottom, other.bottom) > tolerance
    ]


def first_page(pdf: bytes) -> bytes:
    """The first page alone: to draw many pages finely takes a gigabyte."""
    whole, first, file = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument.new(), BytesIO()
    first.import_pages(whole, [0])
    first.save(file)
    first.close()
    whole.close()
    return file.getvalue()


@lru_cache(maxsize=1)
def _drawn(pdf: bytes, dpi: float) -> tuple[Image.Image, ...]:
    """The pages as printed at `dpi`; a test that reads them one by one has them drawn once."""
    return tuple(
        Image.frombytes("RGB", (each.width, each.height), each.pixels).convert("L")
        for each in page_images(pdf, dpi)
    )


def scanned(pdf: bytes, dpi: float, page: int = 0) -> dict[str, str]:
    """What a scanner reads on a page as printed at `dpi`: text by kind of code."""
    found = zxingcpp.read_barcodes(_drawn(pdf, dpi)[page])
    return {str(each.format): each.text for each in found}


def scanned_bars(pdf: bytes, dpi: float, page: int = 0) -> list[str]:
    """Every Code 128 that a scanner finds on a page as printed at `dpi`, from the top."""
    # at the resolution of the print: bars of half the size are read as other digits, too
    found = zxingcpp.read_barcodes(_drawn(pdf, dpi)[page], try_downscale=False)
    bars = [each for each in found if str(each.format) == "Code 128"]
    return [each.text for each in sorted(bars, key=lambda each: each.position.top_left.y)]
