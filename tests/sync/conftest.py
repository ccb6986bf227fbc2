"""A centre on a real PostgreSQL with a site, and desks of that site that nobody has enrolled yet."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desk_app.central.app import central_app
from desk_app.compose import open_acts
from desk_app.services.acts import Acts
from desk_app.services.shipped import demo_site
from desk_app.settings import Settings
from tests.conftest import CHEAP, Clock
from tests.exchange.office import new_desk
from tests.exchange.province import GENEROUS, Databases, Seat, databases
from tests.exchange.service import served
from tests.services.counter import Counter

Opens = Callable[[int], Counter]
MADE = "made"
LANES = (1, 2, 3)
_names = count(1)


@dataclass(frozen=True)
class Made:
    """What every test gets a copy of: a centre with a site, and a desk in each lane."""

    server: Databases
    folder: Path


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """Made once a process."""
    folder, clock = tmp_path_factory.mktemp("made"), Clock()
    # the server's own user may enter no folder below that of the tests
    with TemporaryDirectory() as own, databases(Path(own)) as server:
        with server.seat(MADE, clock) as seat:
            seat.add_site(demo_site(1))
        for lane in LANES:
            new_desk(folder / str(lane), demo_site(lane), clock).desk.database.close()
        yield Made(server, folder)


@pytest.fixture
def seat(made: Made, clock: Clock) -> Iterator[Seat]:
    """A centre that serves the demonstration site."""
    name = f"centre-{next(_names)}"
    made.server.make(name, MADE)
    with made.server.seat(name, clock, made=True) as seat:
        yield seat
    made.server.drop(name)


@pytest.fixture
def address(seat: Seat) -> Iterator[str]:
    """That centre on a real port of this machine."""
    with served(central_app(seat.store, GENEROUS)) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def open_lane(made: Made, tmp_path: Path, clock: Clock) -> Iterator[Opens]:
    """Opens the desk of a lane with its clerk."""
    opened: list[Acts] = []

    def open_desk_of(lane: int) -> Counter:
        shutil.copytree(made.folder / str(lane), tmp_path / str(lane))
        own = tmp_path / str(lane)
        settings = Settings(own / "desk", own / "witness", None, CHEAP)
        acts = open_acts(settings, clock.ticker())
        opened.append(acts)
        return Counter(acts, acts.sign_in("clerk", "clerk"))

    yield open_desk_of
    for each in opened:
        each.desk.database.close()


def connect(counter: Counter, seat: Seat, address: str) -> None:
    """The supervisor of a desk types the address and a fresh code."""
    desk = counter.acts.desk
    supervisor = counter.acts.sign_in("supervisor", "supervisor")
    counter.acts.enrol(supervisor, address, seat.store.enrol_code(desk.site_id, desk.site.lane))
