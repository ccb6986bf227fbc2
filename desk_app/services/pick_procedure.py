"""The pick list of procedures: what a clerk can choose today, what is used most first."""

from __future__ import annotations

from dataclasses import dataclass

from desk_app.models.catalogue import Procedure
from desk_app.models.pick_list import find_procedures
from desk_app.services.desk import Desk
from desk_app.services.reference_data import procedures_of_day, recent_use


@dataclass(frozen=True)
class PickProcedure:
    """Finds procedures by code, initials or words without diacritics."""

    desk: Desk

    def __call__(self, typed: str) -> tuple[Procedure, ...]:
        """The procedures in force today that the text means; all of them for an empty text."""
        with self.desk.database.reading() as session:
            offered = procedures_of_day(session, self.desk.site_id, self.desk.now().date())
            used = recent_use(session, self.desk.site_id)
        return find_procedures(typed, offered, used)
