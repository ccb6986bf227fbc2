"""The machine for as long as one likes: many more trials, and longer ones, than `make test` has time for.

Run: `python -m tests.exchange.long_run [TRIALS [STEPS]]`; 200 trials of 50 steps when not said otherwise.
Prints the shortest way that it found into whatever is wrong, and ends with 1 then.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.exchange.life import Life
from tests.exchange.machine import Exchange
from tests.exchange.province import Province, databases

TRIALS, STEPS = 200, 50


def main(trials: int, steps: int) -> None:
    """Raises what was found."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as place, databases(Path(place)) as server:
        Exchange.province = Province(server, Path(place) / "province")
        Exchange.folders = Path(place) / "towns"
        run_state_machine_as_test(
            Life,
            settings=settings(
                max_examples=trials,
                stateful_step_count=steps,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
        Exchange.province.close()
    took = time.monotonic() - begun
    print(f"{Life.count} trials of up to {steps} steps, nothing found, {took:.0f} s")


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:]]
    main(asked[0] if asked else TRIALS, asked[1] if len(asked) > 1 else STEPS)
