"""A narrow line before a service on loopback: so many bits a second each way, shared by all who use it."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

PIECE = 1_400  # bytes, as a packet carries them
BITS = 8


@dataclass
class Way:
    """One direction: bytes wait until those before them are through."""

    bits_a_second: int
    carried: int = 0
    _free_at: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def carry(self, many: int) -> None:
        """Takes as long as so many bytes take."""
        with self._lock:
            begin = max(time.monotonic(), self._free_at)
            self._free_at = begin + many * BITS / self.bits_a_second
            self.carried += many
            through = self._free_at
        time.sleep(max(0.0, through - time.monotonic()))


@dataclass(frozen=True)
class Line:
    """Where the line begins, and what goes up and down it."""

    port: int
    up: Way
    down: Way


@contextlib.contextmanager
def narrow_line(service: int, bits_a_second: int) -> Iterator[Line]:
    """A line of that width to the service at a port of loopback."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        line = Line(door.getsockname()[1], Way(bits_a_second), Way(bits_a_second))
        threading.Thread(target=_open, args=(door, service, line), daemon=True).start()
        yield line


def _open(door: socket.socket, service: int, line: Line) -> None:
    with contextlib.suppress(OSError):  # closed: the line is taken down
        while True:
            near, _ = door.accept()
            far = socket.create_connection(("127.0.0.1", service))
            for source, target, way in ((near, far, line.up), (far, near, line.down)):
                threading.Thread(target=_pump, args=(source, target, way), daemon=True).start()


def _pump(source: socket.socket, target: socket.socket, way: Way) -> None:
    with contextlib.suppress(OSError):
        while piece := source.recv(PIECE):
            way.carry(len(piece))
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)
