"""What the office does beside its dossiers: figures, signatures, registers taken over, publication."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desk_app.models.actor import Actor
from desk_app.models.overdue import OverdueWork
from desk_app.models.publication import PublicBoard
from desk_app.models.register_book import ClosedBook
from desk_app.models.statistics.day_picture import DayPicture
from desk_app.services.desk import Desk
from desk_app.services.import_dossiers import ImportDossiers
from desk_app.services.late_work import LookAtLateWork, PutOff
from desk_app.services.look_at_book import LookAtBook
from desk_app.services.open_register import OpenRegister
from desk_app.services.print_charts import PrintCharts
from desk_app.services.print_statistics import PrintStatistics
from desk_app.services.public_figures import LookInPublic
from desk_app.services.publish import Publish
from desk_app.services.ratings import AskForRating, GiveRating, PlanSurvey, RatingAsked
from desk_app.services.register_books import CloseBook
from desk_app.services.roster import Roster
from desk_app.services.score_figures import Lacking, LookAtScore
from desk_app.services.sign_off_day import SignOffDay
from desk_app.services.statistics.day_picture import PictureDay
from desk_app.services.statistics.statistics import Statistics


@dataclass(frozen=True)
class OfficeActs:
    """The acts of one opened desk that concern the whole office; see `Acts`."""

    desk: Desk

    def statistics(self) -> Statistics:
        """See `Statistics`."""
        return Statistics(self.desk)

    def print_statistics(self) -> PrintStatistics:
        """See `PrintStatistics`."""
        return PrintStatistics(self.desk)

    def picture_day(self, actor: Actor) -> DayPicture:
        """See `PictureDay`."""
        return PictureDay(self.desk)(actor)

    def print_charts(self) -> PrintCharts:
        """See `PrintCharts`."""
        return PrintCharts(self.desk)

    def day_end(self) -> SignOffDay:
        """See `SignOffDay`."""
        return SignOffDay(self.desk)

    def book(self) -> LookAtBook:
        """See `LookAtBook`."""
        return LookAtBook(self.desk)

    def close_book(self, actor: Actor, year: int) -> ClosedBook:
        """See `CloseBook`."""
        return CloseBook(self.desk)(actor, year)

    def look_at_score(
        self, actor: Actor, first: date, last: date
    ) -> tuple[int, tuple[Lacking, ...]]:
        """See `LookAtScore`."""
        return LookAtScore(self.desk)(actor, first, last)

    def import_dossiers(self) -> ImportDossiers:
        """See `ImportDossiers`."""
        return ImportDossiers(self.desk)

    def open_register(self) -> OpenRegister:
        """See `OpenRegister`."""
        return OpenRegister(self.desk)

    def ask_for_rating(self, actor: Actor, code: str) -> RatingAsked:
        """See `AskForRating`."""
        return AskForRating(self.desk)(actor, code)

    def rate(self, actor: Actor, code: str | None, document: object) -> str:
        """See `GiveRating`."""
        return GiveRating(self.desk)(actor, code, document)

    def plan_survey(self, actor: Actor, document: object) -> dict[str, object]:
        """See `PlanSurvey`."""
        return PlanSurvey(self.desk)(actor, document)

    def late_work(self, actor: Actor) -> OverdueWork:
        """See `LookAtLateWork`."""
        return LookAtLateWork(self.desk)(actor)

    def put_off(
        self, actor: Actor, dossier: str, days: int, document: Mapping[str, Any]
    ) -> tuple[str, ...]:
        """See `PutOff`."""
        return PutOff(self.desk)(actor, dossier, days, document)

    def public_board(self, actor: Actor) -> PublicBoard:
        """See `LookInPublic`."""
        return LookInPublic(self.desk)(actor)

    def publish(self) -> Publish:
        """See `Publish`."""
        return Publish(self.desk)

    def roster(self) -> Roster:
        """See `Roster`."""
        return Roster(self.desk)
