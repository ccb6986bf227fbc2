"""What the service counts of itself, in the text format that Prometheus reads; no name of anybody."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
Labels = tuple[tuple[str, str], ...]


@dataclass
class _Durations:
    """How long requests of one route took, in seconds."""

    counts: list[int] = field(default_factory=lambda: [0] * len(BUCKETS))
    total: float = 0.0
    number: int = 0

    def add(self, seconds: float) -> None:
        self.total += seconds
        self.number += 1
        for at, most in enumerate(BUCKETS):
            if seconds <= most:
                self.counts[at] += 1


@dataclass
class Metrics:
    """Counters since this process began; `process` tells it from others at the same address."""

    process: str = ""
    _requests: Counter[Labels] = field(default_factory=Counter)
    _refusals: Counter[str] = field(default_factory=Counter)
    _durations: dict[str, _Durations] = field(default_factory=dict)
    _lines: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """One request was answered."""
        with self._lock:
            labels = (("method", method), ("route", route), ("status", str(status)))
            self._requests[labels] += 1
            self._durations.setdefault(route, _Durations()).add(seconds)

    def refusal(self, code: str) -> None:
        """One request was refused, and why."""
        with self._lock:
            self._refusals[code] += 1

    def pushed(self, lines: int) -> None:
        """So many lines arrived and were kept."""
        with self._lock:
            self._lines += lines

    def text(self, now: Mapping[str, int]) -> str:
        """The page for the scraper; `now`: gauges by name."""
        with self._lock:
            lines = [*self._counted(), *self._timed()]
        lines += [line for name, value in now.items() for line in _gauge(name, value)]
        return "\n".join(lines) + "\n"

    def _counted(self) -> Iterator[str]:
        yield "# TYPE desk_central_requests_total counter"
        for labels, number in sorted(self._requests.items()):
            yield f"desk_central_requests_total{self._shown(*labels)} {number}"
        yield "# TYPE desk_central_refusals_total counter"
        for code, number in sorted(self._refusals.items()):
            yield f"desk_central_refusals_total{self._shown(('code', code))} {number}"
        yield "# TYPE desk_central_lines_total counter"
        yield f"desk_central_lines_total{self._shown()} {self._lines}"

    def _timed(self) -> Iterator[str]:
        name = "desk_central_request_seconds"
        yield f"# TYPE {name} histogram"
        for route, each in sorted(self._durations.items()):
            own = ("route", route)
            for most, number in zip((*BUCKETS, "+Inf"), (*each.counts, each.number), strict=True):
                yield f"{name}_bucket{self._shown(own, ('le', str(most)))} {number}"
            yield f"{name}_sum{self._shown(own)} {each.total:.6f}"
            yield f"{name}_count{self._shown(own)} {each.number}"

    def _shown(self, *labels: tuple[str, str]) -> str:
        own = (*labels, ("process", self.process)) if self.process else labels
        return "{" + ",".join(f'{name}="{value}"' for name, value in own) + "}" if own else ""


def _gauge(name: str, value: int) -> Iterator[str]:
    yield f"# TYPE desk_central_{name} gauge"
    yield f"desk_central_{name} {value}"
