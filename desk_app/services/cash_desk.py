"""Looking at the cash desk: what was taken for a dossier, the drawer now, the next receipt number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desk_app.models.actor import Actor
from desk_app.models.cash_views import DrawerView, MoneyLine
from desk_app.models.draft import PaymentMethod, ReceiptReference
from desk_app.models.permissions import TILL, must_serve
from desk_app.models.receipts import clean_sign
from desk_app.models.tables import (
    DossierRecord,
    FeeEntry,
    FeeReceipt,
    HistoryRecord,
    JournalLine,
    TillRecord,
)
from desk_app.services.accounts import full_names
from desk_app.services.desk import Desk
from desk_app.services.dossier_rows import dossier_for
from desk_app.services.till import till_view

RECENT = 50
"""How far back the series used last is looked for."""
Movements = Select[FeeEntry, str]


@dataclass(frozen=True)
class LookAtCash:
    """Reads the ledger for the screens; changes nothing."""

    desk: Desk

    def payments(self, actor: Actor, dossier: str) -> tuple[MoneyLine, ...]:
        """Every collection and reversal of a dossier in order. NotAllowed as `dossier_for` says."""
        with self.desk.database.reading() as session:
            record = dossier_for(session, self.desk.site_id, actor, dossier)
            return self._lines(session, _ledger(FeeEntry.dossier == record.id))

    def drawer(self, actor: Actor) -> DrawerView:
        """The drawer now. NotAllowed `role_not_allowed` for who does not work at the counter."""
        must_serve(actor, TILL)
        with self.desk.database.reading() as session:
            rows = self._newest(session)
            views = [till_view(session, row) for row in rows]
            opened = next((each for each in views if each.closed_at is None), None)
            last = next((each for each in views if each.closed_at is not None), None)
            closing = next((row.closed_event for row in rows if row.closed_event), None)
            lines = self._lines(session, self._since(session, closing))
            names = full_names(session, self.desk.site_id)
        cash = (each.amount for each in lines if each.method is PaymentMethod.CASH)
        return DrawerView(
            opened,
            last,
            loose=0 if opened else sum(cash),
            lines=lines,
            opened_by=names.get(opened.opened_by, opened.opened_by) if opened else "",
            closed_by=names.get(last.closed_by, last.closed_by) if last else "",
        )

    def next_receipt(self, form: str = "", series: str = "") -> ReceiptReference | None:
        """The number after the highest one of a series; without one, of the series used last here.

        None when nothing of it was entered yet. Only a proposal: the receipt itself says its number.
        """
        site, table = self.desk.site_id, FeeReceipt
        with self.desk.database.reading() as session:
            if not form:
                form, series = self._last_series(session)
            sign = {"form": clean_sign(form), "series": clean_sign(series)}
            query = select(func.max(table.number)).where(table.site == site).filter_by(**sign)
            last = session.scalar(query)
        if last is None:
            return None
        return ReceiptReference(**sign, number=str(last + 1), date="")

    def _last_series(self, session: Session) -> tuple[str, str]:
        entry, line = FeeEntry, JournalLine
        query = (
            select(entry.receipt)
            .join(line, (line.site == entry.site) & (line.id == entry.event))
            .where(entry.site == self.desk.site_id, entry.desk == self.desk.desk, entry.amount > 0)
            .order_by(line.pos.desc())
            .limit(RECENT)
        )
        used = [receipt for receipt in session.scalars(query) if receipt]
        return (used[0]["form"], used[0]["series"]) if used else ("", "")

    def _newest(self, session: Session) -> list[TillRecord]:
        """The last two drawers: the open one, if any, and the one before it."""
        table = TillRecord
        own = (table.site == self.desk.site_id, table.desk == self.desk.desk)
        query = select(table).where(*own).order_by(table.number.desc()).limit(2)
        return list(session.scalars(query))

    def _since(self, session: Session, closing: str | None) -> Movements:
        query = _ledger(FeeEntry.desk == self.desk.desk)
        if closing is None:
            return query
        own = (JournalLine.site == self.desk.site_id, JournalLine.id == closing)
        return query.where(
            JournalLine.pos > session.scalars(select(JournalLine.pos).where(*own)).one()
        )

    def _lines(self, session: Session, query: Movements) -> tuple[MoneyLine, ...]:
        site = self.desk.site_id
        found = session.execute(query.where(FeeEntry.site == site)).all()
        names = full_names(session, site)
        events = [entry.event for entry, _ in found]
        reversed_ = set(session.scalars(
            select(FeeEntry.reverses).where(FeeEntry.site == site, FeeEntry.reverses.in_(events))
        ))  # fmt: skip
        approved = _approvers(session, site, events)
        return tuple(
            MoneyLine(
                event=entry.event, dossier=entry.dossier, code=code, at=entry.at,
                by_name=names.get(entry.by, entry.by), amount=entry.amount,
                method=PaymentMethod(entry.method), receipt=_reference(entry.receipt),
                given_back=entry.event in reversed_,
                approved_by=names.get(approver := approved.get(entry.event, ""), approver),
            )
            for entry, code in found
        )  # fmt: skip


def _ledger(which: Any) -> Movements:
    """Entries with the code of their dossier, in the order of recording."""
    entry, dossier, line = FeeEntry, DossierRecord, JournalLine
    return (
        select(entry, dossier.code)
        .join(dossier, (dossier.site == entry.site) & (dossier.id == entry.dossier))
        .join(line, (line.site == entry.site) & (line.id == entry.event))
        .where(which)
        .order_by(line.pos)
    )


def _approvers(session: Session, site: str, events: Iterable[str]) -> dict[str, str]:
    """Who approved each reversal, by the account's name."""
    table = HistoryRecord
    query = select(table).where(
        table.site == site, table.kind == "FeeReversed", table.event.in_(events)
    )
    return {row.event: str(row.facts.get("approved_by", "")) for row in session.scalars(query)}


def _reference(given: dict[str, Any] | None) -> ReceiptReference | None:
    return ReceiptReference(**{key: str(each) for key, each in given.items()}) if given else None
