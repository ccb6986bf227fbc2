"""What the centre says once more changes nothing, and what it takes back leaves what was before."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import func, select

from desk_app.models.process_file import read_process
from desk_app.models.tables import ReferenceVersion
from desk_app.services.proposals import ProposalState
from desk_app.storage.processes import process_of_day
from tests.conftest import Clock
from tests.exchange.province import Seat
from tests.printing.reading import text_of
from tests.services.counter import TEMPORARY_RESIDENCE, Counter
from tests.sync.conftest import Opens, connect
from tests.sync.test_reference import (
    PROCESS,
    SITE,
    brought_in,
    declined,
    exchanged,
    name_here,
    named,
    proposals,
    receipt,
)


def arrivals(counter: Counter) -> int:
    """How many versions have ever come to this store."""
    with counter.acts.desk.database.reading() as session:
        return session.scalar(select(func.count()).select_from(ReferenceVersion)) or 0


def published(seat: Seat, procedure: dict[str, Any]) -> None:
    """The centre publishes a version."""
    seat.store.publish(SITE, lambda to: to.procedure(procedure))


def test_a_restored_centre_that_tells_everything_anew_changes_nothing_that_is_here(
    seat: Seat, address: str, open_lane: Opens, clock: Clock
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    exchanged(counter)
    brought_in(counter, "Bị từ chối")
    exchanged(counter, counter)
    [open_one] = proposals(seat)
    declined(seat, open_one["id"])
    for name in ("Lần một", "Lần hai", "Lần ba"):
        published(seat, named(counter, name))
        exchanged(counter)
    brought_in(counter, "Đề xuất chờ quyết định")
    exchanged(counter, counter)
    clock.forward(days=2)
    before = arrivals(counter)
    seat.store.new_timeline()
    exchanged(counter, counter)
    assert arrivals(counter) == before
    assert name_here(counter) == "Đề xuất chờ quyết định"
    assert "proposal_declined" not in counter.acts.warnings()
    supervisor = counter.acts.sign_in("supervisor", "supervisor")
    states = [each.state for each in counter.acts.proposals()(supervisor)]
    assert states == [ProposalState.SENT, ProposalState.DECLINED]
    published(seat, named(counter, "Lần hai"))
    exchanged(counter)
    assert name_here(counter) == "Lần hai", "what is said anew at a new place holds"


def test_a_first_process_that_is_declined_is_in_force_no_more(
    seat: Seat, address: str, open_lane: Opens
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    administrator = counter.acts.sign_in("admin", "admin")
    steps = read_process(PROCESS).steps
    counter.acts.processes().keep(administrator, TEMPORARY_RESIDENCE, steps)
    exchanged(counter)
    [open_one] = proposals(seat)
    declined(seat, open_one["id"])
    exchanged(counter)
    with counter.acts.desk.database.reading() as session:
        today = date(2026, 11, 20)
        assert process_of_day(session, SITE, TEMPORARY_RESIDENCE, today) is None


def test_a_reprint_is_like_the_citizens_copy_also_when_a_form_was_published_since(
    seat: Seat, address: str, open_lane: Opens, clock: Clock
) -> None:
    counter = open_lane(1)
    connect(counter, seat, address)
    received = counter.receive(TEMPORARY_RESIDENCE)
    clock.forward(hours=2)
    form = receipt(title="GIẤY TIẾP NHẬN BUỔI TRƯA", valid_from="2026-11-20")
    seat.store.publish(SITE, lambda to: to.form(form))
    exchanged(counter)
    again = counter.receive(TEMPORARY_RESIDENCE)
    acts, clerk = counter.acts, counter.clerk
    assert "BUỔI TRƯA" not in text_of(acts.preview_receipt(clerk, received.code))
    assert "BUỔI TRƯA" in text_of(acts.preview_receipt(clerk, again.code))
