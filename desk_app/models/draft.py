"""What a clerk has typed of a dossier so far; may still be wrong. The shape of drafts everywhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desk_app.models.catalogue import Channel


class PersonKind(StrEnum):
    """Portal codes 1–4 in order (LoaiDoiTuong)."""

    PERSON = "person"
    ENTERPRISE = "enterprise"
    AGENCY = "agency"
    OTHER = "other"


class Delivery(StrEnum):
    """How the citizen wants the result."""

    COUNTER = "counter"
    POST = "post"
    ELECTRONIC = "electronic"


class FeeTiming(StrEnum):
    """When the fee is due (Thu trước / Thu sau / Miễn)."""

    NOW = "now"
    LATER = "later"
    EXEMPT = "exempt"


class PaymentMethod(StrEnum):
    """How money was taken."""

    CASH = "cash"
    TRANSFER = "transfer"


@dataclass(frozen=True)
class Person:
    """Somebody named in a dossier. Texts are NFC; `birth_date` is `yyyy`, `yyyy-mm` or `yyyy-mm-dd`.

    `sex` is "male", "female" or empty.
    """

    kind: PersonKind = PersonKind.PERSON
    name: str = ""
    id_number: str = ""
    birth_date: str = ""
    sex: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True)
class Principal(Person):
    """Who authorised the applicant (người ủy quyền), with the paper that says so."""

    authorisation: str = ""


@dataclass(frozen=True)
class Submitted:
    """How many of one component lie in the dossier; `index` is its place in the case's list.

    `later`: missing now, the applicant will bring it ("nộp sau").
    """

    index: int
    originals: int = 0
    copies: int = 0
    pages: int = 0
    later: bool = False


@dataclass(frozen=True)
class ReceiptReference:
    """The receipt that the registered e-receipt system issued (NĐ 254/2026); all texts as printed."""

    form: str = ""
    series: str = ""
    number: str = ""
    date: str = ""


@dataclass(frozen=True)
class Payment:
    """Money taken at once."""

    method: PaymentMethod
    receipt: ReceiptReference | None = None


@dataclass(frozen=True)
class IntakeDraft:
    """One dossier before it is received. Only `procedure` and `applicant.name` are required.

    `case` is the index of the case. `components` empty means: exactly what the case asks for.
    `received_at` is set only for a late entry and then needs `late_entry_reason`.
    `want_receipt`: print a receipt even for an immediate result.
    `confirmed` holds the `field:code` of warnings that the clerk has confirmed.
    """

    procedure: str = ""
    case: int = 0
    channel: Channel = Channel.COUNTER
    applicant: Person = field(default_factory=Person)
    owner: Person | None = None
    principal: Principal | None = None
    summary: str = ""
    components: tuple[Submitted, ...] = ()
    sets: int = 1
    delivery: Delivery = Delivery.COUNTER
    fees: FeeTiming = FeeTiming.LATER
    exempt_reason: str = ""
    collect: Payment | None = None
    received_at: datetime | None = None
    late_entry_reason: str = ""
    want_receipt: bool = False
    confirmed: tuple[str, ...] = ()
