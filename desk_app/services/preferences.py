"""What people at this desk chose: language, appearance, printers. Plain rows, no events."""

from __future__ import annotations

from dataclasses import dataclass

from desk_app.models.tables import Preference
from desk_app.services.desk import Desk

DEFAULTS = {
    "language": "vi",
    "appearance": "system",
    "points": "10",
    "receipt_paper": "A5",
    "printer.receipt": "",
    "last_clerk": "",
}


@dataclass(frozen=True)
class Preferences:
    """Reads and keeps preferences."""

    desk: Desk

    def __call__(self, key: str) -> str:
        """The value chosen, else the default. KeyError for an unknown key."""
        default = DEFAULTS[key]
        with self.desk.database.reading() as session:
            row = session.get(Preference, (self.desk.site_id, key))
            return default if row is None else row.value

    def keep(self, key: str, value: str) -> None:
        """Remember a choice. KeyError for an unknown key."""
        if key not in DEFAULTS:
            raise KeyError(key)
        with self.desk.database.writing() as session:
            session.merge(Preference(site=self.desk.site_id, key=key, value=value))
