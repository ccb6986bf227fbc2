"""A desk is the hash of its public key."""

from __future__ import annotations

import hashlib

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.protocol.desk_identity import desk_id


def test_anybody_can_compute_the_id_of_a_desk_from_its_public_key() -> None:
    public = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    assert desk_id(public) == hashlib.sha256(public).hexdigest()[:32]
    assert desk_id(public) == desk_id(bytes(public))


def test_two_desks_have_two_ids() -> None:
    keys = [Ed25519PrivateKey.generate().public_key().public_bytes_raw() for _ in range(2)]
    assert desk_id(keys[0]) != desk_id(keys[1])
