"""Blocks set one under another over as many pages as they need, and what stays together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from desk_app.printing.ink import Ink
from desk_app.printing.typeset import Line, Run, led, wrapped

# In sizes: Ẵ reaches 0.92 above the baseline, ỵ 0.22 below it.
LEADING = 1.17
ASCENT = 0.93


@dataclass(frozen=True)
class Block:
    """Something of fixed height that is never cut; lengths in points.

    `gap` is the space above it, dropped at the head of a page. A `glued` block stands on the page
    of the block after it. `opener` is drawn first when this block begins a page (a table's head).
    """

    height: float
    draw: Callable[[Ink, float], None]
    gap: float = 0.0
    glued: bool = False
    opener: Block | None = None


@dataclass(frozen=True)
class Placed:
    """A block and where its upper edge lies on the page."""

    block: Block
    top: float


Page = tuple[Placed, ...]


def paged(blocks: Sequence[Block], top: float, next_top: float, bottom: float) -> tuple[Page, ...]:
    """`blocks` laid on pages between `top` (`next_top` after the first page) and `bottom`.

    Glued blocks move to the next page together; only a group taller than a page is parted.
    """
    pages: list[Page] = []
    page: list[Placed] = []
    y = top
    for group in _groups(blocks):
        fits = y + sum(each.gap + each.height for each in group) <= bottom
        whole = next_top + sum(each.gap + each.height for each in group) <= bottom
        for position, block in enumerate(group):
            short = y + block.gap + block.height > bottom
            if page and ((not fits and whole and position == 0) or short):
                pages.append(tuple(page))
                page, y = [], next_top
                if block.opener:
                    page.append(Placed(block.opener, y))
                    y += block.opener.height
            y += block.gap if page and page[-1].block is not block.opener else 0.0
            page.append(Placed(block, y))
            y += block.height
    return (*pages, tuple(page))


def _groups(blocks: Iterable[Block]) -> Iterable[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.glued:
            yield group
            group = []
    if group:
        yield group


def glued(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same blocks, none of them the last of its page."""
    return tuple(replace(each, glued=True) for each in blocks)


def text(
    runs: Iterable[Run],
    left: float,
    width: float,
    size: float,
    *,
    gap: float = 0.0,
    leader: bool = False,
) -> tuple[Block, ...]:
    """A paragraph as one block a line; `gap` in sizes. `leader`: dots fill the last line."""
    lines = list(wrapped(runs, width, size))
    if leader:
        lines[-1] = led(lines[-1], width, size)
    return _lines(lines, left, size, gap)


def _lines(lines: Sequence[Line], left: float, size: float, gap: float) -> tuple[Block, ...]:
    last = len(lines) - 1
    return tuple(
        Block(
            height=LEADING * size,
            draw=_drawn(line, left, size),
            gap=0.0 if position else gap * size,
            # no page begins or ends with a single line of a paragraph
            glued=position < last and (position in {0, last - 1}),
        )
        for position, line in enumerate(lines)
    )


def _drawn(line: Line, left: float, size: float) -> Callable[[Ink, float], None]:
    return lambda ink, top: ink.line(left, top + ASCENT * size, line, size)


def centred(
    runs: Iterable[Run], middle: float, width: float, size: float, *, gap: float = 0.0
) -> Block:
    """Lines set around `middle`, all in one block; `gap` in sizes."""
    lines = wrapped(runs, width, size)

    def draw(ink: Ink, top: float) -> None:
        stack(ink, lines, middle, top, size)

    return Block(
        height=LEADING * size * len(lines),
        draw=draw,
        gap=gap * size,
    )


def stack(ink: Ink, lines: Sequence[Line], middle: float, top: float, size: float) -> float:
    """Draws lines around `middle` from `top` down; answers where the next line would begin."""
    for line in lines:
        ink.centred(middle, top + ASCENT * size, line, size)
        top += LEADING * size
    return top
