"""A desk and its centre over a real port: what goes up, what comes down, and what is said on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from desk_app.central.app import central_app
from desk_app.models.dossier_code import is_provisional
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, IntegrityBroken, NotAllowed, Trouble
from desk_app.models.tables import JournalLine
from desk_app.protocol.messages import Refusal
from desk_app.recovery.verify import verify
from desk_app.services.synchronise import Synchronise
from desk_app.sync.greeting import part
from desk_app.sync.state import Choice, ItemState, Link, SyncItem
from tests.conftest import Clock
from tests.exchange.province import GENEROUS, Seat
from tests.exchange.service import served
from tests.services.counter import CERTIFIED_COPY, Counter
from tests.sync.conftest import Opens, connect

SITE = "demo-quang-phu"


def items(counter: Counter) -> tuple[SyncItem, ...]:
    """Everything on the list."""
    return counter.acts.sync_items(counter.clerk, counter.acts.sync_item_ids())


def test_two_desks_see_each_others_dossiers_and_either_goes_on_with_them(
    seat: Seat, address: str, open_lane: Opens, clock: Clock
) -> None:
    one, other = open_lane(1), open_lane(2)
    received = one.receive(CERTIFIED_COPY)
    assert one.acts.sync_status().link is Link.NOT_ENROLLED
    for counter in (one, other):
        connect(counter, seat, address)
    clock.forward(minutes=5)
    assert one.acts.sync_now().sent == 2  # what was done before the enrolment goes up, too
    assert other.acts.sync_now().taken == 2
    assert other.acts.find_exact(received.code) == received.id
    body = {"to": other.acts.units()[0]}
    other.acts.act(other.clerk, Act.HAND_OVER, [received.code], body)
    clock.forward(minutes=5)
    assert not other.acts.sync_now().trouble
    assert one.acts.sync_now().changed >= {"dossiers", "dossier"}
    assert one.acts.open_dossier(one.clerk, received.id).holder == "transit"
    status = one.acts.sync_status()
    assert (status.link, status.waiting.events, status.last_success) == (Link.ONLINE, 0, clock.now)
    for counter in (one, other):
        desk = counter.acts.desk
        verify(desk.database, desk.site_id, desk.journal.seen())


def test_a_dossier_without_a_granted_number_gets_one_from_the_centre_and_keeps_both(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    counter = open_lane(1)
    acts, desk = counter.acts, counter.acts.desk
    without = replace(desk, site=replace(desk.site, grants=()))
    received = Counter(replace(acts, desk=without), counter.clerk).receive()
    assert received.provisional
    connect(counter, seat, address)
    assert not acts.sync_now().trouble
    shown = acts.open_dossier(counter.clerk, received.id)
    assert (shown.provisional, shown.other_codes) == (False, (received.code,))
    assert {acts.find_exact(each) for each in (shown.code, received.code)} == {received.id}
    assert acts.sync_status().waiting.events == 0  # the new number is at the centre, too


def test_an_enrolment_that_the_centre_refuses_says_why_and_keeps_nothing(
    seat: Seat, address: str, open_lane: Opens, clock: Clock
) -> None:
    counter = open_lane(1)
    acts, codes = counter.acts, seat.store.enrol_code
    supervisor = acts.sign_in("supervisor", "supervisor")
    old = codes(SITE, 1)
    clock.forward(hours=25)
    taken = open_lane(2)
    connect(taken, seat, address)
    used = codes(SITE, 1)
    lane_2 = codes(SITE, 2)
    for code, why in ((old, "expired"), ("ABCD-EFGH", "unknown"), (lane_2, "lane_differs")):
        with pytest.raises(Trouble, match=f"centre_.*{why}"):
            acts.enrol(supervisor, address, code)
    with pytest.raises(Trouble, match="centre_needs_tls"):
        acts.enrol(supervisor, "http://centre.example", used)
    with pytest.raises(Trouble, match="centre_unreachable"):
        acts.enrol(supervisor, "http://127.0.0.1:9", used)
    with pytest.raises(HasProblems, match="code"):
        acts.enrol(supervisor, address, " ")
    with pytest.raises(NotAllowed, match="role_not_allowed"):
        acts.enrol(counter.clerk, address, used)
    assert acts.sync_status().link is Link.NOT_ENROLLED
    with pytest.raises(NotAllowed, match="not_enrolled"):
        acts.sync_now()
    acts.enrol(supervisor, address, used)
    assert acts.sync_status().link is Link.ONLINE
    with pytest.raises(NotAllowed, match="already_enrolled"):
        acts.enrol(supervisor, address, used)


def test_a_desk_that_is_shut_out_keeps_everything_and_says_so(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    counter = open_lane(1)
    acts = counter.acts
    connect(counter, seat, address)
    counter.receive()
    assert not acts.sync_now().trouble
    seat.store.revoke(SITE, acts.desk.desk)
    received = counter.receive()
    assert acts.sync_now().trouble == "centre_revoked"
    assert acts.sync_status().link is Link.REVOKED
    waiting = [each for each in items(counter) if each.code == received.code]
    assert waiting
    assert {each.why for each in waiting} == {"centre_revoked"}
    assert all(each.state is ItemState.WAITING for each in waiting)


def test_a_round_that_ends_in_a_fault_does_not_look_as_if_all_went_well(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    counter = open_lane(1)
    acts, desk = counter.acts, counter.acts.desk
    connect(counter, seat, address)
    counter.receive()
    with desk.database.writing() as session:
        session.execute(update(JournalLine).values(hash=bytes(32)))
    with pytest.raises(IntegrityBroken):
        acts.sync_now()
    status = acts.sync_status()
    assert (status.link, status.trouble) == (Link.REFUSED, "sync_failed")


def test_what_waits_longer_than_a_day_is_a_task_of_the_supervisor(
    seat: Seat, address: str, open_lane: Opens, clock: Clock
) -> None:
    counter = open_lane(1)
    acts = counter.acts
    received = counter.receive()
    assert {(each.why, each.choices[0], each.task) for each in items(counter)} == {
        ("not_enrolled", Choice.ENROL, False)
    }
    clock.now += timedelta(days=30)
    connect(counter, seat, address)
    assert acts.sync_status().tasks == 0  # until then it had nowhere to go
    assert not any(each.task for each in items(counter))
    clock.now += timedelta(hours=24, minutes=1)
    [item] = [each for each in items(counter) if each.kind == "DossierReceived"]
    assert (item.code, item.why, item.task) == (received.code, "", True)
    assert item.choices == (Choice.TRY_NOW, Choice.EXPORT, Choice.OPEN)
    assert acts.sync_status().tasks == len(items(counter)) == acts.sync_status().waiting.events
    assert not acts.sync_now().trouble
    assert (items(counter), acts.sync_status().tasks) == ((), 0)


def test_a_second_copy_for_which_the_centre_has_no_numbers_numbers_provisionally(
    open_lane: Opens,
) -> None:
    copy = open_lane(1)
    told = {"epoch": 0, "seq": 0, "chain": f"{copy.acts.desk.desk}.00000000", "grants": []}
    part(Synchronise(copy.acts.desk).exchange(), Refusal("fork", told))
    assert is_provisional(copy.receive(CERTIFIED_COPY).code)
    assert "copy_doubled" in copy.acts.warnings()


def test_a_program_that_the_centre_finds_too_old_is_told_so_and_goes_on_exchanging(
    seat: Seat, open_lane: Opens
) -> None:
    one = open_lane(1)
    app = central_app(replace(seat.store, min_app="0.10"), GENEROUS)
    with served(app) as port:
        connect(one, seat, f"http://127.0.0.1:{port}")
        one.receive(CERTIFIED_COPY)
        done = one.acts.sync_now()
    assert (done.trouble, done.sent) == ("", 2)
    assert "program_old" in one.acts.warnings()
