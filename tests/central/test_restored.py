"""The centre's database was restored from a backup: desks bring back what it lost, its own lines too."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import create_engine

from desk_app.central.store import Store
from desk_app.journal.chain import NO_HEAD, first_hash
from desk_app.models.moves import Act
from desk_app.models.outcomes import IntegrityBroken
from desk_app.protocol.batch import carried_batch, written
from desk_app.protocol.messages import Cursor, ExchangeRefused
from desk_app.protocol.page import Entry
from desk_app.protocol.pages import followed
from tests.central.conftest import Server
from tests.central.enrolled import Enrolled, enrolled
from tests.central.test_officer_acts import WHO, handed


def test_after_a_new_timeline_everything_comes_back(
    store: Store, server: Server, desk: Enrolled
) -> None:
    dossier = handed(desk, 1001)
    desk.push()
    seen = desk.pull()
    backup = str(store.router.engines[0].url.database)
    store.router.engines[0].dispose()
    server.say(f"CREATE DATABASE restored TEMPLATE {backup}")
    store.act(WHO, Act.CONFIRM, [dossier], None)
    desk.received(1002)
    desk.push()
    page = desk.pull(seen.next, own=True)
    (_, confirmed), *_ = followed(page, lambda *_: None)
    assert page.seal is not None

    engine = create_engine(server.of("restored"))
    old = replace(store, place=engine)
    before = old.timeline()
    assert old.new_timeline() != before
    desk.store = old
    told = desk.hello(site=Cursor(before, page.next, page.prefix))
    assert told.timeline != before
    assert told.streams[f"site:{desk.site}"] == 0
    assert told.mark is not None
    assert told.mark.seq == 2
    carried = carried_batch([confirmed], store.centre, _start(store), None, page.seal.signature)
    desk.push(2)
    mark = old.push(desk.site, carried, written(carried)).mark
    assert mark == page.seal.place
    old.act(WHO, Act.SUPPLEMENT, [dossier], {"reason": "Mờ", "items": ["Bản sao"]})
    assert old.push(desk.site, carried, written(carried)).mark.order >= mark.order
    assert old.verify()["lines"] == 6
    engine.dispose()


def test_a_desk_that_was_taken_away_is_not_back_after_a_restore(
    store: Store, server: Server, desk: Enrolled
) -> None:
    lost = enrolled(store, lane=2)
    backup = str(store.router.engines[0].url.database)
    store.router.engines[0].dispose()
    server.say(f"CREATE DATABASE restored_before TEMPLATE {backup}")
    store.revoke(desk.site, lost.desk)
    [told] = [row.value for row in desk.pull(stream="ref:desks").rows if isinstance(row, Entry)]
    engine = create_engine(server.of("restored_before"))
    old = replace(store, place=engine)
    old.new_timeline()
    desk.store = lost.store = old
    desk.hello(told={**told, "seq": 9})
    assert lost.hello().status == "enrolled"
    for _ in range(2):
        assert desk.hello(told=told).streams["ref:desks"] == 1
    assert lost.hello().status == "revoked"
    lost.received(2001)
    with pytest.raises(ExchangeRefused, match="revoked"):
        lost.push()
    engine.dispose()


def _start(store: Store) -> bytes:
    return first_hash(store.centre, 1, NO_HEAD)


def test_numbers_are_accounted_for(store: Store, desk: Enrolled) -> None:
    first, _ = desk.received(1001), desk.received(1002)
    raised = {"agency": "H99.62", "day": "261120", "from": 1002, "to": 1052}
    body = {"epoch": 2, "reason": "witness_ahead", "lanes": [raised], "registers": []}
    desk.push()
    desk.open_epoch()
    desk.happened("DeskIncarnated", None, body, base=0)
    desk.received(1053)
    desk.received(1055)
    sealed = {
        "agency": "H99.62",
        "day": "261120",
        "last": 1055,
        "voids": [{"from": 1054, "to": 1054}],
    }
    desk.happened("CodeVoided", first, {"to_state": "stopped", "approved_by": "admin"}, base=1)
    desk.push()
    (lane,) = store.report_lanes()
    assert (lane["first"], lane["last"], lane["voids"]) == (1001, 1055, [1001])
    assert lane["left_out"] == list(range(1003, 1053))
    assert lane["holes"] == [1054]
    for kind, said in (
        ("LaneSealed", {"lanes": [sealed]}),
        ("CheckpointSealed", {"lines": 7, "dossiers": 4, "fees": 0}),
        ("CheckpointSealed", {"lines": 7, "dossiers": 4, "fees": 0}),
    ):
        day: dict[str, Any] = {"day": "2026-11-20", "head": desk.end.head.hex()}
        wrong = desk.happened(kind, None, day | said, base=0)
    desk.push()
    (lane,) = store.report_lanes()
    assert (lane["left_out"][-1], lane["holes"], lane["differs"]) == (1054, [], False)
    (flag,) = store.flags()
    (found,) = flag["findings"]
    assert (flag["event"], found["code"]) == (wrong.id, "checkpoint_differs")
    assert (found["facts"]["lines"], found["facts"]["counted_lines"]) == (7, 8)
    (site,) = store.report_sites()
    assert (site["lines"], site["flags"]) == (10, 1)
    assert site["desks"][0]["lane"] == 1


def test_a_line_changed_behind_the_program_is_found(store: Store, desk: Enrolled) -> None:
    desk.received(1001)
    desk.push()
    store.verify()
    engine = store.router.engines[0]
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE dossier SET entry = entry + 1")
    with pytest.raises(IntegrityBroken) as broken:
        store.verify()
    assert broken.value.code == "table_differs"
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE journal_line SET hash = decode(repeat('00', 32), 'hex')")
    with pytest.raises(IntegrityBroken) as broken:
        store.verify()
    assert broken.value.code == "line_broken"
