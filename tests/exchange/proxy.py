"""A bad line on loopback, seeded: requests cut, answers cut, black holes, duplicates, late arrivals.

One request a connection. Whatever becomes of it, the proxy behind which the service stands counts it.
"""

from __future__ import annotations

import contextlib
import random
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

TIMEOUT_S = 30
"""How long the proxy itself waits for anybody; the client gives up long before."""
PIECE = 65_536


class Fault(StrEnum):
    """What becomes of one request."""

    NONE = "none"
    CUT_REQUEST = "cut_request"
    """The service gets the beginning of it."""
    CUT_ANSWER = "cut_answer"
    """The service has done it; the client gets the beginning of the answer, or nothing."""
    BLACK_HOLE = "black_hole"
    """Nothing goes in, nothing comes out, the line stays open."""
    SWALLOWED = "swallowed"
    """The service has done it; the client waits in vain."""
    DUPLICATE = "duplicate"
    """The service gets it twice at once; the client gets one of the answers."""
    LATE = "late"
    """The client is cut off; the service gets the request some time later, behind newer ones."""


FAULTS = tuple(each for each in Fault if each is not Fault.NONE)


class BadLine:
    """The proxy before a service at `port` of loopback. `share` of all requests suffer a fault.

    Used as a context; `self.port` is where clients connect. `counted` says what became of how many
    requests. `heal` lets everything pass from then on.
    """

    def __init__(
        self, port: int, seed: int, share: float, faults: tuple[Fault, ...] = FAULTS
    ) -> None:
        self._upstream = port
        self._chance = random.Random(seed)
        self._share = share
        self._faults = faults
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._threads: list[threading.Thread] = []
        self._door = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port: int = self._door.getsockname()[1]
        self.counted: Counter[Fault] = Counter()

    def __enter__(self) -> BadLine:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        with contextlib.suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        for thread in list(self._threads):
            thread.join(TIMEOUT_S)

    @property
    def attempts(self) -> int:
        """How many requests came."""
        return self.counted.total()

    @property
    def faults(self) -> int:
        """How many of them suffered one."""
        return self.attempts - self.counted[Fault.NONE]

    def heal(self) -> None:
        """From now on a good line."""
        self._share = 0.0

    def move(self, port: int) -> None:
        """The service has another port now: it was started again."""
        self._upstream = port

    def settle(self) -> None:
        """Wait for everything that is still on its way to the service."""
        for thread in list(self._threads)[1:]:
            thread.join(TIMEOUT_S)

    def _start(self, what: object, *given: object) -> None:
        thread = threading.Thread(target=what, args=given, daemon=True)  # type: ignore[arg-type] # any of ours
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._ended.is_set():
            try:
                client, _ = self._door.accept()
            except OSError:
                return
            client.settimeout(TIMEOUT_S)
            self._start(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        with client, contextlib.suppress(OSError):
            request = _whole(client, answer=False)
            if not request:
                return
            with self._lock:
                hit = self._chance.random() < self._share
                fault = self._chance.choice(self._faults) if hit else Fault.NONE
                part = self._chance.random()
                self.counted[fault] += 1
            self._suffer(client, _closing(request), fault, part)

    def _suffer(self, client: socket.socket, request: bytes, fault: Fault, part: float) -> None:
        match fault:
            case Fault.CUT_REQUEST:
                with self._service() as service:
                    service.sendall(request[: int(len(request) * part)])
            case Fault.BLACK_HOLE:
                self._wait_for_the_end_of(client)
            case Fault.SWALLOWED:
                self._ask(request)
                self._wait_for_the_end_of(client)
            case Fault.CUT_ANSWER:
                answer = self._ask(request)
                client.sendall(answer[: int(len(answer) * part)])
            case Fault.LATE:
                client.close()
                self._ended.wait(0.05 + part / 2)
                self._ask(request)
            case Fault.DUPLICATE:
                self._start(self._ask_in_vain, request)
                client.sendall(self._ask(request))
            case _:
                client.sendall(self._ask(request))

    @contextlib.contextmanager
    def _service(self) -> Iterator[socket.socket]:
        address = ("127.0.0.1", self._upstream)
        with socket.create_connection(address, timeout=TIMEOUT_S) as service:
            yield service

    def _ask(self, request: bytes) -> bytes:
        with self._service() as service:
            service.sendall(request)
            return _whole(service, answer=True)

    def _ask_in_vain(self, request: bytes) -> None:
        with contextlib.suppress(OSError):
            self._ask(request)

    def _wait_for_the_end_of(self, client: socket.socket) -> None:
        """Until the client has given up, or the test is over."""
        client.settimeout(0.05)
        while not self._ended.is_set():
            with contextlib.suppress(TimeoutError):
                if not client.recv(PIECE):
                    return


def _whole(line: socket.socket, *, answer: bool) -> bytes:
    """The whole message; of an answer up to its end of line, since connections end with it."""
    got = b""
    while b"\r\n\r\n" not in got:
        piece = line.recv(PIECE)
        if not piece:
            return got if answer else b""
        got += piece
    head, _, _ = got.partition(b"\r\n\r\n")
    missing = None if answer else len(head) + 4 + _length(head) - len(got)
    while missing is None or missing > 0:
        piece = line.recv(PIECE)
        if not piece:
            return got if answer else b""
        got += piece
        missing = None if missing is None else missing - len(piece)
    return got


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


def _closing(request: bytes) -> bytes:
    """The same request, asking for the end of the connection with its answer."""
    head, gap, body = request.partition(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
    return b"\r\n".join((*lines, b"connection: close")) + gap + body
