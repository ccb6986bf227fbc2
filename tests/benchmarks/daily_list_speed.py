"""How long the daily list of 500 dossiers takes, against the PDF library drawing the same lines bare.

Run: `python -m tests.benchmarks.daily_list_speed`.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from desk_app.printing.daily_list import daily_list
from desk_app.printing.fonts import Face, typeface
from desk_app.printing.list_paper import lists_pdf
from desk_app.printing.sheet import LIST
from tests.printing.day_papers import daily_form
from tests.printing.more_papers import Occasion
from tests.printing.reading import Box, page_boxes
from tests.services.counter import CERTIFIED_COPY, Counter
from tests.services.many_dossiers import new_desk

MANY, ROUNDS = 500, 11


def bare(pages: list[list[Box]]) -> bytes:
    """The same text at the same places, one piece after the other."""
    written = BytesIO()
    canvas = Canvas(written, pagesize=(LIST.width, LIST.height), invariant=1, pageCompression=1)
    for boxes in pages:
        for box in boxes:
            canvas.setFont(typeface().name(Face.REGULAR), LIST.table)
            canvas.drawString(box.left, box.bottom, box.text)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


def median_ms(work: Callable[[], object]) -> float:
    """The median of some warm rounds."""
    work()
    rounds = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        rounds.append((time.perf_counter() - begun) * 1000)
    return statistics.median(rounds)


def whole_act() -> float:
    """From the stored rows to the file: a desk on which 500 dossiers were received today."""
    with tempfile.TemporaryDirectory() as folder:
        acts = new_desk(Path(folder))
        desk = Counter(acts, acts.sign_in("clerk", "clerk"))
        for _ in range(MANY):
            desk.receive(CERTIFIED_COPY)
        today = acts.now().date()
        path = Path(folder) / "daily.pdf"
        took = median_ms(lambda: acts.save_report(desk.clerk, "daily", (today, today), path))
        acts.desk.database.close()
    return took


def main() -> None:
    """Prints the times and their ratio."""
    form = daily_form(Occasion(), MANY)
    pdf = lists_pdf([daily_list(form)])
    pages = page_boxes(pdf)
    paper = median_ms(lambda: lists_pdf([daily_list(form)]))
    library = median_ms(lambda: bare(pages))
    print(f"daily list of {MANY}: {paper:.0f} ms, {len(pages)} pages, {len(pdf) / 1024:.0f} KiB")
    print(f"the same lines by the library alone: {library:.0f} ms; ratio {paper / library:.2f}")
    print(f"from the stored rows to the file: {whole_act():.0f} ms")


if __name__ == "__main__":
    main()
