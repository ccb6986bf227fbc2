"""One PostgreSQL server a test process; every test has an empty centre in a database of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import make_url

from desk_app.central.embedded import embedded
from desk_app.central.schema import prepare
from desk_app.central.store import Store
from tests.central.enrolled import Enrolled, a_site, enrolled
from tests.conftest import Clock
from tests.protocol.chains_of_desks import NOON

CENTRE_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(2, 34)))
MADE = "made"
FAST = ("fsync = off", "full_page_writes = off", "synchronous_commit = off")
_numbers = count(1)


@dataclass(frozen=True)
class Server:
    """A running server with one database, `made`, in which every table lies."""

    url: str
    data: Path  # the folder of a centre whose database it is

    def copy(self) -> str:
        """The address of a new empty centre."""
        name = f"centre{next(_numbers)}"
        self.say(f"CREATE DATABASE {name} TEMPLATE {MADE}")
        return self.of(name)

    def of(self, name: str) -> str:
        """The address of a database."""
        return make_url(self.url).set(database=name).render_as_string(hide_password=False)

    def say(self, statement: str) -> None:
        """Outside of any transaction."""
        plain = self.of("postgres").replace("+psycopg", "")
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(statement.encode())


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Started when the first test asks for it, in a folder that its own user may enter."""
    with TemporaryDirectory() as folder, embedded(Path(folder)) as url:
        started = Server(url, Path(folder))
        for setting in FAST:  # nothing of a test has to outlive a power cut
            started.say(f"ALTER SYSTEM SET {setting}")
        started.say("SELECT pg_reload_conf()")
        started.say(f"CREATE DATABASE {MADE}")
        engine = create_engine(started.of(MADE))
        prepare(engine)
        engine.dispose()
        yield started


@pytest.fixture
def engine(server: Server) -> Iterator[Engine]:
    """An empty centre's database."""
    made = create_engine(server.copy())
    yield made
    made.dispose()
    server.say(
        f"DROP DATABASE {made.url.database} WITH (FORCE)"
    )  # nothing left to write at the end


@pytest.fixture
def store(engine: Engine, clock: Clock) -> Store:
    """The centre of that database, serving one site; what desks send it was recorded within the hour."""
    clock.now = NOON + timedelta(hours=1)
    store = Store(engine, CENTRE_KEY, lambda: clock.now)
    store.add_site(a_site(), demo=True)
    return store


@pytest.fixture
def desk(store: Store) -> Enrolled:
    """A desk of that site, enrolled for lane 1."""
    return enrolled(store, lane=1)
