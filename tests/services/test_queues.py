"""The queues of the day against a second way to count them: dossier by dossier, from its page."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, datetime

import pytest

from desk_app.models.actor import Actor
from desk_app.models.draft import Delivery, IntakeDraft, Person
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.queues import Queue
from desk_app.models.views import DossierView
from desk_app.services.acts import Acts
from desk_app.services.intake import confirming
from tests.conftest import Clock
from tests.services.life import BODIES

RESIDENCE, COPY, MARRIAGE = "1.004194", "2.000815", "1.000894"
RUNNING = {"received", "processing"}
ENDED = {"refused", "withdrawn", "stopped", "closed_incomplete"}
STEPS: tuple[dict[str, int], ...] = ({}, {"minutes": 40}, {"hours": 2}, {"days": 1}, {"days": 3})
Is = Callable[[DossierView, datetime], bool]


def in_correction(view: DossierView) -> bool:
    """Said by the rule that refuses to return it."""
    return any(code == "correction_open" for _, code, _ in view.refused)


def voided(view: DossierView) -> bool:
    return any(code == "dossier_voided" for _, code, _ in view.refused)


def ready(view: DossierView) -> bool:
    here = view.business == "resolved" and view.delivery_state == "ready"
    return here and not in_correction(view)


def late(view: DossierView, now: datetime) -> bool:
    return view.business in RUNNING and view.due_at is not None and view.due_at < now


def today(view: DossierView, now: datetime) -> bool:
    due = view.due_at
    return view.business in RUNNING and due is not None and due >= now and due.date() == now.date()


BELONGS: dict[Queue, Is] = {
    Queue.RECEIVED_TODAY: lambda view, now: view.received_at.date() == now.date(),
    Queue.TO_HAND_OVER: lambda view, _: "hand-over" in view.allowed and not view.immediate,
    Queue.ON_THE_WAY: lambda view, _: "recall" in view.allowed,
    Queue.IN_PROCESS: lambda view, _: view.business == "processing",
    Queue.WAITING: lambda view, _: (
        view.business in {"awaiting_supplement", "awaiting_payment", "paused"}
    ),
    Queue.TO_CLOSE: lambda view, _: "close-incomplete" in view.allowed,
    Queue.DUE_TODAY: today,
    Queue.OVERDUE: late,
    Queue.TO_RETURN: lambda view, _: ready(view) and view.delivery != "post",
    Queue.TO_POST: lambda view, _: ready(view) and view.delivery == "post",
    Queue.WITH_POST: lambda view, _: view.delivery_state == "posted",
    Queue.IN_CORRECTION: lambda view, _: in_correction(view),
    Queue.TO_GIVE_BACK: lambda view, _: view.business in ENDED and view.holder in {"desk", "unit"},
    Queue.UNPAID: lambda view, _: view.money == "due" and view.business not in ENDED,
    Queue.NO_RECEIPT: lambda view, _: "receipt-reference" in view.allowed,
}


def receive(acts: Acts, clerk: Actor, procedure: str, delivery: Delivery) -> str:
    draft = IntakeDraft(
        procedure=procedure,
        applicant=Person(name="Trần Văn Mẫu", address="Thôn 4, xã Quảng Phú", phone="0900418226"),
        delivery=delivery,
    )
    warned = confirming(draft, acts.preview_intake(draft).problems)
    return acts.receive_dossier(clerk, warned).id


def body_of(act: Act) -> dict[str, object]:
    if act is Act.HAND_OVER:
        return {"to": "Công an xã"}
    if act is Act.APOLOGISE:
        return {"reason": "Quá tải", "new_due_at": "2026-12-30T16:00:00+07:00"}
    return dict(BODIES.get(act.value, {}))


def a_busy_fortnight(acts: Acts, clerk: Actor, clock: Clock, seed: int) -> list[str]:
    """Dossiers received and acted on at random, as far as the law lets."""
    chance = random.Random(seed)
    second = acts.sign_in("supervisor", "supervisor")
    dossiers: list[str] = []
    for _ in range(120):
        clock.forward(**chance.choice(STEPS))
        if not dossiers or chance.random() < 0.25:
            procedure = chance.choice((RESIDENCE, COPY, MARRIAGE))
            delivery = chance.choice((Delivery.COUNTER, Delivery.POST))
            dossiers.append(receive(acts, clerk, procedure, delivery))
        dossier, act = chance.choice(dossiers), chance.choice(list(Act))
        try:
            acts.act(clerk, act, [dossier], body_of(act), second)
        except (NotAllowed, HasProblems):
            continue
    return dossiers


@pytest.mark.parametrize("seed", range(4))
def test_every_queue_holds_exactly_the_dossiers_that_belong_to_it(
    acts: Acts, clerk: Actor, clock: Clock, seed: int
) -> None:
    dossiers = a_busy_fortnight(acts, clerk, clock, seed)
    views = [acts.open_dossier(clerk, each) for each in dossiers]
    board, now = acts.board(clerk), acts.now()
    for queue, belongs in BELONGS.items():
        wanted = {view.id for view in views if not voided(view) and belongs(view, now)}
        found = acts.queue(clerk, queue)
        assert set(found) == wanted, queue
        assert board.counts[queue] == len(found) == len(wanted), queue
    assert board.longest_overdue == max(
        [view.term.days for view in views if view.due_at and late(view, now)],
        default=0,
    )
    assert sum(board.by_hour.values()) == board.counts[Queue.RECEIVED_TODAY]


def test_what_is_due_first_stands_first(acts: Acts, clerk: Actor, clock: Clock) -> None:
    slow = receive(acts, clerk, MARRIAGE, Delivery.COUNTER)
    clock.forward(minutes=5)
    quick = receive(acts, clerk, RESIDENCE, Delivery.COUNTER)
    due = {each: acts.open_dossier(clerk, each).due_at for each in (slow, quick)}
    by_day = sorted((slow, quick), key=lambda each: (due[each] is None, due[each]))
    assert list(acts.queue(clerk, Queue.TO_HAND_OVER)) == by_day
    assert list(acts.queue(clerk, Queue.RECEIVED_TODAY)) == [quick, slow]


def test_papers_of_friday_afternoon_must_go_first_thing_on_monday(
    acts: Acts, clerk: Actor, clock: Clock
) -> None:
    clock.forward(hours=6)  # Friday, 15:30
    receive(acts, clerk, RESIDENCE, Delivery.COUNTER)
    assert acts.board(clerk).first_thing == 0
    clock.forward(days=2, hours=15, minutes=59)
    assert (acts.now().isoformat(), acts.board(clerk).first_thing) == (
        "2026-11-23T07:29:00+07:00",
        0,
    )
    clock.forward(minutes=1)
    assert acts.board(clerk).first_thing == 1


def test_what_is_near_is_the_next_working_day(acts: Acts, clerk: Actor, clock: Clock) -> None:
    dossier = receive(acts, clerk, RESIDENCE, Delivery.COUNTER)  # due Thursday 26/11/2026
    due = acts.open_dossier(clerk, dossier).due_at
    assert due is not None
    assert due.date() == date(2026, 11, 26)
    clock.forward(days=3)  # Monday; Tuesday the 24th is a day off
    assert acts.queue(clerk, Queue.ATTENTION) == ()
    clock.forward(days=2)  # Wednesday
    assert acts.queue(clerk, Queue.ATTENTION) == (dossier,)
