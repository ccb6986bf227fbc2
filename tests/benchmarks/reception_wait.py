"""How long a clerk's reception waits while the exchange works in the background.

Run: `python -m tests.benchmarks.reception_wait [DAYS [MEGABYTES]]`. A clerk receives one dossier after
the other at a desk whose site has seven more: first alone, then while what those did in a week is taken
in, then while the file of a result comes. The centre's share is done before: its pages and the file are at
hand, so that the desk's own work is all that is measured.
"""

from __future__ import annotations

import hashlib
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import event, insert

from desk_app.models.tables import Attachment
from desk_app.protocol.batch import written
from desk_app.protocol.messages import NO_PREFIX, Cursor
from desk_app.protocol.page import Page
from desk_app.services.acts import Acts
from desk_app.services.shipped import demo_site
from desk_app.services.synchronise import Synchronise
from desk_app.storage.database import Database
from desk_app.sync.attachments import Attachments
from desk_app.sync.centre import Centre, client_for
from desk_app.sync.round import PAGE_LINES
from desk_app.sync.taking import Taking
from tests.benchmarks.centres import batches, enrolled
from tests.benchmarks.province import A_DAY, Desk, desks_of, journal_of, receptions
from tests.conftest import Clock
from tests.exchange.office import LANES, new_desk
from tests.exchange.province import ADDRESS, Seat, databases
from tests.exchange.province import enrolled as enrolled_desk
from tests.services.counter import Counter

DAYS, MEGABYTES = 5, 50
MEGA, MILLI = 1 << 20, 1_000
BETWEEN_S, ALONE = 0.02, 100
Work = Callable[[], object]


@dataclass(frozen=True)
class Filed(Centre):
    """A centre whose file is at hand."""

    content: bytes = b""

    def read_blob(self, sha256: str, first: int, most: int) -> bytes:
        """Without a line between."""
        del sha256
        return self.content[first : first + most]


@contextmanager
def held_for(database: Database, thread: threading.Thread) -> Iterator[list[float]]:
    """Milliseconds for which `thread` held the database for writing, one after the other."""
    begun: list[float] = []
    found: list[float] = []

    def begin(connection: Any) -> None:
        writes = connection.get_execution_options().get("desk_begin") == "IMMEDIATE"
        if writes and threading.current_thread() is thread:
            begun.append(time.perf_counter())

    def over(_connection: Any) -> None:
        if begun and threading.current_thread() is thread:
            found.append((time.perf_counter() - begun.pop()) * MILLI)

    hooks = (("begin", begin), ("commit", over), ("rollback", over))
    for name, hook in hooks:
        event.listen(database.engine, name, hook)
    yield found
    for name, hook in hooks:
        event.remove(database.engine, name, hook)


def received(counter: Counter, going_on: Callable[[int], bool]) -> list[float]:
    """Milliseconds of each reception, as long as it goes on."""
    found: list[float] = []
    while going_on(len(found)):
        begun = time.perf_counter()
        counter.receive()
        found.append((time.perf_counter() - begun) * MILLI)
        time.sleep(BETWEEN_S)
    return found


def beside(counter: Counter, what: str, work: Work) -> None:
    """Receive while a worker does it; prints how long either had to wait for the other."""
    thread = threading.Thread(target=work)
    begun = time.perf_counter()
    with held_for(counter.acts.desk.database, thread) as held:
        thread.start()
        waits = received(counter, lambda _done: thread.is_alive())
        thread.join()
    said(what, waits)
    rest = f"{len(held)} writes, the longest {max(held):.0f} ms"
    print(f"{'':24} {rest}; {time.perf_counter() - begun:.1f} s in all")


def said(what: str, waits: list[float]) -> None:
    """Prints a row."""
    late = statistics.quantiles(waits, n=100)[-1] if len(waits) > 1 else waits[0]
    print(
        f"{what:24} {len(waits):5} receptions: median {statistics.median(waits):4.0f} ms, "
        f"p99 {late:4.0f} ms, longest {max(waits):4.0f} ms"
    )


def pages_of(seat: Seat, acts: Acts, others: list[Desk], days: int) -> list[Page]:
    """What the others did, as the centre tells it to this desk."""
    known, site = receptions(), acts.desk.site_id
    for desk in others:
        for batch in batches(desk, journal_of(desk, days * A_DAY, known)):
            seat.store.push(site, batch, written(batch))
    pages: list[Page] = []
    while not pages or pages[-1].more:
        after = pages[-1].next if pages else 0
        name = acts.desk.desk
        pages.append(seat.store.pull(site, name, f"site:{site}", after, PAGE_LINES, None))
    return pages


def taking_in(acts: Acts, pages: list[Page]) -> Work:
    """All the pages, as a round takes them."""
    exchange = Synchronise(acts.desk).exchange()
    taking = Taking(exchange, exchange.certificate(), pages[0].timeline, acts.desk.desk)

    def work() -> None:
        cursor = Cursor(pages[0].timeline, 0, NO_PREFIX)
        for page in pages:
            cursor = taking.take(page, cursor)

    return work


def fetching(acts: Acts, megabytes: int) -> Work:
    """A file that an event has named, piece by piece."""
    content = bytes(range(256)) * (megabytes * MEGA // 256)
    name, desk = hashlib.sha256(content).hexdigest(), acts.desk
    row = {"site": desk.site_id, "sha256": name, "size": len(content), "name": "file", "have": 0}
    with desk.database.writing() as session:
        session.execute(insert(Attachment).values(**row))
    client = client_for(ADDRESS)
    centre = Filed(
        ADDRESS, desk.site_id, desk.desk, desk.signing_key, desk.now, client, content=content
    )
    files = Attachments(desk.database, desk.site_id)
    return lambda: files.exchange(centre, (), lambda: False)


def main(days: int, megabytes: int) -> None:
    """Prints the waits."""
    clock, site = Clock(), demo_site(1)
    with (
        tempfile.TemporaryDirectory() as place,
        databases(Path(place)) as server,
        server.seat("wait", clock) as seat,
    ):
        others = desks_of([site.site], LANES)[1:]
        enrolled(seat.store, others)
        acts = new_desk(Path(place) / "own", site, clock)
        enrolled_desk(acts, seat)
        counter = Counter(acts, acts.sign_in("clerk", "clerk"))
        pages = pages_of(seat, acts, others, days)
        print(f"{sum(len(page.rows) for page in pages)} lines in {len(pages)} pages")
        said("alone", received(counter, lambda done: done < ALONE))
        beside(counter, "beside the pages", taking_in(acts, pages))
        beside(counter, f"beside a file of {megabytes} MB", fetching(acts, megabytes))
        acts.desk.database.close()


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:]]
    main(*asked, *(DAYS, MEGABYTES)[len(asked) :])
