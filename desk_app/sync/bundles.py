"""The exchange carried by hand: a bundle for the centre, and the centre's answer to it.

The bundle holds what a round would send, the answer what it would have been answered; nothing counts
as delivered before the signed acknowledgement in the answer is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from desk_app.journal.chain import desk_of
from desk_app.models.outcomes import NotAllowed, Trouble
from desk_app.protocol.agreement import Agreement, agreement
from desk_app.protocol.batch import written
from desk_app.protocol.bundle import BundleRefused, exchange_key, opened_bundle, sealed_bundle
from desk_app.protocol.certificate import EnrolRequest, read_card, read_certificate
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.json_lines import TooLarge
from desk_app.protocol.messages import (
    Batch,
    ExchangeRefused,
    HelloAnswer,
    Limits,
    PushAnswer,
    Refusal,
    read_hello_answer,
    read_push_answer,
    read_refusal,
)
from desk_app.protocol.page import Page
from desk_app.protocol.pages import read_page_body
from desk_app.protocol.parcels import (
    OF,
    Parcel,
    ParcelKind,
    parcel,
    read_parcels,
    written_parcels,
)
from desk_app.protocol.versions import read_held, versions_document
from desk_app.sync.bringing_back import BringingBack
from desk_app.sync.carrying import LATER, Seals
from desk_app.sync.enrolled import keep_certificate
from desk_app.sync.exchange import Exchange, told_as
from desk_app.sync.greeting import (
    end_and_hello,
    go_on_above,
    hear_of_programs,
    look_at_timeline,
    mark_held,
    part,
)
from desk_app.sync.outbox import BEFORE_ALL, Order, Outbox
from desk_app.sync.own_lines import OwnLines
from desk_app.sync.pulling import OwnLinesLost
from desk_app.sync.state import Carried, RoundOutcome
from desk_app.sync.taking import Taking
from desk_app.sync.versions import Telling

Request = Callable[[str], EnrolRequest]
ON = frozenset({Agreement.BEHIND, Agreement.IN_STEP})
"""The centre holds the chain up to its mark; it is sent from there."""


@dataclass(frozen=True)
class Bundles:
    """Writes and reads the bundles of one desk; `request` makes its wish to join with a code."""

    exchange: Exchange
    request: Request

    def write(self) -> tuple[bytes, int]:
        """Everything that the centre has not confirmed, for the centre alone, and how many lines.

        NotAllowed(`not_enrolled`) without a certificate or a card.
        """
        memory = self.exchange.memory()
        if memory.certificate is not None:
            receiver = memory.certificate.exchange_key
        elif memory.card is not None:
            receiver = read_card(memory.card).exchange_key
        else:
            raise NotAllowed("not_enrolled")
        parcels = [parcel(ParcelKind.SITE, self.exchange.site)]
        if memory.certificate is None:
            request = self.request(memory.code)
            parcels.append(parcel(ParcelKind.ENROL, request.document()))
        _, hello, _ = end_and_hello(self.exchange)
        parcels.append(parcel(ParcelKind.HELLO, hello.document()))
        if memory.lost:
            parcels.append(parcel(ParcelKind.WHOLE, True))  # noqa: FBT003 - the body of the parcel
        pieces = Telling(self.exchange).due().pieces()
        parcels += [parcel(ParcelKind.VERSIONS, versions_document(each)) for each in pieces]
        lines = 0
        centre = memory.certificate.centre if memory.certificate else ""
        back = BringingBack(self.exchange, centre, hello.chain).batches()
        parcels += [Parcel(ParcelKind.PUSH, written(each)) for each in back]
        for batch in self._batches(hello.chain):
            parcels.append(Parcel(ParcelKind.PUSH, written(batch)))
            lines += batch.head.n
        return sealed_bundle(written_parcels(parcels), self.exchange.key, receiver), lines

    def _batches(self, chain: str) -> Iterator[Batch]:
        """Our lines and those that neighbours brought, as they came here; from the last confirmed on."""
        exchange, memory = self.exchange, self.exchange.memory()
        behind = max(memory.confirmed, memory.resume)
        centre = memory.certificate.centre if memory.certificate else ""
        with exchange.database.reading() as session:
            seals = Seals(session, exchange.site, exchange.desk, chain)
            for pos, segment in seals.brought(centre):
                for batch in self._own(session, chain, behind, pos):
                    behind = batch.head.last.order
                    yield batch
                carried = seals.batch(segment)
                if carried is not None:
                    yield carried
            yield from self._own(session, chain, behind, None)

    def _own(
        self, session: Session, chain: str, behind: Order, before: int | None
    ) -> Iterator[Batch]:
        own, limits = OwnLines(session, self.exchange, chain), Limits()
        while (batch := own.next(behind, limits, before)) is not None:
            behind = batch.head.last.order
            yield batch

    def read(self, data: bytes) -> Carried:
        """What the centre answers. Read again it changes nothing.

        Trouble: the codes of `BundleRefused`; `centre_…` for what the centre said no to, after
        everything else in the bundle was taken in.
        """
        try:
            bundle = opened_bundle(data, exchange_key(self.exchange.key))
            parcels = read_parcels(bundle.parts)
            return self._read(parcels, bundle.sender_key)
        except BundleRefused as refused:
            raise Trouble(refused.code) from refused
        except (MessageUnreadable, TooLarge, ExchangeRefused) as error:
            raise Trouble("bundle_garbage") from error

    def _read(self, parcels: tuple[Parcel, ...], sender: bytes) -> Carried:
        memory = self.exchange.memory()
        known = memory.certificate.centre_key if memory.certificate else None
        if memory.card is not None and known is None:
            known = read_card(memory.card).centre_key
        if sender != known:
            raise BundleRefused("bundle_signature")
        enrolled = self._enrolled(parcels, sender)
        answers = [each for each in parcels if each.kind is ParcelKind.ANSWER]
        if not answers:
            for each in parcels:
                if each.kind is ParcelKind.REFUSED:
                    self._refused_own(read_refusal(each.document()))
            return Carried(enrolled=enrolled)
        answer = read_hello_answer(answers[0].document())
        return self._answered(parcels, answer, enrolled=enrolled)

    def _enrolled(self, parcels: tuple[Parcel, ...], centre_key: bytes) -> bool:
        for each in parcels:
            if each.kind is ParcelKind.CERTIFICATE and self.exchange.memory().certificate is None:
                certificate = read_certificate(each.document())
                keep_certificate(self.exchange, certificate, centre_key=centre_key)
                return True
        return False

    def _answered(
        self, parcels: tuple[Parcel, ...], answer: HelloAnswer, *, enrolled: bool
    ) -> Carried:
        exchange = self.exchange
        if answer.timeline in exchange.memory().past:
            raise Trouble("bundle_old")
        hear_of_programs(exchange, exchange.memory(), answer)
        restored = look_at_timeline(exchange, exchange.memory(), answer)
        late = self._is_late(answer)
        own, hello, _ = end_and_hello(exchange)
        found = agreement(own, mark_held(exchange, answer.mark), answer)
        if restored:
            known = answer.mark if found in ON else None
            exchange.keep(resume=known.order if known else BEFORE_ALL)
        if found is Agreement.ROLLED_BACK and answer.mark is not None:
            go_on_above(exchange, answer, answer.mark)
        taking = Taking(exchange, exchange.certificate(), answer.timeline, hello.chain)
        before = exchange.memory().confirmed
        for each in parcels:
            if each.kind is ParcelKind.ACK:
                self._confirmed(taking, read_push_answer(each.document()))
        self._held(parcels)
        for each in parcels:
            if each.kind is ParcelKind.PAGE:
                self._page(taking, read_page_body(each.body))
        self._refused(parcels, taking, late=late)
        exchange.keep(lost=None)
        exchange.remember(RoundOutcome())
        exchange.news(frozenset(taking.changed))
        after = exchange.memory().confirmed
        back = BringingBack(exchange, taking.certificate.centre, taking.chain)
        if not back.is_done() and restored:
            raise Trouble("bundle_again")
        return Carried(0, self._between(before, after), taking.taken, enrolled)

    def _is_late(self, answer: HelloAnswer) -> bool:
        """Whether this answer or a newer one was read before."""
        heard = self.exchange.memory().moment("heard")
        if heard is None or answer.now > heard:
            self.exchange.keep(heard=answer.now)
            return False
        return True

    def _held(self, parcels: tuple[Parcel, ...]) -> None:
        """Which versions of reference data the centre holds now."""
        telling = Telling(self.exchange)
        for each in parcels:
            if each.kind is ParcelKind.VERSIONS:
                telling.keep(read_held(each.document()))
        due = telling.due()
        if not due.versions:
            telling.done(due)

    def _confirmed(self, taking: Taking, answer: PushAnswer) -> None:
        """Of our own chain, or of a neighbour's that we carried: that needs to be carried no more."""
        exchange, mark = self.exchange, answer.mark
        with exchange.database.reading() as session:
            own = Outbox(session, exchange.site, exchange.desk).at(mark.order)
            seals = Seals(session, exchange.site, exchange.desk, taking.chain)
            brought = [each for _, each in seals.brought(taking.certificate.centre)]
            done = [each for each in brought if seals.holds(each.chain, mark)]
        if own == mark:
            taking.confirm(answer)
            return
        taking.believe(answer)
        with exchange.database.writing() as session:
            seals = Seals(session, exchange.site, exchange.desk, taking.chain)
            for segment in done:
                if segment.place.order <= mark.order:
                    seals.forget(segment)

    def _page(self, taking: Taking, page: Page) -> None:
        """The page if it is the next one; one that was read before is passed over."""
        cursor, _ = taking.start(page.stream, page.next)
        if cursor.position != page.after:
            return
        try:
            taking.take(page, cursor)
        except OwnLinesLost as error:  # the next bundle asks for them
            self.exchange.keep(lost=True)
            raise Trouble("centre_page_broken", chain=page.stream) from error
        BringingBack(self.exchange, taking.certificate.centre, taking.chain).hear(page)

    def _refused(self, parcels: tuple[Parcel, ...], taking: Taking, *, late: bool) -> None:
        """What the centre said no to: a fork makes this copy a branch, all else is told.

        What a restored centre lacks before it is in the next file; what it does not take of others
        it has kept, and gets no more.
        """
        for each in parcels:
            if each.kind is ParcelKind.REFUSED:
                refusal = read_refusal(each.document())
                of = str(refusal.facts.get(OF, taking.chain))
                if desk_of(of) != self.exchange.desk:
                    self._refused_of(of, refusal, taking)
                elif refusal.code == "gap":
                    if late:  # the next file was written since
                        continue
                    self._goes_back(refusal)
                else:
                    self._refused_own(refusal)

    def _goes_back(self, refusal: Refusal) -> None:
        """A restored centre lacks lines: it is told all from its end on, or all there is."""
        facts, exchange = refusal.facts, self.exchange
        if exchange.memory().resume != (facts.get("epoch"), facts.get("seq")):
            exchange.keep(acked=None, resume=BEFORE_ALL)
        exchange.remember(RoundOutcome())
        raise Trouble("bundle_again")

    def _refused_own(self, refusal: Refusal) -> None:
        code, facts = told_as(refusal)
        if refusal.code == "fork":
            part(self.exchange, refusal)
        self.exchange.remember(RoundOutcome(trouble=code, facts=facts))
        raise Trouble(code, **facts)

    def _refused_of(self, chain: str, refusal: Refusal, taking: Taking) -> None:
        exchange, centre = self.exchange, taking.certificate.centre
        if refusal.code in LATER | {"gap"}:
            return
        if chain == centre:
            BringingBack(exchange, centre, taking.chain).give_up()
            return
        with exchange.database.writing() as session:
            seals = Seals(session, exchange.site, exchange.desk, taking.chain)
            for segment in seals.segments(chain)[:1]:
                seals.forget(segment)

    def _between(self, before: tuple[int, int], after: tuple[int, int]) -> int:
        with self.exchange.database.reading() as session:
            outbox = Outbox(session, self.exchange.site, self.exchange.desk)
            return max(outbox.number(before) - outbox.number(after), 0)
