"""Carrying the exchange: by a file on a USB stick, or to a neighbour while the centre is away."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from pathlib import Path

from desk_app.models.actor import Actor
from desk_app.models.outcomes import Trouble
from desk_app.models.permissions import COURIER, must_serve
from desk_app.protocol.bundle import HEAD_BYTES, MOST_BYTES, exchange_public, is_sealed_for
from desk_app.services.desk import Desk
from desk_app.services.enrolment import request_of
from desk_app.services.synchronise import Synchronise
from desk_app.sync.bundles import Bundles
from desk_app.sync.neighbour import Neighbour
from desk_app.sync.outbox import BEFORE_ALL, Order, Outbox
from desk_app.sync.relay import listening
from desk_app.sync.state import Carried


@dataclass(frozen=True)
class Courier:
    """What a clerk carries; nobody but the centre can read it on the way."""

    desk: Desk

    def export(self, actor: Actor, path: Path) -> Carried:
        """Write everything that the centre has not confirmed into a file.

        NotAllowed `role_not_allowed`, `not_enrolled`; Trouble `file_unwritable`.
        """
        must_serve(actor, COURIER)
        exchange, end = Synchronise(self.desk).exchange(), self._end()
        data, lines = self._bundles().write()
        fresh = path.with_name(path.name + ".new")
        try:
            with fresh.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(path)
        except OSError as error:
            raise Trouble("file_unwritable", folder=str(path.parent)) from error
        exchange.keep(carried={"file": path.name, "to": end})
        return Carried(sent=lines)

    def answers(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """Those of the files that the centre has sealed for this desk, in their order."""
        mine = exchange_public(self.desk.signing_key)
        return tuple(each for each in paths if is_sealed_for(_beginning(each), mine))

    def bring(self, actor: Actor, path: Path) -> Carried:
        """Read the centre's answer. Trouble `file_unreadable`, and see `Bundles.read`."""
        must_serve(actor, COURIER)
        try:
            if path.stat().st_size > MOST_BYTES:
                raise Trouble("bundle_garbage")
            data = path.read_bytes()
        except OSError as error:
            raise Trouble("file_unreadable", name=path.name) from error
        return self._bundles().read(data)

    def neighbour(self, actor: Actor, address: str) -> Carried:
        """Exchange with another desk of the site that listens. See `Neighbour`."""
        must_serve(actor, COURIER)
        return Neighbour(Synchronise(self.desk).exchange()).visit(address)

    def relay(
        self, actor: Actor, host: str, port: int, heard: Callable[[int], None] | None = None
    ) -> ThreadingHTTPServer:
        """Listen for neighbours, not begun yet. NotAllowed(`not_enrolled`); Trouble(`address_taken`).

        `heard` is told on a thread of the server how many lines a visitor has brought.
        """
        must_serve(actor, COURIER)
        exchange = Synchronise(self.desk).exchange()
        neighbour = Neighbour(exchange, heard) if heard else Neighbour(exchange)
        neighbour.certificate()
        return listening(neighbour, host, port)

    def _end(self) -> Order:
        """The last line that is certainly in what is written next."""
        desk = self.desk
        with desk.database.reading() as session:
            found = Outbox(session, desk.site_id, desk.desk).end()
        return found.order if found else BEFORE_ALL

    def _bundles(self) -> Bundles:
        exchange = Synchronise(self.desk).exchange()
        return Bundles(exchange, lambda code: request_of(self.desk, code))


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:  # a stick that was pulled out holds nothing for us
        return b""
