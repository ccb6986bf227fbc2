"""Heads of official tables: columns grouped under common words, and a row of column numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.printing.flow import ASCENT, LEADING, Block
from desk_app.printing.ink import Ink
from desk_app.printing.table import SIDE, Column
from desk_app.printing.typeset import Line, bold, wrapped


@dataclass(frozen=True)
class HeadCell:
    """Words over columns `first` up to `last`, on the levels `top` up to `bottom`, all included."""

    words: str
    first: int
    last: int
    top: int
    bottom: int


@dataclass(frozen=True)
class _SetHead:
    """A cell with its lines and its place in points."""

    lines: tuple[Line, ...]
    cell: HeadCell
    x: float
    width: float


def grouped_head(
    cells: Sequence[HeadCell], columns: Sequence[Column], left: float, size: float, pad: float
) -> Block:
    """The whole head as one block; each level is as high as its tallest cell of one level needs."""
    lefts = [left]
    for each in columns:
        lefts.append(lefts[-1] + each.width)
    placed = [_set(each, lefts, size) for each in cells]
    tops = _tops(placed, size, pad)

    def draw(ink: Ink, top: float) -> None:
        ink.tint(left, top, lefts[-1] - left, tops[-1])
        for each in placed:
            _draw(ink, each, top + tops[each.cell.top], top + tops[each.cell.bottom + 1], size)

    return Block(height=tops[-1], draw=draw, glued=True)


def _set(cell: HeadCell, lefts: Sequence[float], size: float) -> _SetHead:
    x, end = lefts[cell.first], lefts[cell.last + 1]
    return _SetHead(wrapped((bold(cell.words),), end - x - 2 * SIDE * size, size), cell, x, end - x)


def _tops(placed: Sequence[_SetHead], size: float, pad: float) -> list[float]:
    """Where each level begins below the first, and where the last ends."""
    levels = max(each.cell.bottom for each in placed) + 1
    heights = [0.0] * levels
    for each in sorted(placed, key=lambda head: head.cell.bottom - head.cell.top):
        needed = LEADING * size * len(each.lines) + 2 * pad * size
        own = slice(each.cell.top, each.cell.bottom + 1)
        heights[each.cell.bottom] += max(0.0, needed - sum(heights[own]))
    tops = [0.0]
    for height in heights:
        tops.append(tops[-1] + height)
    return tops


def _draw(ink: Ink, head: _SetHead, top: float, bottom: float, size: float) -> None:
    for y in (top, bottom):
        ink.rule(head.x, y, head.width)
    for x in (head.x, head.x + head.width):
        ink.upright(x, top, bottom - top)
    y = (top + bottom - LEADING * size * len(head.lines)) / 2 + ASCENT * size
    for line in head.lines:
        ink.centred(head.x + head.width / 2, y, line, size)
        y += LEADING * size
