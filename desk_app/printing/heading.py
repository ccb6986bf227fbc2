"""What stands between the letterhead and the text: title, copy, bars, and the code in words."""

from __future__ import annotations

from desk_app.printing.barcodes import BAR_HEIGHT, code_128
from desk_app.printing.flow import Block, centred
from desk_app.printing.fonts import Face
from desk_app.printing.ink import Ink
from desk_app.printing.sheet import Sheet
from desk_app.printing.typeset import Run, bold, filled, italic, wrapped

ABOVE_TITLE = 0.7  # gaps in sizes of what follows
ABOVE_BARS = 0.5
ABOVE_CODE = 0.3
ABOVE_NOTE = 0.1
BALANCE = 1.15  # how much longer than the other a line of a title may be
OPEN_CODE = "…" * 18


def title_block(title: str, sheet: Sheet) -> Block:
    """The name of the paper; one that needs two lines is parted near its middle."""
    gap = ABOVE_TITLE * sheet.air
    lines = len(wrapped([bold(title)], sheet.text_width, sheet.title))
    even = bold(title).width(sheet.title) / lines * BALANCE
    width = sheet.text_width if lines == 1 else min(sheet.text_width, even)
    return centred([bold(title)], sheet.middle, width, sheet.title, gap=gap)


def copy_block(copy: str, sheet: Sheet) -> Block:
    """Which copy this is, in italics and brackets."""
    return centred([italic(f"({copy})")], sheet.middle, sheet.text_width, sheet.copy)


def bars_block(code: str, sheet: Sheet) -> Block:
    """Code 128 of `code`."""
    bars = code_128(code)

    def draw(ink: Ink, top: float) -> None:
        bars.draw(ink, sheet.middle - bars.width() / 2, top, BAR_HEIGHT)

    return Block(height=BAR_HEIGHT, draw=draw, gap=ABOVE_BARS * sheet.air * sheet.label)


def code_block(template: str, code: str, sheet: Sheet) -> Block:
    """The code in bold, large, after its label; an empty one is left open."""
    large = Run(code, Face.BOLD, sheet.code / sheet.label)
    runs = filled(template, {"code": large if code else Run(OPEN_CODE)})
    gap = ABOVE_CODE * sheet.air
    return centred(runs, sheet.middle, sheet.text_width, sheet.label, gap=gap)


def note_block(words: str, sheet: Sheet) -> Block:
    """A remark of ours in small italics."""
    return centred([italic(words)], sheet.middle, sheet.text_width, sheet.small, gap=ABOVE_NOTE)


def mark_block(words: str, sheet: Sheet) -> Block:
    """What a paper must be known for at a glance: a draft, an unchecked wording."""
    marked = [Run(words, Face.BOLD_ITALIC)]
    return centred(marked, sheet.middle, sheet.text_width, sheet.copy, gap=ABOVE_NOTE)
