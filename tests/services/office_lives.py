"""Made-up histories of an office: whole lives as lines of one desk, projected as they arrive."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from desk_app.journal.bulk import store
from desk_app.journal.canonical import canonical
from desk_app.journal.envelope import Event, Placed
from desk_app.journal.execute import project
from desk_app.models.moments import VIETNAM
from desk_app.models.tables import Stored
from tests.services.lives import Told, life

SITE, DESK = "demo-quang-phu", "k"
AGENCIES = ("H99.62", "H99.7.3")
FIELDS = ("Hộ tịch", "Chứng thực")
UNITS = ("Tư pháp - Hộ tịch", "Công an xã")
CLERKS = ("clerk", "clerk2", "head")
PROCEDURES = ("1.001193", "1.004194", "2.000815")
BEGIN = datetime(2026, 1, 5, 8, 0, tzinfo=VIETNAM)
NOW = datetime(2026, 12, 30, 17, 0, tzinfo=VIETNAM)
MONEY = frozenset({"FeeCollected", "FeeReversed"})
"""What a clerk may record days after it happened."""
Lives = dict[str, list[Told]]


def reception(number: int, chance: random.Random) -> dict[str, Any]:
    """A body of DossierReceived."""
    agency = chance.choice(AGENCIES)
    procedure = {
        "code": chance.choice(PROCEDURES), "version": "1", "name": "Đăng ký khai sinh",
        "field": chance.choice(FIELDS), "case_index": 0, "case": "",
    }  # fmt: skip
    return {
        "code": f"{agency}-260105-{1000 + number}", "provisional": False, "number": number,
        "numbered_by": agency, "day": "260105", "agency": agency, "unit": UNITS[0],
        "procedure": procedure, "custodian": "Quầy 1", "components": [], "sets": 1,
        "delivery": "counter", "fee_timing": "now", "fees": [],
        "register": {"volume": 1, "entry": number, "year": 2026},
        "form_version": "x", "immediate": True, "late_entry": False, "warnings": [],
        "by": chance.choice(CLERKS),
    }  # fmt: skip


def made_lives(chance: random.Random, many: int, now: datetime = NOW) -> Lives:
    """Dossiers of half a year, some of which nothing more was heard of before a day."""
    found: Lives = {}
    for number in range(many):
        begin = BEGIN + timedelta(days=chance.randrange(150), minutes=chance.randrange(540))
        told = _varied(chance, f"d{number:04}", life(chance, reception(number, chance), begin))
        known = [each for each in told if each.at <= now]
        found[f"d{number:04}"] = sorted(known, key=attrgetter("at"))
    return found


def _varied(chance: random.Random, dossier: str, told: Iterator[Told]) -> Iterator[Told]:
    """Each list of its own, to several units; money of several sums, some of it given back."""
    lists = 0
    for each in told:
        body = dict(each.body)
        if each.kind == "HandedOver":
            lists += 1
            body["to"] = chance.choice(UNITS)
        if "batch" in body:
            body["batch"] = f"{dossier}-{lists}"
        if each.kind == "FeeCollected":
            body |= {
                "amount": chance.randrange(1, 90) * 1_000,
                "method": chance.choice(("cash", "transfer")),
            }
        yield replace(each, body=body)
        if each.kind == "FeeCollected" and chance.random() < 0.3:
            back = {"reverses": "e0", "approved_by": "head", "lines": [0], "receipt": None}
            kept = {name: body[name] for name in ("amount", "method")}
            yield Told("FeeReversed", each.at + timedelta(minutes=5), back | kept)


def recorded(each: Told, now: datetime) -> datetime:
    """When it was told to the program: money sometimes a day or two after it was taken."""
    if each.kind not in MONEY:
        return each.at
    later = each.at + timedelta(days=each.body["amount"] // 1_000 % 3)
    return later if later <= now else each.at


def store_of(lives: Lives, now: datetime = NOW) -> Session:
    """An empty store into which the events came in the order of recording."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Stored.metadata.create_all(engine)
    session = Session(engine)
    placed = list(placed_events(lives, now))
    store(session, placed)
    for each in placed:
        project(session, each.event, each.part)
    session.flush()
    return session


def placed_events(lives: Lives, now: datetime) -> Iterator[Placed]:
    """The events of all lives as lines of one desk."""
    told = sorted((recorded(each, now), each.at, dossier, place)
                  for dossier, events in lives.items()
                  for place, each in enumerate(events))  # fmt: skip
    for seq, (at, happened, dossier, place) in enumerate(told, 1):
        one = lives[dossier][place]
        event = Event(
            id=f"e{seq}", desk=DESK, epoch=1, seq=seq, site=SITE, kind=one.kind, kind_v=1,
            dossier=dossier, at=at, occurred_at=happened, boot="", mono=seq,
            server_time_last_seen=None, by=one.body.get("by", "clerk"), base=0, personal=None,
            body=json.loads(canonical(one.body)),
        )  # fmt: skip
        part = None if one.personal is None else canonical(one.personal)
        yield Placed(event, event.line(), seq.to_bytes(32, "big"), part, b"")
