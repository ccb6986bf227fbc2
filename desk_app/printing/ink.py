"""Marks on one page, measured in points from its upper left corner."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from desk_app.printing.fonts import Face, typeface
from desk_app.printing.typeset import Line, Run

HAIRLINE = 0.5
TINT = 0.93  # the 7 % grey of table heads


class Ink:
    """Draws on the current page of a canvas; `finish` ends the page.

    All text of a page goes into one text object, written out by ourselves: the library measures
    every piece again, and a list of some hundred rows has thousands of them.
    """

    def __init__(self, canvas: Canvas, height: float) -> None:
        self.canvas = canvas
        self.height = height
        self._text: list[str] = []
        self._shown: dict[tuple[str, Face], tuple[tuple[str, str], ...]] = {}
        self._font = ("", 0.0)
        canvas.setLineWidth(HAIRLINE)

    def line(self, x: float, baseline: float, line: Line, size: float) -> None:
        """A set line with its left end at `x`."""
        for place, run in enumerate(line.runs, 1):
            self.run(x, baseline, run, size)
            if place < len(line.runs):
                x += run.width(size)

    def centred(self, x: float, baseline: float, line: Line, size: float) -> None:
        """A set line with its middle at `x`."""
        self.line(x - line.width / 2, baseline, line, size)

    def run(self, x: float, baseline: float, run: Run, size: float) -> None:
        """One run with its left end at `x`."""
        mark = self._text.append
        mark(f"1 0 0 1 {x:.2f} {self.height - baseline:.2f} Tm")
        for name, shown in self._pieces(run):
            if self._font != (name, size * run.scale):
                self._font = (name, size * run.scale)
                mark(f"{name} {size * run.scale:.3f} Tf")
            mark(shown)

    def _pieces(self, run: Run) -> tuple[tuple[str, str], ...]:
        """The text by the fonts of the document that hold its letters: name and operator of each."""
        found = self._shown.get((run.text, run.face))
        if found is None:
            font, document = typeface().fonts[run.face], self.canvas._doc  # its fonts know by it
            found = tuple(
                (font.getSubsetInternalName(subset, document), f"<{letters.hex()}> Tj")
                for subset, letters in font.splitString(run.text, document)
            )
            self._shown[run.text, run.face] = found
        return found

    def rule(self, x: float, y: float, length: float) -> None:
        """A thin level line."""
        self.canvas.line(x, self.height - y, x + length, self.height - y)

    def upright(self, x: float, y: float, length: float) -> None:
        """A thin upright line, from `y` down."""
        self.canvas.line(x, self.height - y, x, self.height - y - length)

    def grid(self, lefts: Sequence[float], top: float, height: float) -> None:
        """The thin lines around a row of cells that begin at `lefts`, the last of which ends the row.

        One path written out by ourselves: a list of some hundred rows has thousands of lines.
        """
        upper, lower = self.height - top, self.height - top - height
        lines = [f"{x:.2f} {upper:.2f} m {x:.2f} {lower:.2f} l" for x in lefts]
        lines += [f"{lefts[0]:.2f} {y:.2f} m {lefts[-1]:.2f} {y:.2f} l" for y in (upper, lower)]
        self.canvas.addLiteral(f"{' '.join(lines)} S")

    def tint(self, x: float, y: float, width: float, height: float) -> None:
        """A pale ground; draw it before what stands on it."""
        self.canvas.setFillGray(TINT)
        self.canvas.rect(x, self.height - y - height, width, height, stroke=0, fill=1)
        self.canvas.setFillGray(0)

    def slanted(self, x: float, y: float, words: str, size: float) -> None:
        """Large pale words across the page around (`x`, `y`), below all other text."""
        self.canvas.saveState()
        self.canvas.translate(x, self.height - y)
        self.canvas.rotate(35)
        self.canvas.setFillGray(0.86)
        self.canvas.setFont(typeface().name(Face.BOLD), size)
        self.canvas.drawCentredString(0, -size / 3, words)
        self.canvas.restoreState()

    def finish(self) -> None:
        """Puts the text down and turns the page."""
        self.canvas.addLiteral(f"BT {' '.join(self._text)} ET")
        self.canvas.showPage()
