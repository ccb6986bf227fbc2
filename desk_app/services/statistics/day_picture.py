"""The figures of the charts of the day, from the same counters as the reports."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from desk_app.models.actor import Actor
from desk_app.models.permissions import BOARD, must_serve
from desk_app.models.statistics.day_picture import DayPicture, FieldWork, last_weeks
from desk_app.models.statistics.ii06 import shares, summed
from desk_app.models.statistics.options import Options
from desk_app.models.statistics.period import Period
from desk_app.models.statistics.shares import Share
from desk_app.models.statistics.timeliness import until_of
from desk_app.services.desk import Desk
from desk_app.services.queues import LookAtQueues
from desk_app.services.report_document import definition_of
from desk_app.services.statistics.asked import Asked
from desk_app.services.statistics.lines import FIELD
from desk_app.services.statistics.statistics import figured

USUAL = Options()


@dataclass(frozen=True)
class PictureDay:
    """Everything that the charts of the day show."""

    desk: Desk

    def __call__(self, actor: Actor) -> DayPicture:
        """The picture now, by day and by the appointment of the law.

        NotAllowed `role_not_allowed`; IntegrityBroken `identity_broken` as `Statistics`.
        """
        must_serve(actor, BOARD)
        now = self.desk.now()
        board = LookAtQueues(self.desk)()
        with self.desk.database.reading() as session:
            today = self._asked(session, Period(now.date(), now.date()))
            return DayPicture(
                at=now,
                by_hour=board.by_hour,
                weeks=tuple(
                    (week, _on_time(self._asked(session, week))) for week in last_weeks(now.date())
                ),
                ages={
                    str(row["age"]): int(row["dossiers"] or 0)
                    for row in figured("ageing", today).rows
                },
                fields=_fields(today),
                definition=definition_of("ii06", USUAL),
            )

    def _asked(self, session: Session, days: Period) -> Asked:
        return Asked(session, self.desk, days, until_of(days.last, self.desk.now()), USUAL)


def _on_time(asked: Asked) -> Share:
    lines = (each.figures(asked.options) for each in asked.groups().values())
    return shares(summed(lines))["solved_on_time"]


def _fields(asked: Asked) -> tuple[FieldWork, ...]:
    told = {name: each.figures(asked.options) for name, each in asked.by(FIELD).items()}
    work = [
        FieldWork(name, each.pending_in_time, each.pending_overdue) for name, each in told.items()
    ]
    open_ones = [each for each in work if each.total]
    return tuple(sorted(open_ones, key=lambda each: (-each.total, each.field)))
