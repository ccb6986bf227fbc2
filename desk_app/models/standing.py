"""Where a dossier stands: everything the rules of its next act need, as one plain value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk_app.models.process import OpenStep
from desk_app.models.promise import Promise
from desk_app.models.states import Business, Money, ResultDelivery


class Holder(StrEnum):
    """Who has the papers now (custody)."""

    DESK = "desk"
    TRANSIT = "transit"
    UNIT = "unit"
    POST = "post"
    CITIZEN = "citizen"


@dataclass(frozen=True)
class Paid:
    """One collection that was not reversed; `receipt`: its reference was entered."""

    event: str
    amount: int
    by: str
    method: str
    lines: tuple[int, ...]
    at: datetime
    receipt: bool = False


@dataclass(frozen=True)
class Standing:
    """A dossier at one version. Times are of the site; absent times are None.

    Two appointments: by law (without an apology; None while only estimated), in force (`due_at`).
    `added_at`: since when papers wait that the citizen brought to the desk while the unit has the
    dossier; the desk, or a list on its way, still answers for them.
    """

    id: str
    code: str
    version: int
    business: Business
    money: Money
    delivery: ResultDelivery
    promise: Promise
    received_at: datetime
    due_at: datetime | None
    immediate: bool
    agency: str
    unit: str
    read_only: bool = False
    voided: bool = False
    holder: Holder = Holder.DESK
    custodian: str = ""
    batch: str = ""
    shelf: str = ""
    added_at: datetime | None = None
    before: Business | None = None
    waiting_since: datetime | None = None
    supplements: int = 0
    reappointed: bool = False
    correction_until: datetime | None = None
    posted_at: datetime | None = None
    returned_at: datetime | None = None
    owed: int = 0
    owed_lines: tuple[int, ...] = ()
    paid: tuple[Paid, ...] = ()
    last_at: datetime | None = None
    step: OpenStep | None = None
    imported: bool = False
    legal_due_at: datetime | None = None
    finished_at: datetime | None = None

    @property
    def without_receipt(self) -> tuple[Paid, ...]:
        """The collections that stand without the reference of a receipt."""
        return tuple(each for each in self.paid if not each.receipt)
