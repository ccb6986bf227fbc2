"""How many events a second the centre takes in, beside PostgreSQL's own COPY of the same rows.

Run: `python -m tests.benchmarks.ingest_speed [DOSSIERS [SITES [DESKS [WORKERS]]]]`: dossiers of a
desk, sites, desks of a site, worker processes of the centre. The floor is what the rows cost as they
end up, by COPY over one connection into tables with the same indexes; the centre besides reads the
batch, checks chain, hashes and signature, projects and judges. Both in one run, on one server.
"""

from __future__ import annotations

import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from desk_app.central.collector import look_seldom
from desk_app.central.embedded import FOLDER, embedded
from desk_app.central.store import opened
from desk_app.protocol.batch import read_batch, written
from tests.benchmarks.centres import AFTERWARDS, CENTRE_KEY, batches, enrolled
from tests.benchmarks.copy_floor import Floor
from tests.benchmarks.cpu import Cost, postgres_seconds
from tests.benchmarks.province import EVENTS, Desk, desks_of, journal_of, receptions

DOSSIERS, SITES, DESKS, WORKERS = 500, 4, 2, 2
DATABASE = "centre"
COPIES, LONGEST = 2, 22
WARM = 2  # batches that a worker takes before its time counts: statements are prepared by then
Bodies = Sequence[tuple[str, bytes]]


def main(dossiers: int, sites: int, each: int, workers: int) -> None:
    """Prints the floor, the centre's rate, and the ratios."""
    desks = desks_of([f"site-{number}" for number in range(sites)], each)
    with tempfile.TemporaryDirectory() as place, embedded(Path(place)) as url:
        plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {DATABASE}")
        address = make_url(url).set(database=DATABASE).render_as_string(hide_password=False)
        with opened(address, CENTRE_KEY, lambda: AFTERWARDS) as store:
            enrolled(store, desks)
        shares = _shares(desks, dossiers, workers)
        print(f"{len(desks) * dossiers} dossiers, {EVENTS} events each. By the clock, and the work")
        print("of one event in this program and in PostgreSQL, whatever else the machine does:")
        floor = Floor(plain, Path(place) / FOLDER, DATABASE)
        ours = _pushed(address, floor.folder, shares)
        print(f"{f'centre, {workers} workers':22}{ours.said()}")
        for told, parts in (("batch by batch", sum(map(len, shares))), ("whole tables", 1)):
            least = floor.cost(parts, COPIES)
            ratios = (
                f"{ours.rate / least.rate:.0%} by the clock, {least.work / ours.work:.0%} of work"
            )
            print(f"{f'COPY, {told}':22}{least.said()}: {ratios}")


def _shares(desks: Sequence[Desk], dossiers: int, workers: int) -> list[Bodies]:
    """The bodies for each worker, whole desks, a batch of each in turn as they would come."""
    known = receptions()
    by_desk = [
        [(desk.site, written(each)) for each in batches(desk, journal_of(desk, dossiers, known))]
        for desk in desks
    ]
    shares: list[list[tuple[str, bytes]]] = [[] for _ in range(workers)]
    for turn in range(max(map(len, by_desk))):
        for number, bodies in enumerate(by_desk):
            shares[number * workers // len(desks)] += bodies[turn : turn + 1]
    return [*shares]


def _pushed(address: str, folder: Path, shares: Sequence[Bodies]) -> Cost:
    """What it cost until every worker had pushed its share."""
    context, lines = get_context("spawn"), []
    for share in shares:
        ours, theirs = context.Pipe()
        worker = context.Process(target=_work, args=(theirs, address, share))
        worker.start()
        theirs.close()
        lines.append((worker, ours))
    for _, line in lines:
        line.recv()  # it is ready
    clock, server = time.perf_counter(), postgres_seconds(folder)
    for _, line in lines:
        line.send("go")
    client = sum(line.recv() for _, line in lines)
    clock, server = time.perf_counter() - clock, postgres_seconds(folder) - server
    for worker, line in lines:
        line.send("end")
        worker.join()
    return Cost(sum(_events(share[WARM:]) for share in shares), clock, client, server)


def _work(line: Connection, address: str, bodies: Bodies) -> None:
    look_seldom()
    with opened(address, CENTRE_KEY, lambda: AFTERWARDS) as store:
        for site, body in bodies[:WARM]:
            store.push(site, read_batch(body), body)
        line.send("ready")
        line.recv()
        begun = time.process_time()
        for site, body in bodies[WARM:]:
            store.push(site, read_batch(body), body)
        line.send(time.process_time() - begun)
        line.recv()


def _events(bodies: Bodies) -> int:
    return sum(len(read_batch(body).lines) for _, body in bodies)


def profile(dossiers: int) -> None:
    """Where the time of one worker goes, function by function."""
    desks = desks_of(["site"], 2)
    look_seldom()
    profiler = cProfile.Profile(time.process_time)
    with (
        tempfile.TemporaryDirectory() as place,
        embedded(Path(place)) as url,
        opened(url, CENTRE_KEY, lambda: AFTERWARDS) as store,
    ):
        enrolled(store, desks)
        [bodies] = _shares(desks, dossiers, 1)
        for site, body in bodies[:WARM]:
            store.push(site, read_batch(body), body)
        profiler.enable()
        for site, body in bodies[WARM:]:
            store.push(site, read_batch(body), body)
        profiler.disable()
    pstats.Stats(profiler).strip_dirs().sort_stats("tottime").print_stats(LONGEST)


if __name__ == "__main__":
    asked = [int(each) for each in sys.argv[1:]]
    given = (*asked, *(DOSSIERS, SITES, DESKS, WORKERS)[len(asked) :])
    main(*given)
    profile(given[0])
