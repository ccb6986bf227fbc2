"""The processing side: what an officer sees, and his acts, which become events of the centre."""

from __future__ import annotations

import re

from fastapi import APIRouter, Response

from desk_app.central import schemas
from desk_app.central.doors import Came, Service, document, door, number
from desk_app.central.officers import Officer
from desk_app.models.fields import Fields
from desk_app.models.moves import Act
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.states import Business
from desk_app.protocol.fields import MessageUnreadable, as_text
from desk_app.protocol.json_lines import read_json
from desk_app.protocol.messages import refused

OFFICER_ACTS = frozenset({
    Act.CONFIRM, Act.SUPPLEMENT, Act.PAUSE, Act.RESUME, Act.RESULT, Act.REFUSE, Act.APOLOGISE,
})  # fmt: skip
BEARER = "bearer"
KEY = "idempotency-key"
OF_A_KEY = re.compile(r"[!-~]{1,200}", re.ASCII)
MOST_LISTED = 200
MOST_CODES = 100


def officer_routes(service: Service) -> APIRouter:
    """The routes of officers."""
    router = APIRouter(tags=["officers"])
    add = router.add_api_route
    add("/v1/officer/acts", door(service, _act), methods=["POST"], **schemas.OFFICER_ACT)
    add("/v1/officer/dossiers", door(service, _list, 0), methods=["GET"], **schemas.OFFICER_LIST)
    one = "/v1/officer/dossiers/{code}"
    add(one, door(service, _show, 0), methods=["GET"], **schemas.OFFICER_SHOW)
    most = service.bounds.file
    add("/v1/officer/files", door(service, _file, most), methods=["PUT"], **schemas.OFFICER_FILE)
    return router


def officer(service: Service, came: Came) -> Officer:
    """Whose token came along. ExchangeRefused(`not_signed_in`)."""
    kind, _, token = came.headers.get("authorization", "").partition(" ")
    found = service.officers.of_token(token.strip()) if kind.lower() == BEARER else None
    if found is None:
        raise refused("not_signed_in")
    service.by_caller.take(f"{found.site} {found.name}")
    came.told["site"] = found.site
    return found


def _act(service: Service, came: Came) -> Response:
    who = officer(service, came)
    asked = read_json(came.unpacked(service.bounds.unpacked))
    problems: list[Problem] = []
    fields = Fields.of(asked, "", problems, frozenset({"act", "codes", "body"}))
    act, codes = fields.choice("act", Act), fields.texts("codes")
    if act not in OFFICER_ACTS:
        fields.fault("act", "unknown_choice", {"value": act.value})
    if len(codes) > MOST_CODES:
        fields.fault("codes", "list_too_long", {"most": MOST_CODES})
    if problems:
        raise HasProblems(tuple(problems))
    came.told.update(act=act.value, lines=len(codes))
    key = came.headers.get(KEY, "")
    if KEY in came.headers and not OF_A_KEY.fullmatch(key):
        raise MessageUnreadable(KEY)
    done = service.store.act(who, act, codes, fields.values.get("body"), key)
    return document(came, {"dossiers": service.views.after_act(who, done)})


def _list(service: Service, came: Came) -> Response:
    who, query = officer(service, came), came.query
    state = query.get("state", "")
    if state and state not in set(Business):
        raise MessageUnreadable("state")
    limit = min(number(query, "limit") or MOST_LISTED, MOST_LISTED)
    rows = service.views.listed(who, state, as_text(query.get("after", ""), "after"), limit)
    after = rows[-1]["id"] if len(rows) == limit else None
    return document(came, {"dossiers": rows, "next": after})


def _show(service: Service, came: Came) -> Response:
    who = officer(service, came)
    return document(came, service.views.read(who, came.path["code"]))


def _file(service: Service, came: Came) -> Response:
    """The file whole, in one go; `result` names it by its hash."""
    who = officer(service, came)
    if not came.body:
        raise MessageUnreadable("body")
    sha256 = service.store.keep_file(who, came.body)
    return document(came, {"sha256": sha256, "size": len(came.body)})
