"""Does the machine find the planted bugs by chance alone, within a budget that is the same every time?

Run: `python -m tests.exchange.explore [TRIALS [BUG…]]`; each bug, or those named, is put in alone and looked
for in up to 25 trials of 20 steps, with one seed for all; last comes `nothing`, the product as it is, in
which nothing may be found. Prints the table of `docs/sync.md`. Ends with 1 when fewer than ten of all, or
not all of those named, were found, or when something was found where nothing is planted.
"""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.exchange.life import Life
from tests.exchange.machine import Exchange
from tests.exchange.planted import BUGS, planted
from tests.exchange.province import Province, databases

EXAMPLES, STEPS, SEED, WANTED = 25, 20, 20_261_122, 10
NOTHING = "nothing"


@dataclass(frozen=True)
class Searched:
    """In which trial something was found (0: not at all), how it showed, and how long that took."""

    trial: int
    showed: str
    seconds: float


def searched(bug: AbstractContextManager[None], examples: int, steps: int = STEPS) -> Searched:
    """What the machine finds by itself in so many trials; the last one it tells a second time."""
    machine: Any = seed(SEED)(type("Searching", (Life,), {"count": 0}))
    chances = settings(
        max_examples=examples, stateful_step_count=steps, deadline=None, database=None,
        phases=(Phase.generate,), suppress_health_check=list(HealthCheck), print_blob=False,
    )  # fmt: skip
    begun = time.monotonic()
    with bug:
        try:
            run_state_machine_as_test(machine, settings=chances)
        except (TypeError, AttributeError, NameError):
            raise  # the search itself is broken: that proves nothing
        except Exception as error:
            said = f"{type(error).__name__}: {error}".partition("\n")[0]
            return Searched(machine.count - 1, said[:140], time.monotonic() - begun)
    return Searched(0, "", time.monotonic() - begun)


def main(examples: int, names: list[str]) -> int:
    """Prints the table; the exit code."""
    wanted = [bug for bug in BUGS if not names or bug.name in names]
    found = 0
    with tempfile.TemporaryDirectory() as place, databases(Path(place)) as server:
        Exchange.province = Province(server, Path(place) / "province")
        Exchange.folders = Path(place) / "towns"
        for bug in wanted:
            result = searched(planted(bug), examples)
            found += result.trial > 0
            _tell(bug.name, examples, result)
        alarms = 0
        if not names or NOTHING in names:
            clean = searched(nullcontext(), examples)
            _tell(NOTHING, examples, clean)
            alarms = clean.trial
        Exchange.province.close()
    print(f"{found} of {len(wanted)} found")
    return int(alarms > 0 or found < (len(wanted) if names else WANTED))


def _tell(name: str, examples: int, result: Searched) -> None:
    trial = f"trial {result.trial}" if result.trial else f"not in {examples}"
    print(f"| `{name}` | {trial} | {result.seconds:.0f} s | {result.showed} |", flush=True)


if __name__ == "__main__":
    asked = sys.argv[1:]
    sys.exit(main(int(asked[0]) if asked else EXAMPLES, asked[1:]))
