"""What the exchange with a centre leaves behind: flags, how far both sides are, signed ends, attachments."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from desk_app.models.tables.base import Stored


class FlagRecord(Stored):
    """An event that the centre holds against others; `findings` are codes with their facts.

    Written by `apply` alone. `chain` is the one of the flagged event.
    """

    __tablename__ = "flag"
    __table_args__ = (Index(None, "site", "dossier"), Index(None, "site", "settled_at"))

    site: Mapped[str] = mapped_column(primary_key=True)
    event: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str | None]
    kind: Mapped[str]
    chain: Mapped[str]
    outcome: Mapped[str]
    findings: Mapped[list]  # type: ignore[type-arg] # code and facts of each
    at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[str | None]


class SyncState(Stored):
    """One thing that the exchange keeps in mind, as text."""

    __tablename__ = "sync_state"

    site: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class StreamCursor(Stored):
    """How far a stream of the centre was taken in, and the hash of everything up to there."""

    __tablename__ = "stream_cursor"

    site: Mapped[str] = mapped_column(primary_key=True)
    stream: Mapped[str] = mapped_column(primary_key=True)
    timeline: Mapped[str]
    position: Mapped[int]
    prefix: Mapped[bytes]


class ChainSeal(Stored):
    """A signed end of a chain: whoever holds it can prove the lines up to there to a third."""

    __tablename__ = "chain_seal"

    site: Mapped[str] = mapped_column(primary_key=True)
    chain: Mapped[str] = mapped_column(primary_key=True)
    epoch: Mapped[int] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    head: Mapped[bytes]
    signature: Mapped[bytes]


class Attachment(Stored):
    """A file that an event names by its hash; `have` of its bytes are here, in pieces."""

    __tablename__ = "attachment"

    site: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    name: Mapped[str]
    have: Mapped[int]


class AttachmentPiece(Stored):
    """Bytes of a file from its byte `first` on: written once, so that a long file holds nobody up."""

    __tablename__ = "attachment_piece"
    __table_args__ = (
        ForeignKeyConstraint(["site", "sha256"], ["attachment.site", "attachment.sha256"]),
    )

    site: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    first: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[bytes]
