"""What lies in a bundle: requests and answers of the exchange in the order in which they are to be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from desk_app.protocol.bundle import BundleRefused
from desk_app.protocol.fields import MessageUnreadable
from desk_app.protocol.json_lines import TooLarge, packed, read_json, unpacked, written_json

MOST_PARCEL = 64 << 20
MOST_TOGETHER = 512 << 20
MOST_OF_A_STRANGER = 1 << 20
OF = "of"
"""In the facts of a refusal in a bundle: the chain whose lines it is about."""
_END = b"\n"


class ParcelKind(StrEnum):
    """What a parcel is: a message of `messages`, `page`, `certificate`, or one of bundles alone."""

    SITE = "site"  # whose site it is about
    ENROL = "enrol"
    CERTIFICATE = "certificate"
    HELLO = "hello"
    ANSWER = "answer"  # to the hello
    WHOLE = "whole"  # the desk has lost lines of its own: pages are to bring them, too
    PUSH = "push"
    ACK = "ack"
    REFUSED = "refused"
    PAGE = "page"
    VERSIONS = "versions"  # of reference data, and the centre's word for which of them it holds
    HELD = "held"  # between neighbours: how far each chain is held
    REVOCATION = "revocation"  # between neighbours: a desk that counts no more


EVERY = frozenset(ParcelKind)


@dataclass(frozen=True)
class Parcel:
    """One of them, as its bytes."""

    kind: ParcelKind
    body: bytes

    def document(self) -> Any:
        """The body as JSON. BundleRefused(`bundle_garbage`)."""
        try:
            return read_json(self.body)
        except MessageUnreadable as error:
            raise BundleRefused("bundle_garbage") from error


def parcel(kind: ParcelKind, document: Any) -> Parcel:
    """A parcel of one JSON document."""
    return Parcel(kind, written_json(document))


def written_parcels(parcels: Iterable[Parcel]) -> list[bytes]:
    """The parts of a bundle."""
    return [each.kind.encode() + _END + packed(each.body) for each in parcels]


def read_parcels(
    parts: Sequence[bytes], wanted: Set[ParcelKind] = EVERY, most: int = MOST_TOGETHER
) -> tuple[Parcel, ...]:
    """What a bundle holds of the wanted kinds; those of a later program are passed over.

    BundleRefused(`bundle_garbage`), also when all of them are more than `most` bytes.
    """
    found: list[Parcel] = []
    for part in parts:
        read = _read(part, wanted, min(most, MOST_PARCEL))
        if read is not None:
            most -= len(read.body)
            found.append(read)
    return tuple(found)


def _read(part: bytes, wanted: Set[ParcelKind], most: int) -> Parcel | None:
    kind, end, body = part.partition(_END)
    known = {each.encode(): each for each in wanted}
    if not end:
        raise BundleRefused("bundle_garbage")
    if kind not in known:
        return None
    try:
        return Parcel(known[kind], unpacked(body, most))
    except (MessageUnreadable, TooLarge) as error:
        raise BundleRefused("bundle_garbage") from error
