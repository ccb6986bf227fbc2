"""The sizes of paper we print on, and how large everything is on each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

MM = 72 / 25.4  # points in a millimetre
DOT = MM / 8  # one dot of a 203 dpi head; bars and squares begin and end on whole dots


class Paper(StrEnum):
    """Sheet sizes, by the names that print queues know."""

    A4 = "A4"
    A5 = "A5"


@dataclass(frozen=True)
class Sheet:
    """Lengths of one paper size in points; the type sizes carry the name of what they print.

    `corner` is the distance of the QR from the left and the upper edge; `head_left` where the
    letterhead begins, so that it clears the QR.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    corner: tuple[float, float]
    head_left: float
    body: float
    agency: float
    motto: float
    number: float
    title: float
    copy: float
    label: float
    code: float
    table: float
    count_width: float
    small: float
    foot: float
    gap: float = 0.215  # above a paragraph, in its own size
    pad: float = 0.225  # above and below the text of a table's cell, in its size
    air: float = 1.0  # around title, code and signatures, as a share of the usual
    room: float = 17 * MM  # for a signature

    @property
    def middle(self) -> float:
        """Half-way between the margins."""
        return self.left + self.text_width / 2

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    def tightened(self, share: float) -> Sheet:
        """The same sheet with less air, from 1 (as it is) to 0 (as little as may be).

        For a paper that would otherwise spill a little onto another page.
        """
        return replace(
            self,
            gap=self.gap * share,
            pad=self.pad * (0.2 + 0.8 * share),
            air=self.air * (0.5 + 0.5 * share),
            room=self.room * (0.7 + 0.3 * share),
        )


A4 = Sheet(
    width=210 * MM,
    height=297 * MM,
    left=30 * MM,  # margins: NĐ 30/2020
    right=15 * MM,
    top=20 * MM,
    bottom=12 * MM,
    corner=(10 * MM, 14 * MM),
    head_left=30 * MM,
    body=13,
    agency=12,
    motto=13,
    number=12.5,
    title=16,
    copy=12,
    label=13,
    code=15.5,
    table=12,
    count_width=66,
    small=11.5,
    foot=9.5,
)

A5 = Sheet(
    width=148 * MM,
    height=210 * MM,
    left=13 * MM,
    right=10 * MM,
    top=8 * MM,
    bottom=6.5 * MM,
    corner=(10 * MM, 8 * MM),
    head_left=28 * MM,
    body=9.6,
    agency=8,
    motto=9,
    number=8.5,
    title=12.5,
    copy=8.5,
    label=10,
    code=12,
    table=8.8,
    count_width=48,
    small=8.4,
    foot=7.6,
)

LIST = replace(  # A4 across, for wide tables
    A4,
    width=A4.height,
    height=A4.width,
    left=15 * MM,
    right=10 * MM,
    top=12 * MM,
    bottom=9 * MM,
    head_left=15 * MM,
    body=11,
    agency=10.5,
    motto=11,
    number=11,
    title=14,
    copy=10.5,
    table=8.2,
    small=9,
    foot=8,
    room=15 * MM,
)

SEALED_LIST = replace(  # its letterhead clears a QR in the corner
    LIST, corner=(15 * MM, 12 * MM), head_left=36 * MM
)

SHEETS = {Paper.A4: A4, Paper.A5: A5}
