"""Desks of a province that worked without a line: whole lives of dossiers, chained by each desk.

Seeded but for keys, salts and identifiers. What a reception tells is a real one's: its catalogue
entry, its papers and fees, and an appointment reckoned for that very moment with its derivation.
"""

from __future__ import annotations

import random
import secrets
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.journal.canonical import canonical
from desk_app.journal.chain import NO_HEAD, first_hash, next_hash, personal_hash
from desk_app.journal.desk_journal import SALT_BYTES
from desk_app.journal.envelope import Event, Placed
from desk_app.journal.ids import new_id
from desk_app.models.appointment import promise
from desk_app.models.moments import VIETNAM
from desk_app.models.promise_document import promise_document
from desk_app.models.term import Term, TermUnit
from desk_app.protocol.desk_identity import desk_id
from tests.benchmarks.many_lives import templates
from tests.models.calendars import NATIONAL
from tests.services.lives import Told
from tests.services.many_dossiers import SEED, Visitor, new_desk, visitor

BEGIN = date(2026, 11, 2)
A_DAY, EVENTS = 60, 4
"""Dossiers that a desk receives a day, and what befalls each."""
SECONDS = 8 * 3600 // A_DAY
SIGNERS = ("Y Khoa Niê", "Lê Thị Hạnh", "Nguyễn Hữu Quang", "Trần Văn Sơn")
Template = dict[str, Any]


@dataclass(frozen=True)
class Desk:
    """A desk of a site: its key, and the lane its codes are numbered in."""

    site: str
    lane: int
    key: Ed25519PrivateKey

    @property
    def id(self) -> str:
        """The hash of its public key."""
        return desk_id(self.key.public_key().public_bytes_raw())


def desks_of(sites: Sequence[str], each: int) -> list[Desk]:
    """So many desks at each site."""
    lanes = range(1, each + 1)
    return [Desk(site, lane, Ed25519PrivateKey.generate()) for site in sites for lane in lanes]


def receptions() -> tuple[Template, ...]:
    """What a real reception tells of each procedure of the benchmark."""
    with tempfile.TemporaryDirectory() as place:
        acts = new_desk(Path(place))
        told = tuple(templates(acts))
        acts.desk.database.close()
    return told


def journal_of(desk: Desk, many: int, known: Sequence[Template]) -> list[Placed]:
    """The desk's journal after `many` dossiers, `EVENTS` events each, and the one that opens it."""
    chance = random.Random(f"{SEED} {desk.site} {desk.lane} {many}")
    people = [visitor(chance) for _ in range(max(1, many // 3))]
    told = [Told("DeskIncarnated", _moment(BEGIN, 0), dict(OPENED))]
    steps = [(-1, "", 0, told[0])]
    for number in range(many):
        life = _life(desk, number, chance, chance.choice(people), chance.choice(known))
        dossier = new_id(life[0].at)
        steps += [(number, dossier, base, one) for base, one in enumerate(life)]
    steps.sort(key=lambda step: (step[3].at, step[0], step[2]))
    return list(_chained(desk, steps))


OPENED = {"epoch": 1, "reason": "opened", "lanes": [], "registers": []}
"""The body of the event that begins a desk's journal."""


def _chained(desk: Desk, steps: Sequence[tuple[int, str, int, Told]]) -> Iterator[Placed]:
    own, boot = desk.id, new_id(steps[0][3].at)
    head, begun = first_hash(own, 1, NO_HEAD), steps[0][3].at
    for seq, (_, dossier, base, one) in zip(count(1), steps, strict=False):
        part = None if one.personal is None else canonical(one.personal)
        salt = secrets.token_bytes(SALT_BYTES)
        event = Event(
            new_id(one.at + timedelta(milliseconds=secrets.randbelow(1000))), own, 1, seq,
            desk.site, one.kind, 1, dossier or None, one.at, one.at, boot,
            round((one.at - begun).total_seconds() * 1000) + secrets.randbelow(1000), None,
            "clerk" if dossier else "system", base,
            None if part is None else personal_hash(salt, part), one.body,
        )  # fmt: skip
        line = event.line()
        head = next_hash(head, line)
        yield Placed(event, line, head, part, salt)


def _life(
    desk: Desk, number: int, chance: random.Random, who: Visitor, known: Template
) -> list[Told]:
    """Received, handed over and confirmed or paid at once, ready, and returned where it was paid."""
    day, of_day = divmod(number, A_DAY)
    at = _moment(_office_day(day), of_day * SECONDS + chance.randrange(SECONDS))
    received = Told("DossierReceived", at, _reception(desk, known, at, of_day, number), _of(who))
    ready = _moment(_office_day(day + chance.randrange(3)), 28_000 + chance.randrange(3600))
    result = Told("ResultReceived", ready, {
        "kind": "granted", "number": f"{number + 1}/XN-UBND", "signed_on": f"{ready:%Y-%m-%d}",
        "custodian": f"Quầy {desk.lane}", "to_state": "resolved",
    }, {"signed_by": chance.choice(SIGNERS)})  # fmt: skip
    if known["fees"]:
        return [received, _paid(at, known), result, _returned(ready, chance, who)]
    batch = f"{desk.id[:8]}-{at.year}-{day + 1}"
    handed = at + timedelta(minutes=chance.randrange(1, 60))
    to = {"to": known["unit"], "batch": batch, "number": day + 1, "place": of_day + 1}
    return [
        received,
        Told("HandedOver", handed, {**to, "to_state": "received"}),
        Told("HandoverConfirmed", handed, {"batch": batch, "to_state": "processing"}),
        result,
    ]


def _paid(at: datetime, known: Template) -> Told:
    body = {"lines": [0], "amount": known["fees"][0]["amount"], "method": "cash", "receipt": None}
    return Told("FeeCollected", at, body)


def _returned(ready: datetime, chance: random.Random, who: Visitor) -> Told:
    receiver = {"name": who.name, "id_number": who.id_number, "authorisation": ""}
    body = {"how": "counter", "receipt": "brought", "to_state": "returned"}
    at = ready + timedelta(minutes=chance.randrange(1, 60))
    return Told("ResultReturned", at, body, {"receiver": receiver})


def _reception(desk: Desk, known: Template, at: datetime, of_day: int, number: int) -> Template:
    day, taken = f"{at:%y%m%d}", desk.lane * 1000 + of_day + 1
    term = Term(Decimal(known["promise"]["amount"]), TermUnit(known["promise"]["unit"]))
    return known | {
        "code": f"{known['numbered_by']}-{day}-{taken}", "day": day, "number": taken,
        "register": {"volume": 1, "entry": number + 1, "year": at.year},
        "promise": promise_document(promise(term, at, NATIONAL)),
        "custodian": f"Quầy {desk.lane}",
    }  # fmt: skip


def _of(who: Visitor) -> dict[str, Any]:
    return {
        "applicant": {
            "kind": "person", "name": who.name, "id_number": who.id_number, "phone": who.phone,
            "birth_date": f"19{who.id_number[4:6]}-0{who.id_number[6]}-11".replace("-00", "-10"),
            "sex": "male", "email": "", "address": f"Thôn {who.id_number[-1]}, xã Quảng Phú",
            "authorisation": "",
        }
    }  # fmt: skip


def _office_day(number: int) -> date:
    """The office day of that number: weeks have five."""
    weeks, day = divmod(number, 5)
    return BEGIN + timedelta(days=7 * weeks + day)


def _moment(day: date, seconds: int) -> datetime:
    return datetime.combine(day, time(7, 30), VIETNAM) + timedelta(seconds=seconds)
