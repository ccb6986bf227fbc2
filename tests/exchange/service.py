"""A central service on a real port of loopback, and an address for the database behind it."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import uvicorn

READY_S = 20.0
BACKLOG = 512


def door(port: int = 0) -> socket.socket:
    """A listening port that outlives the service behind it: whoever comes meanwhile waits."""
    return socket.create_server(("127.0.0.1", port), backlog=BACKLOG)


def serve(app: Any, listening: socket.socket) -> None:
    """Serve until the process ends."""
    _server(app).run(sockets=[listening])


@contextlib.contextmanager
def served(app: Any, port: int = 0) -> Iterator[int]:
    """Serve on a thread; answers the port, which may be asked for."""
    listening = door(port)
    server = _server(app)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    until = time.monotonic() + READY_S
    while not server.started and time.monotonic() < until:
        time.sleep(0.005)
    try:
        yield listening.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(READY_S)
        listening.close()


def _server(app: Any) -> uvicorn.Server:
    config = uvicorn.Config(
        app, lifespan="off", ws="none", backlog=BACKLOG, log_config=None, log_level="critical",
        access_log=False,
    )  # fmt: skip
    return uvicorn.Server(config)
