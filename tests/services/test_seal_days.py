"""A day that is over is sealed once: its numbers, holes and all, and what was on record by then."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event

from desk_app.journal.reading import told_of
from desk_app.models.views import Received
from desk_app.services.seal_days import SealDays, runs
from tests.conftest import Clock
from tests.journal.desks import proved
from tests.services.counter import TEMPORARY_RESIDENCE, Counter, november


def said(counter: Counter, kind: str) -> list[dict[str, Any]]:
    desk = counter.acts.desk
    with desk.database.reading() as session:
        return [each.event.body for each in told_of(session, desk.site_id, None, kind)]


def test_every_day_before_today_is_sealed_once(counter: Counter, clock: Clock) -> None:
    desk = counter.acts.desk
    counter.receive(TEMPORARY_RESIDENCE)
    seen = desk.journal.witness.read()
    assert seen is not None
    desk.journal.begin_epoch(seen)
    counter.receive()
    assert SealDays(desk)() == 0
    clock.now = november(23)
    counter.receive()
    clock.now = november(25)
    assert [SealDays(desk)(most=1), SealDays(desk)(), SealDays(desk)()] == [1, 1, 0]
    first, second = said(counter, "LaneSealed")
    assert (first["day"], second["day"]) == ("2026-11-20", "2026-11-23")
    assert first["lanes"] == [
        {
            "agency": "H99.62", "day": "261120", "last": 1052,
            "voids": [{"from": 1002, "to": 1051}],
        }
    ]  # fmt: skip
    assert second["lanes"][0]["voids"] == []
    counts = [
        (each["lines"], each["dossiers"], each["fees"])
        for each in said(counter, "CheckpointSealed")
    ]
    assert counts == [(6, 3, 0), (8, 3, 0)]
    proved(counter.acts)


def test_a_reception_never_waits_for_the_count_of_a_day_and_is_counted(
    counter: Counter, clock: Clock
) -> None:
    desk, engine = counter.acts.desk, counter.acts.desk.database.engine
    counter.receive()
    clock.now = november(23)
    received: list[Received] = []

    def receive_meanwhile(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if "sum(fee_entry" in statement and not received:
            received.append(counter.receive())

    event.listen(engine, "before_cursor_execute", receive_meanwhile)
    assert [SealDays(desk)(), SealDays(desk)()] == [1, 0]
    [lanes], [held] = said(counter, "LaneSealed"), said(counter, "CheckpointSealed")
    assert (lanes["day"], held["lines"], held["dossiers"]) == ("2026-11-20", 4, 2)
    proved(counter.acts)


def test_numbers_are_told_as_stretches() -> None:
    assert runs([7, 3, 4, 5, 9]) == [(3, 5), (7, 7), (9, 9)]
    assert runs([]) == []
