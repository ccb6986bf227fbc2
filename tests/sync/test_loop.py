"""The worker tries again after a write and by its timer, patiently after trouble, and ends when told."""

from __future__ import annotations

import random
import threading
from dataclasses import dataclass, field

import pytest

from desk_app.sync.loop import Pace, SyncLoop
from desk_app.sync.state import RoundOutcome

LONG = 20.0  # seconds after which a test has failed


@dataclass
class Rounds:
    """Answers rounds as told, and lets a test wait for the so-manieth."""

    outcomes: list[RoundOutcome | Exception]
    told: list[tuple[RoundOutcome, float]] = field(default_factory=list)
    done: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def one(self) -> RoundOutcome:
        outcome = self.outcomes.pop(0) if self.outcomes else RoundOutcome()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    def tell(self, outcome: RoundOutcome, wait: float) -> None:
        self.told.append((outcome, wait))
        self.done.release()

    def wait(self) -> None:
        assert self.done.acquire(timeout=LONG)


def test_a_write_is_sent_soon_and_many_writes_travel_together() -> None:
    rounds = Rounds([])
    loop = SyncLoop(rounds.one, rounds.tell, Pace(every=1_000, gather=0.02))
    loop.start()
    rounds.wait()
    for _ in range(20):
        loop.nudge()
    rounds.wait()
    assert not rounds.done.acquire(timeout=0.1)
    loop.try_now()
    rounds.wait()
    loop.stop()
    assert loop.is_stopped()


def test_the_timer_tries_without_a_new_write() -> None:
    rounds = Rounds([])
    loop = SyncLoop(rounds.one, rounds.tell, Pace(every=0.01))
    loop.start()
    for _ in range(3):
        rounds.wait()
    loop.stop()


def test_after_trouble_a_write_waits_and_a_person_does_not(
    caplog: pytest.LogCaptureFixture,
) -> None:
    rounds = Rounds([RoundOutcome(trouble="centre_unreachable"), ValueError("Trần Văn Mẫu")])
    loop = SyncLoop(rounds.one, rounds.tell, Pace(first=1_000, longest=1_000, gather=0.0))
    loop.start()
    rounds.wait()
    loop.nudge()
    assert not rounds.done.acquire(timeout=0.1)
    loop.try_now()
    rounds.wait()  # a bug of the program does not end the worker
    assert rounds.told[-1][0].trouble == "sync_failed"
    assert "failed" in caplog.text
    assert "Mẫu" not in caplog.text  # an error may name a person
    loop.try_now()
    rounds.wait()
    assert not rounds.told[-1][0].trouble
    loop.stop()


def test_the_waiting_doubles_up_to_five_minutes_and_the_centres_wish_counts() -> None:
    pace, chance = Pace(), random.Random(1)
    trouble = RoundOutcome(trouble="centre_unreachable")
    waits = [pace.after(trouble, failures, chance) for failures in range(1, 30)]
    assert 0.5 <= waits[0] <= 1.0
    assert all(150.0 <= each <= 300.0 for each in waits[9:])
    assert len(set(waits)) == len(waits)  # no two desks come back at the same moment
    busy = RoundOutcome(trouble="centre_busy", again_in=30)
    assert pace.after(busy, 1, chance) == 30.0
    wrong = RoundOutcome(trouble="centre_busy", again_in=10**12)  # a proxy says anything
    assert pace.after(wrong, 1, chance) == pace.most_asked
    assert pace.after(RoundOutcome(), 0, chance) == pace.every
