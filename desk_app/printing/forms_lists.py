"""Lists and counter papers of our own, filled in: hand-over, results, post, label, cash drawer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desk_app.printing.forms import Printing
from desk_app.printing.letterhead import Letterhead


@dataclass(frozen=True)
class Listed:
    """What every list line says of its dossier; `alias` is what its barcode holds."""

    code: str
    alias: str
    request: str
    owner: str
    address: str = ""
    phone: str = ""
    id_number: str = ""


@dataclass(frozen=True)
class HandoverRow:
    """One dossier on a hand-over list; `state` is a line's state (`handed`, `rejected`, …).

    `added`: not the dossier itself but papers that complete it.
    """

    dossier: Listed
    sets: int
    received_at: datetime
    due_at: datetime | None
    state: str = "handed"
    added: bool = False


@dataclass(frozen=True)
class HandoverList:
    """Phiếu bàn giao hồ sơ: one list handed to one unit; `bars` hold its own digits, "" for none."""

    letterhead: Letterhead
    number: int
    unit: str
    handed_at: datetime
    giver: str
    rows: tuple[HandoverRow, ...]
    printing: Printing
    bars: str = ""


@dataclass(frozen=True)
class ResultRow:
    """One result that came back; `kind` is `granted` or `refused`."""

    dossier: Listed
    kind: str
    number: str
    fee_due: bool
    by_post: bool


@dataclass(frozen=True)
class ResultList:
    """Phiếu bàn giao kết quả of one unit between two days, both included."""

    letterhead: Letterhead
    unit: str
    first: date
    last: date
    rows: tuple[ResultRow, ...]
    printing: Printing


@dataclass(frozen=True)
class PostalRow:
    """One result given to the post; `charge` in đồng."""

    dossier: Listed
    registered_on: date
    taken_on: date
    result_number: str
    charge: int
    tracking: str = ""


@dataclass(frozen=True)
class PostalList:
    """Danh sách đăng ký chuyển phát between two days, both included."""

    letterhead: Letterhead
    first: date
    last: date
    clerk: str
    rows: tuple[PostalRow, ...]
    printing: Printing


@dataclass(frozen=True)
class MinuteRow:
    """One dossier or result that postman and desk counted together."""

    dossier: Listed
    slip: str = ""
    originals: int = 0
    copies: int = 0
    note: str = ""


@dataclass(frozen=True)
class PostalMinute:
    """Biên bản giao nhận with the post (QĐ 45/2016/QĐ-TTg): dossiers in, or results out."""

    letterhead: Letterhead
    unit_name: str
    outgoing: bool
    first: date
    last: date
    rows: tuple[MinuteRow, ...]
    printing: Printing


@dataclass(frozen=True)
class NotifyRow:
    """One result that lies ready; `fee_due` in đồng."""

    dossier: Listed
    since: datetime
    due_at: datetime | None
    shelf: str
    fee_due: int


@dataclass(frozen=True)
class NotifyList:
    """Danh sách thông báo đến nhận kết quả, as things stand at the time of printing."""

    letterhead: Letterhead
    clerk: str
    rows: tuple[NotifyRow, ...]
    printing: Printing


@dataclass(frozen=True)
class SettlementRow:
    """What was taken in one form of payment (`cash`, `transfer`). Integer đồng.

    `period_before`: entered late, for a period that was settled already.
    """

    method: str
    dossiers: int
    collected: int
    given_back: int
    receipts: str
    period_before: bool = False


@dataclass(frozen=True)
class SettlementForm:
    """Biên bản đối chiếu, bàn giao phí, lệ phí with one agency (NĐ 118/2025 Đ.12.9).

    `dossiers` counts each once, whatever the forms of payment were; `before` those among them
    with money entered late for a period before.
    """

    letterhead: Letterhead
    agency: str
    first: date
    last: date
    dossiers: int
    clerk: str
    rows: tuple[SettlementRow, ...]
    printing: Printing
    before: int = 0


@dataclass(frozen=True)
class Label:
    """The label of a folder: 50 × 30 mm; `alias` empty where the code has none."""

    code: str
    alias: str
    demo: bool = False


@dataclass(frozen=True)
class TillSheet:
    """Phiếu chốt quỹ: integer đồng; `counts` are (denomination, pieces), largest first."""

    letterhead: Letterhead
    desk: str
    opened_at: datetime
    closed_at: datetime
    opening_float: int
    collected: int
    reversed: int
    expected: int
    counted: int
    counts: tuple[tuple[int, int], ...]
    reason: str
    clerk: str
    printing: Printing
    carried: int = 0
