"""Ruled tables whose rows never break and whose head is repeated on each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desk_app.printing.flow import ASCENT, LEADING, Block
from desk_app.printing.ink import Ink
from desk_app.printing.typeset import Line, Run, bold, wrapped

SIDE = 0.35  # left and right of the text of a cell, in sizes


class Align(StrEnum):
    """Where the text of a column stands."""

    LEFT = "left"
    CENTRE = "centre"


@dataclass(frozen=True)
class Column:
    """One column: its head, its width in points, its alignment."""

    head: str
    width: float
    align: Align = Align.LEFT


Cell = tuple[Run, ...]
_SetCell = tuple[Line, ...]


@dataclass(frozen=True)
class Table:
    """Columns at a place on the sheet, `size` in points.

    `pad` is the air above and below the text of a cell, in sizes; `tallest` the height of an empty
    page.
    """

    columns: tuple[Column, ...]
    left: float
    size: float
    pad: float
    tallest: float

    def blocks(self, rows: Sequence[Sequence[Cell]]) -> tuple[Block, ...]:
        """The head and one block a row, kept so that the head never stands alone.

        A row that is taller than a whole page is continued in further rows.
        """
        head = self._head()
        body = [self._row(each, head) for row in rows for each in self._parts(row, head.height)]
        return (replace(head, glued=True), *body)

    def _head(self) -> Block:
        cells = [self._set((bold(each.head),), each) for each in self.columns]
        height = self._height(cells)

        def draw(ink: Ink, top: float) -> None:
            ink.tint(self.left, top, sum(each.width for each in self.columns), height)
            self._draw(ink, top, cells, height, head=True)

        return Block(height=height, draw=draw)

    def _row(self, cells: Sequence[_SetCell], head: Block) -> Block:
        height = self._height(cells)
        return Block(
            height=height,
            draw=lambda ink, top: self._draw(ink, top, cells, height),
            opener=head,
        )

    def _parts(self, row: Sequence[Cell], head: float) -> Iterator[list[_SetCell]]:
        cells = [self._set(cell, column) for cell, column in zip(row, self.columns, strict=True)]
        room = int((self.tallest - head - 2 * self.pad * self.size) / (LEADING * self.size))
        for first in range(0, max(map(len, cells)), room):
            yield [cell[first : first + room] for cell in cells]

    def _set(self, cell: Cell, column: Column) -> _SetCell:
        return wrapped(cell, column.width - 2 * SIDE * self.size, self.size)

    def _height(self, cells: Sequence[_SetCell]) -> float:
        return (LEADING * max(map(len, cells)) + 2 * self.pad) * self.size

    def _draw(
        self,
        ink: Ink,
        top: float,
        cells: Sequence[_SetCell],
        height: float,
        *,
        head: bool = False,
    ) -> None:
        x = self.left
        for column, lines in zip(self.columns, cells, strict=True):
            ink.upright(x, top, height)
            y = top + (height - LEADING * self.size * len(lines)) / 2 + ASCENT * self.size
            for line in lines:
                if head or column.align is Align.CENTRE:
                    ink.centred(x + column.width / 2, y, line, self.size)
                else:
                    ink.line(x + SIDE * self.size, y, line, self.size)
                y += LEADING * self.size
            x += column.width
        ink.upright(x, top, height)
        ink.rule(self.left, top, x - self.left)
        ink.rule(self.left, top + height, x - self.left)
