"""A desk that speaks HTTP to the service, with nothing but its key."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.journal.envelope import Placed
from desk_app.protocol.batch import written
from desk_app.protocol.bundle import exchange_key
from desk_app.protocol.certificate import EnrolRequest, enrol_request
from desk_app.protocol.desk_identity import desk_id
from desk_app.protocol.messages import Batch, Hello
from desk_app.protocol.requests import Asked, SignedBy, signed_request
from desk_app.protocol.seals import public_of
from tests.protocol.chains_of_desks import NOON


@dataclass(frozen=True)
class SpeakingDesk:
    """One desk of a site and its line to the centre."""

    http: httpx2.Client
    site: str
    key: Ed25519PrivateKey
    at: datetime = NOON + timedelta(hours=1)  # by the centre's clock

    @property
    def desk(self) -> str:
        """Its id."""
        return desk_id(public_of(self.key))

    def ask(self, method: str, target: str, body: bytes = b"", **headers: str) -> httpx2.Response:
        """A request under the desk's signature."""
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        by, asked = SignedBy(self.desk, self.site), Asked(method, target, body)
        sent = signed_request(self.key, by, asked, self.at) | named
        return self.http.request(method, target, content=body, headers=sent)

    def enrol(self, code: str, lane: int = 1) -> httpx2.Response:
        """Ask to be known."""
        public, exchange = public_of(self.key), exchange_key(self.key).public_key()
        wish = EnrolRequest(
            self.site, code, self.desk, public, exchange.public_bytes_raw(), lane, "Quầy 1", b""
        )
        body = json.dumps(enrol_request(wish, self.key).document()).encode()
        return self.http.post("/v1/enrol", content=body)

    def hello(self, last: Placed | None = None, **changes: Any) -> httpx2.Response:
        """Say where the desk's journal ends."""
        end = (0, 0, bytes(32)) if last is None else (last.event.epoch, last.event.seq, last.hash)
        said = Hello(self.desk, self.desk, *end, NOON, "0.1.0", {}, {}).document() | changes
        return self.ask("POST", "/v1/hello", json.dumps(said).encode())

    def push(self, batch: Batch, *, pack: bool = True) -> httpx2.Response:
        """Send a batch, packed or not."""
        body = written(batch)
        if not pack:
            return self.ask("POST", "/v1/push", body)
        return self.ask("POST", "/v1/push", gzip.compress(body), content_encoding="gzip")

    def pull(self, stream: str, after: int = 0, **asked: object) -> httpx2.Response:
        """Read a stream on."""
        more = "".join(f"&{name}={value}" for name, value in asked.items())
        return self.ask("GET", f"/v1/pull?stream={stream.replace(':', '%3A')}&after={after}{more}")


def lines_of(answer: httpx2.Response) -> Sequence[dict[str, Any]]:
    """The documents of a page."""
    return [json.loads(line) for line in answer.content.splitlines()]
