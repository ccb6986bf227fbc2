"""What citizens say of the counter: ratings without a name, surveys planned; written by `apply` alone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from desk_app.models.tables.base import Stored
from desk_app.models.tables.dossier import of_dossier


class RatingRecord(Stored):
    """One rating: a step of the device's scale, scores of indicators by their number, or both.

    `dossier` is None where nobody said which; `scores` are those of the set named by `indicators`.
    """

    __tablename__ = "rating"
    __table_args__ = (
        of_dossier(),
        Index(None, "site", "at"),
        Index(None, "site", "dossier"),
    )

    site: Mapped[str] = mapped_column(primary_key=True)
    event: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str | None]
    desk: Mapped[str]
    at: Mapped[datetime]
    step: Mapped[str]
    indicators: Mapped[str]
    scores: Mapped[dict]  # type: ignore[type-arg] # points by the number of the indicator


class SurveyPlan(Stored):
    """How many forms a survey hands out between two days; the last word on a name counts."""

    __tablename__ = "survey_plan"

    site: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    first: Mapped[str]
    last: Mapped[str]
    planned: Mapped[int]
    event: Mapped[str]
