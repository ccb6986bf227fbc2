"""Who a desk is: the hash of its public key, made once and never changed by enrolment."""

from __future__ import annotations

from hashlib import sha256

ID_DIGITS = 32


def desk_id(public_key: bytes) -> str:
    """The id of a desk: the first 32 hex digits of the SHA-256 of its raw Ed25519 public key."""
    return sha256(public_key).hexdigest()[:ID_DIGITS]
