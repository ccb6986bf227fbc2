"""Days that are over are sealed: every number of each lane is told, and what was on record by then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import SYSTEM, Writing
from desk_app.journal.reading import told_of
from desk_app.models.happening import Happening, Plain
from desk_app.models.moments import VIETNAM, day_key
from desk_app.models.tables import DossierRecord, FeeEntry, JournalLine, LaneCounter
from desk_app.services.day_numbers import numbers_between
from desk_app.services.desk import Desk

AT_ONCE = 5
SEALED = "LaneSealed"


@dataclass(frozen=True)
class SealDays:
    """Seals what this desk has numbered on days before today."""

    desk: Desk

    def __call__(self, most: int = AT_ONCE) -> int:
        """Seal the oldest days that are open, at most so many; answers how many they were."""
        with self.desk.database.reading() as session:
            if not self._open(session):
                return 0
        with self.desk.journal.writing(SYSTEM) as writing:
            days = self._open(writing.session)[:most]
            for day in days:
                writing.append(self._lanes(writing.session, day, writing))
                writing.append(self._checkpoint(day, writing))
            return len(days)

    def _open(self, session: Session) -> list[date]:
        table, today = LaneCounter, day_key(self.desk.now().date())
        own = (table.site == self.desk.site_id, table.desk == self.desk.desk)
        numbered = session.scalars(select(table.day).where(*own, table.day < today).distinct())
        told = told_of(session, self.desk.site_id, None, SEALED)
        sealed = {each.event.body["day"] for each in told if each.event.desk == self.desk.desk}
        days = (datetime.strptime(key, "%y%m%d").replace(tzinfo=VIETNAM) for key in numbered)
        return sorted({each.date() for each in days if each.date().isoformat() not in sealed})

    def _lanes(self, session: Session, day: date, writing: Writing) -> Happening:
        lanes: list[Plain] = [
            {
                "agency": lane.agency, "day": day_key(day), "last": lane.last,
                "voids": [{"from": first, "to": last} for first, last in runs(lane.skipped)],
            }
            for lane in numbers_between(session, self.desk, day, day).lanes
        ]  # fmt: skip
        head = writing.head.hash.hex()
        return Happening(SEALED, {"day": day.isoformat(), "lanes": lanes, "head": head})

    def _checkpoint(self, day: date, writing: Writing) -> Happening:
        """What the store holds of this desk up to here: lines, dossiers, đồng."""
        line, dossier, fee = JournalLine, DossierRecord, FeeEntry
        counts = {
            name: writing.session.scalar(
                select(what).where(table.site == writing.site, table.desk == writing.desk)
            )
            for name, what, table in (
                ("lines", func.count(), line),
                ("dossiers", func.count(), dossier),
                ("fees", func.coalesce(func.sum(fee.amount), 0), fee),
            )
        }
        said: dict[str, Plain] = {"day": day.isoformat(), "head": writing.head.hash.hex()}
        return Happening(
            "CheckpointSealed", said | {name: int(n or 0) for name, n in counts.items()}
        )


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Numbers in their order as stretches from the first to the last."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1] = found[-1][0], number
        else:
            found.append((number, number))
    return found
