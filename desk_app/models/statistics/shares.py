"""Percentages that carry the name of what they are a part of: solved, pending or received."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

HUNDRED = 100
PLACES = 2


@dataclass(frozen=True)
class Share:
    """`part` out of `whole`; `of` names the whole by its column."""

    part: int
    whole: int
    of: str

    def percent(self, places: int = PLACES) -> str | None:
        """Rounded half up, as `94.45`; None of nothing."""
        if self.whole == 0:
            return None
        exact = Decimal(self.part * HUNDRED) / self.whole
        return str(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))

    def document(self) -> dict[str, str | int | None]:
        """As reports tell it."""
        told = self.percent()
        return {"part": self.part, "whole": self.whole, "of": self.of, "percent": told}
