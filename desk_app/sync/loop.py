"""The worker that exchanges in the background: after a write, by the timer, and patiently after trouble."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from desk_app.models.trail import trail
from desk_app.sync.state import RoundOutcome

BUG = "sync_failed"
ENDING_S = 10.0

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Pace:
    """How often it is tried, in seconds.

    `every`: without a new write. `gather`: a write waits so long for others to travel with it.
    After trouble the waiting doubles from `first` to `longest`, each time shortened by chance, so
    that the desks of a province do not come back all at once. What the centre asks for counts up
    to `most_asked`.
    """

    every: float = 60.0
    gather: float = 0.5
    first: float = 1.0
    longest: float = 300.0
    most_asked: float = 3_600.0

    def after(self, outcome: RoundOutcome, failures: int, chance: random.Random) -> float:
        """Seconds until the next try; `failures` is how many went wrong one after the other."""
        if not outcome.trouble:
            return self.every
        doubled = min(self.longest, self.first * 2.0 ** min(failures - 1, 20))
        asked = min(self.most_asked, outcome.again_in or 0)
        return max(asked, doubled * chance.uniform(0.5, 1.0))


Round = Callable[[], RoundOutcome]
Told = Callable[[RoundOutcome, float], None]


class SyncLoop:
    """One thread that calls `one_round` again and again until it is stopped.

    `told` hears on that thread what each round did and in how many seconds the next one is tried.
    """

    def __init__(
        self,
        one_round: Round,
        told: Told,
        pace: Pace | None = None,
        chance: random.Random | None = None,
    ) -> None:
        self._round = one_round
        self._told = told
        self._pace = pace or Pace()
        self._chance = chance or random.Random()
        self._ready = threading.Condition()
        self._nudged = self._urgent = self._stopped = False
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)

    def start(self) -> None:
        """Begin; the first round comes at once."""
        self._thread.start()

    def nudge(self) -> None:
        """Something was written. After trouble the waiting is kept, so that a dead line stays quiet."""
        self._wake(nudged=True)

    def try_now(self) -> None:
        """Somebody asks for a round now, whatever the waiting."""
        self._wake(urgent=True)

    def stop(self, longest: float = ENDING_S) -> None:
        """No round begins any more; the one under way is waited for, at most so many seconds."""
        with self._ready:
            self._stopped = True
            self._ready.notify_all()
        if self._thread.is_alive():
            self._thread.join(longest)

    def is_stopped(self) -> bool:
        """Whether it was asked to stop: a long round looks here between its pieces."""
        return self._stopped

    def _wake(self, *, nudged: bool = False, urgent: bool = False) -> None:
        with self._ready:
            self._nudged |= nudged
            self._urgent |= urgent
            self._ready.notify_all()

    def _run(self) -> None:
        failures = 0
        wait = 0.0
        while self._slept(wait, patient=failures > 0):
            outcome = self._tried()
            failures = failures + 1 if outcome.trouble else 0
            wait = self._pace.after(outcome, failures, self._chance)
            self._tell(outcome, wait)

    def _tried(self) -> RoundOutcome:
        try:
            return self._round()
        except Exception as error:
            _note("a round of the exchange failed", error)
            return RoundOutcome(trouble=BUG)

    def _tell(self, outcome: RoundOutcome, wait: float) -> None:
        try:
            self._told(outcome, wait)
        except Exception as error:
            _note("what a round did could not be told", error)

    def _slept(self, seconds: float, *, patient: bool) -> bool:
        """Wait; False when it is over. A write shortens the waiting unless it is `patient`."""
        until = time.monotonic() + seconds
        with self._ready:
            while not self._stopped and not self._urgent:
                left = until - time.monotonic()
                if left <= 0:
                    break
                if self._nudged and not patient:
                    until = min(until, time.monotonic() + self._pace.gather)
                    self._nudged = False
                    continue
                self._ready.wait(left)
            self._nudged = self._urgent = False
            return not self._stopped


def _note(what: str, error: Exception) -> None:
    """Without the error's text: it may name a person."""
    log.error("%s\n%s", what, trail(error))
