"""What a citizen has answered so far, and what is asked next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desk_app.models.satisfaction import Indicators, Step


class Answers:
    """One step, then as many indicators as the citizen likes; nothing of it is undone."""

    def __init__(self, indicators: Indicators) -> None:
        self._numbers = tuple(indicators.names)
        self._place = 0
        self.step: Step | None = None
        self.scores: dict[int, int] = {}

    def score(self, points: int | None) -> None:
        """Points for the indicator that is asked; None passes it over."""
        if points is not None:
            self.scores[self._numbers[self._place]] = points
        self._place += 1

    def asked(self) -> int | None:
        """The indicator that is asked now, by its number; None when there is none left."""
        return self._numbers[self._place] if self._place < len(self._numbers) else None

    def place(self) -> tuple[int, int]:
        """The how manieth of how many indicators."""
        return self._place + 1, len(self._numbers)

    def document(self) -> Mapping[str, Any] | None:
        """The body of the rating; None while nothing is said."""
        if self.step is None:
            return None
        scores = {str(number): points for number, points in self.scores.items()}
        return {"step": self.step.value} | ({"scores": scores} if scores else {})
