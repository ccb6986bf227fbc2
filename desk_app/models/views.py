"""What the acts answer: small frozen values that a screen, a paper or the command line shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desk_app.models.actor import Role
from desk_app.models.catalogue import Procedure
from desk_app.models.draft import Delivery, FeeTiming, PaymentMethod, Person, Principal
from desk_app.models.outcomes import Facts, Problem
from desk_app.models.papers import PaperState
from desk_app.models.process import OpenStep
from desk_app.models.promise import Promise
from desk_app.models.standing import Holder
from desk_app.models.states import Business, Money, ResultDelivery, SyncState
from desk_app.models.term_state import TermLine


@dataclass(frozen=True)
class FeeView:
    """One fee line as promised and as paid, integer đồng.

    `pages` are those of one copy, 0 when papers differ; `assumed`: nobody has counted them yet.
    `unset`: the province sets the sum and it has not been entered, which is not "no fee".
    """

    name: str
    amount: int
    exempt_reason: str = ""
    paid: bool = False
    method: PaymentMethod | None = None
    copies: int = 0
    pages: int = 0
    assumed: bool = False
    unset: bool = False


@dataclass(frozen=True)
class RegisterEntry:
    """Place in the register book (sổ theo dõi): volume and entry number."""

    volume: int
    entry: int


@dataclass(frozen=True)
class IntakePreview:
    """What would happen if the draft were finished now; asked for while the clerk types.

    `promise` None: no term can be computed yet (no procedure, or a problem says why).
    `expected` is shown as "dự kiến": the real entry is taken when the act commits.
    `receipt_needed` False: an immediate result, a receipt is printed only when asked for.
    """

    procedure: Procedure | None
    promise: Promise | None
    fees: tuple[FeeView, ...]
    expected: RegisterEntry | None
    receipt_needed: bool
    problems: tuple[Problem, ...]

    @property
    def fee_total(self) -> int:
        """Sum to pay, đồng."""
        return sum(line.amount for line in self.fees)


@dataclass(frozen=True)
class Received:
    """What the act answered: the numbers and the promise that are now in force."""

    id: str
    code: str
    provisional: bool
    received_at: datetime
    promise: Promise
    fees: tuple[FeeView, ...]
    register: RegisterEntry
    receipt_wanted: bool
    fee_timing: FeeTiming
    applicant: Person
    procedure_code: str
    procedure_name: str
    later_components: int
    missing_components: int
    recorded_at: datetime
    delivery: Delivery
    collected: PaymentMethod | None = None
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class KnownApplicant:
    """Somebody who came before, offered while the clerk types."""

    person: Person
    code: str
    received_at: datetime


@dataclass(frozen=True)
class DossierRow:
    """One line of a list. The identity number is masked already.

    `keeper` names the desk or unit that has the papers; empty when `holder` is the post or the
    citizen. `agency` is the code of the competent one. `shelf`: where they lie at the desk.
    `owed`: what is still to pay, đồng. `added`: papers that complete it wait for its unit.
    `officer`: the person of its step in the internal process. `late_days`: working days behind the
    appointment in force, until now or its end; None while it is in time.
    """

    id: str
    code: str
    applicant: str
    id_number: str
    procedure_code: str
    procedure: str
    received_at: datetime
    due_at: datetime | None
    business: Business
    term: TermLine
    phone: str = ""
    keeper: str = ""
    holder: Holder = Holder.DESK
    delivery: Delivery = Delivery.COUNTER
    money: Money = Money.NONE
    sets: int = 1
    agency: str = ""
    shelf: str = ""
    owed: int = 0
    added: bool = False
    officer: str = ""
    late_days: int | None = None


@dataclass(frozen=True)
class ComponentView:
    """A paper of the dossier as received; the counts of one that is not here are 0."""

    name: str
    originals: int
    copies: int
    pages: int
    state: PaperState
    note: str = ""


@dataclass(frozen=True)
class Corrected:
    """One field of the intake before and after a correction; identity numbers are masked already.

    `path` is that of the draft (`applicant.phone`); of a whole person the values are the names.
    """

    path: str
    before: str
    after: str


@dataclass(frozen=True)
class HistoryLine:
    """One thing that happened; `kind` is the event's, `facts` what a sentence needs.

    `note`: the words of a note; `corrected`: both sides of a correction; `said`: the words of an act
    by their field (reason, items, tracking, …), who received and how. Empty after an erasure.
    """

    kind: str
    at: datetime
    by: str
    by_name: str
    facts: dict[str, str] = field(default_factory=dict)
    note: str = ""
    corrected: tuple[Corrected, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PrintView:
    """One time a paper was printed."""

    form: str
    at: datetime
    number: int
    by_name: str
    copies: int


@dataclass(frozen=True)
class DossierView:
    """One dossier whole. Persons are None after a lawful erasure.

    `custodian` is the name of the desk or unit that holds the papers, empty when `holder` is the
    post or the citizen; `batch` the hand-over list that it is on its way with. `refused` holds the
    acts that are not `allowed` now: act, code and facts of the rule. `payment_code`: VietQR text.
    `shelf`: where the papers lie at the desk, empty when nobody said so. `step`: where the dossier
    stands in its internal process, None when it follows none. `agency` is the code of the competent
    agency, `unit` the division of it that has the dossier or should get it. `imported`: taken over
    from a register that was kept before. `added`: papers that complete it lie here, on `shelf`.
    `notice_until`: papers asked for later are asked for too late; None when no calendar says so.
    """

    id: str
    code: str
    other_codes: tuple[str, ...]
    provisional: bool
    business: Business
    portal: int
    money: Money
    delivery_state: ResultDelivery
    sync: SyncState
    procedure_code: str
    procedure_name: str
    case_name: str
    field_name: str
    channel: str
    received_at: datetime
    due_at: datetime | None
    original_due_at: datetime | None
    promise: Promise
    custodian: str
    register: RegisterEntry
    applicant: Person | None
    owner: Person | None
    principal: Principal | None
    summary: str
    components: tuple[ComponentView, ...]
    sets: int
    delivery: Delivery
    fee_timing: FeeTiming
    fees: tuple[FeeView, ...]
    history: tuple[HistoryLine, ...]
    prints: tuple[PrintView, ...]
    immediate: bool
    late_entry: bool
    late_entry_reason: str
    recorded_at: datetime
    read_only: bool
    allowed: tuple[str, ...]
    term: TermLine
    holder: Holder = Holder.DESK
    batch: str = ""
    refused: tuple[tuple[str, str, Facts], ...] = ()
    payment_code: str = ""
    shelf: str = ""
    step: OpenStep | None = None
    agency: str = ""
    unit: str = ""
    imported: bool = False
    added: bool = False
    notice_until: datetime | None = None

    @property
    def owed(self) -> int:
        """What is still to pay, đồng; what was given back for good is not."""
        open_ = (fee.amount for fee in self.fees if not fee.paid)
        return 0 if self.money is Money.REFUNDED else sum(open_)


@dataclass(frozen=True)
class SavedDraft:
    """A half-filled intake as it was typed: `content` is the page's own texts by field."""

    id: str
    clerk: str
    saved_at: datetime
    parked: bool
    title: str
    content: dict[str, object]


