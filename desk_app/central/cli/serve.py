"""`serve`: the service itself, until it is told to end."""

from __future__ import annotations

import ipaddress
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

import uvicorn
from uvicorn.supervisors import Multiprocess

from desk_app.central.app import central_app
from desk_app.central.cli.console import Console
from desk_app.central.cli.worker import WORKER, hand_on, logged
from desk_app.central.collector import look_seldom
from desk_app.central.store import Store
from desk_app.models.outcomes import NotAllowed, Trouble
from desk_app.sentences.central import EMBEDDED, OWN_DATABASE, SERVING

ENDING = (signal.SIGINT, signal.SIGTERM)
GRACE = 15  # seconds for requests under way
KEEP = 75  # seconds that a connection may rest: a page takes its time through a narrow line
WAITING = 2_048  # connections that the system keeps in line


class _Ended(Exception):
    """Somebody asked the service to end."""


def serve(console: Console) -> None:
    """Answer desks and officers.

    NotAllowed(`not_loopback`): without a proxy that does TLS nothing leaves this machine.
    Trouble(`address_taken`).
    """
    host, port = console.asked.listen
    proxy = console.asked.behind_proxy
    if proxy is None and not _is_loopback(host):
        raise NotAllowed("not_loopback", host=host)
    with (
        _told_to_end(),
        _listening(host, port) as door,
        console.store() as store,
        logged(console.err),
    ):
        console.home.remember_database()
        _tell(console, host, door.getsockname()[1])
        _answer(console, store, door)


def _answer(console: Console, store: Store, door: socket.socket) -> None:
    """Until the end, by this process or by several."""
    proxy, workers = console.asked.behind_proxy, console.asked.workers
    options: dict[str, Any] = {
        "log_config": None, "access_log": False, "server_header": False, "lifespan": "off",
        "proxy_headers": proxy is not None, "forwarded_allow_ips": proxy or "",
        "timeout_graceful_shutdown": GRACE, "timeout_keep_alive": KEEP,
    }  # fmt: skip
    if workers == 1:
        look_seldom()
        uvicorn.Server(uvicorn.Config(central_app(store), **options)).run(sockets=[door])
        return
    hand_on(console.home, store)
    config = uvicorn.Config(WORKER, factory=True, workers=workers, **options)
    Multiprocess(config, sockets=[door]).run()


def _tell(console: Console, host: str, port: int) -> None:
    """Where it listens; desks that come from now on wait in line until they are answered."""
    shown = f"[{host}]" if ":" in host else host
    listen = f"http://{shown}:{port}"
    named = bool(console.home.database())
    document = {"listen": listen, "database": "named" if named else "embedded"}
    kind = console.words.plain(OWN_DATABASE if named else EMBEDDED)
    console.answer(document, console.words.plain(SERVING, listen=listen, database=kind))


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        door = socket.create_server((host, port), family=family, backlog=WAITING)
    except OSError as error:
        raise Trouble("address_taken", listen=f"{host}:{port}") from error
    with door:
        yield door


@contextmanager
def _told_to_end() -> Iterator[None]:
    """Whenever it is told to end, also while it begins: the database is left in order."""

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise _Ended

    before = {each: signal.signal(each, end) for each in ENDING}
    try:
        with suppress(_Ended):
            yield
    finally:
        for each, action in before.items():
            signal.signal(each, action)
