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
FIRST_WAIT_S = 0.02
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

    Trouble(`centre_database_away`) when the connection is lost again and again.
    """
    for tried in range(1, TIMES + 1):
        try:
            with Session(engine, expire_on_commit=False) as session, session.begin():
                return work(session)
        except (DBAPIError, psycopg.Error) as error:
            if not _is_worth_trying(error):
                raise
            if tried == TIMES:
                raise Trouble("centre_database_away") from error
            time.sleep(random.uniform(0, FIRST_WAIT_S * 2**tried))
    raise AssertionError("the last try has returned or raised")


def _is_worth_trying(error: DBAPIError | psycopg.Error) -> bool:
    """Whether the fault is none of ours: a clash with another transaction, or a lost connection."""
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or _is_worth_trying_again(error.orig)
    return _is_worth_trying_again(error)


def _is_worth_trying_again(error: BaseException | None) -> bool:
    state = str(getattr(error, "sqlstate", None) or "")
    lost = isinstance(error, psycopg.OperationalError) and not state
    return lost or state in AGAIN or state.startswith(CONNECTION_LOST)


def unknown_site(site: str) -> NotAllowed:
    """The refusal for a site that this centre does not serve."""
    return NotAllowed("site_unknown", site=site[:60])
