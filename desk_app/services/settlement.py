"""The monthly settlement between the desk and each competent agency (NĐ 118/2025 Đ.12.9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.models.draft import PaymentMethod
from desk_app.models.report import Row
from desk_app.models.tables import FeeEntry, JournalLine
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, Entry, Figures, entries_between, recorded_within

SETTLEMENT = (
    "agency", "name", "method", "period_before", "collected", "given_back", "net", "dossiers", "receipts",
)  # fmt: skip


@dataclass(frozen=True)
class Settled:
    """What one agency is owed in one form of payment. Integer đồng.

    `receipts` are the numbers used from and to, a series a text. `period_before`: recorded in this
    period for one that was settled already (late entries), which must not change any more.
    """

    agency: str
    name: str
    method: PaymentMethod
    period_before: bool
    collected: int
    given_back: int
    dossiers: frozenset[str]
    receipts: tuple[str, ...]

    @property
    def net(self) -> int:
        """What is to be handed on; negative when more was given back than taken."""
        return self.collected - self.given_back


def settled(session: Session, desk: Desk, between: Between) -> tuple[Settled, ...]:
    """A line per agency and form of payment, in the order of the agencies' codes.

    An agency's late entries for a period before stand behind its others.
    """
    groups: dict[tuple[str, bool, str], list[Entry]] = {}
    for each in entries_between(session, desk.site_id, between):
        key = (each.dossier.agency, each.money.at < between[0], each.money.method)
        groups.setdefault(key, []).append(each)
    return tuple(_settled(desk, key, group) for key, group in sorted(groups.items()))


def _settled(desk: Desk, key: tuple[str, bool, str], group: Sequence[Entry]) -> Settled:
    agency, period_before, method = key
    amounts = [each.money.amount for each in group]
    return Settled(
        agency,
        desk.site.agency(agency).name,
        PaymentMethod(method),
        period_before,
        collected=sum(amount for amount in amounts if amount > 0),
        given_back=-sum(amount for amount in amounts if amount < 0),
        dossiers=frozenset(each.dossier.id for each in group),
        receipts=_receipts(group),
    )


def _receipts(group: Sequence[Entry]) -> tuple[str, ...]:
    """Per form and series the lowest and the highest number of the collections."""
    numbers: dict[tuple[str, str], list[int]] = {}
    for each in group:
        receipt = each.money.receipt or {}
        if each.money.amount > 0 and str(receipt.get("number", "")).isdecimal():
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
            "period_before": int(each.period_before), "collected": each.collected,
            "given_back": each.given_back, "net": each.net,
            "dossiers": len(each.dossiers), "receipts": "; ".join(each.receipts),
        }
        for each in lines
    ]  # fmt: skip
    ledger = _ledger(session, desk.site_id, between)
    before = [each for each in lines if each.period_before]
    own = [each for each in lines if not each.period_before]
    agencies = [_agency(code, lines) for code in sorted({each.agency for each in lines})]
    totals = _sums(lines) | {"net": ledger, "period_before": _sums(before), "agencies": agencies}
    identities = {
        "collected - given_back = net": _net(lines) == ledger,
        "sum of agencies = net of the cash report": sum(each.net for each in lines) == ledger,
        "own + period before = net": _net(own) + _net(before) == ledger,
    }
    return rows, totals, identities


def _ledger(session: Session, site: str, between: Between) -> int:
    """The net of all that was recorded there, added up by the database."""
    line = JournalLine
    query = (
        select(func.sum(FeeEntry.amount))
        .join(line, (line.site == FeeEntry.site) & (line.id == FeeEntry.event))
        .where(FeeEntry.site == site, *recorded_within(between))
    )
    return session.scalar(query) or 0


def _net(lines: Sequence[Settled]) -> int:
    return sum(each.collected for each in lines) - sum(each.given_back for each in lines)


def _sums(lines: Sequence[Settled]) -> dict[str, object]:
    return {
        "collected": sum(each.collected for each in lines),
        "given_back": sum(each.given_back for each in lines), "net": _net(lines),
        "dossiers": dossiers_of(lines),
    }  # fmt: skip


def _agency(code: str, lines: Sequence[Settled]) -> dict[str, object]:
    own = [each for each in lines if each.agency == code]
    return {"agency": code, "name": own[0].name, **_sums(own)}
