"""The centre over the network: one method a request, every failure either Trouble or a refusal."""

from __future__ import annotations

import contextlib
import hashlib
import ipaddress
import re
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlencode

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.models.moments import read_moment
from desk_app.models.outcomes import Trouble
from desk_app.protocol.batch import written
from desk_app.protocol.certificate import Certificate, EnrolRequest, read_certificate
from desk_app.protocol.fields import Fields, MessageUnreadable
from desk_app.protocol.json_lines import TooLarge, packed, read_json, written_json
from desk_app.protocol.messages import (
    Batch,
    ExchangeRefused,
    Hello,
    HelloAnswer,
    Place,
    PushAnswer,
    read_hello_answer,
    read_push_answer,
    read_refusal,
    refused,
)
from desk_app.protocol.page import Page
from desk_app.protocol.pages import read_page_body
from desk_app.protocol.requests import CENTRE_NOW, Asked, SignedBy, signed_request
from desk_app.protocol.versions import VersionTold, read_held, versions_document

if TYPE_CHECKING:  # 0.05 s: loaded at the first word with a centre, not at every start
    import httpx2

CONNECT_S, READ_S = 5.0, 20.0
PACKED_FROM = 1_000  # bytes; less is not worth packing
MOST_ANSWER, MOST_REFUSAL = 64 << 20, 64 << 10
ROUTE = "/v1"
OF_THE_WAY = frozenset({"content-encoding", "content-length", "transfer-encoding"})
"""Headers that speak of the bytes under way, not of the answer."""
OK = range(200, 300)
WAITING = {429: "slow_down", 503: "busy"}
_DIGITS = re.compile(r"[0-9]{1,15}", re.ASCII)
Headers = Mapping[str, str]
T = TypeVar("T")


def address_of(typed: str) -> str:
    """The centre's address without a slash at its end.

    Trouble(`centre_needs_tls`) unless it begins with https, or names this very machine.
    """
    import httpx2  # noqa: PLC0415 - as said above

    address = typed.strip().rstrip("/")
    try:
        url = httpx2.URL(address)
    except httpx2.InvalidURL:
        raise Trouble("centre_needs_tls", address=address[:80]) from None
    safe = url.scheme == "https" or (url.scheme == "http" and _is_this_machine(url.host))
    if not safe or not url.host:
        raise Trouble("centre_needs_tls", address=address[:80])
    return address


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def client_for(address: str) -> httpx2.Client:
    """A client that keeps its connection; this machine is never asked through a proxy."""
    import httpx2  # noqa: PLC0415 - as said above

    through_proxy = not _is_this_machine(httpx2.URL(address).host)
    timeout = httpx2.Timeout(READ_S, connect=CONNECT_S)
    return httpx2.Client(timeout=timeout, trust_env=through_proxy)


@dataclass(frozen=True)
class BlobState:
    """How much of an attachment the other side holds."""

    offset: int
    complete: bool


@dataclass(frozen=True)
class PullAsked:
    """Which page: behind `after`; of the own chain up to `own` only the numbers of lines are told."""

    stream: str
    chain: str
    after: int
    limit: int
    own: Place | None


@dataclass
class Lead:
    """By how much the centre's clock is ahead of the desk's; it tells when it matters."""

    by: timedelta = timedelta()


