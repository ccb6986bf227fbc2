"""What moves an appointment after intake, told as further steps of its derivation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from desk_app.models import appointment_steps as step
from desk_app.models.appointment import promise
from desk_app.models.appointment_words import moved_sentence, prolonged_sentence
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.office_days import ONE_MINUTE, cut, site_time
from desk_app.models.office_hours import pause_minutes, spend
from desk_app.models.promise import Promise, Step, StepKind
from desk_app.models.term import Term


@dataclass(frozen=True)
class Pause:
    """A stretch in which the term rested; `minutes` are the working minutes in it."""

    start: datetime
    end: datetime
    minutes: int

    @classmethod
    def between(cls, start: datetime, end: datetime, calendar: OfficeCalendar) -> Pause:
        """The pause between two instants; raises as `pause_minutes` does."""
        minutes = pause_minutes(start, end, calendar)
        return cls(cut(site_time(start)), cut(site_time(end)), minutes)


def anew(
    term: Term, begin: datetime, calendar: OfficeCalendar, words: Callable[[datetime], str]
) -> Promise:
    """The whole term from another beginning than the reception; `words` say which.

    NĐ 118/2025 Đ.19.5 (complete after a supplement), NĐ 309/2026 Đ.8.3 (the competent agency has
    it). Raises as `promise` does.
    """
    made = promise(term, begin, calendar)
    first, *others = made.steps
    return replace(made, steps=(replace(first, text=words(first.start)), *others))


def prolonged(before: Promise, pause: Pause, calendar: OfficeCalendar) -> Promise:
    """The appointment later by the working minutes of a pause, to the minute (NĐ 118/2025 Đ.24).

    One that was overdue when the pause began stays as it was. NotAllowed as `spend` says.
    """
    due = before.due_at
    late = due is not None and pause.start >= due
    told = step.paused(pause.start, pause.end, pause.minutes, late=late)
    begun = (*_open_end(before), told)
    if due is None or late or not pause.minutes:
        return replace(before, steps=begun if due is None else (*begun, step.due(due)))
    added, new = _added(due, pause.minutes, calendar)
    return replace(
        before,
        due_at=new,
        steps=(*begun, *added, step.due(new)),
        sentence=prolonged_sentence(due, new, (pause.start, pause.end), pause.minutes),
        calendar=calendar.version,
    )


def _added(due: datetime, minutes: int, calendar: OfficeCalendar) -> tuple[list[Step], datetime]:
    """The stretches behind the old appointment that make up for the pause, and their end."""
    steps: list[Step] = []
    end, total = due, 0
    for start, until in spend(calendar, due, minutes):
        steps += step.not_counted(calendar, end.date(), start.date())
        total += (until - start) // ONE_MINUTE
        steps.append(step.added(start, until, total))
        end = until
    return steps, end


def reappointed(before: Promise, new: datetime) -> Promise:
    """A new appointment instead of the old one, after an apology (NĐ 118/2025 Đ.19.6)."""
    old = before.due_at or new
    told = step.reappointed(old, new)
    steps = (*_open_end(before), told, step.due(new))
    return replace(before, due_at=new, steps=steps, sentence=moved_sentence(old, new))


def _open_end(before: Promise) -> tuple[Step, ...]:
    """The derivation without its last word."""
    return tuple(each for each in before.steps if each.kind is not StepKind.DUE)
