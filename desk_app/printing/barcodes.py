"""Code 128 and QR as vector bars and squares on the dot grid of a 203 dpi printer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from zlib import crc32

import segno
from barcode.codex import Code128

from desk_app.printing.ink import Ink
from desk_app.printing.sheet import DOT, MM

BAR_MODULE = 0.25  # mm; two dots of 203 dpi. 0.375 (three dots) where the paper is poor
BAR_HEIGHT = 8.5 * MM
BAR_QUIET = 10  # modules
SQUARE_MODULE = 0.25  # mm
SQUARE_QUIET = 4  # modules


def snapped(length: float) -> float:
    """The nearest whole dot, in points."""
    return round(length / DOT) * DOT


@dataclass(frozen=True)
class Bars:
    """The bars of one code as (first module, modules wide); `modules` is the whole length."""

    bars: tuple[tuple[int, int], ...]
    modules: int

    def width(self, module: float = BAR_MODULE) -> float:
        """The printed length in points, quiet zones included; `module` in millimetres."""
        return (self.modules + 2 * BAR_QUIET) * module * MM

    def draw(
        self, ink: Ink, left: float, top: float, height: float, module: float = BAR_MODULE
    ) -> None:
        """Draws with the quiet zone beginning at `left`, moved to whole dots."""
        left = snapped(left) + BAR_QUIET * module * MM
        bottom = ink.height - top - height
        path = ink.canvas.beginPath()
        for first, wide in self.bars:
            path.rect(left + first * module * MM, bottom, wide * module * MM, height)
        ink.canvas.drawPath(path, stroke=0, fill=1)


@lru_cache(maxsize=8)
def code_128(code: str) -> Bars:
    """The bars of `code`; raises barcode's `BarcodeError` for letters outside Code 128."""
    pattern = Code128(code).build()[0]
    return Bars(tuple(_dark(pattern)), len(pattern))


def _dark(pattern: str) -> list[tuple[int, int]]:
    found, place = [], 0
    for module, run in groupby(pattern):
        wide = len(list(run))
        if module == "1":
            found.append((place, wide))
        place += wide
    return found


@dataclass(frozen=True)
class Squares:
    """A QR symbol of `side` modules each way, without the quiet zone.

    `dark` are its rectangles in modules from the upper left corner: (left, top, wide, high).
    """

    name: str
    side: int
    dark: tuple[tuple[int, int, int, int], ...]

    def width(self, module: float = SQUARE_MODULE) -> float:
        """The printed side in points, without the quiet zone; `module` in millimetres."""
        return self.side * module * MM

    def draw(self, ink: Ink, left: float, top: float, module: float = SQUARE_MODULE) -> None:
        """Draws with the dark corner at (`left`, `top`), moved to whole dots.

        The quiet zone of `SQUARE_QUIET` modules outside is the caller's to leave. The symbol is
        put into the file once, however many pages show it.
        """
        canvas = ink.canvas
        if not canvas.hasForm(self.name):
            self._define(ink)
        canvas.saveState()
        canvas.translate(snapped(left), ink.height - snapped(top))
        canvas.scale(module * MM, -module * MM)
        canvas.doForm(self.name)
        canvas.restoreState()

    def _define(self, ink: Ink) -> None:
        """One module is one unit; a single path, so that neighbours leave no seam.

        Written out by ourselves: whole numbers need none of the rounding that takes the writer
        most of a receipt's time.
        """
        path = " ".join(f"{x} {y} {w} {h} re" for x, y, w, h in self.dark)
        ink.canvas.beginForm(self.name, 0, 0, self.side, self.side)
        ink.canvas.addLiteral(f"{path} f")
        ink.canvas.endForm()


@lru_cache(maxsize=8)
def qr(text: str) -> Squares:
    """The symbol of `text` (TCVN 7322:2009), error correction M or better, UTF-8 beyond Latin."""
    matrix = segno.make_qr(text, error="m").matrix
    rows = [_dark("".join(map(str, row))) for row in matrix]
    return Squares(f"qr{crc32(text.encode()):08x}", len(rows), tuple(_rectangles(rows)))


def _rectangles(rows: Sequence[Sequence[tuple[int, int]]]) -> Iterator[tuple[int, int, int, int]]:
    """Stretches that lie exactly under one another as one rectangle: a third fewer to draw."""
    growing: dict[tuple[int, int], int] = {}
    for y, row in enumerate((*rows, ())):
        for stretch in [each for each in growing if each not in row]:
            top = growing.pop(stretch)
            yield (stretch[0], top, stretch[1], y - top)
        for stretch in row:
            growing.setdefault(stretch, y)
