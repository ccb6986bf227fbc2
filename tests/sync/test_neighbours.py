"""Two desks of a site exchange on the local network while the centre is away; one carries both to it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from desk_app.central.bundles import answer_bundle
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed, Trouble
from desk_app.recovery.verify import verify
from desk_app.sync.relay import MOST_VISITORS
from desk_app.sync.state import Carried, Link
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


@contextmanager
def stranger(says: bytes | None) -> Iterator[str]:
    """Something at an address answers that; None: without end."""

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            with suppress(OSError):
                while says is None:
                    self.wfile.write(bytes(1 << 20))
                self.wfile.write(says)

        def log_request(self, code: object = "", size: object = "") -> None:
            """Nothing."""

    with ThreadingHTTPServer((HERE, 0), Door) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"{HERE}:{server.server_port}"
        server.shutdown()
        thread.join()


def eventually(does: Callable[[], Carried]) -> Carried:
    """As soon as the other desk has noticed that places are free."""
    for _ in range(500):
        with suppress(Trouble):
            return does()
    raise AssertionError("it stays busy")


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


def test_a_desk_that_counts_no_more_is_told_so_by_its_neighbours_and_gives_only_what_counts(
    seat: Seat, open_lane: Opens, tmp_path: Path
) -> None:
    one, lost, third = open_lane(1), open_lane(2), open_lane(3)
    for counter in (one, lost, third):
        enrolled(counter.acts, seat)
    counts = lost.receive(CERTIFIED_COPY)
    desk = lost.acts.desk
    seat.store.revoke(SITE, desk.desk, desk.journal.seen()[desk.desk].place)
    too_late = lost.receive(CERTIFIED_COPY)
    out, back = tmp_path / "out", tmp_path / "back"
    one.acts.export_bundle(one.clerk, out)
    back.write_bytes(answer_bundle(seat.store, out.read_bytes()))
    one.acts.import_bundle(one.clerk, back)
    secret = one.receive(CERTIFIED_COPY)
    with listening(one) as told:
        with pytest.raises(Trouble, match="centre_revoked"):
            lost.acts.sync_neighbour(lost.clerk, told)
        third.acts.sync_neighbour(third.clerk, told)  # the centre has not told this one yet
    assert lost.acts.sync_status().link is Link.REVOKED
    with listening(lost) as told, pytest.raises(Trouble, match="neighbour_revoked"):
        third.acts.sync_neighbour(third.clerk, told)
    for counter in (one, third):
        assert counter.acts.find_exact(counts.code) == counts.id
        assert counter.acts.find_exact(secret.code) == secret.id
        assert counter.acts.find_exact(too_late.code) is None
    assert lost.acts.find_exact(secret.code) is None


def test_what_the_centre_does_not_take_of_a_neighbour_holds_up_nothing_of_ones_own(
    seat: Seat, open_lane: Opens, tmp_path: Path
) -> None:
    one, lost = open_lane(1), open_lane(2)
    for counter in (one, lost):
        enrolled(counter.acts, seat)
        counter.receive(CERTIFIED_COPY)
    with listening(lost) as told:
        one.acts.sync_neighbour(one.clerk, told)
    seat.store.revoke(SITE, lost.acts.desk.desk)
    one.receive(CERTIFIED_COPY)
    out, back = tmp_path / "out", tmp_path / "back"
    one.acts.export_bundle(one.clerk, out)
    back.write_bytes(answer_bundle(seat.store, out.read_bytes()))
    assert one.acts.import_bundle(one.clerk, back).confirmed == 3
    assert one.acts.sync_status().link is not Link.REVOKED
    assert one.acts.export_bundle(one.clerk, out).sent == 0
    with seat.store.router.engines[0].begin() as restored:  # from before the other was taken away
        restored.exec_driver_sql("UPDATE enrolled_desk SET revoked_at = NULL")
    answer_bundle(seat.store, out.read_bytes())
    [gone] = seat.store.report_sites()[0]["desks"][1:]
    assert (gone["desk"], bool(gone["revoked_at"])) == (lost.acts.desk.desk, True)


def test_a_stranger_who_never_stops_talking_ends_no_visit_in_a_full_memory(
    seat: Seat, open_lane: Opens
) -> None:
    own = open_lane(1)
    enrolled(own.acts, seat)
    said = ((b"", "neighbour_unclear"), (b"{}", "neighbour_unclear"), (None, "neighbour_unclear"))
    for what, code in said:
        with stranger(what) as told, pytest.raises(Trouble, match=code):
            own.acts.sync_neighbour(own.clerk, told)


def test_a_listening_desk_lets_a_few_in_at_once_and_tells_the_others_to_come_back(
    seat: Seat, open_lane: Opens
) -> None:
    one, other = open_lane(1), open_lane(2)
    for counter in (one, other):
        enrolled(counter.acts, seat)
    one.receive(CERTIFIED_COPY)
    with listening(one) as told:
        host, _, port = told.partition(":")
        idle = [socket.create_connection((host, int(port))) for _ in range(MOST_VISITORS)]
        with pytest.raises(Trouble, match="neighbour_busy"):
            other.acts.sync_neighbour(other.clerk, told)
        for each in idle:
            each.close()
        assert eventually(lambda: other.acts.sync_neighbour(other.clerk, told)).taken == 2


def test_a_desk_of_nobody_knows_whom_gets_nothing(seat: Seat, open_lane: Opens) -> None:
    own, stranger = open_lane(1), open_lane(2)
    enrolled(own.acts, seat)
    with listening(own) as told, pytest.raises(NotAllowed, match="not_enrolled"):
        stranger.acts.sync_neighbour(stranger.clerk, told)
    with pytest.raises(Trouble, match="neighbour_unreachable"):
        own.acts.sync_neighbour(own.clerk, told)
