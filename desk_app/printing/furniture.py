"""What every page of a paper carries besides its text: foot, number, demo mark, running head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from desk_app.printing.flow import ASCENT, LEADING, Block, Page, paged
from desk_app.printing.fonts import Face
from desk_app.printing.ink import Ink
from desk_app.printing.sheet import Sheet
from desk_app.printing.typeset import Line, Run, bold, italic, wrapped

DEMO = "BẢN TRÌNH DIỄN - DEMO"
PAGE = "Trang {page}/{pages}"
AGAIN = "In lại lần {again}"
DEMO_SHARE = 0.72  # of the page's width that the slanted words span
BELOW_RULE = 3  # points
GAP = 0.6  # between the text and the rule of the foot, and below the running head; in sizes


@dataclass(frozen=True)
class Furniture:
    """The repeated parts of a paper.

    `running` opens every page after the first; `printed` says where and when it was printed;
    `again` counts reprints (0 = the first print).
    """

    foot: str
    running: str
    printed: str
    again: int = 0
    demo: bool = False
    sheet: Sheet = field(kw_only=True)

    @property
    def top(self) -> float:
        """Where text begins on the pages after the first."""
        return self.sheet.top + self._height(self._running) + GAP * self.sheet.foot

    @property
    def bottom(self) -> float:
        """Where text must end on every page."""
        return self._rule - GAP * self.sheet.foot

    @cached_property
    def _rule(self) -> float:
        lines = len(self._foot) + len(self._printed)
        return (
            self.sheet.height - self.sheet.bottom - LEADING * self.sheet.foot * lines - BELOW_RULE
        )

    def _height(self, lines: Sequence[Line]) -> float:
        return LEADING * self.sheet.foot * len(lines)

    @cached_property
    def _running(self) -> tuple[Line, ...]:
        return wrapped([italic(self.running)], self.sheet.text_width, self.sheet.foot)

    @cached_property
    def _foot(self) -> tuple[Line, ...]:
        return wrapped([italic(self.foot)], self.sheet.text_width * 0.84, self.sheet.foot)

    @cached_property
    def _printed(self) -> tuple[Line, ...]:
        marked = (Run(DEMO, Face.BOLD_ITALIC), italic(". ")) if self.demo else ()
        words = (*marked, italic(self.printed))
        return wrapped(words, self.sheet.text_width * 0.8, self.sheet.foot)

    def begin(self, ink: Ink, page: int) -> None:
        """Draws what stands above and beneath the text of a page."""
        if self.demo:
            self._draw_demo(ink)
        if page > 1:
            self._draw_lines(ink, self._running, self.sheet.top)

    def end(self, ink: Ink, page: int, pages: int) -> None:
        """Draws the foot of a page."""
        sheet = self.sheet
        ink.rule(sheet.left, self._rule, sheet.text_width)
        y = self._draw_lines(ink, self._foot, self._rule + BELOW_RULE)
        number = italic(PAGE.format(page=page, pages=pages))
        self._draw_right(ink, number, self._rule + BELOW_RULE)
        self._draw_lines(ink, self._printed, y)
        if self.again:
            self._draw_right(ink, Run(AGAIN.format(again=self.again), Face.BOLD_ITALIC), y)

    def _draw_demo(self, ink: Ink) -> None:
        length = bold(DEMO).width(1)
        size = self.sheet.width * DEMO_SHARE / length
        ink.slanted(self.sheet.width / 2, self.sheet.height * 0.62, DEMO, size)

    def _draw_lines(self, ink: Ink, lines: Sequence[Line], top: float) -> float:
        for line in lines:
            ink.line(self.sheet.left, top + ASCENT * self.sheet.foot, line, self.sheet.foot)
            top += LEADING * self.sheet.foot
        return top

    def _draw_right(self, ink: Ink, run: Run, top: float) -> None:
        x = self.sheet.width - self.sheet.right - run.width(self.sheet.foot)
        ink.run(x, top + ASCENT * self.sheet.foot, run, self.sheet.foot)


@dataclass(frozen=True)
class Laid:
    """A paper laid on its pages, not yet drawn."""

    pages: tuple[Page, ...]
    furniture: Furniture


def laid(blocks: Sequence[Block], furniture: Furniture) -> Laid:
    """`blocks` on as many pages as they need, with room left for the furniture."""
    pages = paged(blocks, furniture.sheet.top, furniture.top, furniture.bottom)
    return Laid(pages, furniture)


class Document:
    """One PDF in the making; the same blocks give the same bytes."""

    def __init__(self, sheet: Sheet, title: str) -> None:
        self.sheet = sheet
        self._bytes = BytesIO()
        self._canvas = Canvas(
            self._bytes,
            pagesize=(sheet.width, sheet.height),
            invariant=1,
            pageCompression=1,
            lang="vi",
        )
        self._canvas.setTitle(title)

    def add(self, paper: Laid) -> None:
        """Adds one paper, or one copy of it; its pages are numbered by themselves."""
        for number, page in enumerate(paper.pages, start=1):
            ink = Ink(self._canvas, self.sheet.height)
            paper.furniture.begin(ink, number)
            for placed in page:
                placed.block.draw(ink, placed.top)
            paper.furniture.end(ink, number, len(paper.pages))
            ink.finish()

    def finished(self) -> bytes:
        """The PDF."""
        self._canvas.save()
        return self._bytes.getvalue()
