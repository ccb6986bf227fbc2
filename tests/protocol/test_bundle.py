"""A bundle is opened by its receiver alone, whole and unchanged, or refused with the reason."""

from __future__ import annotations

from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_app.protocol import bundle
from desk_app.protocol.bundle import (
    BundleRefused,
    exchange_key,
    exchange_public,
    opened_bundle,
    sealed_bundle,
)
from desk_app.protocol.seals import public_of
from tests.protocol.chains_of_desks import CENTRE_KEY, DESK, DESK_KEY, OTHER_KEY

PARTS = (b"hello", "Nguyễn Thị Bích Phượng".encode(), b"")
RECEIVER = exchange_public(CENTRE_KEY)
OWN = exchange_key(CENTRE_KEY)
SEALED = sealed_bundle(PARTS, DESK_KEY, RECEIVER)


def reason(data: bytes, receiver: X25519PrivateKey = OWN) -> str:
    """Why it was refused."""
    with pytest.raises(BundleRefused) as caught:
        opened_bundle(data, receiver)
    return caught.value.code


@given(st.lists(st.binary(max_size=300), max_size=5))
@settings(max_examples=30)
def test_the_receiver_reads_what_was_sent_and_who_sent_it(parts: list[bytes]) -> None:
    opened = opened_bundle(sealed_bundle(parts, DESK_KEY, RECEIVER), OWN)
    assert opened.parts == tuple(parts)
    assert (opened.sender, opened.sender_key) == (DESK, public_of(DESK_KEY))


def test_a_lost_stick_tells_nothing() -> None:
    assert not any(part and part in SEALED for part in (*PARTS, public_of(DESK_KEY), b"desk"))
    assert reason(SEALED, exchange_key(OTHER_KEY)) == "bundle_not_for_us"
    assert sealed_bundle(PARTS, DESK_KEY, RECEIVER) != SEALED


@given(st.integers(0, len(SEALED) * 8 - 1))
@settings(max_examples=200)
def test_a_changed_bit_is_refused_wherever_it_is(bit: int) -> None:
    spoilt = bytearray(SEALED)
    spoilt[bit // 8] ^= 1 << bit % 8
    assert reason(bytes(spoilt)) in {"bundle_garbage", "bundle_cut", "bundle_not_for_us"}


def test_a_stick_pulled_out_too_early_is_said_to_be_cut() -> None:
    assert {reason(SEALED[:size]) for size in range(len(SEALED))} == {"bundle_cut"}


@given(st.binary(max_size=200))
@settings(max_examples=100)
def test_garbage_is_refused(data: bytes) -> None:
    assert reason(data + b"?").startswith("bundle_")
    assert reason(SEALED + data + b"?") == "bundle_garbage"


def test_a_one_time_key_that_is_no_key_is_garbage() -> None:
    place = bundle.HEAD_BYTES
    assert reason(SEALED[: place - 32] + bytes(32) + SEALED[place:]) == "bundle_garbage"


def forged(content: bytes, claimed: bytes, signer: Ed25519PrivateKey = OTHER_KEY) -> bytes:
    """A bundle by somebody who knows the format and lies in it."""
    once = X25519PrivateKey.generate()
    size = (32 + 64 + len(content) + 16).to_bytes(8, "big")
    head = b"QMCB1" + size + sha256(RECEIVER).digest()[:8] + once.public_key().public_bytes_raw()
    shared = once.exchange(OWN.public_key())
    key = HKDF(SHA256(), 32, salt=head, info=b"desk-app bundle 1\n").derive(shared)
    signature = signer.sign(b"desk-app bundle 1\n" + head + content)
    return head + ChaCha20Poly1305(key).encrypt(bytes(12), claimed + signature + content, head)


def test_nobody_seals_in_another_desks_name() -> None:
    assert opened_bundle(forged(b"", public_of(OTHER_KEY)), OWN).parts == ()
    assert reason(forged(b"", public_of(DESK_KEY))) == "bundle_signature"


@pytest.mark.parametrize("content", [b"\0", bytes(7) + b"\x09" + b"short", b"\xff" * 20])
def test_lengths_that_lie_are_garbage(content: bytes) -> None:
    assert reason(forged(content, public_of(OTHER_KEY))) == "bundle_garbage"
