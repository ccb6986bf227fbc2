"""The end of the day: what is still open, and the supervisor's signature (`day sign-off`)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desk_app.journal.desk_journal import Head
from desk_app.models.actor import Actor
from desk_app.models.day_end import (
    Checklist,
    DayFigures,
    DayMark,
    DayStanding,
    DayState,
    JournalPlace,
    OpenPoint,
    SignedDay,
    read_sign_off,
    signing,
)
from desk_app.models.moments import in_vietnam, read_moment
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import SIGN_OFF, must_sign
from desk_app.models.tables import (
    DaySignOff,
    DraftRow,
    HandoverBatch,
    JournalLine,
    PrintJobRow,
    Stored,
    TillRecord,
)
from desk_app.models.views import JobState
from desk_app.services.accounts import full_names
from desk_app.services.daily_figures import intake_of
from desk_app.services.day_changes import changed_days, changes_since, received_on
from desk_app.services.desk import Desk
from desk_app.services.ledger import days_between, recorded_at
from desk_app.services.queues import LookAtQueues
from desk_app.services.reference_data import calendar_if_any
from desk_app.services.returned_results import returned_between
from desk_app.services.signed_days import signatures_between, signed_day


@dataclass(frozen=True)
class SignOffDay:
    """Looks at a day and signs it."""

    desk: Desk

    def state(self, day: date) -> DayState:
        """The day as it stands: its figures, what is open, what changed since it was signed."""
        with self.desk.database.reading() as session:
            return self._state(session, day)

    def days(self, last: date, number: int) -> tuple[DayMark, ...]:
        """So many days up to `last` in their order, each with how it stands."""
        days = [last - timedelta(days=back) for back in range(number - 1, -1, -1)]
        with self.desk.database.reading() as session:
            found = signatures_between(session, self.desk, days[0], last)
            signed = {each.day: each for each in found}  # the last one of each day
            changed = changed_days(session, self.desk, signed)
            return tuple(self._mark(session, day, signed, changed) for day in days)

    def __call__(self, actor: Actor, document: object) -> SignedDay:
        """Sign today, or the day that the body names.

        NotAllowed `role_not_allowed`, `day_signed_already`; HasProblems `sign_off_needs_remark`.
        """
        must_sign(actor, SIGN_OFF)
        with self.desk.journal.writing(actor.name) as writing:
            body = read_sign_off(document, writing.now)
            state = self._state(writing.session, body.plain["day"])
            event = writing.append(signing(body, state, place_of(writing.head)))
            key = (writing.site, writing.desk, event.body["day"], event.body["number"])
            return signed_day(writing.session.get_one(DaySignOff, key))

    def _state(self, session: Session, day: date) -> DayState:
        signed = signatures_between(session, self.desk, day, day)
        last = signed[-1] if signed else None
        figures, left = self._figures(session, day), self._open(session, day)
        if last is None:
            return DayState(day, figures, left)
        names = full_names(session, self.desk.site_id)
        changes = changes_since(session, self.desk, last)
        return DayState(day, figures, left, last, names.get(last.by, last.by), changes)

    def _mark(
        self, session: Session, day: date, signed: Collection[date], changed: Collection[date]
    ) -> DayMark:
        received = received_on(session, self.desk, day)
        if day in signed:
            return DayMark(
                day, received, DayStanding.CHANGED if day in changed else DayStanding.SIGNED
            )
        worked = received > 0 or (self._has_begun(session, day) and self._is_open(session, day))
        return DayMark(day, received, DayStanding.UNSIGNED if worked else DayStanding.NOTHING)

    def _has_begun(self, session: Session, day: date) -> bool:
        """Whether this desk was at work by then: nobody signs the days before its first line."""
        table = JournalLine
        own = (table.site == self.desk.site_id, table.desk == self.desk.desk)
        query = select(recorded_at()).where(*own).order_by(table.pos).limit(1)
        first = session.scalar(query)
        return first is not None and in_vietnam(read_moment(first)).date() <= day

    def _is_open(self, session: Session, day: date) -> bool:
        calendar = calendar_if_any(session, self.desk.site_id, day)
        try:
            return calendar is not None and bool(calendar.sessions(day))
        except NotAllowed:  # the calendar says nothing of that day
            return False

    def _figures(self, session: Session, day: date) -> DayFigures:
        between = days_between(day, day)
        found = intake_of(session, self.desk, between)
        returned = returned_between(session, self.desk, between)
        return DayFigures(found.received, found.voided, returned, found.collected)

    def _open(self, session: Session, day: date) -> Checklist:
        """What is unsettled at this moment, of that which began on the day or before it."""
        site, end = self.desk.site_id, days_between(day, day)[1]
        waiting = PrintJobRow.state.in_((JobState.WAITING.value, JobState.FAILED.value))
        queues, job, till = LookAtQueues(self.desk), PrintJobRow, TillRecord
        drawer = (till.desk == self.desk.desk, till.closed_at.is_(None), till.opened_at < end)
        return {
            OpenPoint.PRINTS: _number(session, site, job, waiting, job.created_at < end),
            OpenPoint.PAPERS: queues.must_go(session, days_between(day, day)[0]),
            OpenPoint.HANDOVERS: queues.on_the_way(session, HandoverBatch.handed_at < end),
            OpenPoint.TILL: _number(session, site, till, *drawer),
            OpenPoint.DRAFTS: _number(session, site, DraftRow, DraftRow.saved_at < end),
        }


def place_of(head: Head) -> JournalPlace:
    """Where a chain ends."""
    return JournalPlace(head.epoch, head.seq, head.hash)


def _number(session: Session, site: str, table: type[Stored], *where: ColumnElement[bool]) -> int:
    own = table.__table__.c.site == site
    return session.scalar(select(func.count()).select_from(table).where(own, *where)) or 0
