"""From what went wrong to the answer: a code and its facts as JSON, never a text that could name somebody."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fastapi.responses import JSONResponse
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.requests import ClientDisconnect

from desk_app.models.outcomes import HasProblems, IntegrityBroken, NotAllowed, Problem, Trouble
from desk_app.models.trail import trail
from desk_app.protocol.bundle import BundleRefused
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.messages import ExchangeRefused, Refusal
from desk_app.protocol.requests import CENTRE_NOW

SOON = 5  # seconds after which somebody who was sent away may come again
RULE_SAID_NO = 409
BUG = 500
STATUS: Mapping[str, int] = {
    "not_signed_in": 401, "unknown_path": 404, "dossier_unknown": 404, "unknown_blob": 404,
    "wrong_method": 405, "blob_offset": 409, "blob_spoilt": 422, "chunk_spoilt": 422,
    "bad_format": 422, "has_problems": 422, "busy": 503, "bundle_garbage": 422,
    "bundle_cut": 422, "bundle_not_for_us": 422, "bundle_signature": 422,
    "enrol_code_unknown": 403, "enrol_code_used": 403, "enrol_code_expired": 403, "lane_taken": 409,
    "lane_differs": 409, "key_used": 422, "no_room": 429,
}  # fmt: skip
"""The codes of this service beside those of the exchange."""

log = logging.getLogger("desk_app.central")


@dataclass(frozen=True)
class Answer:
    """What is told to whoever asked in vain."""

    refusal: Refusal
    status: int
    problems: tuple[Problem, ...] = field(default=())

    def response(self) -> JSONResponse:
        """As every client reads it."""
        document: dict[str, Any] = self.refusal.document()
        if self.problems:
            document["problems"] = [
                {"field": each.field, "code": each.code, "facts": dict(each.facts)}
                for each in self.problems
            ]
        headers = {}
        if self.refusal.next_try is not None:
            headers["Retry-After"] = str(self.refusal.next_try)
        if self.refusal.code == "stale":  # who asked for headers alone reads no facts
            headers[CENTRE_NOW] = str(self.refusal.facts["now"])
        if self.refusal.code == "not_signed_in":
            headers["WWW-Authenticate"] = "Bearer"
        return JSONResponse(document, self.status, headers)


def answer_to(error: Exception) -> Answer:
    """What is said of a request that could not be fulfilled."""
    match error:
        case ExchangeRefused():
            known = STATUS.get(error.refusal.code, error.refusal.status)
            answer = Answer(error.refusal, known)
        case BundleRefused():
            answer = _own(Refusal(error.code))
        case MessageUnreadable():
            answer = _own(Refusal("bad_format", {"field": str(error)}))
        case HasProblems():
            answer = Answer(Refusal("has_problems"), STATUS["has_problems"], error.problems)
        case NotAllowed():
            answer = _own(Refusal(error.code, error.facts))
        case ClientDisconnect():  # nobody reads the answer
            answer = _own(Refusal("bad_format", {"field": "body"}))
        case Exception() if _is_away(error):
            answer = _own(Refusal("busy", {}, SOON))
        case _:
            answer = _bug(error)
    return answer


def _own(refusal: Refusal) -> Answer:
    return Answer(refusal, STATUS.get(refusal.code, RULE_SAID_NO))


def _is_away(error: Exception) -> bool:
    """Whether the database, or the way to it, is what failed."""
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    return isinstance(error, Trouble | OperationalError | InterfaceError | PoolTimeout)


def _bug(error: Exception) -> Answer:
    """Its text may name a person: the log gets where it came from, the caller a number for it."""
    incident = secrets.token_hex(3).upper()
    log.error("incident", extra={"told": {"incident": incident, "trail": trail(error)}})
    code = error.code if isinstance(error, IntegrityBroken) else "bug"
    return Answer(Refusal(code, {"incident": incident}), BUG)
