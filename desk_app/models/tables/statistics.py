"""Counters that `apply` keeps, so that a report of any period is a sum of few rows and no scan."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from desk_app.models.tables.base import Stored
from desk_app.models.tables.dossier import of_dossier


class CountedDossier(Stored):
    """What a dossier counts as: the lists behind the figures are found here.

    `since`, `waiting`, `original`, `adjusted` are its phase now, `earlier` those before it;
    `original` is the appointment by law, `adjusted` the one in force.
    """

    __tablename__ = "counted_dossier"
    __table_args__ = (
        of_dossier(),
        Index(None, "site", "received_at"),
        Index(None, "site", "finished_at"),
    )

    site: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    agency: Mapped[str]
    field: Mapped[str]
    procedure: Mapped[str]
    channel: Mapped[str]
    unit: Mapped[str]
    clerk: Mapped[str]
    received_at: Mapped[datetime]
    since: Mapped[datetime]
    waiting: Mapped[bool]
    original: Mapped[datetime | None]
    adjusted: Mapped[datetime | None]
    earlier: Mapped[list]  # type: ignore[type-arg] # phases: since, waiting, original, adjusted
    finished_at: Mapped[datetime | None]
    ending: Mapped[str]


class DayCount(Stored):
    """Counters of one day, or of one month, of an agency's field: see `models.statistics.marks`.

    `length` is `day` or `month`, `span` its ISO text. Money is integer đồng.
    """

    __tablename__ = "day_count"

    site: Mapped[str] = mapped_column(primary_key=True)
    length: Mapped[str] = mapped_column(primary_key=True)
    span: Mapped[str] = mapped_column(primary_key=True)
    agency: Mapped[str] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    received_counter: Mapped[int]
    received_online: Mapped[int]
    received_post: Mapped[int]
    open: Mapped[int]
    waiting: Mapped[int]
    solved: Mapped[int]
    same_day: Mapped[int]
    half_term: Mapped[int]
    early_day_original: Mapped[int]
    early_day_adjusted: Mapped[int]
    early_hour_original: Mapped[int]
    early_hour_adjusted: Mapped[int]
    on_time_day_original: Mapped[int]
    on_time_day_adjusted: Mapped[int]
    on_time_hour_original: Mapped[int]
    on_time_hour_adjusted: Mapped[int]
    late_day_original: Mapped[int]
    late_day_adjusted: Mapped[int]
    late_hour_original: Mapped[int]
    late_hour_adjusted: Mapped[int]
    overdue_day_original: Mapped[int]
    overdue_day_adjusted: Mapped[int]
    overdue_hour_original: Mapped[int]
    overdue_hour_adjusted: Mapped[int]
    posted: Mapped[int]
    supplements: Mapped[int]
    fees: Mapped[int]
