"""What a dossier adds to the counters of which day, so that any period is a difference of sums.

Counts of what happened stand on its day. What lasts (open, waiting, overdue) is +1 on the day it
begins and -1 on the day it ends, so that the sum up to a day tells how many there were at its end.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from itertools import pairwise

from desk_app.models.statistics.counted import Counted, Ending, Phase
from desk_app.models.statistics.options import EVERY_OPTION, By, Options
from desk_app.models.statistics.timeliness import A_DAY, A_SECOND, solved_as

Mark = tuple[date, str]
Marks = dict[Mark, int]
"""How much is added to the measure of a day; an entry may be negative, or nothing."""
HALF = 2
JUDGED = tuple((options, options.name) for options in EVERY_OPTION)


def marks(dossier: Counted) -> Marks:
    """Everything that the dossier counts as, on which days."""
    found: Marks = defaultdict(int)
    if dossier.ending is Ending.EXCLUDED:
        return found
    came = dossier.received_at.date()
    found[came, f"received_{dossier.channel}"] += 1
    found[came, "open"] += 1
    finished = dossier.finished_at
    if finished is not None:
        _finish(found, dossier, finished)
    ends: list[datetime | None] = [each.since for each in dossier.phases[1:]]
    for phase, end in zip(dossier.phases, [*ends, finished], strict=True):
        for measure, begin in _lasting(phase):
            _span(found, measure, begin, end)
    return found


def moved(before: Marks, after: Marks) -> dict[Mark, int]:
    """What must be added so that the counters tell `after` instead of `before`."""
    if not before:
        return {mark: number for mark, number in after.items() if number}
    return {
        mark: number
        for mark in {*before, *after}
        if (number := after.get(mark, 0) - before.get(mark, 0))
    }


def _finish(found: Marks, dossier: Counted, finished: datetime) -> None:
    day = finished.date()
    found[day, "open"] -= 1
    found[day, "solved"] += 1
    for options, name in JUDGED:
        found[day, f"{solved_as(dossier, finished, options)}_{name}"] += 1
    if dossier.ending is Ending.SOLVED:
        found[day, "same_day"] += dossier.received_at.date() == day
        found[day, "half_term"] += is_within_half(dossier, finished)


def is_within_half(dossier: Counted, finished: datetime) -> bool:
    """Whether it took at most half of the time first promised; no without an appointment."""
    due = dossier.promised
    if due is None:
        return False
    return (finished - dossier.received_at) * HALF <= due - dossier.received_at


def _lasting(phase: Phase) -> Iterator[tuple[str, date]]:
    """What holds at the end of days while the phase lasts, and from which day on."""
    since = phase.since.date()
    if phase.waiting:
        yield "waiting", since
        return
    for options, name in JUDGED:
        due = phase.due(options.due)
        if due is not None:
            yield f"overdue_{name}", max(since, _overdue_from(due, options))


def _overdue_from(due: datetime, options: Options) -> date:
    """The first day at whose end it is late; by day that of the appointment is still in time."""
    return (due + A_SECOND).date() if options.by is By.HOUR else due.date() + A_DAY


def _span(found: Marks, measure: str, begin: date, end: datetime | None) -> None:
    if end is not None and end.date() <= begin:
        return
    found[begin, measure] += 1
    if end is not None:
        found[end.date(), measure] -= 1


def in_order(dossier: Counted) -> bool:
    """Whether its life runs forward; what ends before it begins makes the sums of a report disagree."""
    begun = [dossier.received_at, *(each.since for each in dossier.phases)]
    ends = [] if dossier.finished_at is None else [dossier.finished_at]
    return all(one <= other for one, other in pairwise([*begun, *ends]))
