"""What the counter keeps beside its dossiers: receipts, parcels, the cash drawer, slips given."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from desk_app.models.tables.base import Stored
from desk_app.models.tables.dossier import of_dossier


class FeeReceipt(Stored):
    """One receipt of the registered system as it was entered; a number is used once and for all."""

    __tablename__ = "fee_receipt"
    __table_args__ = (of_dossier(),)

    site: Mapped[str] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    event: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str]
    day: Mapped[str]


class Parcel(Stored):
    """One result given to the post by its tracking number, in capitals without spaces.

    Gone after an erasure.
    """

    __tablename__ = "parcel"
    __table_args__ = (of_dossier(),)

    site: Mapped[str] = mapped_column(primary_key=True)
    tracking: Mapped[str] = mapped_column(primary_key=True)
    event: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str]


class TillRecord(Stored):
    """The cash drawer of a desk from its opening to its closing. Integer đồng.

    `expected` is the float and the cash of the ledger, `carried` that of the time without an open
    drawer before it; `counts` pieces by denomination.
    """

    __tablename__ = "till"

    site: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    opened_event: Mapped[str]
    opened_at: Mapped[datetime]
    opened_by: Mapped[str]
    opening_float: Mapped[int]
    carried: Mapped[int]
    closed_event: Mapped[str | None]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str | None]
    expected: Mapped[int | None]
    total: Mapped[int | None]
    counts: Mapped[dict | None]  # type: ignore[type-arg] # pieces by denomination


class SlipRecord(Stored):
    """A slip given before anything was received: what is missing, or why it is turned away."""

    __tablename__ = "slip"

    site: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str]
    kind: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    procedure_code: Mapped[str]
    procedure_name: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
