"""The marks that a chart is drawn with, and how letters measure where they are drawn.

Lengths are in the units of whoever draws, from the upper left corner down.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

ELLIPSIS = "…"


class Fill(StrEnum):
    """How a bar is filled; the parts of a stack differ by it, never by colour alone."""

    SOLID = "solid"
    HATCHED = "hatched"
    OUTLINED = "outlined"


class Role(StrEnum):
    """What words are: the figure at a mark, a label, or a sentence where there is nothing to draw."""

    FIGURE = "figure"
    LABEL = "label"
    SENTENCE = "sentence"


class Side(StrEnum):
    """Where words stand in their width."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True)
class Bar:
    """A filled box; `tone` is a colour's name on a screen."""

    x: float
    y: float
    wide: float
    high: float
    fill: Fill = Fill.SOLID
    tone: str = "accent"


@dataclass(frozen=True)
class Stroke:
    """A line through points; a strong one tells something, another only divides."""

    points: tuple[tuple[float, float], ...]
    strong: bool = False


@dataclass(frozen=True)
class Dot:
    """A point of a line by its middle."""

    x: float
    y: float
    fill: Fill = Fill.SOLID


@dataclass(frozen=True)
class Words:
    """One line of words in a width; `y` is its upper edge."""

    x: float
    y: float
    wide: float
    text: str
    role: Role
    side: Side = Side.MIDDLE


Mark = Bar | Stroke | Dot | Words


@dataclass(frozen=True)
class Type:
    """How letters measure: the width of words and the height of a line in a role; `unit` is the
    length that air is told in (a pixel of a screen at 10 pt, a share of a point on paper)."""

    width: Callable[[str, Role], float]
    line: Callable[[Role], float]
    unit: float

    def cut(self, text: str, role: Role, room: float) -> str:
        """The text as far as it fits, with an ellipsis where it was cut."""
        if self.width(text, role) <= room:
            return text
        kept = text
        while kept and self.width(kept.rstrip() + ELLIPSIS, role) > room:
            kept = kept[:-1]
        return kept.rstrip() + ELLIPSIS
