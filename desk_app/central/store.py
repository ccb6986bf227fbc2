"""The centre's store: each method one transaction on one site, done again when the database asks for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from secrets import token_hex
from typing import Any, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session

from desk_app.central.answered_acts import AnsweredActs, hash_of
from desk_app.central.arrivals import Forked
from desk_app.central.blobs import SPOILT, Blobs, BlobState
from desk_app.central.checking import Proof
from desk_app.central.enrolment import EnrolledDesk, Enrolment, centre_exchange_key, known_desk
from desk_app.central.evidence import Evidence
from desk_app.central.gauges import gauges
from desk_app.central.greeting import MIN_APP, Greeting
from desk_app.central.ingest import Ingest
from desk_app.central.new_timeline import begin_timeline
from desk_app.central.offered_files import OfferedFiles
from desk_app.central.officer_acts import OfficerActs
from desk_app.central.officers import Officer
from desk_app.central.own_chain import locked_head
from desk_app.central.publishing import Publishing
from desk_app.central.pushing import Pushing
from desk_app.central.quarantine import REVOKED, Quarantine, Room
from desk_app.central.reports import Reports, sites_of
from desk_app.central.schema import TIMELINE, prepare
from desk_app.central.sites import add_site
from desk_app.central.streams import Reading, sealed
from desk_app.central.tables import CentreState
from desk_app.central.transactions import Router, in_transaction
from desk_app.central.versions import Versions
from desk_app.journal.chain import desk_of
from desk_app.models.moves import Act
from desk_app.protocol.certificate import Card, Certificate, EnrolRequest
from desk_app.protocol.desk_identity import desk_id
from desk_app.protocol.messages import (
    Batch,
    ExchangeRefused,
    Hello,
    HelloAnswer,
    Limits,
    Place,
    PushAnswer,
    refused,
)
from desk_app.protocol.page import Page
from desk_app.protocol.seals import acknowledged, centre_sealed, public_of
from desk_app.protocol.versions import VersionTold

T = TypeVar("T")


@dataclass(frozen=True)
class Store:
    """What desks, officers and operators ask of the centre; `place`: its database, or a router's many."""

    place: Engine | Router
    key: Ed25519PrivateKey
    clock: Callable[[], datetime]
    limits: Limits = field(default_factory=Limits)
    room: Room = field(default_factory=Room)
    min_app: str = MIN_APP

    @property
    def router(self) -> Router:
        """In which database each site lies."""
        return Router((self.place,), {}) if isinstance(self.place, Engine) else self.place

    @property
    def centre(self) -> str:
        """The centre's id: the hash of its public key."""
        return desk_id(public_of(self.key))

    def desk(self, site: str, desk: str) -> EnrolledDesk | None:
        """A desk that was enrolled at a site; None for any other."""
        return self._on(site, lambda session: known_desk(session, site, desk))

    def card(self) -> dict[str, Any]:
        """The centre's public keys."""
        keys = public_of(self.key), centre_exchange_key(self.key)
        return Card(*keys, self.timeline()).document()

    def timeline(self) -> str:
        """Which timeline this database is in."""
        engine = self.router.engines[0]
        return in_transaction(engine, lambda session: session.get_one(CentreState, TIMELINE).value)

    def add_site(self, document: object, *, demo: bool) -> str:
        """Serve the site of a site file from now on, or as this file has it; answers its id."""
        return add_site(self.router, document, self.centre, self.clock(), demo=demo)

    def enrol_code(self, site: str, lane: int) -> str:
        """A one-time code for a desk of that lane."""
        return self._on(site, lambda session: self._enrolment(session, site).make_code(lane))

    def enrol(self, request: EnrolRequest) -> Certificate:
        """See `Enrolment.enrol`."""
        site = request.site
        return self._on(site, lambda session: self._enrolment(session, site).enrol(request))

    def revoke(self, site: str, desk: str, up_to: tuple[int, int] | None = None) -> None:
        """Take nothing of a desk behind `up_to` any more; None: behind what is held."""
        self._on(site, lambda session: self._enrolment(session, site).revoke(desk, up_to))

    def hello(self, desk: EnrolledDesk, hello: Hello) -> HelloAnswer:
        """See `Greeting.answer`. ExchangeRefused(`unknown_desk`) for the chain of another desk."""
        if hello.desk != desk.desk or desk_of(hello.chain) != desk.desk:
            raise refused("unknown_desk")

        def work(session: Session) -> HelloAnswer:
            for each in hello.revocations:
                self._enrolment(session, desk.site).hear(each)
            greeting = Greeting(session, desk.site, self.limits, self.clock(), self.min_app)
            return greeting.answer(hello)

        return self._on(desk.site, work)

    def push(self, site: str, batch: Batch, body: bytes) -> PushAnswer:
        """Take a batch in; `body` is what came, kept when it cannot be taken.

        ExchangeRefused: see `Pushing.take`, and `fork`.
        """

        def work(session: Session) -> tuple[str, Place]:
            return Pushing(session, site, self.key, self.clock()).take(batch)

        try:
            timeline, mark = self._on(site, work)
        except Forked as error:
            forked = error
        except ExchangeRefused as error:
            if error.refusal.code == REVOKED:
                self._on(site, lambda session: self._quarantine(session, site).revoked(batch, body))
            raise
        else:
            return acknowledged(timeline, mark, self.key)
        raise self._on(
            site, lambda session: self._quarantine(session, site).fork(batch, body, forked)
        )

    def pull(  # noqa: PLR0917 - what a page is asked by, in the order of the wire
        self, site: str, chain: str, stream: str, after: int, limit: int, own: Place | None
    ) -> Page:
        """See `Reading.page`; a page of the site's stream bears the centre's seal."""
        page, end = self._on(
            site,
            lambda session: Reading(session, site, chain, own).page(
                stream, after, limit, self.centre
            ),
        )
        return page if end is None else sealed(page, centre_sealed(end, self.key))

    def act(
        self, who: Officer, act: Act, codes: Sequence[str], document: object, key: str = ""
    ) -> tuple[str, ...]:
        """See `OfficerActs.do`; an act that was done under the same `key` is answered, not done again.

        ExchangeRefused(`key_used`) when it was another one. Without a key the request itself is one:
        the database may have lost the answer to its end alone.
        """
        key, asked = key or token_hex(), hash_of(act, codes, document)

        def work(session: Session) -> tuple[str, ...]:
            now, head = self.clock(), locked_head(session, who.site)
            answered = AnsweredActs(session, who, now)
            before = answered.answer(key, asked)
            if before is not None:
                return before
            ingest = Ingest(session, self.centre, head, now)
            done = OfficerActs(ingest, who).do(act, codes, document)
            answered.keep(key, asked, done)
            return done

        return self._on(who.site, work)

    def blob_state(self, site: str, sha256: str) -> BlobState:
        """How much of a file is here."""
        return self._on(site, lambda session: Blobs(session, site, sha256).state())

    def append_blob(
        self, site: str, sha256: str, offset: int, length: int, content: bytes
    ) -> BlobState:
        """See `Blobs.append`; a file that is not what its name says is forgotten."""

        def work(session: Session) -> BlobState:
            return Blobs(session, site, sha256).append(offset, length, content)

        try:
            state = self._on(site, work)
            if state.offset == length and not state.complete:
                raise refused(SPOILT)
        except ExchangeRefused as error:
            if error.refusal.code == SPOILT:
                self._on(site, lambda session: Blobs(session, site, sha256).begin_again())
            raise
        return state

    def read_blob(self, site: str, sha256: str, offset: int) -> bytes | None:
        """See `Blobs.read`."""
        return self._on(site, lambda session: Blobs(session, site, sha256).read(offset))

    def keep_file(self, who: Officer, content: bytes) -> str:
        """See `OfferedFiles.keep`."""

        def work(session: Session) -> str:
            offered = OfferedFiles(session, who.site, self.clock())
            return offered.keep(who.name, content, self.room.offered)

        return self._on(who.site, work)

    def publish(self, site: str, put: Callable[[Publishing], T]) -> T:
        """Whatever `put` publishes at a site; see `Publishing`."""
        return self._on(site, lambda session: put(Publishing(session, site, self.clock())))

    def keep_versions(self, desk: EnrolledDesk, brought: Sequence[VersionTold]) -> tuple[str, ...]:
        """See `Versions.take`."""

        def work(session: Session) -> tuple[str, ...]:
            return Versions(session, desk.site, self.clock()).take(desk.desk, brought, self.room)

        return self._on(desk.site, work)

    def on_versions(self, site: str, work: Callable[[Versions], T]) -> T:
        """Whatever `work` asks of the versions and proposals of a site; see `Versions`."""
        return self._on(site, lambda session: work(Versions(session, site, self.clock())))

    def new_timeline(self) -> str:
        """After a restore: see `begin_timeline`."""
        return begin_timeline(self.router, self.centre, self.clock())

    def counts(self) -> dict[str, int]:
        """Events, dossiers and open flags of every site."""
        total: Counter[str] = Counter({"events": 0, "dossiers": 0, "flags": 0})
        for each in self._of_each(Reports.counts):
            total.update(each)
        return dict(total)

    def gauges(self) -> Mapping[str, int]:
        """How the centre stands, for those who watch it."""
        return gauges(self.router, self.clock())

    def report_lanes(self) -> list[dict[str, Any]]:
        """See `Reports.lanes`, of every site."""
        return [lane for lanes in self._of_each(Reports.lanes) for lane in lanes]

    def report_sites(self) -> list[dict[str, Any]]:
        """See `Reports.standing`, of every site."""
        return list(self._of_each(Reports.standing))

    def flags(self, site: str = "") -> list[dict[str, Any]]:
        """What waits for a supervisor, of one site or of every one."""
        return [flag for flags in self._of_each(Reports.flags, site) for flag in flags]

    def on_evidence(self, work: Callable[[Evidence], T], site: str = "") -> list[T]:
        """Whatever `work` asks of the quarantine of one site or of each; see `Evidence`."""
        now = self.clock()
        return list(self._of_each(lambda told: work(Evidence(told.session, told.site, now)), site))

    def verify(self) -> dict[str, int]:
        """Prove every site; see `Proof.prove`. Answers how many sites, lines and rows there are."""
        proved = list(self._of_each(lambda reports: Proof(reports.session, reports.site).prove()))
        lines, rows = sum(each[0] for each in proved), sum(each[1] for each in proved)
        return {"sites": len(proved), "lines": lines, "rows": rows}

    def _of_each(self, told: Callable[[Reports], T], only: str = "") -> Iterator[T]:
        """What is told of each site, one transaction each."""
        for engine in self.router.engines:
            for site in in_transaction(engine, lambda session: tuple(sites_of(session))):
                if only in {"", site}:
                    yield self._told_of(site, engine, told)

    def _told_of(self, site: str, engine: Engine, told: Callable[[Reports], T]) -> T:
        return in_transaction(engine, lambda session: told(Reports(session, site)))

    def _enrolment(self, session: Session, site: str) -> Enrolment:
        return Enrolment(session, site, self.key, self.clock())

    def _quarantine(self, session: Session, site: str) -> Quarantine:
        return Quarantine(session, site, self.clock(), self.room)

    def _on(self, site: str, work: Callable[[Session], T]) -> T:
        return in_transaction(self.router.of(site), work)


@contextmanager
def opened(
    url: str, key: Ed25519PrivateKey, clock: Callable[[], datetime], *, pool: int = 20
) -> Iterator[Store]:
    """The store in the database at `url`, with every table made; its connections end with the block."""
    engine = create_engine(url, pool_size=pool, max_overflow=0, pool_pre_ping=True)
    try:
        prepare(engine)
        yield Store(engine, key, clock)
    finally:
        engine.dispose()
