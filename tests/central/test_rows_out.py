"""Rows of the projection as a centre writes them: in bulk, over whatever stood there before."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from desk_app.central.rows_in import CentreRows
from desk_app.central.rows_out import FEW, write_rows
from desk_app.journal.held_rows import HeldRows
from desk_app.journal.rows import Add, Key, Put, Remove
from desk_app.models.moments import VIETNAM
from desk_app.models.tables import DayCount, HistoryRecord, LaneCounter

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=VIETNAM)
SITE, MANY = "demo", FEW + 5
DAY = Key(DayCount, (SITE, "day", "2026-11-20", "H99.62", "Hộ tịch"))


def line(number: int, said: str) -> Put:
    """One line of a dossier's history."""
    row: dict[str, Any] = {
        "site": SITE, "dossier": "d1", "version": number, "event": f"e{number}", "kind": "NoteAdded",
        "at": NOON, "by": "clerk", "facts": {"said": said, "quoted": '"\\\t\n'},
    }  # fmt: skip
    return Put(HistoryRecord, row)


def written(session: Session, held: HeldRows, *changes: Put | Add | Remove) -> None:
    """The changes, in one writing."""
    held.change(changes)
    write_rows(session, held.taken())


def test_a_row_takes_the_place_of_the_one_before_it_whether_or_not_that_was_read(
    engine: Engine,
) -> None:
    with Session(engine) as session:
        first, second = CentreRows(session), CentreRows(session)
        written(session, first, *(line(each, "cũ") for each in range(MANY)), Add(DAY, {"open": 2}))
        known = Key(HistoryRecord, (SITE, "d1", 0))
        second.fetch([known, Key(HistoryRecord, (SITE, "d1", MANY)), DAY])
        assert second.rows[known] == line(0, "cũ").row
        written(
            session, second, *(line(each, "mới") for each in range(MANY)), Add(DAY, {"open": 3})
        )
        counters = {"site": SITE, "desk": "a", "agency": "H99.62", "day": "261120"}
        written(session, first, Put(LaneCounter, {**counters, "last": 1}), Add(DAY, {"open": -1}))
        written(session, second, Put(LaneCounter, {**counters, "last": 7}), Remove(known))
        facts = session.scalars(select(HistoryRecord.facts).order_by(HistoryRecord.version)).all()
        assert [each["said"] for each in facts] == ["mới"] * (MANY - 1)
        assert facts[0]["quoted"] == '"\\\t\n'
        assert session.scalars(select(LaneCounter.last)).all() == [7]
        assert session.scalars(select(DayCount.open)).all() == [4]
