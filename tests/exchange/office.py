"""Desks with a day's work behind them, written by the real writing hand, many in a short time.

A dossier here is received, its fee is taken, it is handed over and confirmed: four lines. The body of a
reception is what a real one wrote.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desk_app.compose import open_acts
from desk_app.models.happening import Happening, Plain
from desk_app.models.site import Site, read_site, site_document
from desk_app.services.acts import Acts
from desk_app.services.demo import demo_people
from desk_app.services.shipped import demo_site
from desk_app.services.start_site import StartSite
from desk_app.settings import Settings
from tests.conftest import CHEAP, Clock
from tests.exchange.checker import held_by_desk
from tests.services.counter import CERTIFIED_COPY, Counter

LANES = 8
EVENTS = 4
"""Lines of a dossier."""
STEP = 1_000
"""Đồng between one fee and the next, so that a sum tells which was lost."""


def site_of(number: int, lane: int) -> Site:
    """The so-manieth site of a province, and a desk's lane in it."""
    document = site_document(demo_site(lane))
    document["site"] = f"demo-{number:03}"
    return read_site(document)


def new_desk(folder: Path, site: Site, clock: Clock) -> Acts:
    """A desk of that site, opened; nothing is received yet."""
    settings = Settings(folder / "desk", folder / "witness", None, CHEAP)
    StartSite(settings, clock.ticker())(site, demo_people(), demo=True)
    return open_acts(settings, clock.ticker())


@cache
def reception() -> str:
    """What a real reception of a certified copy says, as JSON."""
    with TemporaryDirectory() as folder:
        acts = new_desk(Path(folder), demo_site(1), Clock())
        received = Counter(acts, acts.sign_in("clerk", "clerk")).receive(CERTIFIED_COPY)
        data = acts.desk.settings.data
        held = held_by_desk(data / "desk.db", (data / "key").read_text("ascii"), acts.desk.site_id)
        acts.desk.database.close()
    [line] = held.of("DossierReceived")
    assert line.body["code"] == received.code
    return json.dumps(line.body)


@dataclass(frozen=True)
class Work:
    """What somebody did at a desk: how many dossiers, and the money taken, in đồng."""

    dossiers: int
    fees: int


def work(acts: Acts, dossiers: int, first: int = 0) -> Work:
    """So many dossiers more, from the `first` number of the day on."""
    fees = 0
    with acts.desk.journal.writing("clerk") as writing:
        for number in range(first, first + dossiers):
            fee = STEP * (1 + number % 7)
            writing.append_all(_life(acts, number, fee))
            fees += fee
    return Work(dossiers, fees)


def _life(acts: Acts, number: int, fee: int) -> Iterator[Happening]:
    body: dict[str, Any] = json.loads(reception())
    day, tail = body["day"], acts.desk.site.lane * 1_000 + 1 + number
    agency = f"{body['numbered_by']}-{day}-{tail}"
    dossier = acts.desk.ticker.new_id(acts.desk.now() + timedelta(milliseconds=number))
    body |= {"code": agency, "number": tail}
    body["register"] = body["register"] | {"entry": 1 + number}
    applicant: dict[str, Plain] = {
        "kind": "person",
        "name": f"Trần Văn Mẫu {number}",
        "id_number": "",
    }
    empty = ("birth_date", "sex", "phone", "email", "address", "authorisation")
    applicant |= dict.fromkeys(empty, "")
    person: dict[str, Plain] = {"applicant": applicant}
    yield Happening("DossierReceived", body, dossier, person)
    paid: dict[str, Plain] = {"lines": [0], "amount": fee, "method": "cash", "receipt": None}
    yield Happening("FeeCollected", paid, dossier, base=1)
    batch = acts.desk.ticker.new_id(acts.desk.now())
    handed: dict[str, Plain] = {"to": "Kinh tế", "batch": batch, "number": 1 + number, "place": 1}
    yield Happening("HandedOver", handed | {"to_state": "received"}, dossier, base=2)
    confirmed = {"batch": batch, "to_state": "processing"}
    yield Happening("HandoverConfirmed", confirmed, dossier, base=3)
