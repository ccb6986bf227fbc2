"""What operators look at: whether it works, and what it counts."""

from __future__ import annotations

from fastapi import APIRouter, Response

from desk_app.central import schemas
from desk_app.central.doors import Came, Service, document, door
from desk_app.central.metrics import CONTENT_TYPE


def watch_routes(service: Service) -> APIRouter:
    """The routes of operators; a proxy lets nobody else in to `/metrics`."""
    router = APIRouter(tags=["operators"])
    add = router.add_api_route
    add("/health", door(service, _health, 0), methods=["GET"], **schemas.HEALTH)
    add("/metrics", door(service, _metrics, 0), methods=["GET"], **schemas.METRICS)
    return router


def _health(service: Service, came: Came) -> Response:
    return document(came, {"status": "ok", "timeline": service.store.timeline()})


def _metrics(service: Service, _came: Came) -> Response:
    page = service.metrics.text(service.store.gauges())
    return Response(page, media_type=CONTENT_TYPE)
