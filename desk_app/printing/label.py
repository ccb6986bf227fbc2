"""The label of a folder, 50 × 30 mm: short bars that any reader takes, and the last four digits large."""

from __future__ import annotations

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from desk_app.printing.barcodes import code_128
from desk_app.printing.flow import ASCENT, LEADING, stack
from desk_app.printing.forms_lists import Label
from desk_app.printing.furniture import DEMO
from desk_app.printing.ink import Ink
from desk_app.printing.sheet import MM
from desk_app.printing.typeset import Line, Run, bold, wrapped

WIDTH, HEIGHT = 50 * MM, 30 * MM
MEDIA = "Custom.50x30mm"  # as print queues name it
MARGIN = 2 * MM
TOP = 2 * MM
BARS = 9 * MM
LAST = 4  # digits set large
SMALL, LARGE, MARK = 7.5, 25, 5.5  # points


def label_pdf(form: Label) -> bytes:
    """One label; without an alias there are no bars, the code alone stands on it."""
    paper = BytesIO()
    canvas = Canvas(paper, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=1, lang="vi")
    canvas.setTitle(form.code)
    ink = Ink(canvas, HEIGHT)
    y = TOP
    if form.alias:
        bars = code_128(form.alias)
        bars.draw(ink, (WIDTH - bars.width()) / 2, y, BARS)
        y += BARS
    y = stack(ink, wrapped([Run(form.code)], WIDTH - 2 * MARGIN, SMALL), WIDTH / 2, y, SMALL)
    large = bold(form.code[-LAST:])
    stack(ink, (Line((large,), large.width(LARGE)),), WIDTH / 2, y, LARGE)
    if form.demo:
        _mark(ink)
    ink.finish()
    canvas.save()
    return paper.getvalue()


def _mark(ink: Ink) -> None:
    """At the lower edge: a demonstration's label is none."""
    words = bold(DEMO)
    top = HEIGHT - MARGIN / 2 - LEADING * MARK
    ink.run((WIDTH - words.width(MARK)) / 2, top + ASCENT * MARK, words, MARK)
