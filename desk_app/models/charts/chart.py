"""What a chart tells: its values, and the same in words and as a table for those who read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from desk_app.models.shown import grouped

Number = int | Decimal
Row = tuple[str, ...]
JOINED = " + "
NOTHING = "–"


class Kind(StrEnum):
    """How the values are drawn: upright bars, level bars, level bars of several parts, a line."""

    COLUMNS = "columns"
    BARS = "bars"
    STACKS = "stacks"
    TREND = "trend"


@dataclass(frozen=True)
class Value:
    """One bar, or one point of a line.

    `numbers` has one number, or one for each part of a stack; None where nothing is known.
    `figure` is what is written at the mark, else the numbers; `said` how the label reads in a
    sentence, else as it is; `outlined` marks what still goes on (the running hour).
    """

    label: str
    numbers: tuple[Number | None, ...]
    figure: str = ""
    said: str = ""
    outlined: bool = False

    @property
    def total(self) -> Number:
        """All parts together; what is not known counts nothing."""
        return sum((each for each in self.numbers if each is not None), 0)

    @property
    def known(self) -> bool:
        """Whether there is anything to draw."""
        return any(each is not None for each in self.numbers)

    @property
    def written(self) -> str:
        """The figure at the mark."""
        if self.figure or not self.known:
            return self.figure
        return JOINED.join(grouped(each) for each in self.numbers if each)


@dataclass(frozen=True)
class Series:
    """One part of every stack: its name, and the tone of the screen it is drawn in."""

    name: str
    tone: str = "accent"


@dataclass(frozen=True)
class Chart:
    """One chart. `heads` name the columns of its table: the labels, then each series' figures.

    `empty` is said where there is nothing to draw; `whole` is the end of the scale where it is
    known beforehand (100 of a percentage).
    """

    kind: Kind
    name: str
    heads: Row
    values: tuple[Value, ...]
    series: tuple[Series, ...] = ()
    empty: str = ""
    whole: Number | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw at all; a line at 0 is a line."""
        if self.kind is Kind.TREND:
            return not any(each.known for each in self.values)
        return not any(each.total for each in self.values)

    def words(self) -> str:
        """The whole chart as a sentence; bars of nothing are not named."""
        if self.is_empty:
            return self.empty
        drawn = [each for each in self.values if each.known]
        if self.kind is not Kind.TREND:
            drawn = [each for each in drawn if each.total]
        return ", ".join(f"{each.said or each.label}: {self._figures(each)}" for each in drawn)

    def rows(self) -> tuple[Row, ...]:
        """The same as a table."""
        if self.kind is Kind.STACKS:
            return tuple(
                (each.said or each.label, *(NOTHING if n is None else grouped(n) for n in each.numbers))
                for each in self.values
            )  # fmt: skip
        return tuple(
            (
                each.said or each.label,
                each.figure or (grouped(each.total) if each.known else NOTHING),
            )
            for each in self.values
        )

    def _figures(self, value: Value) -> str:
        if self.kind is not Kind.STACKS:
            return value.figure or grouped(value.total)
        parts = zip(self.series, value.numbers, strict=True)
        return " ".join(f"{one.name.lower()} {grouped(number)}" for one, number in parts if number)
