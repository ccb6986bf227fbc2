"""What the frame shows at all times: where we are, what waits, what to watch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.models.outcomes import NotAllowed
from desk_app.models.queues import Queue
from desk_app.models.tables import DraftRow, JournalLine, PrintJobRow
from desk_app.models.views import DeskStatus, JobState
from desk_app.services.desk import Desk
from desk_app.services.queues import LookAtQueues
from desk_app.services.reference_data import office_calendar
from desk_app.storage.key import KeyPlace

CALENDAR_REACH = timedelta(days=60)


@dataclass(frozen=True)
class LookAtDesk:
    """Counts and warnings of this desk. `opening` are the warnings that opening the desk gave."""

    desk: Desk
    opening: tuple[str, ...]

    def __call__(self) -> DeskStatus:
        """A quick look; reads counts only."""
        site = self.desk.site_id
        now = self.desk.now()
        queues = LookAtQueues(self.desk)
        with self.desk.database.reading() as session:
            counts = queues.counts(session, now)
            jobs = _job_counts(session, site)
            drafts = select(func.count()).select_from(DraftRow).where(DraftRow.site == site)
            last = select(func.max(JournalLine.pos)).where(JournalLine.site == site)
            lines = session.scalar(last) or 0
            return DeskStatus(
                site_name=self.desk.site.name,
                desk_name=self.desk.site.desk,
                demo=self.desk.demo,
                unsent_events=lines,
                jobs_waiting=jobs.get(JobState.WAITING, 0),
                jobs_failed=jobs.get(JobState.FAILED, 0),
                drafts=session.scalar(drafts) or 0,
                today=now.date(),
                to_hand_over=counts[Queue.TO_HAND_OVER],
                to_return=counts[Queue.TO_RETURN],
                must_go=LookAtQueues(self.desk).to_remind_of(session, now),
                warnings=(*self.opening, *self._warnings(session, lines)),
            )

    def _warnings(self, session: Session, lines: int) -> tuple[str, ...]:
        found = []
        if self.desk.key_place is KeyPlace.FILE:
            found.append("key_in_file")
        if self.desk.journal.is_unwitnessed():
            found.append("witness_unwritable")
        elif lines and self.desk.journal.witness.read() is None:  # a new desk has none yet
            found.append("witness_missing")
        today = self.desk.now().date()
        try:
            calendar = office_calendar(session, self.desk.site_id, today)
            if calendar.covers_to is not None and calendar.covers_to < today + CALENDAR_REACH:
                found.append("calendar_ends_soon")
        except NotAllowed:
            found.append("calendar_missing")
        return tuple(found)


def _job_counts(session: Session, site: str) -> dict[JobState, int]:
    table = PrintJobRow
    query = select(table.state, func.count()).where(table.site == site).group_by(table.state)
    return {JobState(state): number for state, number in session.execute(query)}
