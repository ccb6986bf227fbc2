"""The days of a promise as cells: what the strip draws, worked out without a widget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desk_app.models.promise import Promise, Step, StepKind
from desk_app.models.shown import comma
from desk_app.models.term import TermUnit
from desk_app.ui.formats import shown_date, weekday_short

translate = QCoreApplication.translate
MOST_CELLS, KEPT_ENDS = 8, 3
HOUR_UNITS = {TermUnit.WORKING_HOURS, TermUnit.CLOCK_HOURS}


class Look(StrEnum):
    """How a cell is drawn."""

    RECEIVED = "received"
    SKIPPED = "skipped"
    COUNTED = "counted"
    DUE = "due"
    GAP = "gap"


@dataclass(frozen=True)
class Cell:
    """One day: `head` (T5 26), `body` (3, Nghỉ, Lễ), how it looks and the whole explanation."""

    head: str
    body: str
    look: Look
    hint: str = ""


def cells(promise: Promise, most: int = MOST_CELLS) -> tuple[Cell, ...]:
    """One cell a day from reception to the due day; a long run keeps both ends and says the rest."""
    days: dict[date, list[Step]] = {}
    for step in promise.steps:
        days.setdefault(step.day, []).append(step)
    made = tuple(_cell(day, steps, promise) for day, steps in sorted(days.items()))
    if len(made) <= most:
        return made
    hidden = len(made) - 2 * KEPT_ENDS
    gap = Cell(
        "⋯", translate("DayStrip", "+{days}").format(days=hidden), Look.GAP, _gap_hint(hidden)
    )
    return (*made[:KEPT_ENDS], gap, *made[-KEPT_ENDS:])


def _gap_hint(hidden: int) -> str:
    return translate("DayStrip", "%n more day(s) in between", "", hidden)


def _cell(day: date, steps: list[Step], promise: Promise) -> Cell:
    kinds = {step.kind for step in steps}
    head = f"{weekday_short(day)} {day:%d}"
    hint = "\n".join([shown_date(day), *(step.text for step in steps if step.text)])
    count = next((s.number for s in reversed(steps) if s.kind is StepKind.COUNTED), "")
    number = _number(count, promise)
    due = promise.due_at is not None and promise.due_at.date() == day
    if due and promise.due_at is not None:
        return Cell(head, number or f"{promise.due_at:%H:%M}", Look.DUE, hint)
    if StepKind.COUNTED in kinds:
        return Cell(head, number, Look.COUNTED, hint)
    words = {
        StepKind.RECEIVED: (translate("DayStrip", "In"), Look.RECEIVED),
        StepKind.MOVED: (translate("DayStrip", "From"), Look.RECEIVED),
        StepKind.ADDED: (translate("DayStrip", "Made up"), Look.COUNTED),
        StepKind.PAUSED: (translate("DayStrip", "Paused"), Look.SKIPPED),
    }
    body, look = next(
        (words[kind] for kind in words if kind in kinds), (_skipped_word(steps), Look.SKIPPED)
    )
    return Cell(head, body, look, hint)


def _skipped_word(steps: list[Step]) -> str:
    if any(step.note for step in steps):
        return translate("DayStrip", "Holiday")
    return translate("DayStrip", "Off")


def _number(count: str, promise: Promise) -> str:
    """The running count: days as they are, minutes of hour terms as hours and minutes."""
    if not count or promise.term.unit not in HOUR_UNITS:
        return comma(count)
    minutes = int(float(count))
    hours, rest = divmod(minutes, 60)
    return translate("DayStrip", "{hours} h").format(hours=f"{hours}:{rest:02d}" if rest else hours)


def spoken(promise: Promise, due_at: datetime | None) -> str:
    """The strip in words, for a screen reader."""
    if due_at is None:
        return promise.sentence
    return f"{shown_date(due_at.date())}. {promise.sentence}"
