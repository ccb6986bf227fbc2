"""Those who want to write come one after the other, in the order in which they asked."""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Turns:
    """A queue before a door that lets one in at a time.

    The file's own lock knows no order: whoever writes piece after piece would take it again before
    anybody who waits has looked, and a clerk at the counter would wait for the last piece.
    """

    _waiting: deque[threading.Event] = field(default_factory=deque)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    @contextlib.contextmanager
    def taken(self, longest: float) -> Iterator[bool]:
        """Hold a turn; False is told, and no turn held, when none came within so many seconds."""
        own = threading.Event()
        with self._guard:
            self._waiting.append(own)
            if self._waiting[0] is own:
                own.set()
        try:
            yield own.wait(longest)
        finally:
            with self._guard:
                self._waiting.remove(own)
                if self._waiting:
                    self._waiting[0].set()
