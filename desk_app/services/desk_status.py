"""What the frame shows at all times: where we are, what waits, what to watch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select, true
from sqlalchemy.orm import Session

from desk_app.models.actor import Role
from desk_app.models.moves import Act
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import act_refusal
from desk_app.models.queues import Queue
from desk_app.models.tables import DraftRow, JournalLine, PrintJobRow
from desk_app.models.views import DeskStatus, JobState
from desk_app.services.desk import Desk
from desk_app.services.published_forms import undrawn_forms
from desk_app.services.queues import LookAtQueues
from desk_app.services.reference_data import office_calendar
from desk_app.services.seen_by import jobs_seen
from desk_app.services.site_users import SiteUsers
from desk_app.storage.key import KeyPlace
from desk_app.sync.status import Standing

CALENDAR_REACH = timedelta(days=60)


@dataclass(frozen=True)
class LookAtDesk:
    """Counts and warnings of this desk. `opening` are the warnings that opening the desk gave.

    Somebody at the desk is told what waits of that which he is shown; without anybody, all of it.
    """

    desk: Desk
    opening: tuple[str, ...]
    role: Role | None = None

    def __call__(self) -> DeskStatus:
        """A quick look; reads counts only."""
        site = self.desk.site_id
        now = self.desk.now()
        queues = LookAtQueues(self.desk, self.role)
        with self.desk.database.reading() as session:
            counts = queues.counts(session, now)
            jobs = _job_counts(session, site, self.role)
            drafts = select(func.count()).select_from(DraftRow).where(DraftRow.site == site)
            lines = _lines(session, site)
            return DeskStatus(
                site_name=self.desk.site.name,
                desk_name=self.desk.site.desk,
                demo=self.desk.demo,
                unsent_events=Standing(session, site, self.desk.desk, now).unsent(),
                jobs_waiting=jobs.get(JobState.WAITING, 0),
                jobs_failed=jobs.get(JobState.FAILED, 0),
                drafts=session.scalar(drafts) or 0,
                today=now.date(),
                to_hand_over=counts[Queue.TO_HAND_OVER],
                to_return=counts[self._leaving()],
                must_go=queues.to_remind_of(session, now),
                warnings=(*self.opening, *self._warnings(session, lines)),
            )

    def warnings(self) -> tuple[str, ...]:
        """What to watch alone (codes of `DeskStatus.warnings`), without counting what waits."""
        with self.desk.database.reading() as session:
            lines = _lines(session, self.desk.site_id)
            return (*self.opening, *self._warnings(session, lines))

    def _leaving(self) -> Queue:
        """The queue of results that this person gives away: across the counter, or to the post."""
        post = self.role is not None and act_refusal(self.role, Act.RETURN) is not None
        return Queue.TO_POST if post else Queue.TO_RETURN

    def _warnings(self, session: Session, lines: int) -> tuple[str, ...]:
        found = []
        if self.desk.key_place is KeyPlace.FILE:
            found.append("key_in_file")
        if self.desk.journal.is_unwitnessed():
            found.append("witness_unwritable")
        elif lines and self.desk.journal.witness.read() is None:  # a new desk has none yet
            found.append("witness_missing")
        now = self.desk.now()
        today = now.date()
        found += Standing(session, self.desk.site_id, self.desk.desk, now).warnings()
        try:
            calendar = office_calendar(session, self.desk.site_id, today)
            if calendar.covers_to is not None and calendar.covers_to < today + CALENDAR_REACH:
                found.append("calendar_ends_soon")
        except NotAllowed:
            found.append("calendar_missing")
        if SiteUsers(session, self.desk.site_id, today).taken():
            found.append("account_taken")
        if undrawn_forms(session, self.desk.site_id, today):
            found.append("form_not_drawn")
        return tuple(found)


def _lines(session: Session, site: str) -> int:
    last = select(func.max(JournalLine.pos)).where(JournalLine.site == site)
    return session.scalar(last) or 0


def _job_counts(session: Session, site: str, role: Role | None) -> dict[JobState, int]:
    table = PrintJobRow
    seen = true() if role is None else jobs_seen(role)
    query = select(table.state, func.count()).where(table.site == site, seen).group_by(table.state)
    return {JobState(state): number for state, number in session.execute(query)}
