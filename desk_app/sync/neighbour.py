"""Two desks of a site exchange directly while the centre is away: one listens, the other visits.

Each shows the certificate that their centre signed. What they tell each other travels in bundles, so
that nobody on the local network reads it, and under the seals of whoever wrote it, so that either can
carry it to the centre.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

import httpx2
from sqlalchemy.orm import Session

from desk_app.journal.arriving import take_in
from desk_app.journal.envelope import LineUnreadable
from desk_app.journal.following import Following
from desk_app.models.outcomes import IntegrityBroken, Trouble
from desk_app.protocol.batch import read_batch, written
from desk_app.protocol.bundle import BundleRefused, exchange_key, opened_bundle, sealed_bundle
from desk_app.protocol.certificate import Certificate, is_certified, read_certificate
from desk_app.protocol.chains import local_chain
from desk_app.protocol.fields import Fields, MessageUnreadable
from desk_app.protocol.json_lines import read_json
from desk_app.protocol.messages import Batch, ExchangeRefused, Limits, Place
from desk_app.protocol.parcels import (
    MOST_OF_A_STRANGER,
    Parcel,
    ParcelKind,
    parcel,
    read_parcels,
    written_parcels,
)
from desk_app.protocol.seals import is_chain_sealed
from desk_app.sync.carrying import Seals, held_until
from desk_app.sync.exchange import Exchange
from desk_app.sync.memory import Memory, certificates, keep_neighbour
from desk_app.sync.outbox import BEFORE_ALL, Order, Outbox
from desk_app.sync.pulling import expect_file
from desk_app.sync.state import Carried

READ_S = 30.0
FORBIDDEN = 403
Held = Mapping[str, Order]


@dataclass(frozen=True)
class Neighbour:
    """One desk as its neighbours see it. `heard` is told how many lines a visitor brought."""

    exchange: Exchange
    heard: Callable[[int], None] = lambda _lines: None

    def certificate(self) -> Certificate:
        """What a neighbour is shown. NotAllowed(`not_enrolled`)."""
        return self.exchange.certificate()

    def visit(self, address: str) -> Carried:
        """Ask a desk that listens at `address` (host:port), and give it what it lacks.

        Trouble: `neighbour_unreachable` · `neighbour_unknown` · `bundle_…`.
        """
        own = self.certificate()
        url = f"http://{address.strip().removeprefix('http://').rstrip('/')}/"
        with closing(httpx2.Client(timeout=READ_S, trust_env=False)) as client:
            try:
                shown = read_certificate(read_json(_body(client.get(url))))
                self._must_be_known(shown, own)
                first = self._asked(client, url, shown, [self._held()])
                taken, theirs = self._heard(first)
                lacking = tuple(self._lacking(theirs))
                self._heard(self._asked(client, url, shown, [self._held(), *lacking]))
            except (httpx2.HTTPError, httpx2.InvalidURL) as error:
                raise Trouble("neighbour_unreachable") from error
            except BundleRefused as error:
                raise Trouble(error.code) from error
            except (MessageUnreadable, ExchangeRefused) as error:
                raise Trouble("bundle_garbage") from error
        return Carried(sent=sum(_lines(each) for each in lacking), taken=taken)

    def answer(self, data: bytes) -> bytes:
        """What a listening desk gives back. BundleRefused; Trouble(`neighbour_unknown`)."""
        bundle = opened_bundle(data, exchange_key(self.exchange.key))
        told = read_parcels(bundle.parts, {ParcelKind.CERTIFICATE}, MOST_OF_A_STRANGER)
        shown = _certificate_in(told)
        if shown.desk_key != bundle.sender_key:
            raise BundleRefused("bundle_signature")
        self._must_be_known(shown, self.certificate())
        taken, theirs = self._heard(read_parcels(bundle.parts))
        self.heard(taken)
        answers = [self._shown(), self._held(), *self._lacking(theirs)]
        return sealed_bundle(written_parcels(answers), self.exchange.key, shown.desk_exchange_key)

    def _asked(
        self, client: httpx2.Client, url: str, shown: Certificate, said: Sequence[Parcel]
    ) -> tuple[Parcel, ...]:
        parcels = written_parcels([self._shown(), *said])
        data = sealed_bundle(parcels, self.exchange.key, shown.desk_exchange_key)
        answer = _body(client.post(url, content=data))
        bundle = opened_bundle(answer, exchange_key(self.exchange.key))
        if bundle.sender_key != shown.desk_key:
            raise BundleRefused("bundle_signature")
        return read_parcels(bundle.parts)

    def _must_be_known(self, shown: Certificate, own: Certificate) -> None:
        """Another desk of the same site and centre; its certificate is kept, to check what it wrote."""
        now = max(self.exchange.now(), shown.valid_from)
        same = shown.site == own.site and shown.desk != own.desk
        if not same or not is_certified(shown, own.centre_key, now):
            raise Trouble("neighbour_unknown")
        with self.exchange.database.writing() as session:
            keep_neighbour(session, own.site, shown)

    def _shown(self) -> Parcel:
        return parcel(ParcelKind.CERTIFICATE, self.certificate().document())

    def _held(self) -> Parcel:
        """How far each chain is held here, by its name at the centre."""
        exchange, memory = self.exchange, self.exchange.memory()
        with exchange.database.reading() as session:
            names = {self._own_name(memory), *self._seals(session, memory).chains()}
            names |= {each.desk for each in certificates(session, exchange.site)}
            held = {name: self._until(session, memory, name) for name in names}
        return parcel(ParcelKind.HELD, {name: list(order) for name, order in held.items()})

    def _until(self, session: Session, memory: Memory, name: str) -> Order:
        local = local_chain(name, self._own_name(memory), self.exchange.desk)
        return held_until(session, self.exchange.site, local)

    def _lacking(self, theirs: Held) -> Iterator[Parcel]:
        """What the other lacks of our own chain, and of those whose seals are held here."""
        exchange, memory = self.exchange, self.exchange.memory()
        own = self._own_name(memory)
        with exchange.database.reading() as session:
            outbox = Outbox(session, exchange.site, exchange.desk)
            behind = theirs.get(own, BEFORE_ALL)
            while (outgoing := outbox.next(behind, Limits())) is not None:
                batch = outgoing.sealed(own, exchange.key)
                behind = batch.head.last.order
                yield Parcel(ParcelKind.PUSH, written(batch))
            seals = self._seals(session, memory)
            for segment in (each for chain in seals.chains() for each in seals.segments(chain)):
                if segment.place.order > theirs.get(segment.chain, BEFORE_ALL):
                    carried = seals.batch(segment)
                    if carried is not None:
                        yield Parcel(ParcelKind.PUSH, written(carried))

    def _heard(self, parcels: Sequence[Parcel]) -> tuple[int, Held]:
        """Take in what came; answers how many lines were new, and what the other holds."""
        taken = 0
        theirs: Held = {}
        for each in parcels:
            if each.kind is ParcelKind.PUSH:
                taken += self._taken(read_batch(each.body))
            elif each.kind is ParcelKind.HELD:
                theirs = _held_in(each)
        return taken, theirs

    def _taken(self, batch: Batch) -> int:
        """One batch with its seal, in one transaction; a chain that does not go on here is left out."""
        head, exchange, memory = batch.head, self.exchange, self.exchange.memory()
        chain = local_chain(head.chain, self._own_name(memory), exchange.desk)
        place = Place(head.epoch, head.last.seq, head.head)
        if chain == exchange.desk:
            return 0
        with exchange.database.writing() as session:
            key = self._key_of(session, head.desk)
            if key is None:  # by a desk that this one has not met: the centre brings it
                return 0
            if not is_chain_sealed(head.chain, place, head.signature, key):
                raise Trouble("neighbour_unknown")
            following = Following(session, exchange.site)
            try:
                lines = [
                    (chain, following.placed(chain, each.line, each.part, each.salt))
                    for each in batch.lines
                ]
            except (LineUnreadable, IntegrityBroken):
                return 0
            if lines[-1][1].hash != head.head:
                return 0
            taken, _ = take_in(session, exchange.site, exchange.desk, lines)
            for _, placed in lines:
                expect_file(session, exchange.site, placed)
            self._seals(session, memory).keep(head.chain, place, head.signature)
        return taken

    def _key_of(self, session: Session, desk: str) -> bytes | None:
        """The key of a desk that this one has met, or of the centre."""
        own = self.certificate()
        if desk == own.centre:
            return own.centre_key
        known = certificates(session, self.exchange.site)
        return next((each.desk_key for each in known if each.desk == desk), None)

    def _own_name(self, memory: Memory) -> str:
        return memory.label or self.exchange.desk

    def _seals(self, session: Session, memory: Memory) -> Seals:
        exchange = self.exchange
        return Seals(session, exchange.site, exchange.desk, self._own_name(memory))


def _certificate_in(parcels: Sequence[Parcel]) -> Certificate:
    shown = [each for each in parcels if each.kind is ParcelKind.CERTIFICATE]
    if len(shown) != 1:
        raise BundleRefused("bundle_garbage")
    try:
        return read_certificate(shown[0].document())
    except MessageUnreadable as error:
        raise BundleRefused("bundle_garbage") from error


def _held_in(told: Parcel) -> Held:
    fields = Fields(told.document())
    found: dict[str, Order] = {}
    for name, order in fields.document.items():
        if not isinstance(order, list) or not all(isinstance(each, int) for each in order):
            raise MessageUnreadable("held")
        epoch, seq = (*order, 0, 0)[:2]
        found[name] = (epoch, seq)
    return found


def _lines(told: Parcel) -> int:
    return read_batch(told.body).head.n


def _body(answer: httpx2.Response) -> bytes:
    if answer.status_code == FORBIDDEN:
        raise Trouble("neighbour_unknown")
    answer.raise_for_status()
    return answer.content
