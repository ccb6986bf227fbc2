"""One of several processes that answer at the same address, each with connections of its own."""

from __future__ import annotations

import atexit
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TextIO

from fastapi import FastAPI

from desk_app.central.app import central_app
from desk_app.central.cli.console import now
from desk_app.central.cli.home import DATA_FOLDER, DATABASE_URL, Home, home_of
from desk_app.central.collector import look_seldom
from desk_app.central.request_log import JsonLines
from desk_app.central.store import Store, opened

WORKER = "desk_app.central.cli.worker:app"
LOGGERS = ("desk_app.central", "uvicorn")


def hand_on(home: Home, store: Store) -> None:
    """Tell the processes that begin from now on where the centre lives; nobody else reads it there."""
    url = store.router.engines[0].url.render_as_string(hide_password=False)
    os.environ[DATA_FOLDER], os.environ[DATABASE_URL] = str(home.data), url


def app() -> FastAPI:
    """The service of such a process, which ends with it."""
    look_seldom()
    lasting = ExitStack()
    atexit.register(lasting.close)
    lasting.enter_context(logged(sys.stderr))
    home = home_of(os.environ, None, None)
    store = lasting.enter_context(opened(home.database(), home.key(), now))
    return central_app(store, process=str(os.getpid()))


@contextmanager
def logged(err: TextIO) -> Iterator[None]:
    """Lines of JSON: requests, incidents and what the server itself says."""
    lines = logging.StreamHandler(err)
    lines.setFormatter(JsonLines())
    loggers = [logging.getLogger(name) for name in LOGGERS]
    for each in loggers:
        each.addHandler(lines)
        each.setLevel(logging.INFO)
    try:
        yield
    finally:
        for each in loggers:
            each.removeHandler(lines)
