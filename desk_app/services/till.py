"""The cash drawer of this desk: what the ledger says must lie in it, and what was counted."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.models.actor import Actor
from desk_app.models.acts.till import OpenTill, closing, opening
from desk_app.models.draft import PaymentMethod
from desk_app.models.outcomes import NotAllowed
from desk_app.models.tables import FeeEntry, JournalLine, TillRecord
from desk_app.models.views import TillView
from desk_app.services.desk import Desk


@dataclass(frozen=True)
class Till:
    """Opens, counts and closes the drawer; one is open at a time."""

    desk: Desk

    def open(self, actor: Actor, document: object) -> TillView:
        """A new drawer with its float. NotAllowed `till_open_already` (since); HasProblems."""
        with self.desk.journal.writing(actor.name) as writing:
            last = _last(writing.session, self.desk)
            if last is not None and last.closed_at is None:
                raise NotAllowed("till_open_already", since=f"{last.opened_at:%H:%M %d/%m/%Y}")
            number = 1 if last is None else last.number + 1
            writing.append(opening(document, number, writing.now))
        return self.view(number)

    def close(self, actor: Actor, document: object) -> TillView:
        """The drawer counted. NotAllowed `till_not_open`; HasProblems: a difference needs a reason."""
        with self.desk.journal.writing(actor.name) as writing:
            last = _last(writing.session, self.desk)
            if last is None or last.closed_at is not None:
                raise NotAllowed("till_not_open")
            writing.append(closing(document, cash_of(writing.session, last), writing.now))
        return self.view(last.number)

    def view(self, number: int) -> TillView:
        """A drawer as it stands: while it is open with what is expected now."""
        with self.desk.database.reading() as session:
            return till_view(
                session, session.get_one(TillRecord, (self.desk.site_id, self.desk.desk, number))
            )


def till_view(session: Session, row: TillRecord) -> TillView:
    """A stored drawer with its cash."""
    cash = cash_of(session, row)
    return TillView(
        number=row.number,
        opened_at=row.opened_at,
        opened_by=row.opened_by,
        opening_float=row.opening_float,
        collected=cash.collected,
        given_back=cash.given_back,
        expected=cash.expected,
        closed_at=row.closed_at,
        closed_by=row.closed_by or "",
        total=row.total,
        counts=dict(row.counts or {}),
    )


def cash_of(session: Session, row: TillRecord) -> OpenTill:
    """The drawer's cash by the ledger: what this desk recorded between its opening and closing."""
    after = _place(session, row.site, row.opened_event)
    query = (
        select(FeeEntry.amount)
        .join(
            JournalLine,
            (JournalLine.site == FeeEntry.site) & (JournalLine.id == FeeEntry.event),
        )
        .where(
            FeeEntry.site == row.site,
            FeeEntry.desk == row.desk,
            FeeEntry.method == PaymentMethod.CASH.value,
            JournalLine.pos > after,
        )
    )
    if row.closed_event is not None:
        query = query.where(JournalLine.pos < _place(session, row.site, row.closed_event))
    amounts = session.scalars(query).all()
    collected = sum(amount for amount in amounts if amount > 0)
    return OpenTill(row.number, row.opening_float, collected, collected - sum(amounts))


def _last(session: Session, desk: Desk) -> TillRecord | None:
    table = TillRecord
    own = (table.site == desk.site_id, table.desk == desk.desk)
    return session.scalars(
        select(table).where(*own).order_by(table.number.desc()).limit(1)
    ).one_or_none()


def _place(session: Session, site: str, event: str) -> int:
    own = (JournalLine.site == site, JournalLine.id == event)
    return session.scalars(select(JournalLine.pos).where(*own)).one()
