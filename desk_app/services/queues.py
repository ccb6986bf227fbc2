"""The queues of the day: how many dossiers wait for what, and which."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal_column, or_, select, true
from sqlalchemy.orm import Session, aliased

from desk_app.models.actor import Role
from desk_app.models.calendar import OfficeCalendar
from desk_app.models.draft import Delivery
from desk_app.models.moments import VIETNAM, in_vietnam
from desk_app.models.moves import WITH_UNIT
from desk_app.models.office_days import next_counted
from desk_app.models.outcomes import NotAllowed
from desk_app.models.queues import Board, Queue, hand_over_by, is_time_to_remind
from desk_app.models.refusals import SUPPLEMENT_DAYS
from desk_app.models.standing import Holder
from desk_app.models.states import ENDED, Business, Money, ResultDelivery
from desk_app.models.tables import (
    CourseRecord,
    DossierRecord,
    DraftRow,
    FeeEntry,
    HandoverBatch,
    PrintJobRow,
)
from desk_app.models.term_state import WAITING, working_days_between
from desk_app.models.views import JobState
from desk_app.services.desk import Desk
from desk_app.services.late_work import number_unexplained
from desk_app.services.ledger import days_between
from desk_app.services.reference_data import calendar_if_any
from desk_app.services.returned_results import returned_between
from desk_app.services.seen_by import Where, dossiers_seen
from desk_app.services.till import Till

RUNNING = (Business.RECEIVED.value, Business.PROCESSING.value)
NEWEST = frozenset({Queue.RECEIVED_TODAY})
"""Queues that are read newest first; the others begin with what is due first."""
MOST = 5_000


@dataclass(frozen=True)
class LookAtQueues:
    """Counts and lists of what waits at this site, at one moment, of the dossiers `role` is shown.

    Without a role the desk itself looks, and sees every one.
    """

    desk: Desk
    role: Role | None = None

    def __call__(self) -> Board:
        """The whole board, in one reading."""
        now = self.desk.now()
        with self.desk.database.reading() as session:
            where = self._conditions(session, now)
            calendar = calendar_if_any(session, self.desk.site_id, now.date())
            to_go = self._hand_over_times(session, where[Queue.TO_HAND_OVER], calendar)
            late = session.scalar(
                self._among(select(func.min(DossierRecord.due_at)), where[Queue.OVERDUE])
            )
            return Board(
                counts=self.counts(session, now),
                first_thing=sum(each <= now for each in to_go),
                must_go=_today(to_go, now),
                longest_overdue=_working_days(late, now, calendar) if late else 0,
                drafts=self._number(session, DraftRow),
                prints=self._number(session, PrintJobRow, PrintJobRow.state.in_(
                    (JobState.WAITING.value, JobState.FAILED.value)
                )),
                returned_today=returned_between(
                    session, self.desk, days_between(now.date(), now.date()), self._seen()
                ),
                by_hour=self._by_hour(session, where[Queue.RECEIVED_TODAY]),
                cash=Till(self.desk).expected(),
                unexplained=number_unexplained(session, self.desk.site_id, now),
            )  # fmt: skip

    def counts(self, session: Session, now: datetime) -> dict[Queue, int]:
        """How many dossiers each queue has, in one query."""
        where = self._conditions(session, now)
        counted = select(*(func.count().filter(each).label(key) for key, each in where.items()))
        return dict(zip(where, session.execute(self._among(counted)).one(), strict=True))

    def to_remind_of(self, session: Session, now: datetime) -> int:
        """How many papers must still go today, once it is time to say so; 0 before and after."""
        calendar = calendar_if_any(session, self.desk.site_id, now.date())
        if not _reminds(calendar, now):
            return 0
        return self.must_go(session, now)

    def must_go(self, session: Session, now: datetime) -> int:
        """How many papers must leave the desk on the day of `now`, or should have left it before."""
        where = self._conditions(session, now)[Queue.TO_HAND_OVER]
        calendar = calendar_if_any(session, self.desk.site_id, now.date())
        return _today(self._hand_over_times(session, where, calendar), now)

    def on_the_way(self, session: Session, handed: Where) -> int:
        """How many papers are on the way still, of the lists that were handed so."""
        batch = HandoverBatch
        lists = select(batch.id).where(batch.site == self.desk.site_id, handed)
        where = (CourseRecord.holder == Holder.TRANSIT.value, CourseRecord.batch.in_(lists))
        return session.scalar(self._among(select(func.count()), *where)) or 0

    def ids(self, queue: Queue, limit: int = MOST) -> tuple[str, ...]:
        """The dossiers of a queue: what is due first stands first, today's receptions newest first."""
        now = self.desk.now()
        record = DossierRecord
        order = (
            (record.received_at.desc(), record.id.desc())
            if queue in NEWEST
            else (record.due_at.is_(None), record.due_at, record.received_at, record.id)
        )
        with self.desk.database.reading() as session:
            where = self._conditions(session, now)[queue]
            query = self._among(select(record.id), where).order_by(*order).limit(limit)
            return tuple(session.scalars(query))

    def _conditions(self, session: Session, now: datetime) -> dict[Queue, Where]:
        record, course = DossierRecord, CourseRecord
        today, tomorrow = _day(now), _day(now) + timedelta(days=1)
        soon = _soon(calendar_if_any(session, self.desk.site_id, now.date()), now)
        at_desk = func.coalesce(course.holder, Holder.DESK.value) == Holder.DESK.value
        with_us = func.coalesce(course.holder, Holder.DESK.value).in_(
            (Holder.DESK.value, Holder.UNIT.value)
        )
        running = record.business.in_(RUNNING)
        promised = _promised()
        here = and_(
            record.business == Business.RESOLVED.value,
            record.delivery_state == ResultDelivery.READY.value,
            course.correction_until.is_(None),
        )
        by_post = record.delivery == Delivery.POST.value
        closing = _day(now) - timedelta(days=SUPPLEMENT_DAYS)
        return {
            Queue.RECEIVED_TODAY: and_(record.received_at >= today, record.received_at < tomorrow),
            Queue.TO_HAND_OVER: or_(
                and_(
                    record.business == Business.RECEIVED.value, at_desk, record.immediate.is_(False)
                ),
                and_(
                    record.business.in_([each.value for each in WITH_UNIT]),
                    course.added_at.is_not(None),
                    course.holder == Holder.UNIT.value,
                ),
            ),
            Queue.ON_THE_WAY: course.holder == Holder.TRANSIT.value,
            Queue.IN_PROCESS: record.business == Business.PROCESSING.value,
            Queue.WAITING: record.business.in_([each.value for each in WAITING]),
            Queue.TO_CLOSE: and_(
                record.business == Business.AWAITING_SUPPLEMENT.value, course.waiting_since < closing
            ),
            Queue.ATTENTION: and_(running, record.due_at < soon, or_(record.due_at >= now, promised)),
            Queue.DUE_TODAY: and_(running, record.due_at >= now, record.due_at < tomorrow),
            Queue.OVERDUE: and_(running, record.due_at < now, promised),
            Queue.TO_RETURN: and_(here, ~by_post),
            Queue.TO_POST: and_(here, by_post),
            Queue.WITH_POST: record.delivery_state == ResultDelivery.POSTED.value,
            Queue.IN_CORRECTION: course.correction_until.is_not(None),
            Queue.TO_GIVE_BACK: and_(record.business.in_(ENDED), with_us),
            Queue.NO_RECEIPT: record.id.in_(self._without_receipt()),
            Queue.UNPAID: and_(
                record.money == Money.DUE.value, record.business.not_in([each.value for each in ENDED])
            ),
        }  # fmt: skip

    def _without_receipt(self) -> Select[str]:
        """Dossiers with a collection that was not given back and names no receipt."""
        entry, back = FeeEntry, aliased(FeeEntry)
        given_back = select(back.reverses).where(
            back.site == self.desk.site_id, _unnamed(back.receipt), back.reverses.is_not(None)
        )
        return select(entry.dossier).where(
            entry.site == self.desk.site_id,
            _unnamed(entry.receipt),
            entry.amount > 0,
            entry.event.not_in(given_back),
        )

    def _among(self, query: Any, *where: Where) -> Any:
        """Of this site's dossiers that are its own to act on."""
        record, course = DossierRecord, CourseRecord
        joined = (course.site == record.site) & (course.dossier == record.id)
        own = (
            record.site == self.desk.site_id,
            record.read_only.is_(False),
            or_(course.voided.is_(None), course.voided.is_(False)),
            self._seen(),
        )
        return query.select_from(record).outerjoin(course, joined).where(*own, *where)

    def _seen(self) -> Where:
        return true() if self.role is None else dossiers_seen(self.role)

    def _hand_over_times(
        self, session: Session, where: Where, calendar: OfficeCalendar | None
    ) -> list[datetime]:
        """Until when each of those to hand over goes on; unknown without a calendar."""
        if calendar is None:
            return []
        here_since = func.coalesce(CourseRecord.added_at, DossierRecord.received_at)
        query, own = select(here_since, DossierRecord.agency), self.desk.site.agencies[0].code
        return [
            _hand_over_time(since, calendar, elsewhere=agency != own)
            for since, agency in session.execute(self._among(query, where))
        ]

    def _by_hour(self, session: Session, where: Where) -> dict[int, int]:
        hours: dict[int, int] = {}
        for received in session.scalars(self._among(select(DossierRecord.received_at), where)):
            hour = in_vietnam(received).hour
            hours[hour] = hours.get(hour, 0) + 1
        return hours

    def _number(self, session: Session, table: Any, *where: Where) -> int:
        own = select(func.count()).select_from(table).where(table.site == self.desk.site_id, *where)
        return session.scalar(own) or 0


