"""Which dossiers a number stands for: one condition a column, so that every number opens its list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from desk_app.models.catalogue import Channel
from desk_app.models.statistics.counted import Counted, Ending
from desk_app.models.statistics.ii06 import NAMES, Figures
from desk_app.models.statistics.marks import is_within_half
from desk_app.models.statistics.options import Due, Options
from desk_app.models.statistics.timeliness import SOLVED, Classified, Outcome, classified

Holds = Callable[[Counted, Classified], bool]


def _became(*outcomes: Outcome) -> Holds:
    return lambda _, place: place.outcome in outcomes


def _came(*channels: Channel) -> Holds:
    return lambda dossier, place: not place.carried and dossier.channel in channels


def _solved(where: Callable[[Counted, datetime], bool]) -> Holds:
    """Solved with a result in the period, and more."""

    def holds(dossier: Counted, place: Classified) -> bool:
        finished = dossier.finished_at
        if finished is None or place.outcome not in SOLVED:
            return False
        return dossier.ending is Ending.SOLVED and where(dossier, finished)

    return holds


COLUMNS: Mapping[str, Holds] = {
    "received_total": lambda *_: True,
    "received_online": _came(Channel.ONLINE),
    "received_direct": _came(Channel.COUNTER, Channel.POST),
    "carried_over": lambda _, place: place.carried,
    "solved_total": _became(*SOLVED),
    "solved_early": _became(Outcome.EARLY),
    "solved_on_time": _became(Outcome.ON_TIME),
    "solved_late": _became(Outcome.LATE),
    "pending_total": _became(Outcome.IN_TIME, Outcome.WAITING, Outcome.OVERDUE),
    "pending_in_time": _became(Outcome.IN_TIME, Outcome.WAITING),
    "pending_overdue": _became(Outcome.OVERDUE),
    "pending_waiting": _became(Outcome.WAITING),
    "received": _came(*Channel),
    "counter": _came(Channel.COUNTER),
    "online": _came(Channel.ONLINE),
    "post": _came(Channel.POST),
    "same_day": _solved(lambda dossier, done: dossier.received_at.date() == done.date()),
    "half_term": _solved(is_within_half),
}
RENEWED = "renewed"
"""Late by law, in time by the appointment given with an apology: two ways of judging at once."""


def belongs(column: str, dossier: Counted, first: date, until: datetime, options: Options) -> bool:
    """Whether the dossier is one of those that the number of a column counts."""
    if column == RENEWED:
        return _is_late(dossier, first, until, options, Due.ORIGINAL) and not _is_late(
            dossier, first, until, options, Due.ADJUSTED
        )
    place = classified(dossier, first, until, options)
    return place is not None and COLUMNS[column](dossier, place)


def _is_late(dossier: Counted, first: date, until: datetime, options: Options, due: Due) -> bool:
    place = classified(dossier, first, until, replace(options, due=due))
    return place is not None and place.outcome is Outcome.LATE


def figures_of(
    dossiers: Iterable[Counted], first: date, until: datetime, options: Options
) -> Figures:
    """A line of II.06 counted dossier by dossier: what the counters must tell, too."""
    counted = list(dossiers)
    return Figures(
        **{
            name: sum(belongs(name, each, first, until, options) for each in counted)
            for name in NAMES
        }
    )
