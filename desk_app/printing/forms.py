"""What is to be printed, with everything already decided: a paper has no opinion."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from desk_app.models.draft import PaymentMethod, Person, Principal
from desk_app.models.form_wording import FormWording
from desk_app.printing.letterhead import Letterhead


@dataclass(frozen=True)
class ComponentRow:
    """One paper as handed in; `note` is set in italics ("xuất trình, đã đối chiếu")."""

    name: str
    originals: int = 0
    copies: int = 0
    note: str = ""


@dataclass(frozen=True)
class FeeLine:
    """One fee or charge, `amount` in đồng."""

    name: str
    amount: int


@dataclass(frozen=True)
class Fees:
    """What the dossier costs.

    `collected` is set only when the money was taken. `exemption` (with its ground) replaces the
    sum; `note` stands where no sum is known yet, or after it.
    """

    lines: tuple[FeeLine, ...] = ()
    collected: PaymentMethod | None = None
    exempt: bool = False
    exemption: str = ""
    note: str = ""


@dataclass(frozen=True)
class Printing:
    """One act of printing: when, where ("Quầy 2"), which reprint (0 = the first print).

    `published` are the versions of forms that the centre has given, the last of them last.
    """

    at: datetime
    where: str
    again: int = 0
    demo: bool = False
    published: tuple[FormWording, ...] = field(default=(), hash=False)


@dataclass(frozen=True)
class ReceiptForm:
    """Form 01 filled in (TT 03/2025/TT-VPCP). Times are of the site (+07:00).

    `code` is the official dossier code, or the desk's own while `provisional`; `former_code` the
    provisional one that the citizen may still hold. `unit_name` names the counter in full;
    `volume` and `entry` are its register's. `term` and `derivation` are sentences as stored with
    the promise; `due_at` None means that the law sets no day. `qr` is the text of the QR.
    """

    letterhead: Letterhead
    unit_name: str
    code: str
    applicant: Person
    procedure_name: str
    procedure_code: str
    received_at: datetime
    due_at: datetime | None
    issued_on: date
    term: str
    volume: int
    entry: int
    delivery: str
    clerk: str
    qr: str
    printing: Printing
    components: tuple[ComponentRow, ...] = ()
    principal: Principal | None = None
    summary: str = ""
    sets: int = 1
    derivation: str = ""
    fees: Fees = Fees()
    provisional: bool = False
    former_code: str = ""
