"""What waits for the centre is found behind what it has confirmed, however long the journal is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event, func, select

from desk_app.models.tables import JournalLine
from desk_app.protocol.messages import Limits
from desk_app.storage.database import Database
from desk_app.sync.outbox import BEFORE_ALL, Outbox
from tests.exchange.province import Seat
from tests.sync.conftest import Opens, connect

FROM_A_LINE_ON = "(site=? AND desk=? AND (epoch,seq)>(?,?))"


@contextmanager
def plans(database: Database) -> Iterator[list[str]]:
    """How SQLite goes through the journal for whatever is asked of it meanwhile."""
    asked: list[tuple[str, Any]] = []
    found: list[str] = []

    def hear(_c: Any, _cursor: Any, statement: str, given: Any, *_: Any) -> None:
        asked.append((statement, given))

    event.listen(database.engine, "before_cursor_execute", hear)
    yield found
    event.remove(database.engine, "before_cursor_execute", hear)
    with database.reading() as session:
        for statement, given in asked:
            if "journal_line" in statement:
                plan = session.connection().exec_driver_sql(
                    f"EXPLAIN QUERY PLAN {statement}", given
                )
                found.extend(row[3] for row in plan if "journal_line" in row[3])


def test_a_status_and_the_next_batch_begin_to_read_where_the_centre_has_confirmed(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    counter = open_lane(1)
    acts, desk = counter.acts, counter.acts.desk
    connect(counter, seat, address)
    counter.receive()
    assert not acts.sync_now().trouble
    counter.receive()
    with plans(desk.database) as found:
        assert acts.sync_status().waiting.events == len(acts.sync_item_ids()) == 1
        with desk.database.reading() as session:
            assert Outbox(session, desk.site_id, desk.desk).next((1, 1), Limits()) is not None
    assert len([each for each in found if each.endswith(FROM_A_LINE_ON)]) == 4
    assert len(found) == 5, found  # the fifth is the one line before the batch


def test_the_whole_journal_waits_at_a_desk_without_a_centre_and_its_length_is_told_uncounted(
    open_lane: Opens,
) -> None:
    counter = open_lane(1)
    desk = counter.acts.desk
    counter.receive()
    seen = desk.journal.witness.read()
    assert seen is not None
    desk.journal.begin_epoch(seen)
    counter.receive()
    with plans(desk.database) as found:
        told = counter.acts.sync_status().waiting.events
    with desk.database.reading() as session:
        outbox = Outbox(session, desk.site_id, desk.desk)
        assert told == session.scalar(select(func.count()).select_from(JournalLine))
        behind = map(outbox.number, (BEFORE_ALL, (1, 2), (2, 1), (2, 2)))
        assert tuple(behind) == (4, 2, 1, 0)
    assert not [each for each in found if each.startswith("SCAN")]
