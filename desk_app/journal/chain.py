"""The hash chain of a desk's epoch: h_0 binds desk, epoch and the head of the epoch before."""

from __future__ import annotations

import hashlib

NO_HEAD = b""
BRANCH = "."
"""Parts the desk's id from the label of what a second live copy of it wrote."""


def desk_of(chain: str) -> str:
    """The id of the desk whose chain or branch it is."""
    return chain.partition(BRANCH)[0]


def first_hash(desk: str, epoch: int, last_head: bytes) -> bytes:
    """h_0 = SHA-256(desk ‖ epoch ‖ last head of the epoch before, or nothing).

    `desk` as ASCII, `epoch` as eight bytes, big endian.
    """
    return hashlib.sha256(desk.encode("ascii") + epoch.to_bytes(8, "big") + last_head).digest()


def next_hash(previous: bytes, line: bytes) -> bytes:
    """h_n = SHA-256(h_{n-1} ‖ line)."""
    return hashlib.sha256(previous + line).digest()


def personal_hash(salt: bytes, part: bytes) -> str:
    """What a line holds in place of persons and free texts: SHA-256(salt ‖ part) in hex."""
    return hashlib.sha256(salt + part).hexdigest()
