"""Papers of the head of the counter, filled in: daily list, register book, reminders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk_app.printing.forms import Printing
from desk_app.printing.letterhead import Letterhead


@dataclass(frozen=True)
class VoidedLine:
    """What a voided number keeps: who voided it, when, and why (empty after an erasure)."""

    at: datetime
    by: str
    reason: str


@dataclass(frozen=True)
class DailyRow:
    """One number of the day. `state` is the business state, `channel` how it came, `fee` đồng.

    `unit` is whom it was handed to, or should be while not `handed`; empty for what the desk does at once.
    `later` papers are still to come; `recorded_at` is set when it was entered on another day.
    """

    code: str
    received_at: datetime
    applicant: str
    procedure: str
    unit: str
    handed: bool
    due_at: datetime | None
    state: str
    fee: int
    later: int = 0
    recorded_at: datetime | None = None
    voided: VoidedLine | None = None


@dataclass(frozen=True)
class DailyTotals:
    """The sums of a day: they balance, or the list is not made. Integer đồng."""

    numbers: int
    received: int
    refused: int
    voided: int
    skipped: int
    late: int
    earlier: int
    same_day: int
    fee: int
    cash: int
    transfer: int
    fields: tuple[tuple[str, int], ...]
    channels: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class HeadMark:
    """Where the journal stands: the text of the QR, the line, and the words of its hash."""

    qr: str
    seq: int
    words: str


@dataclass(frozen=True)
class SignedMark:
    """The last signature under the day, and the codes that changed between it and the one before."""

    number: int
    at: datetime
    by: str
    changed: tuple[str, ...]


@dataclass(frozen=True)
class DailyList:
    """Danh sách tiếp nhận hồ sơ trong ngày; `lanes` are the first and the last number of each."""

    letterhead: Letterhead
    number: int
    day: date
    desk: str
    lanes: tuple[tuple[str, str], ...]
    volume: int
    rows: tuple[DailyRow, ...]
    totals: DailyTotals
    head: HeadMark
    signed: SignedMark | None
    clerk: str
    printing: Printing


@dataclass(frozen=True)
class RegisterRow:
    """One entry of the book; without a code it is a number that belongs to no dossier.

    `delivery` is how the result is to be given; `recorded_at` is set for a late entry.
    """

    entry: int
    code: str = ""
    procedure: str = ""
    applicant: str = ""
    contact: str = ""
    agency: str = ""
    received_at: datetime | None = None
    due_at: datetime | None = None
    returned_at: datetime | None = None
    delivery: str = ""
    recorded_at: datetime | None = None
    voided: VoidedLine | None = None


@dataclass(frozen=True)
class ClosedMark:
    """The closing of a volume."""

    first: int
    last: int
    voided: int
    at: datetime
    by: str


@dataclass(frozen=True)
class RegisterForm:
    """Form 07: some entries of one volume of one year."""

    letterhead: Letterhead
    unit_name: str
    year: int
    volume: int
    rows: tuple[RegisterRow, ...]
    closed: ClosedMark | None
    printing: Printing


@dataclass(frozen=True)
class ReminderRow:
    """One dossier that a unit has to finish; `days` overdue, or working days left while not `late`."""

    code: str
    applicant: str
    procedure: str
    received_at: datetime
    due_at: datetime
    person: str
    late: bool
    days: int
    explained: bool


@dataclass(frozen=True)
class ReminderForm:
    """Danh sách nhắc việc of one unit: what is overdue and what will be soon."""

    letterhead: Letterhead
    unit: str
    at: datetime
    rows: tuple[ReminderRow, ...]
    clerk: str
    printing: Printing
