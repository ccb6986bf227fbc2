"""Two desks of a site exchange on the local network while the centre is away; one carries both to it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desk_app.central.bundles import answer_bundle
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed, Trouble
from desk_app.recovery.verify import verify
from tests.conftest import Clock
from tests.exchange.province import Seat, enrolled
from tests.services.counter import CERTIFIED_COPY, Counter
from tests.sync.conftest import Opens, connect

HERE = "127.0.0.1"
SITE = "demo-quang-phu"


@contextmanager
def listening(counter: Counter) -> Iterator[str]:
    """A desk listens for its neighbours; where."""
    with counter.acts.sync_relay(counter.clerk, HERE, 0) as relay:
        thread = threading.Thread(target=relay.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"{HERE}:{relay.server_port}"
        relay.shutdown()
        thread.join()


def test_a_desk_goes_on_with_what_its_neighbour_received_and_carries_it_to_the_centre(
    seat: Seat, address: str, open_lane: Opens, clock: Clock
) -> None:
    one, other = open_lane(1), open_lane(2)
    for counter in (one, other):
        connect(counter, seat, address)
    received = one.receive(CERTIFIED_COPY)
    with listening(one) as told:
        assert other.acts.sync_neighbour(other.clerk, told).taken == 2
        unit = other.acts.units()[0]
        other.acts.act(other.clerk, Act.HAND_OVER, [received.code], {"to": unit})
        assert other.acts.sync_neighbour(other.clerk, told).sent == 2
    assert one.acts.open_dossier(one.clerk, received.id).holder == "transit"
    clock.forward(minutes=5)
    assert not other.acts.sync_now().trouble  # its own and its neighbour's lines
    assert len(seat.held(SITE).lines) == 4
    assert one.acts.sync_now().sent == 0  # the centre has them already and signs for them
    assert not other.acts.sync_now().trouble
    for counter in (one, other):
        desk = counter.acts.desk
        assert counter.acts.sync_status().waiting.events == 0
        verify(desk.database, desk.site_id, desk.journal.seen())


def test_what_a_neighbour_brought_travels_by_usb_in_the_order_in_which_it_happened(
    seat: Seat, open_lane: Opens, tmp_path: Path
) -> None:
    one, other = open_lane(1), open_lane(2)
    for counter in (one, other):
        enrolled(counter.acts, seat)
    received = one.receive(CERTIFIED_COPY)
    with listening(one) as told:
        other.acts.sync_neighbour(other.clerk, told)
    body = {"to": other.acts.units()[0]}
    other.acts.act(other.clerk, Act.HAND_OVER, [received.code], body)
    out, back = tmp_path / "out", tmp_path / "back"
    assert other.acts.export_bundle(other.clerk, out).sent == 4
    back.write_bytes(answer_bundle(seat.store, out.read_bytes()))
    assert other.acts.import_bundle(other.clerk, back).confirmed == 2
    lines = seat.held(SITE).lines
    assert [each.kind for each in lines] == [
        "DeskIncarnated", "DossierReceived", "DeskIncarnated", "HandedOver",
    ]  # fmt: skip
    assert other.acts.export_bundle(other.clerk, out).sent == 0


def test_lines_of_a_desk_that_one_has_not_met_hold_up_no_visit(
    seat: Seat, open_lane: Opens
) -> None:
    one, other, third = open_lane(1), open_lane(2), open_lane(3)
    for counter in (one, other, third):
        enrolled(counter.acts, seat)
        counter.receive(CERTIFIED_COPY)
    with listening(one) as told:
        assert third.acts.sync_neighbour(third.clerk, told).sent == 2
        visited = other.acts.sync_neighbour(other.clerk, told)
    assert (visited.sent, visited.taken) == (2, 2)  # of the two, and nothing of the third


def test_a_desk_of_nobody_knows_whom_gets_nothing(seat: Seat, open_lane: Opens) -> None:
    own, stranger = open_lane(1), open_lane(2)
    enrolled(own.acts, seat)
    with listening(own) as told, pytest.raises(NotAllowed, match="not_enrolled"):
        stranger.acts.sync_neighbour(stranger.clerk, told)
    with pytest.raises(Trouble, match="neighbour_unreachable"):
        own.acts.sync_neighbour(own.clerk, told)
