"""Plain rows: reference versions, accounts, drafts, print jobs, preferences. Not events, not replayed."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desk_app.models.tables.base import Stored


class ReferenceVersion(Stored):
    """One arrival of a version of reference data (a procedure, a calendar, the site file).

    Rows are only ever added. `number` is the order of arrival in the stream: the later one governs.
    `version` is the hash of the content; the same content brought again is one more arrival.
    """

    __tablename__ = "reference_version"
    __table_args__ = (UniqueConstraint("site", "stream", "number"),)

    site: Mapped[str] = mapped_column(primary_key=True)
    stream: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[str]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    origin: Mapped[str]
    arrived_at: Mapped[datetime]
    brought_by: Mapped[str]
    content: Mapped[bytes]


class DeskRow(Stored):
    """This desk: its identity and its signing key (the database is encrypted)."""

    __tablename__ = "desk"

    site: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    lane: Mapped[int]
    private_key: Mapped[bytes]
    public_key: Mapped[bytes]
    demo: Mapped[bool]
    recovery_hash: Mapped[str]


class AccountVersion(Stored):
    """One immutable version of an account; the highest version is in force."""

    __tablename__ = "account_version"

    site: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    full_name: Mapped[str]
    role: Mapped[str]
    password_hash: Mapped[str]
    must_change: Mapped[bool]
    disabled: Mapped[bool]
    made_at: Mapped[datetime]
    made_by: Mapped[str]


class DraftRow(Stored):
    """A half-filled intake exactly as typed."""

    __tablename__ = "draft"

    site: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    clerk: Mapped[str]
    saved_at: Mapped[datetime]
    parked: Mapped[bool]
    title: Mapped[str]
    content: Mapped[dict]  # type: ignore[type-arg] # the page's own texts


class PrintJobRow(Stored):
    """A paper waiting for its printer, or what became of it."""

    __tablename__ = "print_job"
    __table_args__ = (Index(None, "site", "state", "created_at"),)

    site: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str]
    form: Mapped[str]
    code: Mapped[str]
    printer: Mapped[str]
    paper: Mapped[str]
    pdf: Mapped[bytes | None]
    state: Mapped[str]
    tries: Mapped[int]
    error: Mapped[str]
    created_at: Mapped[datetime]
    next_try_at: Mapped[datetime]


class Preference(Stored):
    """A setting of this desk that a person chose."""

    __tablename__ = "preference"

    site: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class ReadingTrace(Stored):
    """Who opened which dossier and when (Law 91/2025: access to personal data leaves a trace)."""

    __tablename__ = "reading_trace"

    site: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
