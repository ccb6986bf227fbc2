"""How many events a second reach the centre over HTTP, beside PouchDB on the same documents.

Run: `python -m tests.benchmarks.http_speed [DOSSIERS [WORKERS [FOLDER]]]`: dossiers of each of four
desks, processes of the centre; npm packages are kept in FOLDER. Ours: signed requests of real
clients, gzip, PostgreSQL. Theirs: replication into pouchdb-server, LevelDB.
"""

from __future__ import annotations

import gzip
import socket
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from operator import sub
from pathlib import Path

from desk_app.central.app import central_app
from desk_app.central.collector import look_seldom
from desk_app.central.embedded import FOLDER, embedded
from desk_app.central.limits import Bounds
from desk_app.central.store import opened
from desk_app.protocol.batch import written
from desk_app.protocol.messages import Batch
from desk_app.sync.centre import Centre, client_for
from tests.benchmarks.centres import AFTERWARDS, CENTRE_KEY, batches, enrolled
from tests.benchmarks.cpu import Cost, postgres_seconds, process_seconds
from tests.benchmarks.pouch import has_npm, installed, replicated
from tests.benchmarks.province import EVENTS, Desk, desks_of, journal_of, receptions
from tests.exchange.service import door, serve

DOSSIERS, WORKERS, DESKS = 500, 1, 4
Journals = Sequence[tuple[Desk, list[Batch]]]


def main(dossiers: int, workers: int, packages: Path) -> None:
    """Prints both rates, their ratios, and the bytes of a dossier on the wire."""
    desks, known = desks_of(["site-1", "site-2"], DESKS // 2), receptions()
    journals = [(desk, list(batches(desk, journal_of(desk, dossiers, known)))) for desk in desks]
    lines = [each for _, own in journals for batch in own for each in batch.lines]
    sizes = [len(gzip.compress(written(each), mtime=0)) for _, own in journals for each in own]
    print(f"{dossiers * DESKS} dossiers of {EVENTS} events, {DESKS} desks at once")
    print(f"bodies of pushes: {sum(sizes) / dossiers / DESKS:.0f} bytes a dossier")
    print("by the clock; the work of one event at the desk and at the other end")
    ours = _pushed(desks, journals, workers)
    print(f"{f'centre, {workers} worker(s)':22}{ours.said()}")
    if not has_npm():
        print("no npm here: PouchDB was not measured")
        return
    theirs = replicated(installed(packages), lines)
    ratios = (
        f"{ours.rate / theirs.rate:.1f} x by the clock, {theirs.work / ours.work:.1f} x of work"
    )
    print(f"{'PouchDB':22}{theirs.said()}: the centre is {ratios}")


def _pushed(desks: Sequence[Desk], journals: Journals, workers: int) -> Cost:
    """What it cost until every batch was acknowledged; the first of each desk is not counted."""
    listening, context = door(), get_context("spawn")
    timed = sum(len(batch.lines) for _, own in journals for batch in own[1:])
    with tempfile.TemporaryDirectory() as place, embedded(Path(place)) as url:
        with opened(url, CENTRE_KEY, lambda: AFTERWARDS) as store:
            enrolled(store, desks)
        servers = [context.Process(target=_serve, args=(url, listening)) for _ in range(workers)]
        for server in servers:
            server.start()

        def worked() -> float:
            here = sum(process_seconds(server.pid or 0) for server in servers)
            return here + postgres_seconds(Path(place) / FOLDER)

        try:
            address = f"http://127.0.0.1:{listening.getsockname()[1]}"
            with ThreadPoolExecutor(len(journals)) as pool:
                list(pool.map(lambda own: _push(address, own[0], own[1][:1]), journals))
                before = time.perf_counter(), time.process_time(), worked()
                list(pool.map(lambda own: _push(address, own[0], own[1][1:]), journals))
                after = time.perf_counter(), time.process_time(), worked()
                return Cost(timed, *map(sub, after, before))
        finally:
            for server in servers:
                server.terminate()
                server.join()


def _push(address: str, desk: Desk, own: Sequence[Batch]) -> None:
    with client_for(address) as client:
        centre = Centre(address, desk.site, desk.id, desk.key, lambda: AFTERWARDS, client)
        for batch in own:
            centre.push(batch)


def _serve(url: str, listening: socket.socket) -> None:
    """One process of the centre, until it is ended."""
    look_seldom()
    unbound = Bounds(per_second=1_000, burst=1_000)
    with opened(url, CENTRE_KEY, lambda: AFTERWARDS) as store:
        serve(central_app(store, unbound), listening)


if __name__ == "__main__":
    usual = [str(DOSSIERS), str(WORKERS), str(Path(tempfile.gettempdir()) / "pouchdb")]
    many, processes, kept = [*sys.argv[1:], *usual[len(sys.argv) - 1 :]]
    main(int(many), int(processes), Path(kept))
