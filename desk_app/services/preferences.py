"""What people at this desk chose: look and habits each for himself, printers and paper for all.

Plain rows, no events.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.tables import Preference
from desk_app.printing.sheet import Paper
from desk_app.services.desk import Desk

LONGEST_VALUE = 250


class NumberInQr(StrEnum):
    """The identity number in a receipt's QR: whole, as TT 01/2023 Đ.26 has it, or with stars."""

    FULL = "full"
    MASKED = "masked"


DEFAULTS: Mapping[str, str] = {
    "language": "vi",
    "appearance": "system",
    "points": "10",
    "receipt_paper": Paper.A5,
    "qr_id_number": NumberInQr.FULL,
    "printer.receipt": "",
    "last_clerk": "",
    "reminded_on": "",
    "handover_slips": "no",
    "payment_slip": "no",
    "rating_slip": "no",
    "rating_invited": "no",
    "public_screen": "",
    "published_in": "",
    "published_at": "",
}
ALLOWED: Mapping[str, frozenset[str]] = {
    "language": frozenset({"vi", "en"}),
    "appearance": frozenset({"system", "light", "dark", "contrast"}),
    "points": frozenset(str(points) for points in range(9, 17)),
    "receipt_paper": frozenset(Paper),
    "qr_id_number": frozenset(NumberInQr),
    "handover_slips": frozenset({"yes", "no"}),
    "payment_slip": frozenset({"yes", "no"}),
    "rating_slip": frozenset({"yes", "no"}),
    "rating_invited": frozenset({"yes", "no"}),
}
"""Preferences with a closed set of values; the others are a line of text."""
PERSONAL = frozenset(
    {"language", "appearance", "points", "reminded_on", "handover_slips", "payment_slip"}
)
"""What each person chooses for himself; the rest is one for the desk."""


@dataclass(frozen=True)
class Preferences:
    """Reads and keeps preferences: those of the account `whose`, or of the desk itself."""

    desk: Desk
    whose: str = ""

    def __call__(self, key: str) -> str:
        """The own choice, else that of the desk, else the default. KeyError for an unknown key."""
        with self.desk.database.reading() as session:
            return chosen(session, self.desk.site_id, key, self.whose)

    def keep(self, key: str, value: str) -> None:
        """Remember a choice. HasProblems `preference_wrong` on its key; KeyError: unknown key."""
        if key not in DEFAULTS:
            raise KeyError(key)
        if not _possible(key, value):
            raise HasProblems((Problem(key, "preference_wrong"),))
        with self.desk.database.writing() as session:
            kept = _own(key, self.whose) or key
            session.merge(Preference(site=self.desk.site_id, key=kept, value=value))


def chosen(session: Session, site: str, key: str, whose: str = "") -> str:
    """The value in force; one that an older program kept and nobody understands is not."""
    for kept in filter(None, (_own(key, whose), key)):
        row = session.get(Preference, (site, kept))
        if row is not None and _possible(key, row.value):
            return row.value
    return DEFAULTS[key]


def _own(key: str, whose: str) -> str:
    """Under which key a person's own choice is kept; empty where there is none to make."""
    return f"{key}@{whose}" if whose and key in PERSONAL else ""


def _possible(key: str, value: str) -> bool:
    if key in ALLOWED:
        return value in ALLOWED[key]
    return len(value) <= LONGEST_VALUE and value.isprintable()
