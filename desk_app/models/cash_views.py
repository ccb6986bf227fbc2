"""What the screens of the cash desk are shown: movements of money, and the drawer with its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk_app.models.draft import PaymentMethod, ReceiptReference


@dataclass(frozen=True)
class TillView:
    """A cash drawer; `total` is None while it is open. Integer đồng.

    `carried`: cash of the time without an open drawer before it.
    """

    number: int
    opened_at: datetime
    opened_by: str
    opening_float: int
    collected: int
    given_back: int
    expected: int
    closed_at: datetime | None
    closed_by: str
    total: int | None
    counts: dict[str, int]
    carried: int = 0

    @property
    def difference(self) -> int | None:
        """What was counted beyond what was expected; negative when money is missing."""
        return None if self.total is None else self.total - self.expected


@dataclass(frozen=True)
class MoneyLine:
    """One entry of the ledger; `amount` is negative for money given back. Integer đồng.

    `given_back`: this collection was reversed later. `approved_by`: full name of the second person
    of a reversal.
    """

    event: str
    dossier: str
    code: str
    at: datetime
    by_name: str
    amount: int
    method: PaymentMethod
    receipt: ReceiptReference | None
    given_back: bool = False
    approved_by: str = ""


@dataclass(frozen=True)
class DrawerView:
    """The drawer of this desk now.

    `open` is None while it is closed, `last` the one closed last. `loose` is the cash taken less
    given back since then, which the next drawer begins with. `lines` are all movements since the
    last closing, whatever their method.
    """

    open: TillView | None
    last: TillView | None
    loose: int
    lines: tuple[MoneyLine, ...]
    opened_by: str = ""
    closed_by: str = ""
