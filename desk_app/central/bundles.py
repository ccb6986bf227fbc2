"""A bundle that a courier brought: enrolment, greeting and batches taken in, all answered in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from desk_app.central.enrolment import EnrolledDesk
from desk_app.central.store import Store
from desk_app.journal.chain import desk_of
from desk_app.protocol.batch import read_batch
from desk_app.protocol.bundle import (
    BundleRefused,
    exchange_key,
    opened_bundle,
    sealed_bundle,
)
from desk_app.protocol.certificate import read_enrol_request
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.messages import (
    ExchangeRefused,
    Hello,
    HelloAnswer,
    Place,
    Refusal,
    read_hello,
    refused,
)
from desk_app.protocol.page import Page
from desk_app.protocol.pages import written
from desk_app.protocol.parcels import (
    MOST_OF_A_STRANGER,
    OF,
    Parcel,
    ParcelKind,
    parcel,
    read_parcels,
    written_parcels,
)
from desk_app.protocol.versions import held_document, read_versions

PAGE_LINES = 500
DESK_STREAM = "desk:"
WHO = frozenset({ParcelKind.SITE, ParcelKind.ENROL})


def answer_bundle(store: Store, data: bytes) -> bytes:
    """The centre's answer to a desk's bundle; the same bundle again is answered anew and changes nothing.

    BundleRefused with its reason; ExchangeRefused when nobody can be answered: `unknown_desk`, or
    what `Store.enrol` refuses with. All other refusals lie in the answer.
    """
    bundle = opened_bundle(data, exchange_key(store.key))
    told = read_parcels(bundle.parts, WHO, MOST_OF_A_STRANGER)
    site = _one(told, ParcelKind.SITE).document()
    if not isinstance(site, str):
        raise BundleRefused("bundle_garbage")
    try:
        answers = tuple(_enrolled(store, told, bundle.sender))
        desk = store.desk(site, bundle.sender)
        if desk is None:
            raise refused("unknown_desk")
        answers += tuple(_Answering(store, desk).answers(read_parcels(bundle.parts)))
    except MessageUnreadable as error:
        raise BundleRefused("bundle_garbage") from error
    return sealed_bundle(written_parcels(answers), store.key, desk.exchange_key)


def _one(parcels: Sequence[Parcel], kind: ParcelKind) -> Parcel:
    found = [each for each in parcels if each.kind is kind]
    if len(found) != 1:
        raise BundleRefused("bundle_garbage")
    return found[0]


def _enrolled(store: Store, parcels: Sequence[Parcel], sender: str) -> Iterator[Parcel]:
    for each in parcels:
        if each.kind is ParcelKind.ENROL:
            request = read_enrol_request(each.document())
            if request.desk != sender:
                raise BundleRefused("bundle_signature")
            yield parcel(ParcelKind.CERTIFICATE, store.enrol(request).document())


@dataclass
class _Answering:
    """The answers to one desk's bundle: `mark` is how far its chain is held by now."""

    store: Store
    desk: EnrolledDesk
    mark: Place | None = None

    def answers(self, parcels: Sequence[Parcel]) -> Iterator[Parcel]:
        hello = read_hello(_one(parcels, ParcelKind.HELLO).document())
        answer = self.store.hello(self.desk, hello)
        yield parcel(ParcelKind.ANSWER, answer.document())
        yield from self._versions(parcels)
        yield from self._pushed(parcels)
        told = self.store.hello(self.desk, hello)  # where the streams end now
        whole = any(each.kind is ParcelKind.WHOLE for each in parcels)
        self.mark = None if whole else told.mark or self.mark
        for stream, end in sorted(told.streams.items()):
            if self.desk.revoked is not None and not stream.startswith(DESK_STREAM):
                continue  # a desk that was taken away reads nothing of others any more
            yield from self._pages(hello, told, stream, end)

    def _versions(self, parcels: Sequence[Parcel]) -> Iterator[Parcel]:
        """Only of a desk that counts: what its dossiers name, and what it proposes.

        What cannot be read or finds no room is passed over, for the desk brings it again: it holds up
        no lines.
        """
        for each in parcels:
            if each.kind is not ParcelKind.VERSIONS or self.desk.revoked is not None:
                continue
            with suppress(MessageUnreadable, ExchangeRefused):
                brought = read_versions(each.document())
                held = self.store.keep_versions(self.desk, brought)
                yield parcel(ParcelKind.VERSIONS, held_document(held))

    def _pushed(self, parcels: Sequence[Parcel]) -> Iterator[Parcel]:
        """Acknowledgements, and of each chain the first refusal: what follows that would be, too."""
        refusing: set[str] = set()
        for each in parcels:
            if each.kind is not ParcelKind.PUSH:
                continue
            chain = ""
            try:
                batch = read_batch(each.body)
                chain = batch.head.chain
                if chain in refusing:
                    continue
                answer = self.store.push(self.desk.site, batch, each.body)
            except ExchangeRefused as error:
                refusing.add(chain)
                yield parcel(ParcelKind.REFUSED, _of(chain, error.refusal).document())
                continue
            if desk_of(chain) == self.desk.desk:
                self.mark = answer.mark
            yield parcel(ParcelKind.ACK, answer.document())

    def _pages(self, hello: Hello, told: HelloAnswer, stream: str, end: int) -> Iterator[Parcel]:
        after = _read_until(hello, told, stream)
        more = end > after or after == 0
        while more:
            page = self._page(hello, stream, after)
            yield Parcel(ParcelKind.PAGE, written(page))
            more, after = page.more and page.next > page.after, page.next

    def _page(self, hello: Hello, stream: str, after: int) -> Page:
        return self.store.pull(self.desk.site, hello.chain, stream, after, PAGE_LINES, self.mark)


def _of(chain: str, refusal: Refusal) -> Refusal:
    """The refusal, and whose lines it is about: a bundle holds those of neighbours, too."""
    return replace(refusal, facts={**refusal.facts, OF: chain})


def _read_until(hello: Hello, told: HelloAnswer, stream: str) -> int:
    """Where the desk goes on reading: at its cursor, or at the beginning where it is told so."""
    cursor = hello.cursors.get(stream)
    if cursor is None or cursor.timeline != told.timeline:
        return 0
    return cursor.position if told.streams[stream] >= cursor.position else 0