class JobState(StrEnum):
    """Where a print job stands."""

    WAITING = "waiting"
    PRINTED = "printed"
    FAILED = "failed"
    DROPPED = "dropped"


@dataclass(frozen=True)
class PrintJobView:
    """One job of the print queue; `error` is a trouble's code or empty."""

    id: str
    form: str
    code: str
    printer: str
    paper: str
    state: JobState
    tries: int
    error: str
    created_at: datetime
    dossier: str


class Verdict(StrEnum):
    """What the reading of a printed QR says."""

    GENUINE = "genuine"
    ALTERED = "altered"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class DayProof:
    """What a signed daily list proves: whether the journal up to its line is what was signed.

    `why` says what is wrong: `line_changed`, `line_missing` (at `epoch`, `broken`), `rewritten`,
    `table_differs`, or of words `of_another_day`: no list and no signature of `day` has them. `code`
    is the dossier that it concerns, empty when none is known.
    """

    day: str
    epoch: int
    seq: int
    holds: bool
    why: str = ""
    broken: int = 0
    code: str = ""
    table: str = ""


@dataclass(frozen=True)
class PaperVerdict:
    """The verdict on a paper, and what it claims (empty when it is not ours).

    `day` is set for a daily list alone: a genuine one, or words that are of another day.
    """

    verdict: Verdict
    code: str = ""
    form: str = ""
    due: str = ""
    issued: str = ""
    day: DayProof | None = None


@dataclass(frozen=True)
class DeskStatus:
    """What the frame shows at all times."""

    site_name: str
    desk_name: str
    demo: bool
    unsent_events: int
    jobs_waiting: int
    jobs_failed: int
    drafts: int
    today: date
    to_hand_over: int = 0
    to_return: int = 0
    must_go: int = 0
    """Papers that have to leave today; 0 until it is time to remind of them."""
    warnings: tuple[str, ...] = ()
    """Codes: `witness_missing`, `witness_unwritable`, `copy_rolled_back`, `key_in_file`, …"""


@dataclass(frozen=True)
class AccountView:
    """One account as an administrator sees it.

    `local`: the centre has never spoken of it. `ended`: the centre's word for it has ended. `waits`: it
    has no password at this desk yet. `begins`: its first day, when that is still ahead. `taken`: by the
    same user name the centre means somebody else, who has no account here.
    """

    name: str
    full_name: str
    role: Role
    disabled: bool
    local: bool = True
    ended: bool = False
    waits: bool = False
    begins: date | None = None
    taken: bool = False


@dataclass(frozen=True)
class SlipView:
    """A slip given before reception.

    `before`: number and day of an earlier guidance for the same person and procedure.
    """

    id: str
    slip: str
    year: int
    number: int
    at: datetime
    procedure_code: str
    procedure_name: str
    person: str
    items: tuple[str, ...]
    reason: str
    before: tuple[int, date] | None = None
