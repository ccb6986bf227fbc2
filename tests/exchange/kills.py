"""Desks and the centre are killed at random moments of their exchange: is anything lost or doubled?

Run: `python -m tests.exchange.kills [N]`; N kills (200 when not said) with signal 9, two thirds of them of a
desk, one third of the centre's service. Every process is started again at once. A desk writes down
each code that it has given away, durably, as a printer would. Ends with 1 when anything is missing.
"""

from __future__ import annotations

import os
import random
import signal
import socket
import sys
import tempfile
import time
from collections import Counter as Tally
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from desk_app.compose import open_acts
from desk_app.services.acts import Acts
from desk_app.settings import Settings
from tests.conftest import Clock
from tests.exchange.checker import NotWhole, alike, check, held_by_desk
from tests.exchange.office import new_desk, site_of
from tests.exchange.province import Databases, databases, enrolled, exchange_of, impatient
from tests.exchange.service import door, serve
from tests.services.counter import CERTIFIED_COPY, Counter

KILLS, SEED, DESKS = 200, 20_261_122, 2
LIVES_S = (0.05, 0.8)
"""How long a process lives before the next one is killed."""
PATIENCE_S = 2.0
BEGUN_S = 60.0
SITE, PRINTED = 0, "printed"
MOST_ROUNDS = 60


@dataclass
class Found:
    """What came out of it."""

    kills: Tally[str]
    dossiers: int
    events: int
    seconds: float


@dataclass
class Mortal:
    """A process that is killed and started again."""

    name: str
    does: Callable[[], None]
    process: int = 0

    def start(self) -> None:
        """A child of this process that does nothing else until it is killed."""
        sys.stdout.flush()
        self.process = os.fork()
        if self.process:
            return
        code = 1
        try:
            self.does()
            code = 0
        finally:
            os._exit(code)

    def kill(self) -> None:
        """As the power goes: nothing is tidied up. NotWhole when it had ended by itself."""
        os.kill(self.process, signal.SIGKILL)
        _, status = os.waitpid(self.process, 0)
        if not os.WIFSIGNALED(status):
            raise NotWhole(f"{self.name} ended by itself with {os.WEXITSTATUS(status)}")


def run(folder: Path, server: Databases, kills: int, seed: int = SEED) -> Found:
    """So many kills, then everything comes to rest. NotWhole says what is lost or doubled."""
    chance, clock, begun = random.Random(seed), Clock(), time.monotonic()
    with ExitStack() as stack:
        listening = stack.enter_context(door())
        port = listening.getsockname()[1]
        where = _made(folder, server, clock)
        centre = Mortal("centre", lambda: _serves(server, listening))
        desks = [
            Mortal(f"desk {lane}", lambda own=own: _works(own, port))  # type: ignore[misc]
            for lane, own in enumerate(where, 1)
        ]
        papers = [each.data.parent / PRINTED for each in where]
        killed = _killed(centre, desks, papers, kills, chance)
        centre.start()
        try:
            opened = [open_acts(each, clock.ticker()) for each in where]
            _rest(opened, port)
        finally:
            centre.kill()
        found = Found(killed, 0, 0, 0.0)
        _look(folder, server, opened, found)
        for acts in opened:
            acts.desk.database.close()
    found.seconds = time.monotonic() - begun
    return found


def _made(folder: Path, server: Databases, clock: Clock) -> list[Settings]:
    """The centre's database and the desks, enrolled and closed."""
    where = []
    with server.seat("kills", clock) as seat:
        seat.add_site(site_of(SITE, 1))
        for lane in range(1, DESKS + 1):
            acts = new_desk(folder / f"desk-{lane}", site_of(SITE, lane), clock)
            enrolled(acts, seat)
            acts.desk.database.close()
            where.append(acts.desk.settings)
    return where


def _killed(
    centre: Mortal, desks: list[Mortal], papers: list[Path], kills: int, chance: random.Random
) -> Tally[str]:
    killed: Tally[str] = Tally()
    everybody = [centre, *desks]
    for each in everybody:
        each.start()
    until = time.monotonic() + BEGUN_S
    while not all(each.exists() for each in papers) and time.monotonic() < until:
        time.sleep(0.01)  # the first of the killing waits until everybody is at work
    for _ in range(kills):
        time.sleep(chance.uniform(*LIVES_S))
        victim = chance.choice(everybody)
        victim.kill()
        killed["centre" if victim is centre else "desk"] += 1
        victim.start()
    for each in everybody:
        each.kill()
    return killed


def _serves(server: Databases, listening: socket.socket) -> None:
    with server.seat("kills", Clock(), made=True) as seat:
        serve(seat.app, listening)


def _works(settings: Settings, port: int) -> None:
    """Receives and exchanges for ever; each code is written down as soon as it is known."""
    acts = open_acts(settings, Clock().ticker())
    counter = Counter(acts, acts.sign_in("clerk", "clerk"))
    printed = settings.data.parent / PRINTED
    with impatient(PATIENCE_S) as client, printed.open("a") as paper:
        exchange = exchange_of(acts, f"http://127.0.0.1:{port}", client)
        while True:
            paper.write(f"{counter.receive(CERTIFIED_COPY).code}\n")
            paper.flush()
            os.fsync(paper.fileno())
            exchange()


def _rest(opened: list[Acts], port: int) -> None:
    with impatient(PATIENCE_S) as client:
        exchanges = [exchange_of(acts, f"http://127.0.0.1:{port}", client) for acts in opened]
        for _ in range(MOST_ROUNDS):
            outcomes = [each() for each in exchanges]
            if not any(each.trouble or each.sent or each.taken for each in outcomes):
                return
    raise NotWhole("desks and centre never come to rest")


def _look(folder: Path, server: Databases, opened: list[Acts], found: Found) -> None:
    with server.seat("kills", Clock(), made=True) as seat:
        centre = seat.held(opened[0].desk.site_id)
    counted = check(centre, where="centre")
    if counted.flagged:
        raise NotWhole(f"flags where nobody did anything wrong: {sorted(counted.flagged)}")
    there = {line.body["code"] for line in centre.of("DossierReceived")}
    for lane, acts in enumerate(opened, 1):
        data = acts.desk.settings.data
        held = held_by_desk(data / "desk.db", (data / "key").read_text("ascii"), acts.desk.site_id)
        check(held, where=f"desk {lane}")
        alike(held, centre, where=f"desk {lane} and centre")
        codes = (folder / f"desk-{lane}" / PRINTED).read_text("ascii").split()
        if len(set(codes)) != len(codes) or not set(codes) <= there:
            raise NotWhole(f"desk {lane} printed {len(codes)} codes; not each once at the centre")
    found.dossiers, found.events = counted.dossiers, counted.events


def main(kills: int) -> None:
    """Prints the figures."""
    with tempfile.TemporaryDirectory() as place, databases(Path(place)) as server:
        found = run(Path(place), server, kills)
    print(f"{sum(found.kills.values())} kills: {dict(found.kills)}; {found.seconds:.0f} s")
    print(
        f"{found.dossiers} dossiers, {found.events} events: each once, at every desk and the centre"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS)
