"""Chains for proofs, made without a store: a desk's key, its lines, its batches."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.journal.canonical import canonical
from desk_app.journal.chain import NO_HEAD, first_hash, next_hash, personal_hash
from desk_app.journal.envelope import Event, Placed
from desk_app.journal.ids import new_id
from desk_app.models.moments import VIETNAM
from desk_app.protocol.batch import sealed_batch
from desk_app.protocol.desk_identity import desk_id
from desk_app.protocol.messages import Batch, Place
from desk_app.protocol.seals import public_of

DESK_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
CENTRE_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(2, 34)))
DESK = desk_id(public_of(DESK_KEY))
SITE = "demo-quang-phu"
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=VIETNAM)
SALT = bytes(16)


def event(seq: int = 1, **changes: Any) -> Event:
    """A note of the desk, as its journal would write it."""
    at = NOON + timedelta(seconds=seq)
    fields: dict[str, Any] = {
        "id": new_id(at), "desk": DESK, "epoch": 1, "seq": seq, "site": SITE, "kind": "NoteAdded",
        "kind_v": 1, "dossier": "019a9f4e-0000-7000-8000-000000000001", "at": at,
        "occurred_at": at, "boot": "test", "mono": seq, "server_time_last_seen": None,
        "by": "clerk", "base": 1, "personal": None, "body": {},
    }  # fmt: skip
    return Event(**fields | changes)


def chained(
    events: Sequence[Event], prev: bytes | None = None, told: str | None = "Trần Văn Mẫu"
) -> tuple[Placed, ...]:
    """The events in their places; each has a personal part unless `told` is None."""
    head = first_hash(DESK, events[0].epoch, NO_HEAD) if prev is None else prev
    placed = []
    for each in events:
        part = None if told is None else canonical({"note": f"{told} {each.seq}"})
        line = _with_hash(each, part).line()
        head = next_hash(head, line)
        placed.append(Placed(_with_hash(each, part), line, head, part, SALT))
    return tuple(placed)


def _with_hash(event: Event, part: bytes | None) -> Event:
    return Event(**vars(event) | {"personal": part and personal_hash(SALT, part)})


def batch_of(
    placed: Sequence[Placed],
    prev: bytes | None = None,
    after: Place | None = None,
    chain: str = DESK,
    key: Ed25519PrivateKey = DESK_KEY,
) -> Batch:
    """The batch the desk would send."""
    start = first_hash(DESK, placed[0].event.epoch, NO_HEAD) if prev is None else prev
    return sealed_batch(placed, chain, start, after, key)
