"""Ed25519 signatures between desk and centre: each purpose has its own prefix, so none serves for another."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desk_app.journal.canonical import canonical
from desk_app.journal.chain import desk_of
from desk_app.protocol.desk_identity import desk_id
from desk_app.protocol.messages import Place, PushAnswer
from desk_app.protocol.page import CentreSeal

Said = Mapping[str, Any]


class Purpose(StrEnum):
    """What a signature is for."""

    BATCH = "batch"
    ACKNOWLEDGEMENT = "ack"
    REQUEST = "request"
    ENROLMENT = "enrolment"
    CERTIFICATE = "certificate"
    BUNDLE = "bundle"
    REVOCATION = "revocation"


def public_of(key: Ed25519PrivateKey) -> bytes:
    """The raw 32 bytes of a key's public half."""
    return key.public_key().public_bytes_raw()


def signed(purpose: Purpose, said: Said | bytes, key: Ed25519PrivateKey) -> bytes:
    """The signature over canonical bytes of `said` for that one purpose."""
    return key.sign(_told(purpose, said))


def is_signed(purpose: Purpose, said: Said | bytes, signature: bytes, public_key: bytes) -> bool:
    """Whether the owner of the raw public key has said this for that purpose; never raises."""
    try:
        told = _told(purpose, said)
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, told)
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def _told(purpose: Purpose, said: Said | bytes) -> bytes:
    told = said if isinstance(said, bytes) else canonical(said)
    return f"desk-app {purpose} 1\n".encode() + told


def acknowledged(timeline: str, mark: Place, key: Ed25519PrivateKey) -> PushAnswer:
    """The centre's signed word that it holds a chain up to `mark`."""
    unsigned = PushAnswer(timeline, mark, b"", desk_id(public_of(key)))
    signature = signed(Purpose.ACKNOWLEDGEMENT, unsigned.said(), key)
    return PushAnswer(timeline, mark, signature, unsigned.centre)


def is_acknowledged(answer: PushAnswer, centre_key: bytes) -> bool:
    """Whether the centre with that raw public key gave this acknowledgement."""
    said = answer.said()
    own = answer.centre == desk_id(centre_key)
    return own and is_signed(Purpose.ACKNOWLEDGEMENT, said, answer.signature, centre_key)


def chain_sealed(chain: str, place: Place, key: Ed25519PrivateKey) -> bytes:
    """The writer's signature under a chain up to `place`: that of a batch which ends there."""
    return signed(Purpose.BATCH, chain_said(chain, place), key)


def is_chain_sealed(chain: str, place: Place, signature: bytes, public_key: bytes) -> bool:
    """Whether the chain's own desk, whose raw public key this is, signed it up to that place."""
    own = desk_of(chain) == desk_id(public_key)
    return own and is_signed(Purpose.BATCH, chain_said(chain, place), signature, public_key)


def chain_said(chain: str, place: Place) -> dict[str, Any]:
    """What is signed under a chain: its end, whose hash binds every line before it."""
    return {"desk": desk_of(chain), "chain": chain, "place": place.document()}


def centre_sealed(place: Place, key: Ed25519PrivateKey) -> CentreSeal:
    """The signed end of the centre's own chain of a site."""
    return CentreSeal(place, chain_sealed(desk_id(public_of(key)), place, key))


def is_centre_sealed(seal: CentreSeal, centre_key: bytes) -> bool:
    """Whether the centre signed that end of its own chain."""
    return is_chain_sealed(desk_id(centre_key), seal.place, seal.signature, centre_key)
