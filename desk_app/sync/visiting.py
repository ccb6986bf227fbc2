"""One request to a neighbour: however much or slowly it answers, the visit comes to an end."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desk_app.models.outcomes import Trouble

if TYPE_CHECKING:  # 0.05 s: loaded when a neighbour is visited, not at every start
    import httpx2

READ_S = 30.0
LONGEST_S = 600.0
OK = 200
ANSWERS: Mapping[int, str] = {403: "neighbour_unknown", 503: "neighbour_busy"}
PLAIN = {"Accept-Encoding": "identity"}
"""Bytes are counted as they come: nothing is unpacked before that."""


@dataclass(frozen=True)
class Visit:
    """A conversation with the desk that listens at `url`."""

    client: httpx2.Client
    url: str

    def get(self, most: int) -> bytes:
        """What it shows to everybody. Trouble: `neighbour_unreachable` · `neighbour_unclear` · …"""
        return self._said("GET", None, most)

    def post(self, body: bytes, most: int) -> bytes:
        """Its answer to a bundle; the same troubles."""
        return self._said("POST", body, most)

    def _said(self, method: str, body: bytes | None, most: int) -> bytes:
        import httpx2  # noqa: PLC0415 - as said above

        try:
            asked = self.client.stream(method, self.url, content=body, headers=PLAIN)
            with asked as answer:
                if answer.status_code != OK:
                    raise Trouble(ANSWERS.get(answer.status_code, "neighbour_unclear"))
                return _whole(answer, most)
        except (httpx2.HTTPError, httpx2.InvalidURL, httpx2.StreamError) as error:
            raise Trouble("neighbour_unreachable") from error


def visiting(address: str) -> Visit:
    """Of a desk at `host:port`; its client is to be closed."""
    import httpx2  # noqa: PLC0415 - as said above

    url = f"http://{address.strip().removeprefix('http://').rstrip('/')}/"
    return Visit(httpx2.Client(timeout=READ_S, trust_env=False), url)


def _whole(answer: httpx2.Response, most: int) -> bytes:
    found, size, until = [], 0, time.monotonic() + LONGEST_S
    for piece in answer.iter_raw():
        found.append(piece)
        size += len(piece)
        if size > most or time.monotonic() > until:
            raise Trouble("neighbour_unclear")
    return b"".join(found)
