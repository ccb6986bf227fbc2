"""In which columns a dossier stands: the one rule behind every figure about lateness.

Solved counts when the result is there, not when it is fetched. What the citizen gave up is on time;
who waits for the citizen is in time, shown apart; without an appointment nobody is late.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desk_app.models.moments import VIETNAM
from desk_app.models.statistics.counted import Counted, Ending, Phase
from desk_app.models.statistics.options import By, Options

A_DAY, A_SECOND = timedelta(days=1), timedelta(seconds=1)


class Outcome(StrEnum):
    """What became of a dossier until the end of a period."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    IN_TIME = "in_time"
    WAITING = "waiting"
    OVERDUE = "overdue"


SOLVED = frozenset({Outcome.EARLY, Outcome.ON_TIME, Outcome.LATE})


@dataclass(frozen=True)
class Classified:
    """Where a dossier stands in a period: it came before it or within it, and what became of it."""

    carried: bool
    outcome: Outcome


def classified(
    dossier: Counted, first: date, until: datetime, options: Options
) -> Classified | None:
    """The dossier in the period from the first day to `until`; None when it does not belong there.

    `until` is the last second of the last day, or now while the period still runs: see `until_of`.
    """
    start = beginning(first)
    if dossier.ending is Ending.EXCLUDED or dossier.received_at > until:
        return None
    finished = dossier.finished_at
    if finished is not None and finished < start:
        return None
    carried = dossier.received_at < start
    if finished is not None and finished <= until:
        return Classified(carried, solved_as(dossier, finished, options))
    return Classified(carried, pending_as(dossier.at(until), until, options))


def solved_as(dossier: Counted, finished: datetime, options: Options) -> Outcome:
    """Early, on time or late; by the hour "on time" is the promised second alone."""
    due = dossier.last.due(options.due)
    if due is None or dossier.ending is Ending.GIVEN_UP:
        return Outcome.ON_TIME
    by_day = (finished.date() - due.date()).days
    behind = by_day if options.by is By.DAY else (finished - due).total_seconds()
    if behind == 0:
        return Outcome.ON_TIME
    return Outcome.LATE if behind > 0 else Outcome.EARLY


def pending_as(phase: Phase, until: datetime, options: Options) -> Outcome:
    """In time, waiting or overdue then; by day whoever is due on the last day is in time."""
    due = phase.due(options.due)
    if phase.waiting:
        return Outcome.WAITING
    if due is None:
        return Outcome.IN_TIME
    late = due < until if options.by is By.HOUR else due.date() < until.date()
    return Outcome.OVERDUE if late else Outcome.IN_TIME


def beginning(day: date) -> datetime:
    """The first instant of a day."""
    return datetime.combine(day, time(), VIETNAM)


def until_of(last: date, now: datetime) -> datetime:
    """The end of a period: the last second of its last day, or now while that lies ahead."""
    return min(beginning(last) + A_DAY - A_SECOND, now)
