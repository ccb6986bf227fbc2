"""What the service says of itself in OpenAPI is what it does, also when it is asked nonsense."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis import Case
from schemathesis.core.result import Ok
from schemathesis.openapi.loaders import from_asgi
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import missing_required_header, positive_data_acceptance
from schemathesis.specs.openapi.schemas import OpenApiSchema
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desk_app.central.app import central_app
from desk_app.central.limits import Bounds
from desk_app.central.officers import Officers
from desk_app.central.store import Store
from desk_app.protocol.requests import Asked, SignedBy, signed_request
from tests.central.asking import SpeakingDesk
from tests.protocol.chains_of_desks import DESK, DESK_KEY, NOON, SITE

EXAMPLES, ROUTES = 5, 10
Operation = APIOperation[Any, Any, Any, Any]
OF_MEANING = positive_data_acceptance
"""A signature, a chain or a code can have the right shape and still be wrong."""
OF_DOOR = missing_required_header
"""The door of this test adds the headers that are left out."""


class Trusted:
    """The service behind a door that signs whatever comes, so that nonsense gets past the first check."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self.app, self.token = app, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        query = scope["query_string"]
        target = (scope["raw_path"] + (b"?" + query if query else b"")).decode("latin-1")
        asked, now = Asked(scope["method"], target, body), NOON + timedelta(hours=1)
        signed = signed_request(DESK_KEY, SignedBy(DESK, SITE), asked, now)
        own = signed | {"authorization": f"Bearer {self.token}"}
        kept = [each for each in scope["headers"] if each[0].decode() not in own]
        headers = [*kept, *((name.encode(), value.encode()) for name, value in own.items())]

        async def again() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        await self.app({**scope, "headers": headers}, again, send)


@pytest.fixture
def described(store: Store) -> OpenApiSchema:
    """The description of a service that knows one desk and one officer, and what answers to it."""
    app = central_app(store, Bounds(burst=10_000, wait=0))
    with TestClient(app) as http:
        desk = SpeakingDesk(http, SITE, DESK_KEY)
        assert desk.enrol(store.enrol_code(SITE, 1)).status_code == 200
    officers = Officers(store.router, store.clock)
    token = officers.add(SITE, "Nguyễn Thị Mẫu", "Tư pháp - Hộ tịch")
    return from_asgi("/openapi.json", Trusted(app, token))


def test_every_route_answers_as_it_is_described(described: OpenApiSchema) -> None:
    found = list(described.get_all_operations())
    routes = [each.ok() for each in found if isinstance(each, Ok)]
    assert len(routes) == len(found) > ROUTES
    for route in routes:
        _ask_nonsense(route)


def _ask_nonsense(route: Operation) -> None:
    @given(case=route.as_strategy())
    @settings(max_examples=EXAMPLES, database=None, suppress_health_check=list(HealthCheck))
    def asked(case: Case[Any]) -> None:
        case.call_and_validate(excluded_checks=[OF_MEANING, OF_DOOR])

    asked()
