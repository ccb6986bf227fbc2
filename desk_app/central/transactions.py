"""One transaction on one site, carried out again when the database asks for it; sites in many databases."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import psycopg
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from desk_app.models.outcomes import NotAllowed, Trouble

AGAIN = frozenset({"40001", "40P01"})  # serialisation failure, deadlock
CONNECTION_LOST = ("08", "57P")  # also: the database is shut down or starts again
TIMES = 5
CLASHES = 20
"""A lost connection is soon given up; of hands that are in each other's way one gets through each time."""
FIRST_WAIT_S, LONGEST_WAIT_S = 0.02, 0.5
T = TypeVar("T")
Work = Callable[[Session], T]


@dataclass(frozen=True)
class Router:
    """In which database each site lies; `placed` by site, the others in the first."""

    engines: tuple[Engine, ...]
    placed: Mapping[str, int]

    def of(self, site: str) -> Engine:
        """The database of a site."""
        return self.engines[self.placed.get(site, 0)]


def in_transaction(engine: Engine, work: Work[T]) -> T:
    """What `work` answers, committed. It is done again from the beginning when the database says so.

    Trouble(`centre_database_away`) when the connection is lost again and again, or when others are in
    the way for too long.
    """
    tried = 0
    while True:
        tried += 1
        try:
            with Session(engine, expire_on_commit=False) as session, session.begin():
                return work(session)
        except (DBAPIError, psycopg.Error) as error:
            most = _tries(error)
            if not most:
                raise
            if tried >= most:
                raise Trouble("centre_database_away") from error
            time.sleep(random.uniform(0, min(LONGEST_WAIT_S, FIRST_WAIT_S * 2**tried)))


def _tries(error: DBAPIError | psycopg.Error) -> int:
    """How often it is worth trying: the fault is none of ours. 0 when it is."""
    if isinstance(error, DBAPIError):
        return TIMES if error.connection_invalidated else _tries_of(error.orig)
    return _tries_of(error)


def _tries_of(error: BaseException | None) -> int:
    state = str(getattr(error, "sqlstate", None) or "")
    if state in AGAIN:
        return CLASHES
    lost = isinstance(error, psycopg.OperationalError) and not state
    return TIMES if lost or state.startswith(CONNECTION_LOST) else 0


def unknown_site(site: str) -> NotAllowed:
    """The refusal for a site that this centre does not serve."""
    return NotAllowed("site_unknown", site=site[:60])
