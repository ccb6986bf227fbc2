"""The encrypted local database: how it is opened, and its two kinds of transaction."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from desk_app.models.outcomes import Trouble
from desk_app.storage.troubles import trouble_of
from desk_app.storage.turns import Turns

BUSY_S = 15
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # a printed receipt must survive a power cut; NORMAL loses it
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
)


@dataclass(frozen=True)
class Database:
    """One SQLite file under SQLCipher, for one site's desk."""

    path: Path
    engine: Engine
    turns: Turns = field(default_factory=Turns)

    @contextlib.contextmanager
    def writing(self) -> Iterator[Session]:
        """One `BEGIN IMMEDIATE` transaction; commits at the end, undoes everything on an exception.

        Writers of this program take turns. Trouble(`database_locked`) when another keeps it too long.
        """
        with self.turns.taken(BUSY_S) as came:
            if not came:
                raise Trouble("database_locked", folder=str(self.path.parent))
            yield from self._transaction("IMMEDIATE")

    @contextlib.contextmanager
    def reading(self) -> Iterator[Session]:
        """One consistent snapshot; never waits for a writer."""
        yield from self._transaction("DEFERRED")

    def _transaction(self, kind: str) -> Iterator[Session]:
        engine = self.engine.execution_options(desk_begin=kind)
        try:
            with Session(engine, expire_on_commit=False) as session, session.begin():
                yield session
        except (DBAPIError, sqlcipher3.dbapi2.Error) as error:
            raise trouble_of(error, self.path) from error

    def close(self) -> None:
        """Let every connection go (the write-ahead log is folded into the file by the last one)."""
        self.engine.dispose()


def open_database(path: Path, key: bytes) -> Database:
    """The database at `path`; the file is made when it is missing. Nothing is read yet.

    `key` is the raw 32-byte key of SQLCipher.
    """

    def connect() -> Any:
        connection = sqlcipher3.dbapi2.connect(
            str(path), timeout=BUSY_S, isolation_level=None, check_same_thread=False
        )
        try:
            # hex of our own key bytes, never text from outside: PRAGMA takes no parameters
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("PRAGMA cipher_log_level = NONE")
            for pragma in PRAGMAS:
                connection.execute(pragma)
        except sqlcipher3.dbapi2.Error as error:
            connection.close()
            raise trouble_of(error, path) from error
        return connection

    engine = create_engine(
        "sqlite://", creator=connect, module=sqlcipher3.dbapi2, poolclass=QueuePool,
        hide_parameters=True,  # persons are parameters: no exception text may name one
    )  # fmt: skip
    event.listen(engine, "begin", _begin)
    return Database(path, engine)


def _begin(connection: Any) -> None:
    kind = connection.get_execution_options().get("desk_begin", "IMMEDIATE")
    connection.exec_driver_sql(f"BEGIN {kind}")
