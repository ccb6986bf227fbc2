"""Reports of the counter's day: money, hand-over, post; from the tables, with the sums that must hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import desk_head
from desk_app.models.actor import Actor
from desk_app.models.draft import PaymentMethod
from desk_app.models.moments import iso
from desk_app.models.outcomes import HasProblems, Problem
from desk_app.models.permissions import must_report
from desk_app.models.report import Report, Row
from desk_app.models.tables import (
    DossierRecord,
    HandoverBatch,
    HandoverLine,
    TillRecord,
)
from desk_app.services.daily_figures import DAILY, daily
from desk_app.services.desk import Desk
from desk_app.services.forecast_figures import FORECAST, forecasts
from desk_app.services.ledger import (
    Between,
    Entry,
    Figures,
    days_between,
    entries_between,
    within,
)
from desk_app.services.overdue_figures import OVERDUE, overdue
from desk_app.services.postal_figures import POSTAL, postal
from desk_app.services.ratings import COLUMNS as SATISFACTION
from desk_app.services.ratings import satisfaction
from desk_app.services.ready_results import NOTIFY, notify
from desk_app.services.receipt_figures import receipts
from desk_app.services.register_figures import REGISTER, register
from desk_app.services.report_document import definition_of
from desk_app.services.result_figures import RESULTS, results
from desk_app.services.score_figures import SCORE, score
from desk_app.services.settlement import SETTLEMENT, settlement
from desk_app.services.step_figures import STEPS, steps
from desk_app.services.till import till_view

CASH = (
    "at", "recorded_at", "code", "procedure", "agency", "by", "method", "amount", "receipt_form",
    "receipt_series", "receipt_number", "receipt_date", "reverses",
)  # fmt: skip
HANDOVER = ("batch", "number", "unit", "handed_at", "place", "code", "procedure", "state", "at")


@dataclass(frozen=True)
class ReportFigures:
    """The figures between two days, both included, by when things happened; money as it was recorded."""

    desk: Desk

    def __call__(self, actor: Actor, name: str, first: date, last: date) -> Report:
        """A report by its name, one of `REPORTS`. HasProblems when the days are reversed.

        `notify` tells what is ready now; the days are those since when.
        """
        must_report(actor, name)
        if last < first:
            raise HasProblems((Problem("to", "range_reversed"),))
        with self.desk.database.reading() as session:
            return figures_in(session, self.desk, name, first, last)


def figures_in(session: Session, desk: Desk, name: str, first: date, last: date) -> Report:
    """A report of `REPORTS` as a transaction sees it."""
    columns, figures = REPORTS[name]
    rows, totals, identities = figures(session, desk, days_between(first, last))
    head = desk_head(session, desk.site_id, desk.desk)
    return Report(
        name, first, last, columns, tuple(rows), totals, identities, head.seq, head.hash.hex(),
        definition=definition_of(name),
    )  # fmt: skip


def _cash(session: Session, desk: Desk, between: Between) -> Figures:
    """Every entry of the ledger, the sums per agency (Đ.12.9), the drawers, the receipts' gaps."""
    found = entries_between(session, desk.site_id, between)
    rows = [_entry_row(each) for each in found]
    entries = [each.money for each in found]
    by_agency: Counter[str] = Counter()
    for each in found:
        by_agency[each.dossier.agency] += each.money.amount
    collected = sum(entry.amount for entry in entries if entry.amount > 0)
    given_back = -sum(entry.amount for entry in entries if entry.amount < 0)
    net = sum(entry.amount for entry in entries)
    methods = {
        method.value: sum(entry.amount for entry in entries if entry.method == method.value)
        for method in PaymentMethod
    }
    totals: dict[str, object] = {
        "collected": collected, "given_back": given_back, "net": net, **methods,
        "agencies": [
            {"agency": code, "name": desk.site.agency(code).name, "net": amount}
            for code, amount in sorted(by_agency.items())
        ],
        "tills": _tills(session, desk, between),
        "receipts": receipts(session, desk.site_id, between),
    }  # fmt: skip
    identities = {
        "collected - given_back = net": collected - given_back == net,
        "cash + transfer = net": sum(methods.values()) == net,
        "sum of agencies = net": sum(by_agency.values()) == net,
    }
    return rows, totals, identities


def _entry_row(found: Entry) -> Row:
    entry, dossier = found.money, found.dossier
    receipt = entry.receipt or {}
    return {
        "at": iso(entry.at), "recorded_at": iso(found.recorded_at), "code": dossier.code,
        "procedure": dossier.procedure_code, "agency": dossier.agency, "by": entry.by,
        "method": entry.method, "amount": entry.amount,
        "receipt_form": receipt.get("form"), "receipt_series": receipt.get("series"),
        "receipt_number": receipt.get("number"), "receipt_date": receipt.get("date"),
        "reverses": entry.reverses,
    }  # fmt: skip


def _tills(session: Session, desk: Desk, between: Between) -> list[dict[str, object]]:
    query = (
        select(TillRecord)
        .where(TillRecord.site == desk.site_id, *within(TillRecord.opened_at, between))
        .order_by(TillRecord.desk, TillRecord.number)
    )
    views = [till_view(session, row) for row in session.scalars(query)]
    return [
        {
            "number": each.number, "opened_at": iso(each.opened_at), "float": each.opening_float,
            "carried": each.carried, "expected": each.expected, "total": each.total,
            "difference": each.difference,
            "closed_at": iso(each.closed_at) if each.closed_at else None,
        }
        for each in views
    ]  # fmt: skip


def _handover(session: Session, desk: Desk, between: Between) -> Figures:
    """Every line of every hand-over list, and what became of it."""
    batch, line, dossier = HandoverBatch, HandoverLine, DossierRecord
    query = (
        select(batch, line, dossier)
        .join(line, (line.site == batch.site) & (line.batch == batch.id))
        .join(dossier, (dossier.site == line.site) & (dossier.id == line.dossier))
        .where(batch.site == desk.site_id, *within(batch.handed_at, between))
        .order_by(batch.handed_at, batch.desk, batch.number, line.place)
    )
    rows: list[Row] = [
        {
            "batch": one.id, "number": one.number, "unit": one.unit,
            "handed_at": iso(one.handed_at), "place": each.place, "code": about.code,
            "procedure": about.procedure_code, "state": each.state, "at": iso(each.at),
        }
        for one, each, about in session.execute(query)
    ]  # fmt: skip
    states = Counter(str(row["state"]) for row in rows)
    known = {state: states[state] for state in ("handed", "confirmed", "rejected", "recalled")}
    totals: dict[str, object] = {
        "batches": len({row["batch"] for row in rows}), "dossiers": len(rows), **known,
    }  # fmt: skip
    return rows, totals, {"sum of states = dossiers": sum(known.values()) == len(rows)}


REPORTS = {
    "daily": (DAILY, daily),
    "register": (REGISTER, register),
    "overdue": (OVERDUE, overdue),
    "forecast": (FORECAST, forecasts),
    "cash": (CASH, _cash),
    "handover": (HANDOVER, _handover),
    "postal": (POSTAL, postal),
    "results": (RESULTS, results),
    "steps": (STEPS, steps),
    "notify": (NOTIFY, notify),
    "satisfaction": (SATISFACTION, satisfaction),
    "score": (SCORE, score),
    "settlement": (SETTLEMENT, settlement),
}
