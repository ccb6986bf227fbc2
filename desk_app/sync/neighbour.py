"""Two desks of a site exchange directly while the centre is away: one listens, the other visits.

Each shows the certificate that their centre signed. What they tell each other travels in bundles, so
that nobody on the local network reads it, and under the seals of whoever wrote it, so that either can
carry it to the centre.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass

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
from desk_app.sync.outbox import BEFORE_ALL, Order
from desk_app.sync.own_lines import OwnLines
from desk_app.sync.pulling import Line, expect_file, pieces
from desk_app.sync.revocations import Revocations, keep_revocation, revocations
from desk_app.sync.state import Carried
from desk_app.sync.visiting import Visit, visiting

MOST_BODY = 64 << 20
MOST_SAID = 32 << 20
"""Bytes of lines that are said in one go, before they are packed; the rest is for the next visit."""
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

        Trouble: `neighbour_unreachable` · `neighbour_unknown` · `neighbour_busy` ·
        `neighbour_unclear`: what it says is no exchange, or has no end · `centre_revoked`,
        `neighbour_revoked`: one of the two counts no more; what counts still was exchanged.
        """
        own, visit = self.certificate(), visiting(address)
        lacking: tuple[Parcel, ...] = ()
        with closing(visit.client):
            try:
                shown = read_certificate(read_json(visit.get(MOST_OF_A_STRANGER)))
                self._must_be_known(shown, own)
                first = self._asked(visit, shown, [self._held(shown)])
                taken, theirs = self._heard(first)
                lacking = tuple(_within(self._lacking(theirs, shown)))
                self._heard(self._asked(visit, shown, [self._held(shown), *lacking]))
            except (BundleRefused, MessageUnreadable, ExchangeRefused) as error:
                raise Trouble("neighbour_unclear") from error
        self._must_count(own, shown)
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
        answers = [
            self._shown(),
            *self._revoked(),
            self._held(shown),
            *_within(self._lacking(theirs, shown)),
        ]
        return sealed_bundle(written_parcels(answers), self.exchange.key, shown.desk_exchange_key)

    def _asked(
        self, visit: Visit, shown: Certificate, said: Sequence[Parcel]
    ) -> tuple[Parcel, ...]:
        parcels = written_parcels([self._shown(), *self._revoked(), *said])
        data = sealed_bundle(parcels, self.exchange.key, shown.desk_exchange_key)
        bundle = opened_bundle(visit.post(data, MOST_BODY), exchange_key(self.exchange.key))
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

    def _revoked(self) -> list[Parcel]:
        """Desks that count no more: a neighbour may not have heard it from the centre yet."""
        known = self._revocations().told.values()
        return [parcel(ParcelKind.REVOCATION, each.document()) for each in known]

    def _revocations(self) -> Revocations:
        with self.exchange.database.reading() as session:
            return revocations(session, self.exchange.site)

    def _must_count(self, own: Certificate, shown: Certificate) -> None:
        """After a visit: what the clerk is to know of one of the two desks."""
        known = self._revocations()
        if known.of(own.desk) is not None:
            raise Trouble("centre_revoked")
        if known.of(shown.desk) is not None:
            raise Trouble("neighbour_revoked")

    def _held(self, shown: Certificate) -> Parcel:
        """How far each chain is held here, by its name at the centre.

        A neighbour that counts no more hears of none but its own.
        """
        exchange, memory = self.exchange, self.exchange.memory()
        with exchange.database.reading() as session:
            names = {self._own_name(memory), *self._seals(session, memory).chains()}
            names |= {each.desk for each in certificates(session, exchange.site)}
            if revocations(session, exchange.site).of(shown.desk) is not None:
                names = {shown.desk}
            held = {name: self._until(session, memory, name) for name in names}
        return parcel(ParcelKind.HELD, {name: list(order) for name, order in held.items()})

    def _until(self, session: Session, memory: Memory, name: str) -> Order:
        local = local_chain(name, self._own_name(memory), self.exchange.desk)
        return held_until(session, self.exchange.site, local)

    def _lacking(self, theirs: Held, shown: Certificate) -> Iterator[Parcel]:
        """What the other lacks of our own chain, and of those whose seals are held here.

        Nothing behind a revocation; and nothing at all for a desk that counts no more.
        """
        exchange, memory = self.exchange, self.exchange.memory()
        own = self._own_name(memory)
        with exchange.database.reading() as session:
            known = revocations(session, exchange.site)
            if known.of(shown.desk) is not None:
                return
            there = [last for name, last in memory.shared if theirs.get(name, BEFORE_ALL) >= last]
            behind = max([theirs.get(own, BEFORE_ALL), *there])
            yield from self._own_lacking(session, behind, own)
            seals = self._seals(session, memory)
            for segment in (each for chain in seals.chains() for each in seals.segments(chain)):
                lacks = segment.place.order > theirs.get(segment.chain, BEFORE_ALL)
                if lacks and known.leave(segment.chain, segment.place.order):
                    carried = seals.batch(segment)
                    if carried is not None:
                        yield Parcel(ParcelKind.PUSH, written(carried))

    def _own_lacking(self, session: Session, behind: Order, name: str) -> Iterator[Parcel]:
        gone = revocations(session, self.exchange.site).of(self.exchange.desk)
        own = OwnLines(session, self.exchange, name, gone.until if gone else None)
        while (batch := own.next(behind, Limits())) is not None:
            if gone is not None and not gone.leaves(batch.head.chain, batch.head.last.order):
                return
            behind = batch.head.last.order
            yield Parcel(ParcelKind.PUSH, written(batch))

    def _heard(self, parcels: Sequence[Parcel]) -> tuple[int, Held]:
        """Take in what came; answers how many lines were new, and what the other holds."""
        taken = 0
        theirs: Held = {}
        for each in parcels:
            if each.kind is ParcelKind.PUSH:
                taken += self._taken(read_batch(each.body))
            elif each.kind is ParcelKind.HELD:
                theirs = _held_in(each)
            elif each.kind is ParcelKind.REVOCATION:
                self._hears(each)
        return taken, theirs

    def _hears(self, told: Parcel) -> None:
        exchange = self.exchange
        with exchange.database.writing() as session:
            keep_revocation(session, exchange.site, told.document(), exchange.desk)

    def _taken(self, batch: Batch) -> int:
        """One batch, a few lines at a time as those of a page are, the last of them with its seal.

        A chain that does not go on here is left out, and so is one that reaches behind a revocation.
        """
        head, memory, taken = batch.head, self.exchange.memory(), 0
        place = Place(head.epoch, head.last.seq, head.head)
        with self.exchange.database.reading() as session:
            lines = self._believed(session, batch, memory)
        for piece in pieces(lines) if lines else ():
            with self.exchange.database.writing() as session:
                taken += self._stored(session, piece)
                if piece[-1] is lines[-1]:
                    self._seals(session, memory).keep(head.chain, place, head.signature)
        return taken

    def _believed(self, session: Session, batch: Batch, memory: Memory) -> Sequence[Line]:
        """The lines in their places; none where they cannot be taken. Trouble(`neighbour_unknown`)."""
        head, exchange = batch.head, self.exchange
        chain = local_chain(head.chain, self._own_name(memory), exchange.desk)
        place = Place(head.epoch, head.last.seq, head.head)
        key = self._key_of(session, head.desk)
        counts = revocations(session, exchange.site).leave(head.chain, place.order)
        if chain == exchange.desk or not counts:
            return ()
        if key is None:  # by a desk that this one has not met: the centre brings it
            return ()
        if not is_chain_sealed(head.chain, place, head.signature, key):
            raise Trouble("neighbour_unknown")
        following = Following(session, exchange.site)
        try:
            lines = [
                (chain, following.placed(chain, each.line, each.part, each.salt))
                for each in batch.lines
            ]
        except (LineUnreadable, IntegrityBroken):
            return ()
        return lines if lines[-1][1].hash == head.head else ()

    def _stored(self, session: Session, lines: Sequence[Line]) -> int:
        taken, _ = take_in(session, self.exchange.site, self.exchange.desk, lines)
        for _, placed in lines:
            expect_file(session, self.exchange.site, placed)
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


def _within(parcels: Iterable[Parcel]) -> Iterator[Parcel]:
    """As many of them as are said in one go."""
    size = 0
    for each in parcels:
        size += len(each.body)
        if size > MOST_SAID:
            return
        yield each
