"""The projection: tables that only `journal.apply` writes and that `verify` can rebuild."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desk_app.models.tables.base import Stored


def of_dossier() -> ForeignKeyConstraint:
    """The row belongs to a dossier of the same site."""
    return ForeignKeyConstraint(["site", "dossier"], ["dossier.site", "dossier.id"])


class DossierRecord(Stored):
    """One dossier: the four lines of its state, its promise, its place in the register. No person."""

    __tablename__ = "dossier"
    __table_args__ = (
        UniqueConstraint("site", "desk", "book_year", "entry"),
        Index(None, "site", "received_at", "id", "procedure_code"),  # lists need nothing else
        Index(None, "site", "due_at"),
        Index(None, "site", "procedure_code"),
        Index(  # few: those that wait for an official number
            "ix_dossier_provisional",
            "site",
            "desk",
            "agency",
            sqlite_where=text("provisional = 1"),
            postgresql_where=text("provisional"),
        ),
    )

    site: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
    desk: Mapped[str]
    code: Mapped[str]
    provisional: Mapped[bool]
    procedure_code: Mapped[str]
    procedure_version: Mapped[str]
    procedure_name: Mapped[str]
    case_index: Mapped[int]
    case_name: Mapped[str]
    field_name: Mapped[str]
    agency: Mapped[str]
    unit: Mapped[str]
    channel: Mapped[str]
    received_at: Mapped[datetime]
    recorded_at: Mapped[datetime]
    due_at: Mapped[datetime | None]
    original_due_at: Mapped[datetime | None]
    promise: Mapped[dict]  # type: ignore[type-arg] # a JSON document; its shape is promise_document's
    business: Mapped[str]
    money: Mapped[str]
    delivery_state: Mapped[str]
    custodian: Mapped[str]
    delivery: Mapped[str]
    fee_timing: Mapped[str]
    sets: Mapped[int]
    book_year: Mapped[int]
    volume: Mapped[int]
    entry: Mapped[int]
    form_version: Mapped[str]
    immediate: Mapped[bool]
    late_entry: Mapped[bool]
    received_by: Mapped[str]
    read_only: Mapped[bool]


class DossierCodeRecord(Stored):
    """Every code a dossier ever had. A desk's own codes are unique; a pulled second holder is kept."""

    __tablename__ = "dossier_code"
    __table_args__ = (
        of_dossier(),
        UniqueConstraint("site", "desk", "code"),
        Index(None, "site", "dossier"),
        Index(None, "site", "backwards", "dossier"),
        Index(None, "site", "alias"),
    )

    site: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str]
    backwards: Mapped[str]
    alias: Mapped[str]
    provisional: Mapped[bool]


class DossierPersonRecord(Stored):
    """A person named in a dossier; `role` is applicant, owner or principal. Gone after an erasure."""

    __tablename__ = "dossier_person"
    __table_args__ = (
        of_dossier(),
        Index(None, "site", "id_number", "dossier"),
        Index(None, "site", "phone", "dossier"),
        Index(None, "site", "folded_name", "dossier"),
    )

    site: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    folded_name: Mapped[str]
    id_number: Mapped[str]
    birth_date: Mapped[str]
    sex: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    address: Mapped[str]
    authorisation: Mapped[str]


class DossierTextRecord(Stored):
    """A free text of a dossier (summary, reasons). Gone after an erasure."""

    __tablename__ = "dossier_text"
    __table_args__ = (of_dossier(),)

    site: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class DossierComponentRecord(Stored):
    """A paper as received; the name is the catalogue's at that time."""

    __tablename__ = "dossier_component"
    __table_args__ = (of_dossier(),)

    site: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    note: Mapped[str]
    originals: Mapped[int]
    copies: Mapped[int]
    pages: Mapped[int]
    state: Mapped[str]


class DossierFeeRecord(Stored):
    """A fee line: what is asked, and by which event it was taken. Integer đồng."""

    __tablename__ = "dossier_fee"
    __table_args__ = (of_dossier(),)

    site: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    code: Mapped[str]
    rule: Mapped[str]
    amount: Mapped[int]
    pages: Mapped[int]
    copies: Mapped[int]
    assumed: Mapped[bool]
    exempt: Mapped[bool]
    collected_by: Mapped[str | None]
    method: Mapped[str | None]


class HistoryRecord(Stored):
    """One line of a dossier's history; `facts` hold no person and no free text."""

    __tablename__ = "dossier_history"
    __table_args__ = (of_dossier(),)

    site: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    event: Mapped[str]
    kind: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
    facts: Mapped[dict]  # type: ignore[type-arg] # flat JSON


class PrintedPaperRecord(Stored):
    """Each time a paper of a dossier was printed; `number` 1 is the original, above it a reprint."""

    __tablename__ = "printed_paper"
    __table_args__ = (of_dossier(),)

    site: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    by: Mapped[str]
    copies: Mapped[int]


class SearchRow(Stored):
    """What full-text search finds a dossier by, folded; the index knows the row by its rowid."""

    __tablename__ = "search_row"
    __table_args__ = (of_dossier(),)

    site: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    folded: Mapped[str]


class LaneCounter(Stored):
    """The last number a desk took of an agency's day: never reused, never lowered."""

    __tablename__ = "lane_counter"

    site: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(primary_key=True)
    agency: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]


class RegisterCounter(Stored):
    """The last entry of a desk's register book of a year."""

    __tablename__ = "register_counter"

    site: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]
