"""N dossiers with whole lives through `apply`, in bulk; then how fast a year's II.06 is.

Run: `python -m tests.benchmarks.many_lives [N]`; N dossiers, 20,000 unless told. Seeded: the same N
makes the same office. The names come as often as they do in the country.
"""

from __future__ import annotations

import gc
import random
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from heapq import heapify, heappop, heappush
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import select

from desk_app.journal.bulk import project_all, store
from desk_app.journal.canonical import canonical
from desk_app.journal.chain import next_hash, personal_hash
from desk_app.journal.desk_journal import SALT_BYTES, Head, desk_head
from desk_app.journal.envelope import Event, Placed, read_line
from desk_app.journal.ids import new_id
from desk_app.models.moments import VIETNAM
from desk_app.models.statistics.columns import figures_of
from desk_app.models.statistics.options import Options
from desk_app.models.statistics.period import Period
from desk_app.models.statistics.timeliness import until_of
from desk_app.models.tables import CountedDossier, JournalLine
from desk_app.services.acts import Acts
from desk_app.services.statistics.behind import dossiers_between
from tests.services.counter import Counter as Clerk
from tests.services.lives import Told, life
from tests.services.many_dossiers import PROCEDURES, SEED, VISITS, Visitor, _visitor, new_desk

DOSSIERS, AT_ONCE, ROUNDS = 20_000, 10_000, 7
BEGIN = date(2024, 1, 1)
DAYS = 1_040
"""Days over which the dossiers come: nearly three years."""
FIELDS = ("Hộ tịch", "Chứng thực", "Đất đai", "Đăng ký, quản lý cư trú", "Hoạt động xây dựng",
          "Bảo trợ xã hội", "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)")  # fmt: skip
"""The fields among which the dossiers are spread."""


@dataclass
class Chain:
    """The end of a desk's chain, to which lines are added as a desk writes them."""

    site: str
    desk: str
    head: Head

    def placed(self, dossier: str, told: Told) -> Placed:
        """One event more, with its own salt, hashed into the chain."""
        part = None if told.personal is None else canonical(told.personal)
        salt, seq = secrets.token_bytes(SALT_BYTES), self.head.seq + 1
        event = Event(
            id=new_id(told.at), desk=self.desk, epoch=self.head.epoch, seq=seq, site=self.site,
            kind=told.kind, kind_v=1, dossier=dossier, at=told.at, occurred_at=told.at,
            boot="bulk", mono=seq, server_time_last_seen=None, by="clerk", base=0,
            personal=None if part is None else personal_hash(salt, part), body=told.body,
        )  # fmt: skip
        line = event.line()
        self.head = Head(event.epoch, seq, next_hash(self.head.hash, line), told.at)
        return Placed(event, line, self.head.hash, part, salt)


def fill(acts: Acts, many: int) -> int:
    """Put `many` lives into the desk's journal and tables; answers how many events they were."""
    desk, templates = acts.desk, list(_templates(acts))
    told, number = in_order(many, templates), 0
    gc.disable()  # nothing here refers to itself, and looking for it took a sixth of the time
    with desk.database.writing() as session:
        chain = Chain(desk.site_id, desk.desk, desk_head(session, desk.site_id, desk.desk))

        def arrived() -> Iterator[tuple[Event, bytes | None]]:
            nonlocal number
            while chunk := [chain.placed(*each) for each in islice(told, AT_ONCE)]:
                store(session, chunk)
                number += len(chunk)
                yield from ((each.event, each.part) for each in chunk)

        project_all(session, arrived(), AT_ONCE)
    with desk.database.writing() as session:
        session.connection().exec_driver_sql("PRAGMA optimize")
    gc.enable()
    return number


def _templates(acts: Acts) -> Iterator[dict[str, Any]]:
    """What a real reception tells of each procedure; the derivation of the appointment is left out."""
    clerk = Clerk(acts, acts.sign_in("clerk", "clerk"))
    for procedure in PROCEDURES:
        received = clerk.receive(procedure).id
        with acts.desk.database.reading() as session:
            query = select(JournalLine.line).where(JournalLine.dossier == received)
            yield read_line(session.scalars(query.order_by(JournalLine.pos)).first() or b"").body


