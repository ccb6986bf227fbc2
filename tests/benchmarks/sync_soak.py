"""A province comes back after weeks offline: how fast do its desks and the centre catch up over HTTP?

Run: `python -m tests.benchmarks.sync_soak [N [DOSSIERS]]`; N desks (16 when not said; 200 for the whole
soak), eight of a site, 50 dossiers of four events each (1,000 for the whole soak). Every desk sends its own
and takes in what the other seven of its site did; afterwards every event is counted by the checker.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.exchange.many_desks import run
from tests.exchange.office import LANES
from tests.exchange.province import databases

DESKS, DOSSIERS = 16, 50


def main(desks: int, dossiers: int) -> None:
    """Prints the figures."""
    with tempfile.TemporaryDirectory() as place, databases(Path(place)) as server:
        found = run(Path(place), server, desks, dossiers, share=0.0)
    stored = found.events * (1 + min(LANES, desks))  # at the centre, and at each desk of the site
    print(f"{found.desks} desks, {found.events} events: up and down again in {found.seconds:.0f} s")
    print(f"{found.events / found.seconds:.0f} events a second arrive at the centre")
    print(f"{stored / found.seconds:.0f} a second are stored and projected at either end")


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:]]
    main(asked[0] if asked else DESKS, asked[1] if len(asked) > 1 else DOSSIERS)
