"""Forms 02 to 06 filled in (TT 03/2025/TT-VPCP): everything decided, times of the site (+07:00)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desk_app.models.collecting import Result
from desk_app.models.draft import PaymentMethod, Person, Principal, ReceiptReference
from desk_app.printing.forms import FeeLine, Printing
from desk_app.printing.letterhead import Letterhead


@dataclass(frozen=True)
class Issued:
    """What every numbered paper carries: issuer, running number, day, the text of its QR.

    `number` 0 leaves the place of the number open; an empty `qr` prints none.
    """

    letterhead: Letterhead
    number: int
    on: date
    qr: str
    printing: Printing


@dataclass(frozen=True)
class Request:
    """What the applicant asks for; `summary` goes behind the procedure's name."""

    procedure_name: str
    procedure_code: str = ""
    summary: str = ""


@dataclass(frozen=True)
class SupplementForm:
    """Form 02, before reception (no `code`) or after it; `until` is the last day to complete."""

    issued: Issued
    unit_name: str
    unit_phone: str
    applicant: Person
    request: Request
    items: tuple[str, ...]
    reason: str
    clerk: str
    code: str = ""
    until: date | None = None


@dataclass(frozen=True)
class RefusalForm:
    """Form 03, at the counter (`code` may be empty) or after appraisal."""

    issued: Issued
    unit_name: str
    applicant: Person
    request: Request
    reason: str
    clerk: str
    code: str = ""


@dataclass(frozen=True)
class ApologyForm:
    """Form 04, a draft that the head of `agency` signs; `due_at` is the appointment missed."""

    issued: Issued
    agency: str
    applicant: Person
    procedure_name: str
    code: str
    received_at: datetime
    due_at: datetime | None
    new_due_at: datetime | None
    reason: str


@dataclass(frozen=True)
class StopForm:
    """Form 05 by the content of NĐ 118/2025 Đ.21; its official wording is not known.

    `papers` counts the papers handed in; `paid` and `refunded` are đồng.
    """

    issued: Issued
    unit_name: str
    applicant: Person
    request: Request
    code: str
    stopped_at: datetime
    reason: str
    papers: int
    paid: int
    refunded: int
    clerk: str


class Timeliness(StrEnum):
    """How a step of processing ended against its term."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@dataclass(frozen=True)
class Passage:
    """One hand-over of the papers on form 06; what is unknown is left to the pen."""

    giver: str = ""
    taker: str = ""
    at: datetime | None = None
    verdict: Timeliness | None = None
    note: str = ""


@dataclass(frozen=True)
class ControlForm:
    """Form 06; `others` are the agencies that take part."""

    issued: Issued
    code: str
    agency: str
    others: str
    received_at: datetime
    due_at: datetime | None
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True)
class PaymentForm:
    """Our internal note of one collection; never a receipt of fees (NĐ 254/2026).

    `undone_by`: who approved that the money was given back, empty while it was not.
    """

    letterhead: Letterhead
    unit_name: str
    payer: Person
    request: Request
    code: str
    lines: tuple[FeeLine, ...]
    method: PaymentMethod
    collected_at: datetime
    clerk: str
    printing: Printing
    receipt: ReceiptReference | None = None
    undone_by: str = ""


@dataclass(frozen=True)
class ReturnedForm:
    """Our acknowledgement of a result given away; `receiver` carries the authorisation, if any.

    `how` is "counter" or "electronic", `receipt` "brought" or "lost"; `originals` counts the papers
    that the citizen left at the desk to be revoked.
    """

    letterhead: Letterhead
    unit_name: str
    applicant: Person
    request: Request
    code: str
    result: Result
    returned_at: datetime
    how: str
    receipt: str
    receiver: Principal
    clerk: str
    printing: Printing
    originals: int = 0
