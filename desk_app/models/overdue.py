"""Work that is late, nearly late or foretold to be: who has it, and what is asked about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk_app.models.calendar import OfficeCalendar
from desk_app.models.forecast import Forecast, Hits
from desk_app.models.office_days import at, clip, next_counted, site_time

SOON_DAYS = 2  # working days
MOST_DAYS = 60  # working days; whoever needs more has not a late dossier but a wrong term


class Concern(StrEnum):
    """Why a dossier stands in the lists of late work; it may stand in several."""

    OVERDUE = "overdue"
    SOON = "due_soon"
    WILL_MISS = "will_miss"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True)
class Concerned:
    """One such dossier by its id, with the unit and the person that have it."""

    dossier: str
    unit: str
    person: str
    concerns: frozenset[Concern]
    told: Forecast | None = None


@dataclass(frozen=True)
class Group:
    """A unit, or one person of it; the whole office when neither is named."""

    unit: str = ""
    person: str = ""

    def holds(self, one: Concerned) -> bool:
        """Whether the dossier is one of this group's."""
        return self.unit in {"", one.unit} and self.person in {"", one.person}


@dataclass(frozen=True)
class OverdueWork:
    """Everything at one moment, in the order it is due; `hits` of the forecasts of the days before."""

    dossiers: tuple[Concerned, ...]
    hits: Hits
    at: datetime

    def of(self, concern: Concern, group: Group) -> tuple[str, ...]:
        """The dossiers of a list by id."""
        return tuple(
            each.dossier for each in self.dossiers if concern in each.concerns and group.holds(each)
        )

    def groups(self) -> tuple[Group, ...]:
        """The office, then each unit with its persons behind it."""
        pairs = {(each.unit, each.person) for each in self.dossiers}
        units = {(unit, "") for unit, _ in pairs}
        return (Group(), *(Group(*pair) for pair in sorted(pairs | units)))

    def told(self, dossier: str) -> Forecast | None:
        """What is foretold of a dossier."""
        found = (each.told for each in self.dossiers if each.dossier == dossier)
        return next((each for each in found if each is not None), None)


def put_off(due: datetime, now: datetime, days: int, calendar: OfficeCalendar) -> datetime:
    """A new appointment so many working days behind the old one, or behind today once that has passed.

    It keeps its hour, or takes the nearest at which the office is open. NotAllowed `calendar_missing`
    where the calendar does not reach.
    """
    old = site_time(due)
    day = max(old.date(), site_time(now).date())
    for _ in range(days):
        day = next_counted(calendar, day)
    return clip(calendar, at(day, old.time()))