def in_order(many: int, templates: list[dict[str, Any]]) -> Iterator[tuple[str, Told]]:
    """The events of all lives in the order of time, those still to come kept in a heap."""
    chance = random.Random(SEED)
    people = [_visitor(chance) for _ in range(max(1, many // VISITS))]
    waiting: list[tuple[datetime, int, str, list[Told]]] = []
    heapify(waiting)
    a_day = max(1, many // DAYS + 1)
    for number in range(many):
        day, of_day = divmod(number, a_day)
        at = datetime(BEGIN.year, 1, 1, 7, 30, tzinfo=VIETNAM) + timedelta(
            days=day, seconds=of_day * 32_000 // a_day
        )
        while waiting and waiting[0][0] <= at:
            yield from _next(waiting)
        body = _reception(chance.choice(templates), chance, at, number, of_day)
        events = list(life(chance, body, at))
        events[0] = replace(events[0], personal=_person(chance.choice(people)))
        heappush(waiting, (at, number, new_id(at), events))
    while waiting:
        yield from _next(waiting)


def _next(waiting: list[tuple[datetime, int, str, list[Told]]]) -> Iterator[tuple[str, Told]]:
    _, number, dossier, events = heappop(waiting)
    told, *rest = events
    yield dossier, told
    if rest:
        heappush(waiting, (rest[0].at, number, dossier, rest))


def _reception(
    template: dict[str, Any], chance: random.Random, at: datetime, number: int, of_day: int
) -> dict[str, Any]:
    code = f"H99.62-{at:%y%m%d}-1{of_day:05}"
    register = {"volume": 1, "entry": number + 100, "year": at.year}
    procedure = {**template["procedure"], "field": chance.choice(FIELDS)}
    told = {"code": code, "number": 100_000 + of_day, "day": f"{at:%y%m%d}", "fees": []}
    return {**template, **told, "register": register, "procedure": procedure}


def _person(visitor: Visitor) -> dict[str, Any]:
    return {
        "applicant": {
            "kind": "person", "name": visitor.name, "id_number": visitor.id_number,
            "phone": visitor.phone, "address": "Thôn 4, xã Quảng Phú",
        }
    }  # fmt: skip


def measure(acts: Acts) -> None:
    """A year's II.06 from the counters, and the same by going through the dossiers."""
    period, supervisor = (
        Period(date(2025, 1, 1), date(2025, 12, 31)),
        acts.sign_in("supervisor", "supervisor"),
    )
    took = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        report = acts.report(supervisor, "ii06", period.first, period.last)
        took.append(time.perf_counter() - begun)
    begun = time.perf_counter()
    with acts.desk.database.reading() as session:
        until = until_of(period.last, acts.desk.now())
        found = dossiers_between(session, acts.desk.site_id, period, until)
        scanned = figures_of((each for _, each in found), period.first, until, Options())
        every = session.query(CountedDossier).count()
    scan = time.perf_counter() - begun
    fast = sorted(took)[ROUNDS // 2]
    same = all(report.totals[name] == number for name, number in scanned.document().items())
    print(f"{every} dossiers, {scanned.received_total} in the year; same figures: {same}")
    print(f"II.06 with the year before: {fast * 1000:.1f} ms (first {took[0] * 1000:.1f} ms)")
    print(f"the scan: {scan * 1000:.0f} ms, {scan / fast:.0f} times as long")


def main(many: int) -> None:
    """Fills a scratch desk and prints the figures."""
    with tempfile.TemporaryDirectory() as place:
        acts = new_desk(Path(place))
        begun, worked = time.perf_counter(), time.process_time()
        events = fill(acts, many)
        took, worked = time.perf_counter() - begun, time.process_time() - worked
        size = (Path(place) / "desk" / "desk.db").stat().st_size >> 20
        print(f"{many} lives, {events} events in {took:.0f} s, {size} MiB")
        print(f"{many / took:.0f} lives a second, {many / worked:.0f} on a core of its own")
        measure(acts)
        acts.desk.database.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else DOSSIERS)
