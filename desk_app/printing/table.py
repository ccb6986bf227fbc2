"""Ruled tables whose rows never break and whose head is repeated on each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desk_app.printing.barcodes import code_128
from desk_app.printing.flow import ASCENT, LEADING, Block
from desk_app.printing.ink import Ink
from desk_app.printing.sheet import MM
from desk_app.printing.typeset import Line, Run, bold, wrapped

SIDE = 0.35  # left and right of the text of a cell, in sizes


class Align(StrEnum):
    """Where the text of a column stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class Column:
    """One column: its head, its width in points, its alignment; `barred` has bars over its text."""

    head: str
    width: float
    align: Align = Align.LEFT
    barred: bool = False


Cell = tuple[Run, ...]


@dataclass(frozen=True)
class Merged:
    """A row in which the cell at place `at` reaches over so many columns; it stands left in them."""

    cells: Sequence[Cell]
    at: int
    over: int


Row = Sequence[Cell] | Merged
_SetCell = tuple[Line, ...]
_Known = dict[tuple[Cell, float], _SetCell]
BARS = 6.5 * MM  # height in a cell
OVER_BARS = 1.5  # points


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

    def blocks(
        self,
        rows: Sequence[Row],
        codes: Sequence[str] = (),
        head: Block | None = None,
    ) -> tuple[Block, ...]:
        """The head and one block a row, kept so that the head never stands alone.

        A row that is taller than a whole page is continued in further rows. `codes` are what the
        bars of each row hold; an empty one has none. `head` takes the place of the plain one.
        """
        head = head or self._head()
        body: list[Block] = []
        known: _Known = {}
        for row, code in zip(rows, codes or [""] * len(rows), strict=True):
            columns = self._columns_of(row)
            first, *rest = self._parts(row, columns, head.height, known)
            body.append(self._row(first, columns, head, code))
            body += [self._row(part, columns, head, "") for part in rest]
        return (replace(head, glued=True), *body)

    def _head(self) -> Block:
        cells = [self._set((bold(each.head),), each) for each in self.columns]
        height = self._height(cells, self.columns)

        def draw(ink: Ink, top: float) -> None:
            ink.tint(self.left, top, sum(each.width for each in self.columns), height)
            self._draw(ink, top, cells, self.columns, height, head=True)

        return Block(height=height, draw=draw)

    def _columns_of(self, row: Row) -> tuple[Column, ...]:
        """The columns of a row: those that a merged cell reaches over are one."""
        if not isinstance(row, Merged):
            return self.columns
        end = row.at + row.over
        width = sum(each.width for each in self.columns[row.at : end])
        one = Column("", width)
        return (*self.columns[: row.at], one, *self.columns[end:])

    def _row(
        self, cells: Sequence[_SetCell], columns: tuple[Column, ...], head: Block, code: str
    ) -> Block:
        height = self._height(cells, columns, code)

        def draw(ink: Ink, top: float) -> None:
            self._draw(ink, top, cells, columns, height, code=code)

        return Block(height=height, draw=draw, opener=head)

    def _parts(
        self, row: Row, columns: tuple[Column, ...], head: float, known: _Known
    ) -> Iterator[list[_SetCell]]:
        """The row as it is set; `known` holds what was set before: columns repeat themselves."""
        given = row.cells if isinstance(row, Merged) else row
        cells = []
        for cell, column in zip(given, columns, strict=True):
            if (cell, column.width) not in known:
                known[cell, column.width] = self._set(cell, column)
            cells.append(known[cell, column.width])
        bars = BARS + OVER_BARS if any(each.barred for each in self.columns) else 0.0
        free = self.tallest - head - bars - 2 * self.pad * self.size
        room = int(free / (LEADING * self.size))
        for first in range(0, max(map(len, cells)), room):
            yield [cell[first : first + room] for cell in cells]

    def _set(self, cell: Cell, column: Column) -> _SetCell:
        return wrapped(cell, column.width - 2 * SIDE * self.size, self.size)

    def _height(
        self, cells: Sequence[_SetCell], columns: tuple[Column, ...], code: str = ""
    ) -> float:
        text = max(
            LEADING * self.size * len(lines) + (BARS + OVER_BARS if code and each.barred else 0)
            for lines, each in zip(cells, columns, strict=True)
        )
        return text + 2 * self.pad * self.size

    def _draw(
        self,
        ink: Ink,
        top: float,
        cells: Sequence[_SetCell],
        columns: tuple[Column, ...],
        height: float,
        *,
        head: bool = False,
        code: str = "",
    ) -> None:
        x = self.left
        lefts = [x]
        for column, lines in zip(columns, cells, strict=True):
            bars = BARS + OVER_BARS if code and column.barred else 0.0
            over = (height - LEADING * self.size * len(lines) - bars) / 2
            if bars:
                self._draw_bars(ink, x + column.width / 2, top + over + OVER_BARS / 2, code)
            y = top + over + bars + ASCENT * self.size
            for line in lines:
                if head or column.align is Align.CENTRE:
                    ink.centred(x + column.width / 2, y, line, self.size)
                elif column.align is Align.RIGHT:
                    ink.line(x + column.width - SIDE * self.size - line.width, y, line, self.size)
                else:
                    ink.line(x + SIDE * self.size, y, line, self.size)
                y += LEADING * self.size
            x += column.width
            lefts.append(x)
        ink.grid(lefts, top, height)

    def _draw_bars(self, ink: Ink, middle: float, top: float, code: str) -> None:
        bars = code_128(code)
        bars.draw(ink, middle - bars.width() / 2, top, BARS)
