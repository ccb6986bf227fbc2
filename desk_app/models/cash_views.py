"""What the screens of the cash desk are shown: movements of money, and the drawer with its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk_app.models.draft import PaymentMethod, ReceiptReference
from desk_app.models.views import TillView


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
