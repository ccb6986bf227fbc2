"""The monthly settlement between the desk and each competent agency (NĐ 118/2025 Đ.12.9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.models.draft import PaymentMethod
from desk_app.models.report import Row
from desk_app.models.tables import FeeEntry
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, Entry, Figures, entries_between, within

SETTLEMENT = (
    "agency", "name", "method", "collected", "given_back", "net", "dossiers", "receipts",
)  # fmt: skip


@dataclass(frozen=True)
class Settled:
    """What one agency is owed in one form of payment. Integer đồng.

    `receipts` are the numbers used from and to, a series a text.
    """

    agency: str
    name: str
    method: PaymentMethod
    collected: int
    given_back: int
    dossiers: frozenset[str]
    receipts: tuple[str, ...]

    @property
    def net(self) -> int:
        """What is to be handed on; negative when more was given back than taken."""
        return self.collected - self.given_back


def settled(session: Session, desk: Desk, between: Between) -> tuple[Settled, ...]:
    """A line per agency and form of payment, in the order of the agencies' codes."""
    entries = entries_between(session, desk.site_id, between)
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry, dossier in entries:
        groups.setdefault((dossier.agency, entry.method), []).append((entry, dossier))
    return tuple(
        _settled(desk, agency, PaymentMethod(method), group)
        for (agency, method), group in sorted(groups.items())
    )


def _settled(desk: Desk, agency: str, method: PaymentMethod, group: Sequence[Entry]) -> Settled:
    amounts = [entry.amount for entry, _ in group]
    return Settled(
        agency,
        desk.site.agency(agency).name,
        method,
        collected=sum(amount for amount in amounts if amount > 0),
        given_back=-sum(amount for amount in amounts if amount < 0),
        dossiers=frozenset(dossier.id for _, dossier in group),
        receipts=_receipts(group),
    )


def _receipts(group: Sequence[Entry]) -> tuple[str, ...]:
    """Per form and series the lowest and the highest number of the collections."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for entry, _ in group:
        receipt = entry.receipt or {}
        if entry.amount > 0 and str(receipt.get("number", "")).isdecimal():
            series = (str(receipt["form"]), str(receipt["series"]))
            numbers.setdefault(series, []).append(int(receipt["number"]))
    return tuple(
        f"{form} {series}: {min(found)}–{max(found)}"
        for (form, series), found in sorted(numbers.items())
    )


def dossiers_of(lines: Sequence[Settled]) -> int:
    """How many dossiers these lines are about, each counted once."""
    return len(frozenset[str]().union(*(each.dossiers for each in lines)))


def settlement(session: Session, desk: Desk, between: Between) -> Figures:
    """The lines, the sums per agency, and that they are the net of the cash report."""
    lines = settled(session, desk, between)
    rows: list[Row] = [
        {
            "agency": each.agency, "name": each.name, "method": each.method.value,
            "collected": each.collected, "given_back": each.given_back, "net": each.net,
            "dossiers": len(each.dossiers), "receipts": "; ".join(each.receipts),
        }
        for each in lines
    ]  # fmt: skip
    query = select(func.sum(FeeEntry.amount)).where(
        FeeEntry.site == desk.site_id, *within(FeeEntry.at, between)
    )
    ledger = session.scalar(query) or 0
    collected = sum(each.collected for each in lines)
    given_back = sum(each.given_back for each in lines)
    agencies = [_agency(code, lines) for code in sorted({each.agency for each in lines})]
    totals: dict[str, object] = {
        "collected": collected, "given_back": given_back, "net": ledger,
        "dossiers": dossiers_of(lines),
        "agencies": agencies,
    }  # fmt: skip
    identities = {
        "collected - given_back = net": collected - given_back == ledger,
        "sum of agencies = net of the cash report": sum(each.net for each in lines) == ledger,
    }
    return rows, totals, identities


def _agency(code: str, lines: Sequence[Settled]) -> dict[str, object]:
    own = [each for each in lines if each.agency == code]
    return {
        "agency": code, "name": own[0].name, "collected": sum(each.collected for each in own),
        "given_back": sum(each.given_back for each in own), "net": sum(each.net for each in own),
        "dossiers": dossiers_of(own),
    }  # fmt: skip
