"""Ratings at the counter and surveys: given, planned, counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk_app.models.actor import Actor
from desk_app.models.outcomes import NotAllowed
from desk_app.models.permissions import PLAN_SURVEY, RATE, must_serve, must_sign
from desk_app.models.report import Row
from desk_app.models.satisfaction import (
    Indicators,
    Rated,
    Satisfaction,
    Step,
    progress,
    rating,
    satisfaction_of,
    survey,
)
from desk_app.models.statistics.shares import Share
from desk_app.models.tables import RatingRecord, SurveyPlan
from desk_app.services.desk import Desk
from desk_app.services.dossier_rows import dossier_for
from desk_app.services.ledger import Between, Figures, days_between, within
from desk_app.services.rating_indicators import citizen_words, indicators_of

COLUMNS = ("group", "key", "name", "ratings", "points", "average", "percent")


@dataclass(frozen=True)
class RatingAsked:
    """What is put to a citizen: about which dossier, the scales, and the words of the page."""

    code: str
    indicators: Indicators
    words: Mapping[str, str]


@dataclass(frozen=True)
class AskForRating:
    """Says whether a dossier can still be rated, before anybody is asked."""

    desk: Desk

    def __call__(self, actor: Actor, code: str) -> RatingAsked:
        """What to ask. NotAllowed `rated_already` (dossier), `role_not_allowed`; HasProblems."""
        must_serve(actor, RATE)
        with self.desk.database.reading() as session:
            record = dossier_for(session, self.desk.site_id, actor, code)
            _refuse_second(session, record.site, record.id, record.code)
            indicators = indicators_of(self.desk.now().date())
            return RatingAsked(record.code, indicators, citizen_words())


@dataclass(frozen=True)
class GiveRating:
    """Keeps what a citizen says: at the device, or on a slip that came back."""

    desk: Desk

    def __call__(self, actor: Actor, code: str | None, document: object) -> str:
        """The id of the rating. NotAllowed `rated_already` (dossier); HasProblems."""
        must_serve(actor, RATE)
        with self.desk.journal.writing(actor.name) as writing:
            dossier = None
            if code is not None:
                record = dossier_for(writing.session, self.desk.site_id, actor, code)
                _refuse_second(writing.session, record.site, record.id, record.code)
                dossier = record.id, record.version
            indicators = indicators_of(writing.now.date())
            return writing.append(rating(document, dossier, indicators, writing.now)).id


def _refuse_second(session: Session, site: str, dossier: str, code: str) -> None:
    """One dossier, one voice: otherwise whoever presses twice counts twice."""
    own = (RatingRecord.site == site, RatingRecord.dossier == dossier)
    if session.scalar(select(RatingRecord.event).where(*own).limit(1)) is not None:
        raise NotAllowed("rated_already", dossier=code)


@dataclass(frozen=True)
class PlanSurvey:
    """Says how many forms a survey hands out, and when."""

    desk: Desk

    def __call__(self, actor: Actor, document: object) -> dict[str, object]:
        """The survey and how far it is. NotAllowed `role_not_allowed`; HasProblems."""
        must_sign(actor, PLAN_SURVEY)
        with self.desk.journal.writing(actor.name) as writing:
            event = writing.append(survey(document, writing.now))
            key = (writing.site, event.body["name"])
            return _survey(writing.session, writing.session.get_one(SurveyPlan, key))


def satisfaction(session: Session, desk: Desk, between: Between) -> Figures:
    """Ratings between two instants by step and by indicator, and every survey that runs then."""
    found, indicators = satisfaction_between(session, desk, between)
    totals: dict[str, object] = {
        "ratings": found.ratings, "rated_by_step": found.by_step,
        "satisfied": found.satisfied.document(), "points": str(found.total),
        "highest": indicators.highest * len(indicators.names), "grade": found.grade or None,
        "indicators": indicators.key, "legal_text": indicators.legal_text,
        "surveys": _surveys(session, desk, between),
    }  # fmt: skip
    rows = [*_step_rows(found, indicators), *_indicator_rows(found)]
    own = (RatingRecord.site == desk.site_id, *within(RatingRecord.at, between))
    by_step = select(func.count()).where(*own, RatingRecord.step != "")
    holds = session.scalar(by_step) == found.by_step
    return rows, totals, {"sum of steps = rated by step": holds}


def satisfaction_between(
    session: Session, desk: Desk, between: Between
) -> tuple[Satisfaction, Indicators]:
    """What the ratings of some days add up to, by the indicators of the last of them."""
    indicators = indicators_of((between[1] - timedelta(microseconds=1)).date())
    query = select(RatingRecord.step, RatingRecord.scores, RatingRecord.indicators).where(
        RatingRecord.site == desk.site_id, *within(RatingRecord.at, between)
    )
    rated = [
        Rated(
            Step(step) if step else None,
            {int(number): points for number, points in scores.items()}
            if key == indicators.key
            else {},
        )
        for step, scores, key in session.execute(query)
    ]
    return satisfaction_of(rated, indicators), indicators


def _step_rows(found: Satisfaction, indicators: Indicators) -> list[Row]:
    return [
        {
            "group": "step", "key": step.value, "name": indicators.steps[step], "ratings": number,
            "points": None, "average": None,
            "percent": Share(number, found.by_step, "rated_by_step").percent(),
        }
        for step, number in found.steps.items()
    ]  # fmt: skip


def _indicator_rows(found: Satisfaction) -> list[Row]:
    return [
        {
            "group": "indicator", "key": str(each.number), "name": each.name,
            "ratings": each.ratings, "points": each.points,
            "average": str(each.average) if each.ratings else None, "percent": None,
        }
        for each in found.figures
    ]  # fmt: skip


def _surveys(session: Session, desk: Desk, between: Between) -> list[dict[str, object]]:
    plan = SurveyPlan
    query = select(plan).where(
        plan.site == desk.site_id,
        plan.first < between[1].date().isoformat(),
        plan.last >= between[0].date().isoformat(),
    )
    return [_survey(session, row) for row in session.scalars(query.order_by(plan.first, plan.name))]


def _survey(session: Session, plan: SurveyPlan) -> dict[str, object]:
    """A survey with the ratings of its days that score indicators: forms that came back."""
    between = days_between(date.fromisoformat(plan.first), date.fromisoformat(plan.last))
    table = RatingRecord
    scored = select(table.scores).where(table.site == plan.site, *within(table.at, between))
    answered = sum(bool(scores) for scores in session.scalars(scored))
    return {
        "name": plan.name, "from": plan.first, "to": plan.last, "planned": plan.planned,
        "answered": answered, "share": progress(answered, plan.planned).document(),
    }  # fmt: skip
