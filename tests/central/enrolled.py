"""A desk without a store of its own: its key, its chain, and what it says to the centre."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.central.store import Store
from desk_app.journal.canonical import canonical
from desk_app.journal.chain import NO_HEAD, first_hash, next_hash, personal_hash
from desk_app.journal.envelope import Event, Placed
from desk_app.journal.ids import new_id
from desk_app.protocol.batch import sealed_batch, written
from desk_app.protocol.bundle import exchange_key
from desk_app.protocol.certificate import Certificate, EnrolRequest, enrol_request
from desk_app.protocol.desk_identity import desk_id
from desk_app.protocol.messages import Cursor, Hello, HelloAnswer, Place, PushAnswer
from desk_app.protocol.page import Page
from desk_app.protocol.seals import public_of
from desk_app.resources import resource_bytes
from tests.protocol.chains_of_desks import NOON, SALT, SITE

RECEIVED = json.loads(
    (Path(__file__).parent.parent / "journal" / "corpus" / "DossierReceived.v1.json").read_text(
        "utf-8"
    )
)
AGENCY = "H99.62"
END = 10_000


def a_site(site: str = SITE) -> dict[str, Any]:
    """The site file of the demonstration, under any name."""
    document: dict[str, Any] = json.loads(resource_bytes("demo/site.json"))
    return document | {"site": site}


@dataclass
class Enrolled:
    """One desk; `lines` is its chain, `sent` how many of them it has pushed."""

    store: Store
    site: str
    key: Ed25519PrivateKey
    certificate: Certificate
    lines: list[Placed] = field(default_factory=list)
    sent: int = 0
    epoch: int = 1
    begun: Place | None = None
    label: str = ""

    @property
    def desk(self) -> str:
        """Its id."""
        return desk_id(public_of(self.key))

    @property
    def chain(self) -> str:
        """The name under which it sends."""
        return self.label or self.desk

    @property
    def end(self) -> Place:
        """Where its chain ends."""
        if not self.lines:
            return Place(0, 0, bytes(32))
        last = self.lines[-1]
        return Place(last.event.epoch, last.event.seq, last.hash)

    def received(self, number: int, agency: str = AGENCY) -> str:
        """A dossier with that number of the day; answers its id."""
        body: dict[str, Any] = json.loads(RECEIVED["line"])["body"]
        body |= {"code": f"{agency}-261120-{number}", "number": number}
        body["register"] = {**body["register"], "entry": number}
        dossier = new_id(NOON)
        personal = json.loads(RECEIVED["personal"])
        self.happened("DossierReceived", dossier, body, base=0, personal=personal)
        return dossier

    def happened(  # noqa: PLR0917 - what an event tells, as its readers know it
        self,
        kind: str,
        dossier: str | None,
        body: dict[str, Any],
        base: int,
        personal: dict[str, Any] | None = None,
        at: datetime = NOON,
    ) -> Event:
        """One more line."""
        seq = 1 if self._opens() else self.lines[-1].event.seq + 1
        part = None if personal is None else canonical(personal)
        event = Event(
            id=new_id(at), desk=self.desk, epoch=self.epoch, seq=seq, site=self.site, kind=kind,
            kind_v=1, dossier=dossier, at=at, occurred_at=at, boot="test", mono=len(self.lines),
            server_time_last_seen=None, by="clerk", base=base,
            personal=None if part is None else personal_hash(SALT, part), body=body,
        )  # fmt: skip
        line = event.line()
        before = self._start() if seq == 1 else self.lines[-1].hash
        self.lines.append(Placed(event, line, next_hash(before, line), part, SALT))
        return event

    def _opens(self) -> bool:
        return not self.lines or self.lines[-1].event.epoch != self.epoch

    def _start(self) -> bytes:
        return first_hash(self.desk, self.epoch, self.begun.head if self.begun else NO_HEAD)

    def open_epoch(self) -> None:
        """As after a restored copy was noticed."""
        self.begun, self.epoch = self.end, self.epoch + 1

    def copy(self) -> Enrolled:
        """A second live copy of this desk."""
        own = {**vars(self), "lines": list(self.lines)}
        return Enrolled(**own)

    def push(self, first: int | None = None, last: int | None = None) -> PushAnswer:
        """Send the lines from `first` to `last`, counted from 0; without them, what was not sent yet."""
        start = self.sent if first is None else first
        lines = self.lines[start:last]
        opens = lines[0].event.seq == 1
        batch = sealed_batch(
            lines, self.chain, self._start() if opens else self.lines[start - 1].hash,
            self.begun if opens else None, self.key,
        )  # fmt: skip
        answer = self.store.push(self.site, batch, written(batch))
        self.sent = max(self.sent, start + len(lines))
        return answer

    def hello(self, told: Mapping[str, Any] | None = None, **cursors: Cursor) -> HelloAnswer:
        """Open a round; `told`: a revocation that this desk knows."""
        known = self.store.desk(self.site, self.desk)
        assert known is not None
        end, streams = self.end, {f"site:{self.site}": each for each in cursors.values()}
        return self.store.hello(
            known,
            Hello(
                self.desk,
                self.chain,
                end.epoch,
                end.seq,
                end.head,
                NOON,
                "0.1.0",
                {},
                streams,
                (dict(told),) if told else (),
            ),
        )

    def pull(self, after: int = 0, *, own: bool = False, stream: str = "") -> Page:
        """A page of the site's stream, or of another one."""
        stream = stream or f"site:{self.site}"
        held = self.end if own else None
        return self.store.pull(self.site, self.chain, stream, after, END, held)


def enrolled(store: Store, lane: int, site: str = SITE, code: str = "") -> Enrolled:
    """A new desk, known at the centre."""
    key = Ed25519PrivateKey.generate()
    public, exchange = public_of(key), exchange_key(key).public_key().public_bytes_raw()
    wish = EnrolRequest(
        site, code or store.enrol_code(site, lane), desk_id(public), public, exchange, lane,
        f"Quầy {lane}", b"",
    )  # fmt: skip
    certificate = store.enrol(enrol_request(wish, key))
    return Enrolled(store, site, key, certificate)
