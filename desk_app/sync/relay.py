"""The listening side of two neighbours: the standard library's HTTP server around `Neighbour.answer`."""

from __future__ import annotations

import logging
import socket
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore, Lock, Timer
from typing import Any

from desk_app.models.outcomes import NotAllowed, Refused, Trouble
from desk_app.models.trail import trail
from desk_app.protocol.bundle import BundleRefused
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.json_lines import written_json
from desk_app.protocol.messages import ExchangeRefused
from desk_app.sync.neighbour import MOST_BODY, Neighbour
from desk_app.sync.visiting import LONGEST_S

MOST_VISITORS = 4
WAIT_S = 30.0
FULL_WAIT_S = 0.2
FULL = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
OK, BAD, FORBIDDEN, TOO_LARGE, BROKEN = 200, 400, 403, 413, 500

log = logging.getLogger(__name__)


def listening(neighbour: Neighbour, host: str, port: int) -> ThreadingHTTPServer:
    """A server that answers neighbours, not begun yet: `serve_forever`, `shutdown`, `server_close`.

    Trouble(`address_taken`) when nobody can listen there.
    """

    class Door(_Door):
        own = neighbour
        one_at_a_time = Lock()

    try:
        return _House((host, port), Door)
    except (OSError, OverflowError) as error:
        raise Trouble("address_taken", listen=f"{host}:{port}") from error


class _House(ThreadingHTTPServer):
    """Lets a few visitors in at once, none of them for ever; the others are told to come back."""

    def __init__(self, address: tuple[str, int], door: type[_Door]) -> None:
        self._places = BoundedSemaphore(MOST_VISITORS)
        super().__init__(address, door)

    def process_request(self, request: Any, client_address: Any) -> None:
        """On a thread of its own while there is a place."""
        if not self._places.acquire(blocking=False):
            self._turn_away(request)
            return
        try:
            super().process_request(request, client_address)
        except BaseException:  # no thread was to be had
            self._places.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """The visit; whoever is not done by then is cut off."""
        end = Timer(LONGEST_S, _cut, (request,))
        end.daemon = True
        end.start()
        try:
            super().process_request_thread(request, client_address)
        finally:
            end.cancel()
            self._places.release()

    def _turn_away(self, request: Any) -> None:
        with suppress(OSError):  # what it says is heard first, or it would miss the answer
            request.settimeout(FULL_WAIT_S)
            request.recv(1 << 16)
            request.sendall(FULL)
        self.shutdown_request(request)


class _Door(BaseHTTPRequestHandler):
    """GET shows the certificate, POST answers a bundle; no name and no body reaches a log."""

    own: Neighbour
    one_at_a_time: Lock
    timeout = WAIT_S
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """The certificate that the centre gave this desk."""
        try:
            self._say(OK, written_json(self.own.certificate().document()))
        except NotAllowed:
            self._say(FORBIDDEN, b"")

    def do_POST(self) -> None:
        """A neighbour's bundle, answered with one of ours."""
        size = self.headers.get("Content-Length", "")
        if not size.isascii() or not size.isdigit():
            self._say(BAD, b"")
        elif int(size) > MOST_BODY:
            self._say(TOO_LARGE, b"")
        else:
            self._say(*self._answered(self.rfile.read(int(size))))

    def _answered(self, data: bytes) -> tuple[int, bytes]:
        try:
            with self.one_at_a_time:
                return OK, self.own.answer(data)
        except (BundleRefused, ExchangeRefused, MessageUnreadable):
            return BAD, b""
        except Refused:
            return FORBIDDEN, b""
        except Exception as error:
            _note(error)
            return BROKEN, b""

    def _say(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's own name
        """Nothing: whoever asks is no business of a log."""


def _cut(request: Any) -> None:
    with suppress(OSError):
        request.shutdown(socket.SHUT_RDWR)


def _note(error: Exception) -> None:
    """Without the error's text: it may name a person."""
    log.error("a neighbour could not be answered\n%s", trail(error))
