"""How lateness is judged: explicit choices, printed on every report."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class By(StrEnum):
    """Whether moments are compared by their days or to the second."""

    DAY = "day"
    HOUR = "hour"


class Due(StrEnum):
    """Which appointment: that of the law, or the one in force, which an apology may have put off.

    A supplement begins the term of the law anew and a pause prolongs it (NĐ 118/2025 Đ.19.5, Đ.24):
    both are part of either.
    """

    ORIGINAL = "original"
    ADJUSTED = "adjusted"


@dataclass(frozen=True)
class Options:
    """One way of judging."""

    by: By = By.DAY
    due: Due = Due.ORIGINAL

    @property
    def name(self) -> str:
        """As columns of counters carry it."""
        return f"{self.by.value}_{self.due.value}"


EVERY_OPTION = tuple(Options(by, due) for by in By for due in Due)
