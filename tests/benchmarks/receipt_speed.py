"""How long a receipt takes, against the PDF library drawing the same lines with no setting at all.

Run: `python -m tests.benchmarks.receipt_speed`.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from desk_app.printing.barcodes import code_128, qr
from desk_app.printing.fonts import Face, typeface
from desk_app.printing.receipt import receipt_copies, receipt_pdf
from desk_app.printing.sheet import A5, Paper
from tests.printing.papers import CODE, ORDINARY, QR
from tests.printing.reading import Box, page_boxes

ROUNDS = 60
FACES = (Face.REGULAR, Face.BOLD, Face.ITALIC)


def bare(pages: list[list[Box]]) -> bytes:
    """The same text at the same places, and the same bars and squares, drawn one by one."""
    written = BytesIO()
    canvas = Canvas(written, pagesize=(A5.width, A5.height), invariant=1, pageCompression=1)
    for boxes in pages:
        for number, box in enumerate(boxes):
            canvas.setFont(typeface().name(FACES[number % len(FACES)]), A5.body)
            canvas.drawString(box.left, box.bottom, box.text)
        for first, wide in code_128(CODE).bars:
            canvas.rect(first, 400, wide, 24, stroke=0, fill=1)
        for x, y, wide, high in qr(QR).dark:
            canvas.rect(x, 500 + y, wide, high, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def median_ms(work: Callable[[], bytes]) -> float:
    """The median of many warm rounds."""
    work()
    rounds = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        rounds.append((time.perf_counter() - begun) * 1000)
    return statistics.median(rounds)


def main() -> None:
    """Prints both times and their ratio."""
    copies = receipt_copies(ORDINARY)
    begun = time.perf_counter()
    pdf = receipt_pdf(ORDINARY, Paper.A5, copies)
    first = (time.perf_counter() - begun) * 1000
    pages = page_boxes(pdf)
    receipt = median_ms(lambda: receipt_pdf(ORDINARY, Paper.A5, copies))
    library = median_ms(lambda: bare(pages))
    print(f"first receipt (fonts read): {first:.1f} ms")
    print(f"receipt, A5, two copies: {receipt:.1f} ms, {len(pdf) / 1024:.0f} KiB")
    print(f"the same lines by the library alone: {library:.1f} ms; ratio {receipt / library:.2f}")


if __name__ == "__main__":
    main()
