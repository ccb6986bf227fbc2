"""What desks ask of the centre: hello, push, pull, attachments, enrolment, bundles."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from time import monotonic

import anyio
from fastapi import APIRouter, Request, Response

from desk_app.central import schemas
from desk_app.central.bundles import answer_bundle
from desk_app.central.doors import Came, Endpoint, Service, content, document, door, guarded, number
from desk_app.central.enrolment import EnrolledDesk
from desk_app.journal.chain import desk_of
from desk_app.protocol.batch import read_batch
from desk_app.protocol.certificate import read_enrol_request
from desk_app.protocol.chains import CHAIN
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.json_lines import read_json
from desk_app.protocol.messages import Place, read_hello, refused
from desk_app.protocol.page import Page
from desk_app.protocol.pages import written
from desk_app.protocol.requests import Asked, check_request
from desk_app.protocol.versions import MOST_VERSIONS, held_document, read_versions

LOOK_EVERY = 1.0  # seconds between two looks of a pull that waits
MOST_ROWS = 1_000
FOR_EVERYBODY = "ref:"
JSON_LINES = "application/x-ndjson"
BYTES = "application/octet-stream"
DIGEST = re.compile(r"sha-256=:([A-Za-z0-9+/=]+):", re.ASCII)
NAME = re.compile(r"[0-9a-f]{64}", re.ASCII)
OWN = re.compile(r"([0-9]{1,18})\.([0-9]{1,18})\.([0-9a-f]{64})", re.ASCII)


def desk_routes(service: Service) -> APIRouter:
    """The routes of desks."""
    router, bounds = APIRouter(tags=["desks"]), service.bounds
    add = router.add_api_route
    add("/v1/hello", door(service, _hello), methods=["POST"], **schemas.HELLO)
    add("/v1/push", door(service, _push), methods=["POST"], **schemas.PUSH)
    add("/v1/pull", guarded(service, _pull(service)), methods=["GET"], **schemas.PULL)
    add("/v1/versions", door(service, _versions), methods=["POST"], **schemas.VERSIONS)
    add("/v1/enrol", door(service, _enrol), methods=["POST"], **schemas.ENROL)
    add("/v1/card", door(service, _card, 0), methods=["GET"], **schemas.CARD)
    most = bounds.bundle
    add("/v1/bundle", door(service, _bundle, most), methods=["POST"], **schemas.BUNDLE)
    blob = "/v1/blob/{sha256}"
    add(blob, door(service, _blob_state, 0), methods=["HEAD"], **schemas.BLOB_STATE)
    add(blob, door(service, _append, bounds.chunk), methods=["PATCH"], **schemas.BLOB_APPEND)
    add(blob, door(service, _read_blob, 0), methods=["GET"], **schemas.BLOB_READ)
    return router


def signer(service: Service, came: Came) -> EnrolledDesk:
    """The desk that signed this request. ExchangeRefused: see `check_request`, and `slow_down`."""
    known: list[EnrolledDesk] = []

    def key_of(site: str, desk: str) -> bytes | None:
        found = service.store.desk(site, desk)
        if found is None:
            return None
        known.append(found)
        return found.public_key

    asked = Asked(came.method, came.target, came.body)
    check_request(came.headers, asked, key_of, came.at)
    [found] = known
    service.by_caller.take(found.desk)
    came.told.update(site=found.site, desk=found.desk)
    return found


def reader(service: Service, came: Came) -> EnrolledDesk:
    """The same where something of others is read: ExchangeRefused(`revoked`), too."""
    desk = signer(service, came)
    if desk.revoked is not None:
        epoch, seq = desk.revoked
        raise refused("revoked", epoch=epoch, seq=seq)
    return desk


def _hello(service: Service, came: Came) -> Response:
    desk = signer(service, came)
    hello = read_hello(read_json(came.unpacked(service.bounds.unpacked)))
    return document(came, service.store.hello(desk, hello).document())


def _push(service: Service, came: Came) -> Response:
    """A batch bears its own signature: a desk may also carry a neighbour's, or the centre's own."""
    desk = signer(service, came)
    body = came.unpacked(service.bounds.unpacked)
    batch = read_batch(body)
    answer = service.store.push(desk.site, batch, body)
    came.told["lines"] = batch.head.n
    service.metrics.pushed(batch.head.n)
    return document(came, answer.document())


def _versions(service: Service, came: Came) -> Response:
    """Versions of reference data that a desk's dossiers name, or that it proposes."""
    desk = reader(service, came)
    brought = read_versions(read_json(came.unpacked(service.bounds.unpacked)))
    if len(brought) > MOST_VERSIONS:
        raise refused("too_large", most=MOST_VERSIONS)
    return document(came, held_document(service.store.keep_versions(desk, brought)))


