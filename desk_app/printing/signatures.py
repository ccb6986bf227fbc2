"""Places to sign, side by side, with room for a pen; they never part from the text above them."""

from __future__ import annotations

from collections.abc import Sequence

from desk_app.models.form_wording import SignaturePlace
from desk_app.printing.flow import LEADING, Block, stack
from desk_app.printing.ink import Ink
from desk_app.printing.sheet import Sheet
from desk_app.printing.typeset import Line, Run, bold, italic, wrapped

GAP = 0.9  # above, in sizes
SHARE = 0.92  # of its column that a name may fill
HINT = 0.94  # size of the hint


NOBODY = SignaturePlace("", "")


def signature_on_the_right(place: SignaturePlace, name: str, sheet: Sheet) -> Block:
    """One person signs, in the right half."""
    return signatures((NOBODY, place), ("", name), sheet)


def signatures(places: Sequence[SignaturePlace], names: Sequence[str], sheet: Sheet) -> Block:
    """One column a place, each with the name of who signs there (empty: left for the pen)."""
    column = sheet.text_width / len(places)
    set_names = [wrapped([Run(name)], column * SHARE, sheet.body) for name in names]
    above = LEADING * sheet.body * (1 + HINT) + sheet.room
    height = above + LEADING * sheet.body * max(map(len, set_names))

    def draw(ink: Ink, top: float) -> None:
        for position, (place, lines) in enumerate(zip(places, set_names, strict=True)):
            middle = sheet.left + column * (position + 0.5)
            _draw_head(ink, place, middle, top, sheet)
            stack(ink, lines, middle, top + above, sheet.body)

    return Block(height=height, draw=draw, gap=GAP * sheet.air * sheet.body)


def _draw_head(ink: Ink, place: SignaturePlace, middle: float, top: float, sheet: Sheet) -> None:
    size = sheet.body
    y = stack(ink, (_single(bold(place.title), size),), middle, top, size)
    stack(ink, (_single(italic(place.hint), size * HINT),), middle, y, size * HINT)


def _single(run: Run, size: float) -> Line:
    return Line((run,), run.width(size))
