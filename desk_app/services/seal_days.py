"""Days that are over are sealed: every number of each lane is told, and what was on record by then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import SYSTEM, Writing
from desk_app.journal.envelope import read_line
from desk_app.journal.reading import told_of
from desk_app.models.happening import Happening, Plain
from desk_app.models.moments import VIETNAM, day_key
from desk_app.models.tables import DossierRecord, FeeEntry, JournalLine, LaneCounter
from desk_app.services.day_numbers import numbers_between
from desk_app.services.desk import Desk

AT_ONCE = 5
TRIES = 3
SEALED = "LaneSealed"


@dataclass(frozen=True)
class Counted:
    """What was counted, and the last line of the store then: it holds while no line has come since."""

    pos: int
    lanes: Mapping[date, list[Plain]]
    lines: int
    dossiers: int
    fees: int


@dataclass(frozen=True)
class SealDays:
    """Seals what this desk has numbered on days before today."""

    desk: Desk

    def __call__(self, most: int = AT_ONCE) -> int:
        """Seal the oldest days that are open, at most so many; answers how many they were.

        Counted before the desk is held for writing, so that no reception waits for it. What was
        written meanwhile makes it count again; after a few times it is left to the next call.
        """
        for _ in range(TRIES):
            with self.desk.database.reading() as session:
                days = self._open(session)[:most]
                if not days:
                    return 0
                counted = self._counted(session, days)
            with self.desk.journal.writing(SYSTEM) as writing:
                if _last_pos(writing.session, writing.site) == counted.pos:
                    self._seal(writing, counted)
                    return len(days)
        return 0

    def _open(self, session: Session) -> list[date]:
        """The days in their order. Where the last day is sealed nothing is, and no more is looked at."""
        table, today = LaneCounter, day_key(self.desk.now().date())
        own = (table.site == self.desk.site_id, table.desk == self.desk.desk)
        numbered = session.scalars(select(table.day).where(*own, table.day < today).distinct())
        days = sorted(datetime.strptime(key, "%y%m%d").replace(tzinfo=VIETNAM) for key in numbered)
        if not days or days[-1].date().isoformat() == self._last_sealed(session):
            return []
        told = told_of(session, self.desk.site_id, None, SEALED)
        sealed = {each.event.body["day"] for each in told if each.event.desk == self.desk.desk}
        return [each.date() for each in days if each.date().isoformat() not in sealed]

    def _last_sealed(self, session: Session) -> str:
        """The day that this desk has sealed last; empty when it has sealed none yet."""
        line, desk = JournalLine, self.desk
        last = session.scalar(
            select(line.line)
            .where(line.site == desk.site_id, line.dossier.is_(None))
            .where(line.kind == SEALED, line.desk == desk.desk)
            .order_by(line.pos.desc())
            .limit(1)
        )
        return "" if last is None else str(read_line(last).body["day"])

    def _counted(self, session: Session, days: Sequence[date]) -> Counted:
        """The lanes of those days, and what the store holds of this desk: lines, dossiers, đồng."""
        desk, line, dossier, fee = self.desk, JournalLine, DossierRecord, FeeEntry
        lines, dossiers, fees = (
            session.scalar(select(what).where(table.site == desk.site_id, table.desk == desk.desk))
            or 0
            for what, table in (
                (func.count(), line),
                (func.count(), dossier),
                (func.coalesce(func.sum(fee.amount), 0), fee),
            )
        )
        lanes = {day: self._lanes(session, day) for day in days}
        return Counted(_last_pos(session, desk.site_id), lanes, lines, dossiers, fees)

    def _lanes(self, session: Session, day: date) -> list[Plain]:
        return [
            {
                "agency": lane.agency, "day": day_key(day), "last": lane.last,
                "voids": [{"from": first, "to": last} for first, last in runs(lane.skipped)],
            }
            for lane in numbers_between(session, self.desk, day, day).lanes
        ]  # fmt: skip

    def _seal(self, writing: Writing, counted: Counted) -> None:
        """Two lines a day; each of them is one more that the next count is to tell."""
        lines = counted.lines
        for day, lanes in counted.lanes.items():
            body: dict[str, Plain] = {"day": day.isoformat(), "head": writing.head.hash.hex()}
            writing.append(Happening(SEALED, body | {"lanes": lanes}))
            held: dict[str, Plain] = {"dossiers": counted.dossiers, "fees": counted.fees}
            body |= held | {"lines": lines + 1, "head": writing.head.hash.hex()}
            writing.append(Happening("CheckpointSealed", body))
            lines += 2


def _last_pos(session: Session, site: str) -> int:
    """Where the last line entered this store: another one changes what was counted."""
    table = JournalLine
    return session.scalar(select(func.max(table.pos)).where(table.site == site)) or 0


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Numbers in their order as stretches from the first to the last."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1] = found[-1][0], number
        else:
            found.append((number, number))
    return found
