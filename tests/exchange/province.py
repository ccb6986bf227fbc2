"""A centre on a real PostgreSQL and desks that are enrolled at it, made once and copied for each trial."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any

import httpx2
import psycopg
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import make_url

from desk_app.central.app import central_app
from desk_app.central.embedded import embedded
from desk_app.central.limits import Bounds
from desk_app.central.officers import Officer
from desk_app.central.schema import prepare
from desk_app.central.store import Store
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, NotAllowed
from desk_app.models.site import Site, site_document
from desk_app.protocol.batch import read_batch
from desk_app.protocol.messages import ExchangeRefused
from desk_app.services.acts import Acts
from desk_app.services.enrolment import request_of
from desk_app.services.shipped import demo_site
from desk_app.services.synchronise import Synchronise
from desk_app.settings import Settings
from desk_app.sync.centre import Centre
from desk_app.sync.enrolled import keep_certificate
from desk_app.sync.memory import remembered
from desk_app.sync.round import one_round
from desk_app.sync.state import RoundOutcome
from tests.conftest import CHEAP, Clock
from tests.exchange.checker import Held, held_by_centre
from tests.exchange.copies import Copy
from tests.exchange.line import Line
from tests.exchange.office import new_desk

GENEROUS = Bounds(per_second=100_000.0, burst=100_000)
"""Tests ask more often than a desk would."""
ADDRESS = "http://127.0.0.1"
CENTRE_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
FAST = ("fsync = off", "full_page_writes = off", "synchronous_commit = off")
DESKS = 2
HARMLESS = {"gap", "fork"}
"""What an old batch may be answered."""


@dataclass(frozen=True)
class Databases:
    """A PostgreSQL server; `url` as SQLAlchemy has it."""

    url: str

    def of(self, name: str) -> str:
        """The address of one of its databases."""
        return make_url(self.url).set(database=name).render_as_string(hide_password=False)

    def plain(self, name: str) -> str:
        """The same for the bare driver."""
        return self.of(name).replace("+psycopg", "")

    def make(self, name: str, template: str = "template0") -> None:
        """A new database, a copy of another one which nobody uses just now."""
        self._say(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')

    def drop(self, name: str) -> None:
        """Away with it, whoever uses it."""
        self._say(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def hurry(self) -> None:
        """Nothing here has to outlive a power cut of this very machine."""
        for setting in FAST:
            self._say(f"ALTER SYSTEM SET {setting}")
        self._say("SELECT pg_reload_conf()")

    def _say(self, statement: str) -> None:
        with psycopg.connect(self.plain("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    @contextlib.contextmanager
    def seat(self, name: str, clock: Clock, *, made: bool = False) -> Iterator[Seat]:
        """A centre in the database of that name; `made`: it was there before."""
        if not made:
            self.make(name)
        seat = Seat(self, name, clock)
        try:
            yield seat
        finally:
            seat.close()


@contextlib.contextmanager
def databases(folder: Path) -> Iterator[Databases]:
    """A server of its own below `folder`, stopped at the end."""
    with embedded(folder) as url:
        server = Databases(url)
        server.hurry()
        yield server


@dataclass
class Seat:
    """The centre: its database, its store, its service."""

    server: Databases
    name: str
    clock: Clock
    engine: Engine = field(init=False)
    store: Store = field(init=False)
    app: Any = field(init=False)

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        """As after a start of the service."""
        self.engine = create_engine(self.server.of(self.name), hide_parameters=True)
        prepare(self.engine)
        self.store = Store(self.engine, CENTRE_KEY, lambda: self.clock.now)
        self.app = central_app(self.store, GENEROUS)

    def close(self) -> None:
        """Let every connection go."""
        self.engine.dispose()

    def add_site(self, site: Site) -> None:
        """A site of this centre."""
        self.store.add_site(site_document(site), demo=True)

    def held(self, site: str) -> Held:
        """What lies in its database of a site."""
        return held_by_centre(self.server.plain(self.name), site)


def exchange_of(acts: Acts, address: str, client: httpx2.Client) -> Callable[[], RoundOutcome]:
    """One round of a desk, as its worker calls it."""
    desk = acts.desk
    exchange = Synchronise(desk).exchange()
    centre = Centre(address, desk.site_id, desk.desk, desk.signing_key, desk.now, client)
    return lambda: one_round(exchange, centre)


def enrolled(acts: Acts, seat: Seat) -> None:
    """A code from the centre, typed at the desk by its administrator."""
    desk = acts.desk
    code = seat.store.enrol_code(desk.site_id, desk.site.lane)
    certificate = seat.store.enrol(request_of(desk, code))
    keep_certificate(Synchronise(desk).exchange(), certificate, address=ADDRESS)


@contextlib.contextmanager
def impatient(seconds: float) -> Iterator[httpx2.Client]:
    """A client that waits no longer than so for an answer."""
    with httpx2.Client(timeout=seconds, trust_env=False) as client:
        yield client


class Province:
    """A site with two desks, enrolled once; `town` makes a copy of all of it."""

    def __init__(self, server: Databases, folder: Path) -> None:
        self.server, self.folder = server, folder
        self.clock = Clock()
        self.loop = asyncio.new_event_loop()
        self._names = count(1)
        with server.seat("province", self.clock) as seat:
            seat.add_site(demo_site(1))
            for lane in range(1, DESKS + 1):
                acts = new_desk(folder / f"lane-{lane}", demo_site(lane), self.clock)
                enrolled(acts, seat)
                acts.desk.database.close()

    def name(self) -> str:
        """A name no database has yet."""
        return f"town-{next(self._names)}"

    def town(self, folder: Path) -> Town:
        """Its own database, its own files."""
        name = self.name()
        self.server.make(name, "province")
        clock = Clock(self.clock.now)
        return Town(self, name, folder, clock)

    def close(self) -> None:
        """The loop of the line is of no use any more."""
        self.loop.close()


class Town:
    """The centre and the desks of one trial."""

    def __init__(self, province: Province, name: str, folder: Path, clock: Clock) -> None:
        self.province, self.server, self.clock = province, province.server, clock
        self.site = demo_site(1).site
        self.seat = Seat(self.server, name, clock)
        self.line = Line(self.seat.app, province.loop)
        self.client = httpx2.Client(transport=self.line)
        self.copies = [self._desk(folder, lane) for lane in range(1, DESKS + 1)]
        self._databases = [name]

    def _desk(self, folder: Path, lane: int) -> Copy:
        own = folder / f"lane-{lane}"
        shutil.copytree(self.province.folder / f"lane-{lane}", own)
        settings = Settings(own / "desk", own / "witness", None, CHEAP)
        return Copy(f"lane-{lane}", settings, self.clock)

    def round(self, copy: Copy) -> RoundOutcome:
        """One round of a desk."""
        return exchange_of(copy.acts, ADDRESS, self.client)()

    def held(self) -> Held:
        """What the centre holds."""
        return self.seat.held(self.site)

    def officer(self, act: Act, dossier: str, body: dict[str, Any]) -> bool:
        """An officer does something, if the law allows it; whether it does."""
        held = {state[0]: state[1] for state in self.held().states}
        officer = Officer(self.site, "Y Khoa Niê", "Công an xã")
        try:
            self.seat.store.act(officer, act, [held[dossier]], body)
        except (NotAllowed, HasProblems):
            return False
        return True

    def label(self, copy: Copy) -> str:
        """Under which name the centre keeps a copy apart; empty for the first of two."""
        with copy.acts.desk.database.reading() as session:
            return remembered(session, self.site).label

    def went_on(self, copy: Copy) -> datetime | None:
        """When a copy heard from the centre that it is an older state, and went on above that."""
        with copy.acts.desk.database.reading() as session:
            return remembered(session, self.site).moment("went_on")

    def confirmed(self, copy: Copy) -> bytes | None:
        """The hash up to which a desk believes that the centre, as it is now, holds its chain."""
        with copy.acts.desk.database.reading() as session:
            memory = remembered(session, self.site)
        same = memory.acked is not None and memory.timeline == self.seat.store.timeline()
        return memory.acked.head if same and memory.acked else None

    def again(self, pick: int) -> None:
        """A batch that came some time ago comes once more."""
        if not self.line.pushed:
            return
        body = self.line.pushed[pick % len(self.line.pushed)]
        try:
            self.seat.store.push(self.site, read_batch(body), body)
        except ExchangeRefused as error:
            if error.refusal.code not in HARMLESS:
                raise

    def save(self) -> str:
        """A copy of the centre's database."""
        name = self.province.name()
        self.seat.close()
        self.server.make(name, self.seat.name)
        self._databases.append(name)
        return name

    def put_back(self, saved: str, *, forgotten: bool = False) -> None:
        """The copy takes the place of the database; whoever does that begins a new timeline, or forgets."""
        self.seat.close()
        self.server.drop(self.seat.name)
        self.server.make(self.seat.name, saved)
        self.seat.open()
        self.line.app = self.seat.app
        if not forgotten:
            self.seat.store.new_timeline()

    def close(self) -> None:
        """Everything away."""
        self.client.close()
        for copy in self.copies:
            copy.stop()
        self.seat.close()
        for name in self._databases:
            self.server.drop(name)
