"""Many desks of many sites through a bad line: is every event there once, every code, every đồng?

Run: `python -m tests.exchange.many_desks [N [DOSSIERS [SHARE]]]`; N desks (200 when not said), 60 dossiers of
four events each, 0.55 of all requests suffer a fault. Each site has eight desks, which also take in
what the others of the site did. Ends with 1 when anything is missing, doubled or summed up wrongly.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from desk_app.services.acts import Acts
from tests.conftest import Clock
from tests.exchange.checker import Held, NotWhole, alike, check, held_by_desk
from tests.exchange.office import EVENTS, LANES, Work, new_desk, reception, site_of, work
from tests.exchange.province import Databases, Seat, databases, enrolled, exchange_of, impatient
from tests.exchange.proxy import BadLine
from tests.exchange.service import served

DESKS, DOSSIERS, SHARE, SEED = 200, 60, 0.55, 20_261_122
AT_ONCE = 8
"""Desks that exchange at the same time."""
MOST_ROUNDS = 200
HASTY_S, MORE_S, PATIENT_S, BAD_LUCK = 0.4, 0.2, 20.0, 5
"""How long a desk waits for an answer here (black holes cost that much each). Where more rounds in a row
fail than bad luck lets expect, the machine is at the end of its strength: how much longer it waits after
each of them, and how long at most."""


@dataclass
class Found:
    """What came out of it."""

    desks: int = 0
    dossiers: int = 0
    events: int = 0
    fees: int = 0
    attempts: int = 0
    faults: int = 0
    rounds: int = 0
    seconds: float = 0.0
    kinds: dict[str, int] = field(default_factory=dict)


def run(folder: Path, server: Databases, desks: int, dossiers: int, share: float) -> Found:
    """All of it. NotWhole says what is missing, doubled or wrong."""
    clock, found = Clock(), Found(desks=desks)
    reception()
    with ExitStack() as stack:
        seat = stack.enter_context(server.seat("many", clock))
        port = stack.enter_context(served(seat.app))
        line = stack.enter_context(BadLine(port, SEED, share))
        opened = []
        for acts in _desks(folder, seat, desks, clock):
            stack.callback(acts.desk.database.close)
            opened.append((acts, work(acts, dossiers)))
        begun = time.monotonic()
        for healed in (False, True):  # what others pushed late is fetched at the end
            if healed:
                line.heal()
            with ThreadPoolExecutor(AT_ONCE) as pool:
                rounds = pool.map(lambda each: _to_rest(each[0], line.port), opened)
                found.rounds += sum(rounds)
        line.settle()
        found.seconds = time.monotonic() - begun
        found.attempts, found.faults = line.attempts, line.faults
        found.kinds = {str(kind): many for kind, many in sorted(line.counted.items())}
        _counted(seat, opened, found)
    return found


def _desks(folder: Path, seat: Seat, desks: int, clock: Clock) -> Iterator[Acts]:
    for number in range(desks):
        place, lane = divmod(number, LANES)
        site = site_of(place, lane + 1)
        if lane == 0:
            seat.add_site(site)
        acts = new_desk(folder / str(number), site, clock)
        enrolled(acts, seat)
        yield acts


def _to_rest(acts: Acts, port: int) -> int:
    """Rounds until one goes well and finds nothing to do; answers how many."""
    failed = 0
    with impatient(HASTY_S) as client:
        exchange = exchange_of(acts, f"http://127.0.0.1:{port}", client)
        for number in range(1, MOST_ROUNDS):
            client.timeout = min(PATIENT_S, HASTY_S + MORE_S * max(0, failed - BAD_LUCK))
            outcome = exchange()
            failed = failed + 1 if outcome.trouble else 0
            if not (outcome.trouble or outcome.sent or outcome.taken):
                return number
    raise NotWhole(f"{acts.desk.site_id} {acts.desk.site.lane} never comes to rest")


def _counted(seat: Seat, opened: list[tuple[Acts, Work]], found: Found) -> None:
    """Site by site: the centre's lines against what the desks know they did."""
    sites: dict[str, list[tuple[Acts, Work]]] = defaultdict(list)
    for acts, done in opened:
        sites[acts.desk.site_id].append((acts, done))
    for site, members in sites.items():
        centre = seat.held(site)
        counted = check(centre, where=f"centre, {site}")
        wanted = sum(done.dossiers for _, done in members), sum(done.fees for _, done in members)
        if (counted.dossiers, counted.fees) != wanted or counted.flagged:
            raise NotWhole(
                f"{site}: {counted.dossiers} dossiers, {counted.fees} đồng, not {wanted}"
            )
        if counted.events != EVENTS * counted.dossiers + len(counted.chains):
            raise NotWhole(f"{site}: {counted.events} events")
        for acts, _ in members:
            alike(_held(acts, site), centre, where=f"{site}, lane {acts.desk.site.lane}")
        found.dossiers += counted.dossiers
        found.events += counted.events
        found.fees += counted.fees


def _held(acts: Acts, site: str) -> Held:
    data = acts.desk.settings.data
    return held_by_desk(data / "desk.db", (data / "key").read_text("ascii"), site)


def main(desks: int, dossiers: int, share: float) -> None:
    """Prints the figures."""
    with tempfile.TemporaryDirectory() as place, databases(Path(place)) as server:
        found = run(Path(place), server, desks, dossiers, share)
    print(
        f"{found.desks} desks, {found.dossiers} dossiers, {found.events} events, {found.fees} đồng"
    )
    print(
        f"{found.faults} faults in {found.attempts} requests, {found.rounds} rounds: {found.kinds}"
    )
    print(f"every event once, every code once, every đồng there, after {found.seconds:.0f} s")


if __name__ == "__main__":
    asked = sys.argv[1:]
    main(
        int(asked[0]) if asked else DESKS,
        int(asked[1]) if len(asked) > 1 else DOSSIERS,
        float(asked[2]) if len(asked) > 2 else SHARE,
    )
