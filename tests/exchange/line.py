"""The line between desks and a centre in one process: every fault happens exactly where a test wants it."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.protocol.batch import read_batch
from desk_app.protocol.seals import acknowledged

Scope = MutableMapping[str, Any]
App = Callable[..., Awaitable[None]]


class Break(StrEnum):
    """What becomes of one request."""

    LOST = "lost"
    """It never arrives."""
    UNANSWERED = "unanswered"
    """It is done, the answer never arrives."""
    TWICE = "twice"
    """It is done twice."""
    FORGED = "forged"
    """A stranger on the line takes a batch and answers in the centre's place; all else it loses."""
    CRASH_BEFORE = "crash_before"
    """The desk's process dies before it is sent."""
    CRASH_AFTER = "crash_after"
    """The desk's process dies when the centre has done it."""


class Crashed(BaseException):
    """The desk's process died here: nothing that runs in it may catch this and go on."""


@dataclass
class Line(httpx2.BaseTransport):
    """Asks the application at its other end directly. `breaks` are suffered by the next requests."""

    app: App
    loop: asyncio.AbstractEventLoop
    breaks: list[Break | None] = field(default_factory=list)
    asked: int = 0
    pushed: list[bytes] = field(default_factory=list)
    """Every batch that ever travelled, unpacked."""
    timeline: str = ""
    """What a stranger has overheard: in which timeline the centre is."""

    def suffers(self, breaks: Iterable[Break | None]) -> None:
        """From now on; a request for which none is left passes."""
        self.breaks[:] = breaks

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """One request, its answer whole."""
        self.asked += 1
        what = self.breaks.pop(0) if self.breaks else None
        if what is Break.CRASH_BEFORE:
            raise Crashed
        if what is Break.FORGED and request.url.path.endswith("/push"):
            return _forged(request, self.timeline)
        if what in {Break.LOST, Break.FORGED}:
            raise httpx2.ConnectError("the line is dead", request=request)
        if what is Break.TWICE:
            self._answered(request)
        answer = self._answered(request)
        if what is Break.CRASH_AFTER:
            raise Crashed
        if what is Break.UNANSWERED:
            raise httpx2.ReadError("the line died", request=request)
        return answer

    def _answered(self, request: httpx2.Request) -> httpx2.Response:
        body = request.read()
        if request.url.path.endswith("/push"):
            self.pushed.append(_unpacked(request))
        answer = self.loop.run_until_complete(_ask(self.app, request, body))
        if request.url.path.endswith("/hello") and answer.is_success:
            self.timeline = _told(answer)["timeline"]
        return answer


def _told(answer: httpx2.Response) -> dict[str, Any]:
    told: dict[str, Any] = answer.json()
    return told


def _unpacked(request: httpx2.Request) -> bytes:
    packed = request.headers.get("content-encoding") == "gzip"
    return gzip.decompress(request.read()) if packed else request.read()


def _forged(request: httpx2.Request, timeline: str) -> httpx2.Response:
    head = read_batch(_unpacked(request)).head
    answer = acknowledged(timeline, head.last, Ed25519PrivateKey.generate())
    return httpx2.Response(200, json=answer.document())


async def _ask(app: App, request: httpx2.Request, body: bytes) -> httpx2.Response:
    """As a server of this protocol (ASGI) would ask its application."""
    path, _, _ = request.url.raw_path.partition(b"?")
    scope: Scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http",
        "method": request.method, "path": request.url.path, "raw_path": path,
        "query_string": request.url.query, "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1),
    }  # fmt: skip
    told = iter([{"type": "http.request", "body": body, "more_body": False}])
    said: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return next(told, {"type": "http.disconnect"})

    async def send(message: dict[str, Any]) -> None:
        said.append(message)

    await app(scope, receive, send)
    content = b"".join(each.get("body", b"") for each in said[1:])
    return httpx2.Response(said[0]["status"], headers=said[0]["headers"], content=content)