@dataclass(frozen=True)
class Centre:
    """Requests of one desk, signed by its key in the centre's time: a desk's clock may be wrong.

    Every method raises Trouble(`centre_unreachable` · `centre_unclear`) or ExchangeRefused.
    """

    address: str
    site: str
    desk: str
    key: Ed25519PrivateKey
    now: Callable[[], datetime]
    client: httpx2.Client
    lead: Lead = field(default_factory=Lead)

    def enrol(self, request: EnrolRequest) -> Certificate:
        """The certificate for a one-time code."""
        return self._said("POST", "/enrol", read_certificate, written_json(request.document()))

    def hello(self, hello: Hello) -> HelloAnswer:
        """What the centre holds of this desk."""
        return self._said("POST", "/hello", read_hello_answer, written_json(hello.document()))

    def push(self, batch: Batch) -> PushAnswer:
        """The acknowledgement of a batch; its signature is not looked at here."""
        return self._said("POST", "/push", read_push_answer, written(batch))

    def tell_versions(self, versions: Sequence[VersionTold]) -> tuple[str, ...]:
        """Versions of reference data; the names of those that the centre holds now."""
        body = written_json(versions_document(versions))
        return self._said("POST", "/versions", read_held, body)

    def pull(self, asked: PullAsked) -> Page:
        """A page of a stream."""
        own = asked.own
        query = {"stream": asked.stream, "chain": asked.chain, "after": asked.after}
        query |= {"limit": asked.limit}
        if own is not None:
            query["own"] = f"{own.epoch}.{own.seq}.{own.head.hex()}"
        return _read(read_page_body, self._body("GET", f"/pull?{urlencode(query)}"))

    def blob_state(self, sha256: str) -> BlobState:
        """How much the centre has of an attachment."""
        told = self._asked("HEAD", f"/blob/{sha256}").headers
        offset = _number(told.get("upload-offset", "0"))
        if offset is None:
            raise Trouble("centre_unclear", status=200)
        return BlobState(offset, told.get("upload-complete") == "?1")

    def append_blob(self, sha256: str, offset: int, chunk: bytes, whole: int) -> BlobState:
        """One more piece of an attachment of `whole` bytes."""
        digest = b64encode(hashlib.sha256(chunk).digest()).decode()
        headers = {
            "Upload-Offset": str(offset),
            "Upload-Length": str(whole),
            "Content-Digest": f"sha-256=:{digest}:",
        }
        answer = self._asked("PATCH", f"/blob/{sha256}", chunk, headers, pack=False)
        return _read(lambda data: _blob_state(read_json(data)), answer.content)

    def read_blob(self, sha256: str, first: int, most: int) -> bytes:
        """Bytes of an attachment from `first` on, at most `most` of them."""
        return self._asked("GET", f"/blob/{sha256}?offset={first}", most=most).content

    def _said(self, method: str, route: str, read: Callable[[Any], T], body: bytes) -> T:
        return _read(lambda data: read(read_json(data)), self._body(method, route, body))

    def _body(self, method: str, route: str, body: bytes = b"", *, pack: bool = True) -> bytes:
        return self._asked(method, route, body, pack=pack).content

    def _asked(
        self, method: str, route: str, body: bytes = b"", headers: Headers | None = None,
        *, pack: bool = True, most: int = MOST_ANSWER,
    ) -> httpx2.Response:  # fmt: skip
        own = dict(headers or {})
        if pack and len(body) > PACKED_FROM:
            body, own["Content-Encoding"] = packed(body), "gzip"
        asked = Asked(method, ROUTE + route, body)
        answer = self._signed(asked, own, most)
        now = _moment(answer.headers.get(CENTRE_NOW, ""))
        if answer.status_code not in OK and now is not None:
            self.lead.by = now - self.now()
            answer = self._signed(asked, own, most)
        if answer.status_code not in OK:
            raise _refusal(answer)
        return answer

    def _signed(self, asked: Asked, own: Headers, most: int) -> httpx2.Response:
        """The answer to a request that is signed in the centre's time."""
        import httpx2  # noqa: PLC0415 - as said above

        by, at = SignedBy(self.desk, self.site), self.now() + self.lead.by
        headers = {**own, **signed_request(self.key, by, asked, at)}
        try:
            return self._answered(asked, headers, most)
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError, RuntimeError) as error:
            raise Trouble("centre_unreachable") from error  # RuntimeError: closed while it waited

    def _answered(self, asked: Asked, own: Headers, most: int) -> httpx2.Response:
        """The answer read whole, or the first bytes of it: nobody can fill the memory from outside.

        `most` is meant for what was asked for; a refusal may be longer than that.
        """
        request = self.client.build_request(
            asked.method, self.address + asked.target, content=asked.body or None, headers=own
        )
        answer = self.client.send(request, stream=True)
        with contextlib.closing(answer):
            most = most if answer.status_code in OK else MOST_REFUSAL
            found, size = [], 0
            for piece in answer.iter_bytes():
                found.append(piece)
                size += len(piece)
                if size >= most:
                    break
        import httpx2  # noqa: PLC0415 - as said above

        told = {name: value for name, value in answer.headers.items() if name not in OF_THE_WAY}
        whole = b"".join(found)[:most]
        return httpx2.Response(answer.status_code, headers=told, content=whole)


def _refusal(answer: httpx2.Response) -> Exception:
    """What an answer that is no success means: the centre's own word, or something in between."""
    wait = _number(answer.headers.get("retry-after", ""))
    try:
        refusal = read_refusal(read_json(answer.content))
    except MessageUnreadable:
        code = WAITING.get(answer.status_code)
        if code is not None:
            return refused(code, wait)
        return Trouble("centre_unclear", status=answer.status_code)
    return ExchangeRefused(replace(refusal, next_try=refusal.next_try or wait))


def _moment(header: str) -> datetime | None:
    try:
        return read_moment(header)
    except ValueError:
        return None


def _number(header: str) -> int | None:
    return int(header) if _DIGITS.fullmatch(header) else None


def _read(read: Callable[[bytes], T], data: bytes) -> T:
    try:
        return read(data)
    except (MessageUnreadable, TooLarge, ExchangeRefused) as error:
        raise Trouble("centre_unclear", status=200) from error


def _blob_state(document: object) -> BlobState:
    fields = Fields(document)
    return BlobState(fields.whole("offset"), fields.flag("complete"))
