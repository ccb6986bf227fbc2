"""The daily intake list as figures: every dossier of the day, and the sums that must hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.day_numbers import DayLane
from desk_app.models.draft import PaymentMethod
from desk_app.models.moments import in_vietnam, iso
from desk_app.models.report import Cell, Row
from desk_app.models.states import Business
from desk_app.models.tables import DossierRecord, FeeEntry, JournalLine
from desk_app.services.day_numbers import numbers_between
from desk_app.services.day_rows import Listed, counted, dossiers
from desk_app.services.desk import Desk
from desk_app.services.ledger import Between, Figures, recorded_within, within
from desk_app.services.signed_days import signatures_between

DAILY = (
    "code", "applicant", "procedure", "received_at", "due_at", "agency", "state", "fee",
    "procedure_name", "field", "channel", "unit", "custodian", "volume", "entry", "voided",
    "reason",
)  # fmt: skip


@dataclass(frozen=True)
class Daily:
    """The intake of some days at this desk: the dossiers, the numbers, the money. Integer đồng.

    `received` are those that statistics count; `refused` at the desk and `voided` ones stand apart.
    `late` were entered on a later day than these, `earlier` were numbered on these days but
    received before them.
    """

    listed: Sequence[Listed]
    lanes: Sequence[DayLane]
    received: int
    refused: int
    voided: int
    late: int
    earlier: int
    skipped: int
    unexplained: tuple[str, ...]
    same_day: int
    fee: int
    money: Mapping[PaymentMethod, int]
    fields: Sequence[tuple[str, int]]
    channels: Sequence[tuple[str, int]]

    @property
    def issued(self) -> int:
        """The numbers taken on these days."""
        return sum(lane.issued for lane in self.lanes)

    @property
    def collected(self) -> int:
        """The money taken on these days less what was given back."""
        return sum(self.money.values())

    @property
    def identities(self) -> dict[str, bool]:
        """Each sum that must hold."""
        rows = self.received + self.refused + self.voided
        given = rows + self.earlier + self.skipped
        return {
            "sum of fields = received": sum(each for _, each in self.fields) == self.received,
            "sum of channels = received": sum(each for _, each in self.channels) == self.received,
            "received + refused + voided = dossiers": rows == len(self.listed),
            "numbers + late = dossiers + earlier + skipped": self.issued + self.late == given,
            "no number is missing": not self.unexplained,
        }


def intake_of(session: Session, desk: Desk, between: Between) -> Daily:
    """What came in at this desk; the end of `between` is left out."""
    first, last = between[0].date(), (between[1] - timedelta(days=1)).date()
    listed = dossiers(session, desk, *within(DossierRecord.received_at, between))
    numbers = numbers_between(session, desk, first, last)
    counting = [each for each in listed if _counts(each)]
    return Daily(
        listed=listed,
        lanes=numbers.lanes,
        received=len(counting),
        refused=sum(each.record.business == Business.REFUSED for each in listed),
        voided=sum(each.voided is not None for each in listed),
        late=sum(each.is_late_entry and _numbered_after(each, last) for each in listed),
        earlier=numbers.earlier,
        skipped=numbers.skipped,
        unexplained=numbers.unexplained,
        same_day=sum(_is_due_at_once(each) for each in counting),
        fee=sum(each.fee for each in counting),
        money=_money(session, desk, between),
        fields=counted(each.record.field_name for each in counting),
        channels=counted(each.record.channel for each in counting),
    )


def daily(session: Session, desk: Desk, between: Between) -> Figures:
    """Every dossier received on these days in the order of the register; `fee` is what is asked, in đồng.

    Refused and voided ones keep their row.
    """
    found = intake_of(session, desk, between)
    rows = [_row(each) for each in found.listed]
    first, last = between[0].date(), (between[1] - timedelta(days=1)).date()
    totals: dict[str, object] = {
        "dossiers": len(rows), "received": found.received, "refused": found.refused,
        "voided": found.voided, "numbers": found.issued, "skipped": found.skipped,
        "late": found.late, "earlier": found.earlier, "same_day": found.same_day,
        "fee": found.fee, "collected": found.collected,
        **{method.value: amount for method, amount in found.money.items()},
        "fields": [{"field": name, "dossiers": number} for name, number in found.fields],
        "channels": [{"channel": name, "dossiers": number} for name, number in found.channels],
        "missing_numbers": list(found.unexplained),
        "signed": [
            {
                "day": each.day.isoformat(), "number": each.number, "at": iso(each.at),
                "by": each.by, "changed": list(each.changed),
            }
            for each in signatures_between(session, desk, first, last)
        ],
    }  # fmt: skip
    return rows, totals, found.identities


def _counts(each: Listed) -> bool:
    return each.voided is None and each.record.business != Business.REFUSED


def _numbered_after(each: Listed, last: date) -> bool:
    return in_vietnam(each.record.recorded_at).date() > last


def _is_due_at_once(each: Listed) -> bool:
    due = each.record.due_at
    return due is not None and in_vietnam(due).date() == in_vietnam(each.record.received_at).date()


def _money(session: Session, desk: Desk, between: Between) -> dict[PaymentMethod, int]:
    """What this desk took less what it gave back, by form of payment, by the day of recording.

    As the cash report and the settlement count: a day that was signed never has other money.
    """
    entry, line = FeeEntry, JournalLine
    query = (
        select(entry.method, entry.amount)
        .join(line, (line.site == entry.site) & (line.id == entry.event))
        .where(entry.site == desk.site_id, entry.desk == desk.desk, *recorded_within(between))
    )
    sums = dict.fromkeys(PaymentMethod, 0)
    for method, amount in session.execute(query):
        sums[PaymentMethod(method)] += amount
    return sums


def _row(each: Listed) -> Row:
    record = each.record
    row: dict[str, Cell] = {
        "code": record.code, "applicant": each.applicant, "procedure": record.procedure_code,
        "received_at": iso(record.received_at),
        "due_at": iso(record.due_at) if record.due_at else None, "agency": record.agency,
        "state": record.business, "fee": each.fee if _counts(each) else 0,
        "procedure_name": record.procedure_name, "field": record.field_name,
        "channel": record.channel, "unit": each.unit or None, "custodian": record.custodian,
        "volume": record.volume, "entry": record.entry, "voided": int(each.voided is not None),
        "reason": each.voided.reason if each.voided else None,
    }  # fmt: skip
    return row
