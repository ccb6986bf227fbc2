"""A site of eight desks after a week without a line: how long it takes through 256 kbit/s.

Run: `python -m tests.benchmarks.slow_link [DAYS [DESKS [KBITS]]]`. Each desk received 60 dossiers a
day, four events each. First every desk sends what it has, then it reads what the others sent; all
share the one line. What a desk then does with a page is not in it.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import httpx2

from desk_app.central.app import central_app
from desk_app.central.embedded import embedded
from desk_app.central.limits import Bounds
from desk_app.central.store import opened
from desk_app.models.outcomes import Trouble
from desk_app.protocol.messages import Batch, Place
from desk_app.protocol.page import Own
from desk_app.sync.centre import Centre, PullAsked, client_for
from tests.benchmarks.centres import AFTERWARDS, CENTRE_KEY, batches, enrolled
from tests.benchmarks.narrow_line import narrow_line
from tests.benchmarks.province import A_DAY, EVENTS, Desk, desks_of, journal_of, receptions
from tests.exchange.service import served

DAYS, DESKS, KBITS = 5, 8, 256
SITE, PAGE = "site", 500
KILO, MEGA = 1_000, 1_000_000
T = TypeVar("T")


@dataclass(frozen=True)
class Waiting:
    """A desk with what it has to send, and the line to the centre."""

    address: str
    desk: Desk
    own: Sequence[Batch]

    def send(self) -> None:
        """Everything, batch by batch."""
        with client_for(self.address) as client:
            client.timeout = 600
            centre = self._centre(client)
            for batch in self.own:
                _again(partial(centre.push, batch))

    def read(self) -> int:
        """The site's stream to its end; answers how many lines of others came."""
        end = self.own[-1].head
        place, after, lines = Place(end.epoch, end.last.seq, end.head), 0, 0
        with client_for(self.address) as client:
            client.timeout = 600
            centre = self._centre(client)
            while True:
                asked = PullAsked(f"site:{SITE}", self.desk.id, after, PAGE, place)
                page = _again(partial(centre.pull, asked))
                lines += sum(not isinstance(row, Own) for row in page.rows)
                after = page.next
                if not page.more:
                    return lines

    def _centre(self, client: httpx2.Client) -> Centre:
        return Centre(self.address, SITE, self.desk.id, self.desk.key, lambda: AFTERWARDS, client)


def _again(request: Callable[[], T]) -> T:
    """A desk asks again when its connection was closed meanwhile."""
    try:
        return request()
    except Trouble:
        return request()


def main(days: int, desks: int, kbits: int) -> None:
    """Prints seconds and bytes, up and down."""
    all_desks, known = desks_of([SITE], desks), receptions()
    own = [(desk, [*batches(desk, journal_of(desk, days * A_DAY, known))]) for desk in all_desks]
    events = sum(len(batch.lines) for _, sent in own for batch in sent)
    dossiers = days * A_DAY * desks
    print(f"{desks} desks, {days} days, {dossiers} dossiers of {EVENTS} events, {kbits} kbit/s")
    unbound = Bounds(per_second=1_000, burst=1_000)
    with (
        tempfile.TemporaryDirectory() as place,
        embedded(Path(place)) as url,
        opened(url, CENTRE_KEY, lambda: AFTERWARDS) as store,
        served(central_app(store, unbound)) as port,
        narrow_line(port, kbits * KILO) as line,
        ThreadPoolExecutor(desks) as pool,
    ):
        enrolled(store, all_desks)
        address = f"http://127.0.0.1:{line.port}"
        waiting = [Waiting(address, *each) for each in own]
        begun = time.perf_counter()
        list(pool.map(Waiting.send, waiting))
        sent = time.perf_counter() - begun
        lines = sum(pool.map(Waiting.read, waiting))
        took = time.perf_counter() - begun
    up, down = line.up.carried, line.down.carried
    print(f"sent      {events:7} events in {sent:5.0f} s, {up / dossiers:5.0f} bytes a dossier")
    print(f"read      {lines:7} lines  in {took - sent:5.0f} s, {down / lines:5.0f} bytes a line")
    print(f"caught up in {took:.0f} s: {up / MEGA:.1f} MB up, {down / MEGA:.1f} MB down")


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:]]
    main(*asked, *(DAYS, DESKS, KBITS)[len(asked) :])
