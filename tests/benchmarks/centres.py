"""A centre for benchmarks: its sites, their desks enrolled, and their journals in batches."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.central.store import Store
from desk_app.journal.chain import NO_HEAD, first_hash
from desk_app.journal.envelope import Placed
from desk_app.models.moments import VIETNAM
from desk_app.protocol.batch import sealed_batch
from desk_app.protocol.bundle import exchange_key
from desk_app.protocol.certificate import EnrolRequest, enrol_request
from desk_app.protocol.messages import BATCH_LINES, Batch
from desk_app.protocol.seals import public_of
from desk_app.resources import resource_bytes
from tests.benchmarks.province import Desk

CENTRE_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(2, 34)))
AFTERWARDS = datetime(2027, 6, 1, 9, 0, tzinfo=VIETNAM)
"""When the line is back: behind every event of the made-up journals."""


def site_document(site: str) -> dict[str, Any]:
    """The demonstration site under another name."""
    document: dict[str, Any] = json.loads(resource_bytes("demo/site.json"))
    return document | {"site": site}


def enrolled(store: Store, desks: Sequence[Desk]) -> None:
    """The sites of these desks are served, and each desk is known."""
    for site in dict.fromkeys(desk.site for desk in desks):
        store.add_site(site_document(site), demo=True)
    for desk in desks:
        code = store.enrol_code(desk.site, desk.lane)
        public, exchange = public_of(desk.key), exchange_key(desk.key).public_key()
        wish = EnrolRequest(
            desk.site, code, desk.id, public, exchange.public_bytes_raw(), desk.lane,
            f"Quầy {desk.lane}", b"",
        )  # fmt: skip
        store.enrol(enrol_request(wish, desk.key))


def batches(desk: Desk, journal: Sequence[Placed]) -> Iterator[Batch]:
    """The desk's journal as it sends it."""
    prev = first_hash(desk.id, 1, NO_HEAD)
    for first in range(0, len(journal), BATCH_LINES):
        lines = journal[first : first + BATCH_LINES]
        yield sealed_batch(lines, desk.id, prev, None, desk.key)
        prev = lines[-1].hash