def _unnamed(receipt: Any) -> Where:
    """An entry without a receipt, in the very words of the index that holds only such."""
    nothing: ColumnElement[str] = literal_column("'null'")
    return func.coalesce(receipt, nothing) == nothing


def _day(now: datetime) -> datetime:
    return datetime.combine(now.date(), time(), VIETNAM)


def _soon(calendar: OfficeCalendar | None, now: datetime) -> datetime:
    """Until when an appointment counts as near: the end of the next working day."""
    following = now.date() + timedelta(days=1)
    if calendar is not None:
        with suppress(NotAllowed):  # where the calendar ends, tomorrow is near enough
            following = next_counted(calendar, now.date())
    return datetime.combine(following, time(), VIETNAM) + timedelta(days=1)


def is_due(received: datetime, calendar: OfficeCalendar, now: datetime, *, elsewhere: bool) -> bool:
    """Whether papers received then should have gone on by now; `elsewhere` as `hand_over_by`."""
    return _hand_over_time(received, calendar, elsewhere=elsewhere) <= now


def _hand_over_time(received: datetime, calendar: OfficeCalendar, *, elsewhere: bool) -> datetime:
    try:
        return hand_over_by(received, calendar, elsewhere=elsewhere)
    except NotAllowed:  # received before the calendar begins: its time has long come
        return in_vietnam(received)


def _working_days(since: datetime, now: datetime, calendar: OfficeCalendar | None) -> int:
    return working_days_between(in_vietnam(since).date(), in_vietnam(now).date(), calendar)


def _today(times: list[datetime], now: datetime) -> int:
    return sum(each.date() <= now.date() for each in times)


def _reminds(calendar: OfficeCalendar | None, now: datetime) -> bool:
    if calendar is None:
        return False
    try:
        return is_time_to_remind(now, calendar)
    except NotAllowed:  # the calendar says nothing about today
        return False


def _promised() -> Where:
    """An estimate makes nobody late, here as in the reports (NĐ 309/2026 Đ.8.3).

    The course has the appointment that came after the one of the reception.
    """
    first, later = (
        func.json_extract(table.promise, "$.estimated") for table in (DossierRecord, CourseRecord)
    )
    changed = func.json_type(CourseRecord.promise) == "object"
    return func.coalesce(case((changed, later), else_=first), 0) == 0
