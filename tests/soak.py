"""A long day at one desk, compressed: does it stay as fast, as small and as whole as it began?

Run: `python -m tests.soak [N]`; N registrations (10,000 when not said), each previewed, received,
printed and looked up as a clerk does, 500 to a day. Ends with 1 when the journal is not whole or
open handles grew; times and memory are for people to judge.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from desk_app.compose import machine_ticker, open_acts
from desk_app.models.actor import Actor
from desk_app.models.draft import Person
from desk_app.models.moments import VIETNAM
from desk_app.recovery.verify import verify
from desk_app.services.acts import Acts
from desk_app.services.demo import demo_people
from desk_app.services.intake import confirming
from desk_app.services.paper_acts import Printers
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from tests.services.counter import BIRTH, PHUONG, TEMPORARY_RESIDENCE, draft

USUAL = 10_000
A_DAY = 500
FIRST = datetime(2026, 8, 3, 7, 30, tzinfo=VIETNAM)
PACE = timedelta(seconds=50)
NAMES = ("Nguyễn Thị Bích", "Trần Văn", "Y Wem", "H'Bliă", "Lê Thị Minh", "Lò Văn")
GIVEN = ("Phượng", "Được", "Kbuôr", "Niê", "Hạnh", "Pâng", "Tâm", "Khoa")


@dataclass(frozen=True)
class Took:
    """Seconds of one reception: by the wall, and of this process alone, which other work on the
    machine does not lengthen.
    """

    wall: float
    own: float


Tenths = list[list[Took]]


@dataclass
class WorkClock:
    """The desk's clock: one step a registration, 500 of them a day."""

    number: int = 0

    def now(self) -> datetime:
        """The moment of the registration under way."""
        days, place = divmod(self.number, A_DAY)
        return FIRST + timedelta(days=days) + PACE * place


@dataclass(frozen=True)
class Size:
    """What the process holds: resident memory in MB, open handles."""

    memory: float
    handles: int


def size() -> Size:
    """As the system counts it."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return Size(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, len(os.listdir("/proc/self/fd")))


def new_desk(folder: Path, clock: WorkClock) -> Acts:
    """An empty demonstration desk at that clock, with a printer that takes everything."""
    settings = Settings(folder / "desk", folder / "witness")
    ticker = replace(machine_ticker(), now=clock.now)
    StartSite(settings, ticker)(demo_site(1), demo_people(), demo=True)
    acts = open_acts(settings, ticker)
    return replace(acts, own_printers=Printers(lambda: ("Quay-1",), lambda *_: None))


def person(number: int) -> Person:
    """Somebody of that number; nobody comes twice."""
    name = f"{NAMES[number % len(NAMES)]} {GIVEN[number // len(NAMES) % len(GIVEN)]}"
    tail = f"{number % 1_000_000:06}"
    return replace(PHUONG, name=name, id_number=f"066194{tail}", phone=f"0900{tail}")


def one(acts: Acts, clerk: Actor, number: int) -> Took:
    """Everything a clerk does for one dossier; how long receiving it took."""
    procedure = (BIRTH, TEMPORARY_RESIDENCE)[number % 2]
    given = draft(procedure, applicant=person(number))
    wanted = confirming(given, acts.preview_intake(given).problems)
    begun, worked = time.perf_counter(), time.process_time()
    received = acts.receive_dossier(clerk, wanted)
    took = Took(time.perf_counter() - begun, time.process_time() - worked)
    acts.print_receipt(clerk, received.id)
    acts.run_print_queue()
    found = acts.rows(clerk, acts.search(clerk, received.code))
    if [row.id for row in found] != [received.id]:
        raise SystemExit(f"{received.code} was not found again")
    return took


def day(acts: Acts, clock: WorkClock, number: int) -> Iterator[tuple[Tenths, Size]]:
    """The times of each tenth so far and the size after it, ten times."""
    clerk = acts.sign_in("clerk", "clerk")
    tenths: Tenths = []
    for _ in range(10):
        took = []
        for _ in range(max(2, number // 10)):
            took.append(one(acts, clerk, clock.number))
            clock.number += 1
        tenths.append(took)
        yield tenths, size()


def late(took: Iterable[float]) -> float:
    """The 95th percentile in milliseconds."""
    return statistics.quantiles(list(took), n=20)[-1] * 1000


def main(folder: Path, number: int) -> int:
    """Prints a row after each tenth and the verdict; the exit code."""
    clock = WorkClock()
    acts = new_desk(folder, clock)
    sizes: list[Size] = []
    tenths: Tenths = []
    for tenths, held in day(acts, clock, number):
        sizes.append(held)
        wall, own = (late(each.wall for each in tenths[-1]), late(each.own for each in tenths[-1]))
        print(
            f"{clock.number:7} registrations   p95 {wall:7.2f} ms, own {own:6.2f} ms"
            f"   {held.memory:6.1f} MB   {held.handles} handles",
            flush=True,
        )
    wall = late(each.wall for each in tenths[-1]) / late(each.wall for each in tenths[0])
    own = late(each.own for each in tenths[-1]) / late(each.own for each in tenths[0])
    print(f"p95 of the last tenth to the first: {wall:.2f}, own {own:.2f} (wanted: at most 1.2)")
    grown = sizes[-1].handles - sizes[0].handles
    print(f"memory grew by {sizes[-1].memory - sizes[0].memory:.1f} MB, open handles by {grown}")
    proved = verify(acts.desk.database, acts.desk.site_id)
    print(f"whole: {proved.lines} lines, {proved.rows} rows equal their replay")
    acts.desk.database.close()
    return int(grown > 0 or proved.lines < 2 * clock.number)


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else USUAL
    with tempfile.TemporaryDirectory() as place:
        sys.exit(main(Path(place), wanted))
