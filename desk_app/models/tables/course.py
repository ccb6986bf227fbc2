"""The course of a dossier after intake: custody, waiting, result; written by `apply` alone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desk_app.models.tables.base import Stored
from desk_app.models.tables.dossier import of_dossier

WITHOUT_RECEIPT = "coalesce(receipt, 'null') = 'null'"
"""Of an entry of the ledger: the few among many, so that they can be found at once."""


class CourseRecord(Stored):
    """One row a dossier from its first act after intake on."""

    __tablename__ = "dossier_course"
    __table_args__ = (of_dossier(), Index(None, "site", "batch"))

    site: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    holder: Mapped[str]
    unit: Mapped[str]
    batch: Mapped[str]
    before: Mapped[str | None]
    waiting_since: Mapped[datetime | None]
    supplements: Mapped[int]
    promise: Mapped[dict | None]  # type: ignore[type-arg] # the promise in force, once it was renewed
    reappointed: Mapped[bool]
    result_kind: Mapped[str]
    result_number: Mapped[str]
    result_signed_on: Mapped[str]
    finished_at: Mapped[datetime | None]
    correction_until: Mapped[datetime | None]
    returned_at: Mapped[datetime | None]
    voided: Mapped[bool]
    shelf: Mapped[str]
    added_at: Mapped[datetime | None]  # since when papers wait for the unit that has the dossier


class StepRecord(Stored):
    """One step of the internal process that a dossier went through, or stands in while not done."""

    __tablename__ = "dossier_step"
    __table_args__ = (of_dossier(), Index(None, "site", "done_at"))

    site: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    of: Mapped[int]
    name: Mapped[str]
    unit: Mapped[str]
    person: Mapped[str]
    half_days: Mapped[int]
    process: Mapped[str]
    begun_at: Mapped[datetime]
    until: Mapped[datetime | None]
    done_at: Mapped[datetime | None]


class HandoverBatch(Stored):
    """A list of dossiers handed to one unit together; `number` is its place in the desk's year."""

    __tablename__ = "handover_batch"

    site: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    unit: Mapped[str]
    handed_at: Mapped[datetime]
    by: Mapped[str]


class HandoverLine(Stored):
    """One dossier on such a list: handed, confirmed, rejected or recalled."""

    __tablename__ = "handover_line"
    __table_args__ = (of_dossier(),)

    site: Mapped[str] = mapped_column(primary_key=True)
    batch: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[int]
    state: Mapped[str]
    at: Mapped[datetime]
    added: Mapped[bool]  # not the dossier itself: papers that complete it


class PaperSeries(Stored):
    """The last number of a desk's series of numbered papers of one form, anew each year."""

    __tablename__ = "paper_series"

    site: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]


class FeeEntry(Stored):
    """The ledger of money: each collection and each reversal, never changed. Integer đồng."""

    __tablename__ = "fee_entry"
    __table_args__ = (
        of_dossier(),
        Index(None, "site", "at"),
        Index(
            "ix_fee_entry_without_receipt", "site", "dossier", sqlite_where=text(WITHOUT_RECEIPT)
        ),
    )

    site: Mapped[str] = mapped_column(primary_key=True)
    event: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str]
    desk: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
    amount: Mapped[int]
    method: Mapped[str]
    lines: Mapped[list]  # type: ignore[type-arg] # places of fee lines
    receipt: Mapped[dict | None]  # type: ignore[type-arg] # form, series, number, date
    reverses: Mapped[str | None]
