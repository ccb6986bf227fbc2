"""Two desks of one site and their centre: a service that can be away, an officer who asks it over HTTP."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

from desk_app.central.officers import Officers
from desk_app.models.actor import Actor
from desk_app.services.acts import Acts
from desk_app.services.shipped import demo_site
from tests.conftest import Clock
from tests.exchange.office import new_desk
from tests.exchange.province import Seat
from tests.exchange.service import served
from tests.services.counter import Counter

UNIT = "Tư pháp - Hộ tịch"
PDF = b"%PDF-1.4 a result"


@dataclass
class Office:
    """The centre of a site; `up` opens its service, always at the same address, `down` closes it."""

    seat: Seat
    port: int = 0
    _open: ExitStack = field(default_factory=ExitStack)

    @property
    def address(self) -> str:
        """Where desks reach it."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def site(self) -> str:
        """The site it serves."""
        return demo_site(1).site

    def up(self) -> None:
        """Somebody plugs the line in."""
        self.port = self._open.enter_context(served(self.seat.app, self.port))

    def down(self) -> None:
        """The line is cut."""
        self._open.close()

    def code(self, lane: int) -> str:
        """A one-time code, told on the telephone."""
        return self.seat.store.enrol_code(self.site, lane)

    def officer(self) -> Unit:
        """Somebody of the unit that processes."""
        officers = Officers(self.seat.store.router, self.seat.store.clock)
        return Unit(self, officers.add(self.site, "Phạm Thị Chuyên Viên", UNIT))


@dataclass(frozen=True)
class Unit:
    """An officer and the token that the centre gave her."""

    office: Office
    token: str

    def _ask(self, method: str, path: str, **sent: Any) -> dict[str, Any]:
        bearer = {"Authorization": f"Bearer {self.token}"}
        with httpx2.Client(base_url=self.office.address, trust_env=False) as line:
            answer = line.request(method, path, headers=bearer, **sent)
        assert answer.is_success, answer.text
        found: dict[str, Any] = answer.json()
        return found

    def does(self, act: str, code: str, body: dict[str, Any]) -> None:
        """One act on one dossier."""
        self._ask("POST", "/v1/officer/acts", json={"act": act, "codes": [code], "body": body})

    def gives_result(self, code: str, name: str) -> None:
        """The papers came, here is the result with its file."""
        self.does("confirm", code, {})
        path = "/v1/officer/files"
        file = self._ask("PUT", path, content=PDF) | {"name": name}
        signed = {"number": "12/XN-UBND", "signed_by": "Y Khoa Niê", "signed_on": "2026-11-20"}
        self.does("result", code, signed | {"file": file})

    def sees(self, code: str) -> dict[str, Any]:
        """A dossier as the centre has it."""
        return self._ask("GET", f"/v1/officer/dossiers/{code}")


@dataclass(frozen=True)
class DeskOfTwo:
    """One of the desks, and who works there."""

    acts: Acts
    supervisor: Actor

    @property
    def counter(self) -> Counter:
        """Its counter."""
        return Counter(self.acts, self.supervisor)


def desk_of(folder: Path, lane: int, clock: Clock) -> DeskOfTwo:
    """A new desk of the site, not connected to anything."""
    acts = new_desk(folder / f"lane-{lane}", demo_site(lane), clock)
    return DeskOfTwo(acts, acts.sign_in("supervisor", "supervisor"))
