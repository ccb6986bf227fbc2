"""The lanes of this desk between two days, from its counters, its codes and its restorations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.reading import told_of
from desk_app.models.day_numbers import DayLane, Taken, blocks_of, lane_of
from desk_app.models.dossier_code import read_code
from desk_app.models.legacy.origin import is_imported
from desk_app.models.moments import VIETNAM, day_key, in_vietnam
from desk_app.models.tables import DossierCodeRecord, DossierRecord, JournalLine, LaneCounter
from desk_app.services.desk import Desk

AFTER_EVERY_DIGIT = ":"
Lane = tuple[str, str]
"""Agency and day, as counters name them."""


@dataclass(frozen=True)
class Numbers:
    """The lanes, and how many of their dossiers were received before the first of these days."""

    lanes: tuple[DayLane, ...]
    earlier: int

    @property
    def skipped(self) -> int:
        """How many of them belong to no dossier, for a reason that the journal tells."""
        return sum(len(lane.skipped) for lane in self.lanes)

    @property
    def unexplained(self) -> tuple[str, ...]:
        """The codes that are missing without a reason."""
        return tuple(code for lane in self.lanes for code in lane.codes(lane.unexplained))


def numbers_between(session: Session, desk: Desk, first: date, last: date) -> Numbers:
    """The numbers taken on these days, both included."""
    used: dict[Lane, set[int]] = {}
    elsewhere: dict[Lane, set[int]] = {}
    earlier = 0
    writes = cache(partial(_writes_here, session, desk.site_id))
    for code, numbered_by, received_at in _codes(session, desk, first, last):
        parsed = read_code(code)
        if parsed is not None:
            lane, number = (parsed.agency, day_key(parsed.day)), int(parsed.tail)
            if numbered_by == desk.desk:
                used.setdefault(lane, set()).add(number)
                earlier += in_vietnam(received_at).date() < first
            elif is_imported(numbered_by) or writes(numbered_by):
                elsewhere.setdefault(lane, set()).add(number)
    void = _void(session, desk)
    lanes = []
    for row in _counters(session, desk, first, last):
        lane, grant = (row.agency, row.day), desk.site.grant(row.agency)
        taken = Taken(
            row.agency, _day(row.day), row.last, frozenset(used.get(lane, ())), void.get(lane, 0),
            frozenset(elsewhere.get(lane, ())),
        )  # fmt: skip
        lanes += [lane_of(each, grant) for each in blocks_of(taken, grant)]
    return Numbers(tuple(lanes), earlier)


def _writes_here(session: Session, site: str, chain: str) -> bool:
    """Whether the journal has lines of that desk or branch: nothing else explains a number."""
    table = JournalLine
    query = select(table.pos).where(table.site == site, table.desk == chain).limit(1)
    return session.scalar(query) is not None


def _codes(
    session: Session, desk: Desk, first: date, last: date
) -> list[tuple[str, str, datetime]]:
    """Code, desk and reception of every dossier with a number of then; the alias begins with the day."""
    code, dossier = DossierCodeRecord, DossierRecord
    query = (
        select(code.code, code.desk, dossier.received_at)
        .join(dossier, (dossier.site == code.site) & (dossier.id == code.dossier))
        .where(
            code.site == desk.site_id,
            code.alias >= day_key(first),
            code.alias < day_key(last) + AFTER_EVERY_DIGIT,
        )
    )
    return [(text, own, at) for text, own, at in session.execute(query)]


def _counters(session: Session, desk: Desk, first: date, last: date) -> list[LaneCounter]:
    table = LaneCounter
    query = (
        select(table)
        .where(
            table.site == desk.site_id,
            table.desk == desk.desk,
            table.day >= day_key(first),
            table.day <= day_key(last),
        )
        .order_by(table.day, table.agency)
    )
    return list(session.scalars(query))


def _day(key: str) -> date:
    return datetime.strptime(key, "%y%m%d").replace(tzinfo=VIETNAM).date()


def _void(session: Session, desk: Desk) -> Mapping[Lane, int]:
    """Up to where each lane's day was voided when a restored copy was noticed."""
    found: dict[Lane, int] = {}
    for told in told_of(session, desk.site_id, None, "DeskIncarnated"):
        if told.event.desk == desk.desk:
            for lane in told.event.body["lanes"]:
                key = (lane["agency"], lane["day"])
                found[key] = max(found.get(key, 0), int(lane["to"]))
    return found
