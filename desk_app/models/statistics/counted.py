"""A dossier as statistics see it: when it came, what it was promised in each phase, how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk_app.models.statistics.options import Due


class Ending(StrEnum):
    """How a dossier counts.

    `given_up`: withdrawn, stopped or closed incomplete, without lateness of anybody. `excluded`:
    refused at intake or voided, as if it had never come.
    """

    OPEN = "open"
    SOLVED = "solved"
    GIVEN_UP = "given_up"
    EXCLUDED = "excluded"


@dataclass(frozen=True)
class Phase:
    """From when on a dossier waited for the citizen or not, and by what it was judged.

    `original` is the appointment by law, `adjusted` the one in force: they differ after an apology.
    Each is None where there is no appointment, or only an estimate of one.
    """

    since: datetime
    waiting: bool
    original: datetime | None
    adjusted: datetime | None

    def due(self, due: Due) -> datetime | None:
        """The appointment that is asked for."""
        return self.original if due is Due.ORIGINAL else self.adjusted

    def differs(self, other: Phase) -> bool:
        """Whether another one says something else, apart from when it began."""
        mine = (self.waiting, self.original, self.adjusted)
        return mine != (other.waiting, other.original, other.adjusted)


@dataclass(frozen=True)
class Counted:
    """One dossier; `phases` in the order of time, the first begins with the reception."""

    channel: str
    received_at: datetime
    phases: tuple[Phase, ...]
    finished_at: datetime | None
    ending: Ending

    @property
    def last(self) -> Phase:
        """The phase it stands in, or ended in."""
        return self.phases[-1]

    @property
    def promised(self) -> datetime | None:
        """The appointment that was promised first."""
        return next((each.original for each in self.phases if each.original is not None), None)

    def at(self, moment: datetime) -> Phase:
        """The phase at a moment."""
        begun = [each for each in self.phases if each.since <= moment]
        return begun[-1] if begun else self.phases[0]
