"""How a request comes in: its body within bounds, its work on a thread, its refusal as JSON."""

from __future__ import annotations

import gzip
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from anyio import CapacityLimiter, to_thread
from fastapi import Request, Response
from fastapi.responses import JSONResponse

from desk_app.central.answers import SOON, answer_to
from desk_app.central.limits import Bounds, Throttle, unpacked
from desk_app.central.metrics import Metrics
from desk_app.central.officer_views import OfficerViews
from desk_app.central.officers import Officers
from desk_app.central.store import Store
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.messages import refused

NUMBER = re.compile(r"[0-9]{1,18}", re.ASCII)
PACKED_FROM = 1_000  # bytes; less is not worth packing
T = TypeVar("T")


@dataclass(frozen=True)
class Came:
    """A request as plain values; `at`: when it began to come.

    `told` goes into its line of the log, so no names and no bodies.
    """

    method: str
    target: str
    query: Mapping[str, str]
    path: Mapping[str, str]
    headers: Mapping[str, str]
    address: str
    body: bytes
    at: datetime
    told: dict[str, Any]

    def unpacked(self, most: int) -> bytes:
        """The body as it was before it was packed; ExchangeRefused when it is too much or damaged."""
        return unpacked(self.body, self.headers.get("content-encoding", ""), most)


@dataclass(frozen=True)
class Service:
    """What every route works with."""

    store: Store
    officers: Officers
    views: OfficerViews
    bounds: Bounds
    metrics: Metrics
    by_address: Throttle
    by_caller: Throttle
    lane: CapacityLimiter

    async def came(self, request: Request, most: int) -> Came:
        """The request whole. ExchangeRefused: `slow_down` of its address, `too_large` {most}."""
        address, at = request.client.host if request.client else "", self.store.clock()
        self.by_address.take(address)
        return Came(
            method=request.method,
            target=_target(request),
            query=request.query_params,
            path={key: str(value) for key, value in request.path_params.items()},
            headers=request.headers,
            address=address,
            body=await _body(request, most),
            at=at,
            told=request.state.told,
        )

    async def work(self, does: Callable[[], T]) -> T:
        """Do it on one of the few threads. ExchangeRefused(`busy`) when too many wait already."""
        if self.lane.statistics().tasks_waiting >= self.bounds.queued:
            raise refused("busy", next_try=SOON)
        return await to_thread.run_sync(does, limiter=self.lane)


Does = Callable[[Service, Came], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def door(service: Service, does: Does, most: int | None = None) -> Endpoint:
    """The endpoint of work that is done in one go; `most` bytes of body as they travel."""

    async def whole(request: Request) -> Response:
        came = await service.came(request, service.bounds.body if most is None else most)
        return await service.work(lambda: does(service, came))

    return guarded(service, whole)


def guarded(service: Service, endpoint: Endpoint) -> Endpoint:
    """Whatever an endpoint raises becomes an answer."""

    async def answered(request: Request) -> Response:
        try:
            return await endpoint(request)
        except Exception as error:
            answer = answer_to(error)
            request.state.told["code"] = answer.refusal.code
            service.metrics.refusal(answer.refusal.code)
            return answer.response()

    return answered


def _target(request: Request) -> str:
    """Path and query exactly as they travelled: that is what a desk signs."""
    path, query = request.scope["raw_path"], request.scope["query_string"]
    return str(path + (b"?" + query if query else b""), "latin-1")


async def _body(request: Request, most: int) -> bytes:
    """Read no further than the bound, whatever length was announced."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise refused("too_large", most=most)
        parts.append(part)
    return b"".join(parts)


def document(came: Came, answer: Mapping[str, Any]) -> Response:
    """An answer of one JSON document."""
    return packed(came, JSONResponse(answer))


def content(came: Came, data: bytes, kind: str) -> Response:
    """An answer of bytes."""
    return packed(came, Response(data, media_type=kind))


def packed(came: Came, answer: Response) -> Response:
    """Packed where the caller understands that: on this thread, not on the one that listens."""
    body = bytes(answer.body)
    if len(body) < PACKED_FROM or "gzip" not in came.headers.get("accept-encoding", ""):
        return answer
    headers = {"content-encoding": "gzip", "vary": "accept-encoding"}
    kind = answer.media_type
    return Response(gzip.compress(body, 6, mtime=0), answer.status_code, headers, kind)


def number(values: Mapping[str, str], name: str) -> int:
    """The whole number of a header or of the query, 0 when it is not there. MessageUnreadable."""
    text = values.get(name, "0")
    if not NUMBER.fullmatch(text):
        raise MessageUnreadable(name)
    return int(text)
