"""The pick list of procedures: what a clerk can choose today, what is used most first."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from desk_app.models.catalogue import Procedure
from desk_app.models.pick_list import find_procedures
from desk_app.services.desk import Desk
from desk_app.services.reference_data import procedures_of_day, recent_use
from desk_app.storage.reference import Stream, last_arrival


@dataclass(frozen=True)
class Offered:
    """The procedures of a day, as they were when the last version had arrived."""

    day: date
    arrival: int
    procedures: tuple[Procedure, ...]


@dataclass
class PickProcedure:
    """Finds procedures by code, initials or words without diacritics.

    The list is asked for at every key: it is read again only on another day or after an arrival.
    """

    desk: Desk
    _offered: Offered | None = field(default=None, init=False)

    def __call__(self, typed: str) -> tuple[Procedure, ...]:
        """The procedures in force today that the text means; all of them for an empty text."""
        with self.desk.database.reading() as session:
            offered = self._of_today(session)
            used = recent_use(session, self.desk.site_id)
        return find_procedures(typed, offered, used)

    def _of_today(self, session: Session) -> tuple[Procedure, ...]:
        site, day = self.desk.site_id, self.desk.now().date()
        arrival, kept = last_arrival(session, site, Stream.CATALOGUE), self._offered
        if kept is None or (kept.day, kept.arrival) != (day, arrival):
            kept = Offered(day, arrival, procedures_of_day(session, site, day))
            self._offered = kept
        return kept.procedures