@dataclass(frozen=True)
class _Asked:
    """Which page of which stream is wanted."""

    desk: EnrolledDesk
    chain: str
    stream: str
    after: int
    limit: int
    wait: int
    own: Place | None


def _asked(service: Service, came: Came) -> _Asked:
    desk, query = reader(service, came), came.query
    chain = query.get("chain") or desk.desk
    if not CHAIN.fullmatch(chain) or desk_of(chain) != desk.desk:
        raise MessageUnreadable("chain")
    stream = query.get("stream", "")
    if not stream.startswith(FOR_EVERYBODY) and stream not in {
        f"site:{desk.site}",
        f"desk:{desk.desk}",
    }:
        raise refused("wrong_site")
    limit = min(number(query, "limit") or MOST_ROWS, MOST_ROWS)
    wait = min(number(query, "wait"), service.bounds.wait)
    return _Asked(desk, chain, stream, number(query, "after"), limit, wait, _own(query))


def _own(query: Mapping[str, str]) -> Place | None:
    text = query.get("own", "")
    if not text:
        return None
    found = OWN.fullmatch(text)
    if not found:
        raise MessageUnreadable("own")
    return Place(int(found[1]), int(found[2]), bytes.fromhex(found[3]))


def _pull(service: Service) -> Endpoint:
    """A pull may wait for news: then it holds no thread while it waits."""

    async def pull(request: Request) -> Response:
        came = await service.came(request, 0)
        asked = await service.work(lambda: _asked(service, came))
        until = monotonic() + asked.wait
        while True:
            page = await service.work(lambda: _page(service, asked))
            left = until - monotonic()
            if page.next > asked.after or left <= 0 or await request.is_disconnected():
                came.told["lines"] = page.next - page.after
                return await service.work(partial(_written, came, page))
            await anyio.sleep(min(left, LOOK_EVERY))

    return pull


def _written(came: Came, page: Page) -> Response:
    return content(came, written(page), JSON_LINES)


def _page(service: Service, asked: _Asked) -> Page:
    return service.store.pull(
        asked.desk.site, asked.chain, asked.stream, asked.after, asked.limit, asked.own
    )


def _enrol(service: Service, came: Came) -> Response:
    request = read_enrol_request(read_json(came.unpacked(service.bounds.unpacked)))
    certificate = service.store.enrol(request)
    came.told.update(site=certificate.site, desk=certificate.desk)
    return document(came, certificate.document())


def _card(service: Service, came: Came) -> Response:
    return document(came, service.store.card())


def _bundle(service: Service, came: Came) -> Response:
    return content(came, answer_bundle(service.store, came.body), BYTES)


def _blob_state(service: Service, came: Came) -> Response:
    desk, name = reader(service, came), _name(came)
    state = service.store.blob_state(desk.site, name)
    whole = "?1" if state.complete else "?0"
    return Response(headers={"Upload-Offset": str(state.offset), "Upload-Complete": whole})


def _append(service: Service, came: Came) -> Response:
    """A chunk is kept only behind what is there, and only as the bytes its sender hashed."""
    desk, name = reader(service, came), _name(came)
    offset = number(came.headers, "upload-offset")
    length = number(came.headers, "upload-length")
    if length > service.bounds.file:
        raise refused("too_large", most=service.bounds.file)
    if hashlib.sha256(came.body).digest() != _digest(came.headers.get("content-digest", "")):
        raise refused("chunk_spoilt")
    state = service.store.append_blob(desk.site, name, offset, length, came.body)
    return document(came, {"offset": state.offset, "complete": state.complete})


def _read_blob(service: Service, came: Came) -> Response:
    """At most a chunk in one go: who wants the rest asks again behind it."""
    desk, name = reader(service, came), _name(came)
    data = service.store.read_blob(desk.site, name, number(came.query, "offset"))
    if data is None:
        raise refused("unknown_blob")
    return Response(data, media_type=BYTES)


def _name(came: Came) -> str:
    name = came.path["sha256"]
    if not NAME.fullmatch(name):
        raise MessageUnreadable("sha256")
    return name


def _digest(header: str) -> bytes:
    found = DIGEST.fullmatch(header)
    try:
        return base64.b64decode(found[1], validate=True) if found else b""
    except binascii.Error:
        return b""
