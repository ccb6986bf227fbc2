"""Whole lives told in the order of time, ready to be chained: every line but for its number.

Seeded: the same number of lives makes the same office, whatever number of processes tell them.
"""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from heapq import heappop, heappush, merge
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from operator import itemgetter
from typing import Any

from desk_app.journal.canonical import canonical
from desk_app.journal.chain import personal_hash
from desk_app.journal.desk_journal import SALT_BYTES
from desk_app.journal.envelope import Event
from desk_app.journal.ids import new_id
from desk_app.models.moments import VIETNAM
from tests.services.lives import Told, life
from tests.services.many_dossiers import SEED, VISITS, Visitor, visitor

BEGIN = datetime(2024, 1, 1, 7, 30, tzinfo=VIETNAM)
DAYS, SECONDS = 1_040, 32_000
"""Days over which the dossiers come, nearly three years, and seconds of a day in which they do."""
FIELDS = ("Hộ tịch", "Chứng thực", "Đất đai", "Đăng ký, quản lý cư trú", "Hoạt động xây dựng",
          "Bảo trợ xã hội", "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)")  # fmt: skip
"""The fields among which the dossiers are spread."""
NUMBER, AT_ONCE = b'"seq":0,', 500
Template = dict[str, Any]


@dataclass(frozen=True)
class Office:
    """Whose dossiers they are, how many, and what a reception of each procedure tells."""

    many: int
    site: str
    desk: str
    epoch: int
    templates: tuple[Template, ...]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """An event that only lacks its number: the bytes of its line before and behind it."""

    fields: tuple[Any, ...]
    head: bytes
    tail: bytes
    part: bytes | None
    salt: bytes

    def event(self, seq: int) -> Event:
        """The event with its number."""
        values = (*self.fields[:3], seq, *self.fields[4:])
        return Event(*values)

    def line(self, seq: int) -> bytes:
        """Its line, as `Event.line` would write it."""
        return self.head + b'"seq":%d,' % seq + self.tail


Timed = tuple[datetime, int, int, Unplaced]
"""(when, number of the life, place in it, event): sorts as the lines of a journal stand."""
WHEN = itemgetter(0, 1, 2)


@contextmanager
def told(office: Office, processes: int) -> Iterator[Iterator[Unplaced]]:
    """The events of all lives in the order of time, told by so many processes; 0: by this one."""
    with ExitStack() as stack:
        parts = range(max(1, processes))
        if not processes:
            yield (each[-1] for each in _lives(office, 0, 1))
            return
        streams = [stack.enter_context(_elsewhere(office, part, processes)) for part in parts]
        yield (each[-1] for each in merge(*streams, key=WHEN))


@contextmanager
def _elsewhere(office: Office, part: int, parts: int) -> Iterator[Iterator[Timed]]:
    ours, theirs = get_context("spawn").Pipe(duplex=False)
    process = get_context("spawn").Process(target=_tell, args=(theirs, office, part, parts))
    process.start()
    theirs.close()
    try:
        yield _arriving(ours)
    finally:
        ours.close()
        process.terminate()
        process.join()


def _arriving(pipe: Connection) -> Iterator[Timed]:
    chunk: Sequence[Timed]
    while chunk := pipe.recv():
        yield from chunk


def _tell(pipe: Connection, office: Office, part: int, parts: int) -> None:
    lives = _lives(office, part, parts)
    while chunk := list(islice(lives, AT_ONCE)):
        pipe.send(chunk)
    pipe.send([])


def _lives(office: Office, part: int, parts: int) -> Iterator[Timed]:
    """Every so-manieth life, its events among those of the others, what is still to come in a heap."""
    chance = random.Random(SEED)
    people = [visitor(chance) for _ in range(max(1, office.many // VISITS))]
    waiting: list[tuple[datetime, int, int, str, list[Told]]] = []
    a_day = max(1, office.many // DAYS + 1)
    for number in range(part, office.many, parts):
        day, of_day = divmod(number, a_day)
        at = BEGIN + timedelta(days=day, seconds=of_day * SECONDS // a_day)
        while waiting and waiting[0][0] <= at:
            yield _next(office, waiting)
        own = random.Random(SEED * office.many + number)
        body = _reception(own.choice(office.templates), own, at, number, of_day)
        events = list(life(own, body, at))
        events[0] = replace(events[0], personal=_person(own.choice(people)))
        heappush(waiting, (at, number, 0, new_id(at), events))
    while waiting:
        yield _next(office, waiting)


def _next(office: Office, waiting: list[tuple[datetime, int, int, str, list[Told]]]) -> Timed:
    at, number, place, dossier, events = heappop(waiting)
    if place + 1 < len(events):
        heappush(waiting, (events[place + 1].at, number, place + 1, dossier, events))
    return at, number, place, _unplaced(office, dossier, events[place])


def _unplaced(office: Office, dossier: str, one: Told) -> Unplaced:
    """The event with its own salt; its line parted where its number belongs."""
    part = None if one.personal is None else canonical(one.personal)
    salt = secrets.token_bytes(SALT_BYTES)
    fields = (
        new_id(one.at), office.desk, office.epoch, 0, office.site, one.kind, 1, dossier, one.at,
        one.at, "bulk", 0, None, "clerk", 0, None if part is None else personal_hash(salt, part),
        one.body,
    )  # fmt: skip
    head, _, tail = Event(*fields).line().rpartition(NUMBER)
    return Unplaced(fields, head, tail, part, salt)


def _reception(
    template: Template, chance: random.Random, at: datetime, number: int, of_day: int
) -> Template:
    code = f"H99.62-{at:%y%m%d}-1{of_day:05}"
    register = {"volume": 1, "entry": number + 100, "year": at.year}
    procedure = {**template["procedure"], "field": chance.choice(FIELDS)}
    numbered = {"code": code, "number": 100_000 + of_day, "day": f"{at:%y%m%d}", "fees": []}
    return {**template, **numbered, "register": register, "procedure": procedure}


def _person(visitor: Visitor) -> dict[str, Any]:
    return {
        "applicant": {
            "kind": "person", "name": visitor.name, "id_number": visitor.id_number,
            "phone": visitor.phone, "address": "Thôn 4, xã Quảng Phú",
        }
    }  # fmt: skip
