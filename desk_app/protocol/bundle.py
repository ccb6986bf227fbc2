"""What travels by USB stick or between neighbours: sealed for one receiver, signed by its sender.

`QMCB1` | length of the rest, 8 bytes | receiver's mark, 8 bytes | one-time X25519 key, 32 bytes |
ChaCha20-Poly1305 of (sender's Ed25519 key, signature over all that, the parts). A stick that is lost
tells neither what is in it nor whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desk_app.protocol.desk_identity import desk_id
from desk_app.protocol.fields import HASH_BYTES, SIGNATURE_BYTES
from desk_app.protocol.seals import Purpose, is_signed, public_of, signed

MAGIC = b"QMCB1"
SIZE_BYTES = 8
MARK_BYTES = 8
KEY_BYTES = HASH_BYTES
HEAD_BYTES = len(MAGIC) + SIZE_BYTES + MARK_BYTES + KEY_BYTES
MOST_BYTES = 1 << 30
_NONCE = bytes(12)  # each key encrypts once


class BundleRefused(Exception):
    """A bundle that is not taken; nothing was changed.

    `bundle_garbage`: no bundle, or spoilt. `bundle_cut`: its end is missing. `bundle_not_for_us`:
    sealed for somebody else. `bundle_signature`: not signed by the sender it names.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Bundle:
    """What was in it, and who sealed it: the id is the hash of the key, whom to trust is the reader's."""

    sender: str
    sender_key: bytes
    parts: tuple[bytes, ...]


def exchange_key(key: Ed25519PrivateKey) -> X25519PrivateKey:
    """The key that opens bundles, derived from the one that signs."""
    info = b"desk-app exchange key 1\n"
    derived = HKDF(SHA256(), KEY_BYTES, salt=None, info=info).derive(key.private_bytes_raw())
    return X25519PrivateKey.from_private_bytes(derived)


def exchange_public(key: Ed25519PrivateKey) -> bytes:
    """The raw 32 bytes of its public half, as enrolment makes it known."""
    return exchange_key(key).public_key().public_bytes_raw()


def sealed_bundle(parts: Sequence[bytes], sender: Ed25519PrivateKey, receiver: bytes) -> bytes:
    """The parts for the owner of the raw X25519 public key `receiver`, different at each call.

    ValueError when they are more than 1 GiB together, or `receiver` is no key.
    """
    content = _framed(parts)
    if len(content) > MOST_BYTES:
        raise ValueError("more than a bundle holds")
    once = X25519PrivateKey.generate()
    head = _head(len(content), receiver, once.public_key().public_bytes_raw())
    signature = signed(Purpose.BUNDLE, head + content, sender)
    key = _key(once, receiver, head)
    plain = public_of(sender) + signature + content
    return head + ChaCha20Poly1305(key).encrypt(_NONCE, plain, head)


def _framed(parts: Sequence[bytes]) -> bytes:
    return b"".join(len(each).to_bytes(SIZE_BYTES, "big") + each for each in parts)


def _head(content: int, receiver: bytes, once: bytes) -> bytes:
    rest = KEY_BYTES + SIGNATURE_BYTES + content + 16
    return MAGIC + rest.to_bytes(SIZE_BYTES, "big") + _mark(receiver) + once


def _mark(receiver: bytes) -> bytes:
    return sha256(receiver).digest()[:MARK_BYTES]


def _key(own: X25519PrivateKey, other: bytes, head: bytes) -> bytes:
    shared = own.exchange(X25519PublicKey.from_public_bytes(other))
    return HKDF(SHA256(), KEY_BYTES, salt=head, info=b"desk-app bundle 1\n").derive(shared)


def opened_bundle(data: bytes, receiver: X25519PrivateKey) -> Bundle:
    """What somebody sealed for us. BundleRefused with the reason, for any bytes whatever."""
    head, sealed = _sealed(data, receiver.public_key().public_bytes_raw())
    try:
        key = _key(receiver, head[-KEY_BYTES:], head)
        plain = ChaCha20Poly1305(key).decrypt(_NONCE, sealed, head)
    except (InvalidTag, ValueError) as error:
        raise BundleRefused("bundle_garbage") from error
    sender, signature = plain[:KEY_BYTES], plain[KEY_BYTES:][:SIGNATURE_BYTES]
    content = plain[KEY_BYTES + SIGNATURE_BYTES :]
    if not is_signed(Purpose.BUNDLE, head + content, signature, sender):
        raise BundleRefused("bundle_signature")
    return Bundle(desk_id(sender), sender, tuple(_parts(content)))


def is_sealed_for(beginning: bytes, receiver: bytes) -> bool:
    """Whether a file that begins so is a bundle for the receiver, whose raw public key is given."""
    whole = len(beginning) >= HEAD_BYTES and beginning.startswith(MAGIC)
    return whole and beginning[: HEAD_BYTES - KEY_BYTES].endswith(_mark(receiver))


def _sealed(data: bytes, receiver: bytes) -> tuple[bytes, bytes]:
    """Head and ciphertext, when they are whole and meant for us."""
    if data[: len(MAGIC)] != MAGIC[: len(data)]:
        raise BundleRefused("bundle_garbage")
    head, sealed = data[:HEAD_BYTES], data[HEAD_BYTES:]
    size = int.from_bytes(head[len(MAGIC) :][:SIZE_BYTES], "big")
    if len(head) < HEAD_BYTES or len(sealed) < size:
        raise BundleRefused("bundle_cut")
    if len(sealed) > size:
        raise BundleRefused("bundle_garbage")
    if not is_sealed_for(head, receiver):
        raise BundleRefused("bundle_not_for_us")
    return head, sealed


def _parts(content: bytes) -> Iterator[bytes]:
    """The parts, each behind its length; a sender that counts wrongly sends garbage."""
    place = 0
    while place < len(content):
        start = place + SIZE_BYTES
        place = start + int.from_bytes(content[place:start], "big")
        if place > len(content) or start > len(content):
            raise BundleRefused("bundle_garbage")
        yield content[start:place]
