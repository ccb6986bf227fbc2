"""The central service over HTTP: routes around a store, nothing is decided here."""

from __future__ import annotations

from time import monotonic
from typing import Any

from anyio import CapacityLimiter
from fastapi import FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException

from desk_app import __version__
from desk_app.central.answers import answer_to
from desk_app.central.desk_routes import desk_routes
from desk_app.central.doors import Service
from desk_app.central.limits import Bounds, Throttle
from desk_app.central.metrics import Metrics
from desk_app.central.officer_routes import officer_routes
from desk_app.central.officer_views import OfficerViews
from desk_app.central.officers import Officers
from desk_app.central.request_log import RequestLog
from desk_app.central.schemas import SHAPES
from desk_app.central.store import Store
from desk_app.central.watch_routes import watch_routes
from desk_app.protocol.messages import refused

NO_SUCH_METHOD = 405


def central_app(store: Store, bounds: Bounds | None = None, process: str = "") -> FastAPI:
    """The service of one store; `process`: its name among several at the same address."""
    bounds = bounds or Bounds()
    metrics = Metrics(process)
    by_caller = Throttle(bounds.per_second, bounds.burst, monotonic)
    many = bounds.of_address
    by_address = Throttle(bounds.per_second * many, bounds.burst * many, monotonic)
    officers, views = Officers(store.router, store.clock), OfficerViews(store.router, store.clock)
    lane = CapacityLimiter(bounds.at_once)
    service = Service(store, officers, views, bounds, metrics, by_address, by_caller, lane)
    # its pages of explanation would be loaded from somewhere else
    app = FastAPI(title="desk-central", version=__version__, docs_url=None, redoc_url=None)
    app.add_middleware(RequestLog, metrics=metrics)
    app.add_exception_handler(HTTPException, _no_such_route)
    for routes in (desk_routes, officer_routes, watch_routes):
        app.include_router(routes(service))
    app.openapi = lambda: _described(app)  # type: ignore[method-assign] # the framework's own way
    return app


def _described(app: FastAPI) -> dict[str, Any]:
    described = get_openapi(title=app.title, version=app.version, routes=app.routes)
    described.setdefault("components", {}).setdefault("schemas", {}).update(SHAPES)
    return described


async def _no_such_route(_request: Request, error: Exception) -> Response:
    wrong = isinstance(error, HTTPException) and error.status_code == NO_SUCH_METHOD
    answer = answer_to(refused("wrong_method" if wrong else "unknown_path")).response()
    if isinstance(error, HTTPException):
        answer.headers.update(error.headers or {})
    return answer
