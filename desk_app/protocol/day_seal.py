"""The text of the QR on a daily list: the desk's journal as it stood when the list was printed.

The frame is that of every paper (`paper_seal`): in its fields stand the day (`20261120`), epoch and
line parted by a dot, the hash of that line in base64url, and the form key `daily`. Whoever has
signed the sheet has signed every record up to that line.
"""

from __future__ import annotations

import base64
import re
from binascii import Error as Base64Error
from dataclasses import dataclass
from datetime import date, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desk_app.models.day_end import JournalPlace
from desk_app.models.moments import VIETNAM
from desk_app.protocol.paper_seal import PaperFields, sealed

FORM = "daily"
_DAY = "%Y%m%d"
_PLACE = re.compile(r"(0|[1-9][0-9]{0,9})\.(0|[1-9][0-9]{0,17})", re.ASCII)
_HASH_BYTES = 32


@dataclass(frozen=True)
class DaySeal:
    """The day that a sheet lists, and where the journal stood; the desk is the seal's key."""

    day: date
    place: JournalPlace


def sealed_day(seal: DaySeal, system: str, issued: datetime, private_key: Ed25519PrivateKey) -> str:
    """The text for the QR; ValueError when the system's name is too long."""
    place = seal.place
    fields = PaperFields(
        code=f"{seal.day:{_DAY}}",
        procedure=f"{place.epoch}.{place.seq}",
        id_number=base64.urlsafe_b64encode(place.head).rstrip(b"=").decode(),
        form=FORM,
        system=system,
        issued=issued,
        due=None,
    )
    return sealed(fields, private_key)


def read_day(fields: PaperFields) -> DaySeal | None:
    """What the seal of a daily list says; None for the seal of another paper, or no such text."""
    place = _PLACE.fullmatch(fields.procedure)
    if fields.form != FORM or place is None:
        return None
    try:
        day = datetime.strptime(fields.code, _DAY).replace(tzinfo=VIETNAM).date()
        head = base64.b64decode(fields.id_number + "=", altchars=b"-_", validate=True)
    except (Base64Error, ValueError):
        return None
    if len(head) != _HASH_BYTES:
        return None
    return DaySeal(day, JournalPlace(int(place[1]), int(place[2]), head))
