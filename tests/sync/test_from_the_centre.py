"""What the centre itself says: an officer's result with its file, new versions of reference data, flags."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from desk_app.central.officers import Officer
from desk_app.models.catalogue_file import procedure_document
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.states import Business, SyncState
from desk_app.recovery.verify import verify
from desk_app.sync.state import Choice, ItemState, RoundOutcome
from tests.conftest import Clock
from tests.exchange.province import Seat
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.sync.conftest import Opens, connect

SITE = "demo-quang-phu"
SCAN = bytes(range(256)) * 5_000  # more than one piece


def exchanged(*counters: Counter) -> None:
    """A round of each."""
    for each in counters:
        assert not each.acts.sync_now().trouble


def handed(counter: Counter) -> str:
    """A dossier on its way to that unit."""
    received = counter.receive(TEMPORARY_RESIDENCE)
    body = {"to": counter.acts.open_dossier(counter.clerk, received.id).unit}
    counter.acts.act(counter.clerk, Act.HAND_OVER, [received.code], body)
    return received.code


def test_an_officers_result_comes_with_its_file_and_the_other_desk_returns_it(
    seat: Seat, address: str, open_lane: Opens, clock: Clock
) -> None:
    one, other = open_lane(1), open_lane(2)
    for counter in (one, other):
        connect(counter, seat, address)
    code = handed(one)
    exchanged(one)
    view = one.acts.open_dossier(one.clerk, code)
    assert view.sync is SyncState.ACKNOWLEDGED
    who = Officer(SITE, "Y Thuận", view.unit)
    seat.store.act(who, Act.CONFIRM, [code], {})
    name = seat.store.keep_file(who, SCAN)
    file = {"sha256": name, "size": len(SCAN), "name": "ket-qua.pdf"}
    body = {"number": "12/XN", "signed_by": "Y Khoa Niê", "file": file}
    seat.store.act(who, Act.RESULT, [code], body)
    clock.forward(minutes=5)
    exchanged(other, one)
    shown = other.acts.open_dossier(other.clerk, code)
    assert shown.business is Business.RESOLVED
    assert other.acts.result_file()(other.clerk, code) == SCAN
    other.acts.act(other.clerk, Act.COLLECT, [code], {"method": "cash"})
    other.acts.act(other.clerk, Act.RETURN, [code], {"how": "counter", "receipt": "brought"})
    clock.forward(minutes=5)
    exchanged(other, one)
    assert one.acts.open_dossier(one.clerk, code).business is Business.RETURNED
    for counter in (one, other):
        desk = counter.acts.desk
        verify(desk.database, desk.site_id, desk.journal.seen())


def test_a_new_version_of_a_procedure_governs_at_every_desk(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    [procedure] = [each for each in counter.acts.procedures("") if each.code == TEMPORARY_RESIDENCE]
    document: dict[str, Any] = dict(procedure_document(procedure)) | {"name": "Đăng ký tạm trú mới"}
    seat.store.publish(SITE, lambda to: to.procedure(document))
    assert "reference" in counter.acts.sync_now().changed
    named = {each.code: each.name for each in counter.acts.procedures("")}
    assert named[TEMPORARY_RESIDENCE] == "Đăng ký tạm trú mới"
    assert "reference" not in counter.acts.sync_now().changed


def test_a_fee_that_two_desks_took_is_flagged_until_a_supervisor_settles_it(
    seat: Seat, address: str, open_lane: Opens, clock: Clock
) -> None:
    one, other = open_lane(1), open_lane(2)
    for counter in (one, other):
        connect(counter, seat, address)
    code = one.receive(TEMPORARY_RESIDENCE).code
    exchanged(one, other)
    for counter in (one, other):
        counter.acts.act(counter.clerk, Act.COLLECT, [code], {"method": "cash"})
    clock.forward(minutes=5)
    exchanged(one, other, one)
    for counter in (one, other):
        acts = counter.acts
        [event] = acts.sync_item_ids(ItemState.FLAGGED)
        [item] = acts.sync_items(counter.clerk, (event,))
        assert (item.kind, item.code, item.task) == ("FeeCollected", code, True)
        assert [each.code for each in item.found] == ["fee_twice"]
        assert Choice.SETTLE in item.choices
        assert acts.open_dossier(counter.clerk, code).sync is SyncState.FLAGGED
    supervisor = one.acts.sign_in("supervisor", "supervisor")
    with pytest.raises(NotAllowed, match="role_not_allowed"):
        one.acts.settle_flag(one.clerk, event, "Đã hoàn")
    with pytest.raises(HasProblems, match="note"):
        one.acts.settle_flag(supervisor, event, " ")
    one.acts.settle_flag(supervisor, event, "Đã hoàn 7.000 đồng")
    with pytest.raises(NotAllowed, match="flag_settled"):
        one.acts.settle_flag(supervisor, event, "Đã hoàn")
    exchanged(one, other)
    assert not other.acts.sync_item_ids()
    assert other.acts.sync_status().flagged == 0


def test_the_worker_sends_what_a_clerk_writes_while_it_runs(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    counter = open_lane(1)
    assert counter.acts.sync_loop(lambda _outcome: None) is None
    connect(counter, seat, address)
    told: list[RoundOutcome] = []
    heard = threading.Semaphore(0)

    def hear(outcome: RoundOutcome) -> None:
        told.append(outcome)
        heard.release()

    loop = counter.acts.sync_loop(hear)
    assert loop is not None
    loop.start()
    assert heard.acquire(timeout=30)
    counter.receive()
    loop.nudge()
    assert heard.acquire(timeout=30)
    loop.stop()
    assert [each.trouble for each in told] == ["", ""]
    assert counter.acts.sync_status().waiting.events == 0
