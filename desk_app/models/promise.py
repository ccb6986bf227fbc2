"""The appointment as promised to the citizen: the due time and every step that led to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from desk_app.models.term import Term


class StepKind(StrEnum):
    """What a step of the derivation did with its stretch of time."""

    RECEIVED = "received"
    MOVED = "moved"  # received outside office hours: the next opening counts as reception
    COUNTED = "counted"
    SKIPPED = "skipped"
    SHIFTED = "shifted"  # the end fell on a day off: carried to the next working day
    PAUSED = "paused"  # the term rested; its working minutes are added behind the old end
    ADDED = "added"
    REAPPOINTED = "reappointed"  # a new appointment instead of the old one, after an apology
    DUE = "due"


@dataclass(frozen=True)
class Step:
    """One stretch of the derivation.

    `number` is the running count after a counted step (days, or minutes for hour terms; half days
    make it fractional, hence text like "2.5"), working minutes of a paused or added one;
    `reason` is a `DayKind` value or a rule's code; `note` a holiday's name; `text` the Vietnamese
    sentence that screens and papers show.
    """

    kind: StepKind
    start: datetime
    end: datetime
    number: str = ""
    reason: str = ""
    note: str = ""
    text: str = ""

    @property
    def day(self) -> date:
        """The day whose cell shows this step: that of its end (midnight ends the day before)."""
        if self.end > self.start:
            return (self.end - timedelta.resolution).date()
        return self.start.date()


@dataclass(frozen=True)
class Promise:
    """What is stored with the dossier and printed; never recomputed for a reprint.

    `due_at` None: the procedure has no appointment. `sentence` is the one-line Vietnamese summary
    printed on the receipt. `calendar` is the version that was used. `estimated`: the clock starts when
    the competent agency confirms the hand-over (NĐ 309/2026 Đ.8.3); until then this is a forecast.
    """

    due_at: datetime | None
    term: Term
    steps: tuple[Step, ...]
    sentence: str
    calendar: str
    estimated: bool = False
