"""One line of JSON for each request: who asked what and how it went; never a body, a name or a text."""

from __future__ import annotations

import json
import logging
from datetime import datetime
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desk_app.central.metrics import Metrics
from desk_app.models.moments import VIETNAM, iso
from desk_app.models.trail import trail

NO_ROUTE = "none"

log = logging.getLogger("desk_app.central.requests")


class JsonLines(logging.Formatter):
    """A record as one JSON document; of an error its trail, for its text may name somebody."""

    def format(self, record: logging.LogRecord) -> str:
        """The line without its end."""
        document = {
            "at": iso(datetime.fromtimestamp(record.created, VIETNAM)),
            "level": record.levelname.lower(),
            "what": record.getMessage(),
            **getattr(record, "told", {}),
        }
        if record.exc_info and record.exc_info[1]:
            document["trail"] = trail(record.exc_info[1])
        return json.dumps(document, ensure_ascii=False)


class RequestLog:
    """Around the whole service: it times every request, counts it and writes its line."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and look at the clock before and after."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        told: dict[str, object] = {}
        scope.setdefault("state", {})["told"] = told
        status, begun = 500, perf_counter()

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, sending)
        finally:
            seconds = perf_counter() - begun
            route = getattr(scope.get("route"), "path", NO_ROUTE)
            method = scope["method"] if route != NO_ROUTE else NO_ROUTE
            self.metrics.request(method, route, status, seconds)
            asked = {"method": method, "route": route, "status": status}
            told = asked | {"ms": round(seconds * 1000)} | told
            log.info("request", extra={"told": told})
