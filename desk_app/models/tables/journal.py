"""The journal as stored: lines exactly as they were hashed, and the personal parts beside them."""

from __future__ import annotations

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desk_app.models.tables.base import Stored


class JournalLine(Stored):
    """One line, in the order (`pos`) in which it entered this store. Never changed, never removed."""

    __tablename__ = "journal_line"
    __table_args__ = (
        UniqueConstraint("site", "desk", "epoch", "seq"),
        UniqueConstraint("site", "id"),
        Index(None, "site", "dossier", "pos"),
    )

    site: Mapped[str] = mapped_column(primary_key=True)
    pos: Mapped[int] = mapped_column(primary_key=True)
    desk: Mapped[str]
    epoch: Mapped[int]
    seq: Mapped[int]
    id: Mapped[str]
    kind: Mapped[str]
    dossier: Mapped[str | None]
    line: Mapped[bytes]
    hash: Mapped[bytes]


class PersonalPart(Stored):
    """Persons and free texts of one line, with the salt of their hash. The row can be erased lawfully."""

    __tablename__ = "personal_part"
    __table_args__ = (
        ForeignKeyConstraint(["site", "id"], ["journal_line.site", "journal_line.id"]),
    )

    site: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(primary_key=True)
    part: Mapped[bytes]
    salt: Mapped[bytes]
