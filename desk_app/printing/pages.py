"""A paper's pages as pictures: for the preview, and for printers that take no PDF."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

import pypdfium2

POINTS_PER_INCH = 72
_PDFIUM = Lock()  # PDFium keeps global state: two threads inside it crash the process


@dataclass(frozen=True)
class PageImage:
    """One page: `pixels` are rows of red, green, blue bytes from the top, without padding."""

    width: int
    height: int
    pixels: bytes


def page_images(pdf: bytes, dpi: float) -> tuple[PageImage, ...]:
    """Every page of a PDF drawn on white at `dpi` dots an inch.

    Safe from any thread: calls wait for one another. Raises pypdfium2's `PdfiumError` when the
    bytes are no PDF.
    """
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return tuple(_drawn(page, dpi / POINTS_PER_INCH) for page in document)
        finally:
            document.close()


def _drawn(page: pypdfium2.PdfPage, scale: float) -> PageImage:
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
    try:
        rows = bytes(bitmap.buffer)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    finally:
        bitmap.close()
    pixels = b"".join(rows[y * stride : y * stride + 3 * width] for y in range(height))
    return PageImage(width, height, pixels)
