"""The cash drawer of this desk: what the ledger says must lie in it, and what was counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import Writing
from desk_app.models.actor import Actor
from desk_app.models.acts.till import LastMoment, OpenTill, closing, opening
from desk_app.models.cash_views import TillView
from desk_app.models.draft import PaymentMethod
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import TILL, must_serve
from desk_app.models.tables import FeeEntry, JournalLine, TillRecord
from desk_app.services.desk import Desk
from desk_app.services.numbered_papers import next_number

SERIES, ALL_YEARS = "till", 0  # drawers are numbered on and on


@dataclass(frozen=True)
class Till:
    """Opens, counts and closes the drawer; one is open at a time."""

    desk: Desk

    def open(self, actor: Actor, document: object) -> TillView:
        """A new drawer with its float. NotAllowed `till_open_already` (since); HasProblems."""
        must_serve(actor, TILL)
        with self.desk.journal.writing(actor.name) as writing:
            last = _last(writing.session, self.desk)
            if last is not None and last.closed_at is None:
                raise NotAllowed("till_open_already", since=f"{last.opened_at:%H:%M %d/%m/%Y}")
            number = next_number(writing, SERIES, ALL_YEARS, last.number if last else 0)
            carried = _net(writing.session, self.desk.site_id, self.desk.desk, last)
            writing.append(opening(document, number, carried, _times(last, writing)))
        return self.view(number)

    def close(self, actor: Actor, document: object) -> TillView:
        """The drawer counted. NotAllowed `till_not_open`; HasProblems: a difference needs a reason."""
        must_serve(actor, TILL)
        with self.desk.journal.writing(actor.name) as writing:
            last = _last(writing.session, self.desk)
            if last is None or last.closed_at is not None:
                raise NotAllowed("till_not_open")
            writing.append(closing(document, cash_of(writing.session, last), _times(last, writing)))
        return self.view(last.number)

    def view(self, number: int) -> TillView:
        """A drawer as it stands: while it is open with what is expected now."""
        with self.desk.database.reading() as session:
            return till_view(
                session, session.get_one(TillRecord, (self.desk.site_id, self.desk.desk, number))
            )

    def expected(self) -> int | None:
        """What must lie in the open drawer now, đồng; None while none is open."""
        with self.desk.database.reading() as session:
            last = _last(session, self.desk)
            if last is None or last.closed_at is not None:
                return None
            return cash_of(session, last).expected


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
        carried=cash.carried,
    )


def cash_of(session: Session, row: TillRecord) -> OpenTill:
    """The drawer's cash by the ledger: what this desk recorded between its opening and closing."""
    amounts = _cash(session, row.site, row.desk, row.opened_event, row.closed_event)
    collected = sum(amount for amount in amounts if amount > 0)
    given_back = collected - sum(amounts)
    return OpenTill(row.number, row.opening_float, collected, given_back, row.carried)


def _times(last: TillRecord | None, writing: Writing) -> LastMoment:
    moment = None if last is None else last.closed_at or last.opened_at
    return LastMoment(moment, writing.now)


def _net(session: Session, site: str, desk: str, last: TillRecord | None) -> int:
    """The cash taken less given back since the last drawer was closed, or ever when none was."""
    return sum(_cash(session, site, desk, last.closed_event if last else None, None))


def _cash(
    session: Session, site: str, desk: str, after: str | None, until: str | None
) -> Sequence[int]:
    """The ledger's cash entries of a desk between two events, both left out; None has no end."""
    query = (
        select(FeeEntry.amount)
        .join(
            JournalLine,
            (JournalLine.site == FeeEntry.site) & (JournalLine.id == FeeEntry.event),
        )
        .where(
            FeeEntry.site == site,
            FeeEntry.desk == desk,
            FeeEntry.method == PaymentMethod.CASH.value,
        )
    )
    if after is not None:
        query = query.where(JournalLine.pos > _place(session, site, after))
    if until is not None:
        query = query.where(JournalLine.pos < _place(session, site, until))
    return session.scalars(query).all()


def _last(session: Session, desk: Desk) -> TillRecord | None:
    table = TillRecord
    own = (table.site == desk.site_id, table.desk == desk.desk)
    return session.scalars(
        select(table).where(*own).order_by(table.number.desc()).limit(1)
    ).one_or_none()


def _place(session: Session, site: str, event: str) -> int:
    own = (JournalLine.site == site, JournalLine.id == event)
    return session.scalars(select(JournalLine.pos).where(*own)).one()
