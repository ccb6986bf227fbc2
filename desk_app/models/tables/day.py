"""What the head signs: days, closed register books, explanations of lateness; written by `apply` alone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from desk_app.models.tables.base import Stored
from desk_app.models.tables.dossier import of_dossier


class DaySignOff(Stored):
    """A signature under one day of a desk; a day has as many as it was signed. Integer đồng."""

    __tablename__ = "day_sign_off"

    site: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    event: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
    received: Mapped[int]
    voided: Mapped[int]
    returned: Mapped[int]
    collected: Mapped[int]
    epoch: Mapped[int]
    seq: Mapped[int]
    head: Mapped[str]
    open: Mapped[list]  # type: ignore[type-arg] # points left open: code and number
    changed: Mapped[list]  # type: ignore[type-arg] # codes that differ from the signature before


class BookRecord(Stored):
    """A closed volume of a desk's register book, with the first and the last entry in it."""

    __tablename__ = "register_book"

    site: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    volume: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[int]
    last: Mapped[int]
    voided: Mapped[int]
    event: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]


class LateExplanation(Stored):
    """Somebody explained why a dossier is late; the words lie in the personal part of the event."""

    __tablename__ = "late_explanation"
    __table_args__ = (of_dossier(), Index(None, "site", "dossier"))

    site: Mapped[str] = mapped_column(primary_key=True)
    event: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str]
    cause: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
