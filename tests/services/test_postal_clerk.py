"""The postal clerk brings dossiers and takes results away, and sees nothing else of the counter."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desk_app.models.actor import Actor, Role
from desk_app.models.acts.slips import Slip
from desk_app.models.catalogue import Channel
from desk_app.models.draft import Delivery, Payment, PaymentMethod
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.queues import Queue
from desk_app.models.views import JobState
from desk_app.services.acts import Acts
from tests.conftest import Clock
from tests.services.counter import TEMPORARY_RESIDENCE, Counter, draft
from tests.services.dump import dump
from tests.services.finished import ready

TODAY = "2026-11-20"


@pytest.fixture
def postman(acts: Acts, administrator: Actor) -> Counter:
    acts.add_account(administrator, "buu-ta", "Phạm Văn Mẫu", Role.POSTAL, "quang-phu-26")
    return Counter(acts, acts.sign_in("buu-ta", "quang-phu-26"))


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(NotAllowed) as no:
        act()
    assert no.value.facts["role"] == "postal"
    return no.value.code


def test_a_postal_clerk_is_one_again_at_the_next_sign_in(postman: Counter) -> None:
    assert postman.clerk.role is Role.POSTAL


def test_receives_by_post_only(postman: Counter) -> None:
    received = postman.receive(channel=Channel.POST)
    assert postman.open(received.id).channel == "post"
    before = dump(postman.acts)
    for channel in (Channel.COUNTER, Channel.ONLINE):
        assert refused(partial(postman.receive, channel=channel)) == "role_not_allowed"
    paid = Payment(PaymentMethod.CASH)
    given = draft(TEMPORARY_RESIDENCE, channel=Channel.POST, collect=paid)
    assert refused(lambda: postman.acts.receive_dossier(postman.clerk, given))
    assert dump(postman.acts) == before


def test_sees_only_what_came_or_goes_by_post(
    counter: Counter, postman: Counter, clock: Clock
) -> None:
    here = counter.receive(TEMPORARY_RESIDENCE)
    goes = counter.receive(TEMPORARY_RESIDENCE, delivery=Delivery.POST)
    clock.forward(minutes=5)
    came = counter.receive(channel=Channel.POST)
    assert postman.acts.search(postman.clerk, "") == (came.id, goes.id)
    assert set(postman.acts.search(postman.clerk, "phượng")) == {came.id, goes.id}
    assert postman.acts.search(postman.clerk, "phượng", 1) == (came.id,)
    assert postman.acts.search(postman.clerk, here.code) == ()
    rows = postman.acts.rows(postman.clerk, (here.id, goes.id, "unknown", came.id))
    assert [row.id for row in rows] == [goes.id, came.id]
    assert postman.acts.known_applicants(postman.clerk, "Nguyễn Thị") == ()
    assert counter.acts.known_applicants(counter.clerk, "Nguyễn Thị")
    assert postman.open(goes.code).code == goes.code
    assert refused(lambda: postman.open(here.code)) == "role_not_allowed"
    assert len(counter.acts.search(counter.clerk, "")) == 3


def test_takes_a_result_away_and_reports_its_delivery(counter: Counter, postman: Counter) -> None:
    code = counter.receive(
        TEMPORARY_RESIDENCE, delivery=Delivery.POST, collect=Payment(PaymentMethod.CASH)
    ).code
    for act, body in (
        (Act.HAND_OVER, {"to": "Công an xã"}), (Act.CONFIRM, {}), (Act.RESULT, {}),
    ):  # fmt: skip
        counter.acts.act(counter.clerk, act, [code], body)
    view = postman.open(code)
    assert view.allowed == ("post",)
    said = {act: why for act, why, _ in view.refused}
    assert (said["return"], said["delivered"]) == ("role_not_allowed", "not_posted")
    assert {*said, *view.allowed} == set(Act)
    assert "return" in counter.open(code).allowed
    assert refused(lambda: postman.acts.act(postman.clerk, Act.RETURN, [code], {}))
    sent: dict[str, Any] = {"tracking": "EMS0001", "charge": 25_000}
    postman.acts.act(postman.clerk, Act.POST, [code], sent)
    postman.acts.act(postman.clerk, Act.DELIVERED, [code], {"on": TODAY})
    day = postman.acts.now().date()
    assert len(postman.acts.report(postman.clerk, "postal", day, day).rows) == 1


def test_acts_on_nothing_that_it_does_not_see(counter: Counter, postman: Counter) -> None:
    code = counter.receive(TEMPORARY_RESIDENCE).code
    bodies: dict[Act, dict[str, Any]] = {Act.POST: {"tracking": "1"}}
    before = dump(postman.acts)
    for each in Act:
        act = partial(postman.acts.act, postman.clerk, each, [code], bodies.get(each, {}))
        assert refused(act) == "role_not_allowed"
    assert dump(postman.acts) == before


def test_sees_and_touches_only_the_prints_and_queues_of_the_post(
    counter: Counter, postman: Counter
) -> None:
    acts, clerk, postal = counter.acts, counter.clerk, postman.clerk
    here = counter.receive(TEMPORARY_RESIDENCE)
    goes = counter.receive(TEMPORARY_RESIDENCE, delivery=Delivery.POST)
    theirs, label = acts.print_receipt(clerk, here.id), acts.print_paper(clerk, "label", goes.id)
    own = acts.print_receipt(postal, goes.id)
    assert [each.id for each in acts.print_jobs(postal)] == [own.id]
    assert {each.id for each in acts.print_jobs(clerk)} == {theirs.id, label.id, own.id}
    assert (acts.status(postal).jobs_waiting, acts.status(clerk).jobs_waiting) == (1, 3)
    for job in (theirs, label):
        assert refused(partial(acts.drop_job, postal, job.id)) == "role_not_allowed"
        assert refused(partial(acts.retry_job, postal, job.id, "Tang-2")) == "role_not_allowed"
    acts.drop_job(postal, own.id)
    assert [each.state for each in acts.print_jobs(postal)] == [JobState.DROPPED]
    assert {each.printer for each in acts.print_jobs(clerk)} == {""}
    assert acts.run_print_queue(postal) == ()
    assert acts.queue(postal, Queue.RECEIVED_TODAY) == (goes.id,)
    assert len(acts.queue(clerk, Queue.RECEIVED_TODAY)) == 2
    assert refused(partial(acts.board, postal)) == "role_not_allowed"


def test_counts_the_results_that_go_by_post_as_its_own_to_give(
    counter: Counter, postman: Counter
) -> None:
    for delivery in (Delivery.POST, Delivery.COUNTER, Delivery.COUNTER):
        ready(counter, delivery=delivery)
    counts = [counter.acts.status(each.clerk).to_return for each in (postman, counter)]
    assert counts == [1, 2]


def test_the_rest_of_the_counter_is_closed(
    counter: Counter, postman: Counter, tmp_path: Path
) -> None:
    acts, clerk = postman.acts, postman.clerk
    here = counter.receive(TEMPORARY_RESIDENCE).code
    goes = counter.receive(TEMPORARY_RESIDENCE, delivery=Delivery.POST).code
    day, pdf = acts.now().date(), tmp_path / "x.pdf"
    before = dump(acts)
    for asked in (
        lambda: acts.give_slip(clerk, Slip.TURN_AWAY, {}),
        lambda: acts.save_slip(clerk, "x", pdf),
        lambda: acts.open_till(clerk, {"float": 0}),
        lambda: acts.close_till(clerk, {"counted": 0}),
        lambda: acts.report(clerk, "cash", day, day),
        lambda: acts.save_report(clerk, "handover", (day, day), pdf),
        lambda: acts.print_receipt(clerk, here),
        lambda: acts.preview_receipt(clerk, here),
        lambda: acts.save_paper(clerk, "control", goes, pdf),
        lambda: acts.preview_paper(clerk, "label", goes),
    ):
        assert refused(asked) == "role_not_allowed"
    assert dump(acts) == before
    assert not pdf.exists()
    acts.save_receipt(clerk, goes, pdf)
    assert pdf.read_bytes().startswith(b"%PDF")
