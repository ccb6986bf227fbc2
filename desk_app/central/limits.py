"""How much the centre takes at once: sizes of bodies, requests of one desk, work under way."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from desk_app.protocol import json_lines
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.messages import BATCH_BYTES, refused

MEGABYTE = 1 << 20
FORGET_ABOVE = 10_000


@dataclass(frozen=True)
class Bounds:
    """What one request, one desk and the whole service may ask for.

    `body` and `unpacked` in bytes; `per_second` and `burst` in requests of one desk or officer,
    `of_address` times as many of one address, behind which a whole network may stand; `at_once`
    requests being worked on and `queued` waiting; `wait` in seconds.
    """

    body: int = 8 * MEGABYTE
    unpacked: int = BATCH_BYTES
    chunk: int = MEGABYTE
    bundle: int = 64 * MEGABYTE
    file: int = 50 * MEGABYTE
    per_second: float = 20.0
    burst: int = 100
    of_address: int = 20
    at_once: int = 16
    queued: int = 400
    wait: int = 25


@dataclass
class _Bucket:
    left: float
    at: float


@dataclass
class Throttle:
    """A bucket of permitted requests for each caller; it fills up again by the second."""

    per_second: float
    burst: int
    clock: Callable[[], float]
    _buckets: dict[str, _Bucket] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self, caller: str) -> None:
        """One request of that caller. Refused `slow_down` with the seconds until the next."""
        now = self.clock()
        with self._lock:
            if len(self._buckets) > FORGET_ABOVE:
                self._forget_full(now)
            bucket = self._buckets.setdefault(caller, _Bucket(self.burst, now))
            bucket.left = min(self.burst, bucket.left + (now - bucket.at) * self.per_second)
            bucket.at = now
            if bucket.left < 1:
                raise refused("slow_down", next_try=ceil((1 - bucket.left) / self.per_second))
            bucket.left -= 1

    def _forget_full(self, now: float) -> None:
        full_after = self.burst / self.per_second
        self._buckets = {
            caller: each for caller, each in self._buckets.items() if now - each.at < full_after
        }


def unpacked(body: bytes, encoding: str, most: int) -> bytes:
    """A body as it was before it was packed for the way (`gzip`, or empty: it was not).

    Refused `too_large` as soon as it grows beyond `most` bytes, `bad_format` when it is damaged.
    """
    if encoding not in {"", "identity", "gzip"}:
        raise refused("bad_format", field="content-encoding")
    if encoding == "gzip":
        try:
            return json_lines.unpacked(body, most)
        except json_lines.TooLarge as error:
            raise refused("too_large", most=most) from error
        except MessageUnreadable as error:
            raise refused("bad_format", field="body") from error
    if len(body) > most:
        raise refused("too_large", most=most)
    return body
