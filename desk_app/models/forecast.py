"""Whether a dossier will miss its appointment, judged by how long its like took at this office.

The rule is our own (docs/adr/0014): medians of working minutes, from the steps of the internal
process where they are known, else from the procedure as a whole. A dossier that has been at work for
some time is compared with those alone that took longer than that.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from statistics import median_low

from desk_app.models.office_clock import OfficeClock
from desk_app.models.statistics.counted import Counted, Ending
from desk_app.models.statistics.options import Due, Options
from desk_app.models.statistics.timeliness import Outcome, solved_as

LOOKED_BACK = timedelta(days=180)
LEAST_CASES = 5
Key = tuple[str, int]
"""A procedure (place 0), or a version of its internal process with the place of a step."""


class Basis(StrEnum):
    """From which medians a forecast was made."""

    STEPS = "steps"
    PROCEDURE = "procedure"


@dataclass(frozen=True)
class Stage:
    """A step of the internal process: `place` of `of`, not `done_at` while a dossier stands in it."""

    process: str
    place: int
    of: int
    begun_at: datetime
    done_at: datetime | None


@dataclass(frozen=True)
class Course:
    """A dossier's way: its procedure, its phases and end as statistics see them, its steps."""

    procedure: str
    counted: Counted
    stages: tuple[Stage, ...] = ()

    def worked(self, clock: OfficeClock, begin: datetime, end: datetime) -> int | None:
        """Working minutes in that span, less those in which it waited for somebody else."""
        phases = self.counted.phases
        ends = [*(each.since for each in phases[1:]), end]
        total = 0
        for phase, until in zip(phases, ends, strict=True):
            first, last = max(phase.since, begin), min(until, end)
            if phase.waiting or last <= first:
                continue
            minutes = clock.between(first, last)
            if minutes is None:
                return None
            total += minutes
        return total

    def stage_at(self, moment: datetime) -> Stage | None:
        """The step it stood in then."""
        return next(
            (
                each
                for each in self.stages
                if each.begun_at <= moment and (each.done_at is None or each.done_at > moment)
            ),
            None,
        )


@dataclass(frozen=True)
class Forecast:
    """When the result is expected (None: behind what the calendar knows), from how many `cases`."""

    ready_at: datetime | None
    will_miss: bool
    basis: Basis
    cases: int


@dataclass(frozen=True)
class Medians:
    """How long procedures and steps took: per key (ended at, working minutes) in the order of time."""

    cases: Mapping[Key, Sequence[tuple[datetime, int]]]

    def longer(self, key: Key, moment: datetime, passed: int = -1) -> list[int]:
        """The minutes of the cases that had ended by then, not long ago, and took longer than that."""
        known = self.cases.get(key, ())
        first = bisect_left(known, moment - LOOKED_BACK, key=_ended)
        last = bisect_right(known, moment, key=_ended)
        return [minutes for _, minutes in known[first:last] if minutes > passed]


def _ended(case: tuple[datetime, int]) -> datetime:
    return case[0]


def medians_of(courses: Iterable[Course], clock: OfficeClock) -> Medians:
    """What can be learnt from dossiers that came to a result; spans outside the calendar teach nothing."""
    found: dict[Key, list[tuple[datetime, int]]] = defaultdict(list)
    for course in courses:
        counted = course.counted
        if counted.finished_at is None or counted.ending is not Ending.SOLVED:
            continue
        spans = [((course.procedure, 0), counted.received_at, counted.finished_at)]
        spans += [
            ((each.process, each.place), each.begun_at, each.done_at)
            for each in course.stages
            if each.done_at is not None
        ]
        for key, begin, end in spans:
            minutes = course.worked(clock, begin, end)
            if minutes is not None:
                found[key].append((end, minutes))
    return Medians({key: sorted(cases) for key, cases in found.items()})


def forecast(
    course: Course, moment: datetime, due: datetime, medians: Medians, clock: OfficeClock
) -> Forecast | None:
    """What could be said at a moment about an open dossier; None when too little is known.

    It will miss the appointment when its result is expected on a later day.
    """
    here = clock.at(moment)
    if here is None or clock.at(due) is None:
        return None
    found = _by_steps(course, moment, medians, clock) or _by_procedure(
        course, moment, medians, clock
    )
    if found is None:
        return None
    left, basis, cases = found
    ready = clock.when(here + left)
    return Forecast(ready, ready is None or ready.date() > due.date(), basis, cases)


Left = tuple[int, Basis, int]
"""Minutes left, from which medians, of the fewest cases that one of them had."""


def _by_steps(
    course: Course, moment: datetime, medians: Medians, clock: OfficeClock
) -> Left | None:
    """The rest of the open step and the whole of those behind it, when each is known."""
    stage = course.stage_at(moment)
    passed = None if stage is None else course.worked(clock, stage.begun_at, moment)
    if stage is None or passed is None:
        return None
    known = [medians.longer((stage.process, stage.place), moment, passed)]
    following = range(stage.place + 1, stage.of + 1)
    known += [medians.longer((stage.process, place), moment) for place in following]
    fewest = min(map(len, known))
    if fewest < LEAST_CASES:
        return None
    return sum(map(median_low, known)) - passed, Basis.STEPS, fewest


def _by_procedure(
    course: Course, moment: datetime, medians: Medians, clock: OfficeClock
) -> Left | None:
    """What is left of the whole."""
    passed = course.worked(clock, course.counted.received_at, moment)
    if passed is None:
        return None
    known = medians.longer((course.procedure, 0), moment, passed)
    if len(known) < LEAST_CASES:
        return None
    return median_low(known) - passed, Basis.PROCEDURE, len(known)


@dataclass(frozen=True)
class Hits:
    """What forecasts at half term were worth: every number with what it is a part of.

    `asked`: dossiers that were open, not waiting and in time when half of their first term was over;
    `told`: of these, those a forecast could be made for; `right`: of these, those it came true for.
    `feared`: forecasts of lateness; `late`: dossiers told that became late; `both`: those of either
    that are of the other, too.
    """

    asked: int = 0
    told: int = 0
    right: int = 0
    feared: int = 0
    late: int = 0
    both: int = 0


def hits(courses: Iterable[Course], medians: Medians, clock: OfficeClock) -> Hits:
    """Ask at half term for each dossier that came to a result, and compare with what became of it.

    Only what had ended by then is used. Late is late by law and by the day.
    """
    asked = told = right = feared = late = both = 0
    for course in courses:
        moment = half_term(course.counted)
        if moment is None:
            continue
        asked += 1
        due = course.counted.at(moment).original
        said = None if due is None else forecast(course, moment, due, medians, clock)
        if said is None:
            continue
        was_late = _was_late(course.counted)
        told += 1
        right += said.will_miss is was_late
        feared += said.will_miss
        late += was_late
        both += said.will_miss and was_late
    return Hits(asked, told, right, feared, late, both)


def half_term(counted: Counted) -> datetime | None:
    """When half of the first term was over; None unless it was open, not waiting and in time then."""
    due, finished = counted.promised, counted.finished_at
    if due is None or finished is None or counted.ending is not Ending.SOLVED:
        return None
    moment = counted.received_at + (due - counted.received_at) / 2
    phase = counted.at(moment)
    if finished <= moment or phase.waiting or phase.original is None or phase.original <= moment:
        return None
    return moment


def _was_late(counted: Counted) -> bool:
    finished = counted.finished_at
    options = Options(due=Due.ORIGINAL)
    return finished is not None and solved_as(counted, finished, options) is Outcome.LATE
