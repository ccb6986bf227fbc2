"""What the centre keeps beside the tables of the desks; `site` is in every key of a tenant's table."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, BigInteger, ForeignKeyConstraint, Index, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from desk_app.models.tables import Stored
from desk_app.models.tables.base import Moment


class Central(DeclarativeBase):
    """Something that only a centre keeps."""

    metadata = MetaData(naming_convention=Stored.metadata.naming_convention)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it
        datetime: Moment,
        dict: JSON,
        int: BigInteger(),
    }


class CentreState(Central):
    """One thing that this database keeps in mind of itself: its timeline, its schema."""

    __tablename__ = "centre"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class SiteRow(Central):
    """One office, with its site file; `number` is its place in the province, `demo`: only for trying."""

    __tablename__ = "site"

    site: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int]
    name: Mapped[str]
    document: Mapped[dict]  # type: ignore[type-arg] # as the site file has it
    demo: Mapped[bool]
    added_at: Mapped[datetime]


class SiteHead(Central):
    """Where the stream of a site ends, and the centre's own chain of it. Whoever appends locks the row."""

    __tablename__ = "site_head"

    site: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    prefix: Mapped[bytes]
    centre_epoch: Mapped[int]
    centre_seq: Mapped[int]
    centre_hash: Mapped[bytes]
    centre_at: Mapped[datetime | None]


class StreamMark(Central):
    """An end of a page: where a batch ended on the site's stream, with the hash of all up to it."""

    __tablename__ = "stream_mark"

    site: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    prefix: Mapped[bytes]


class DeskKnown(Central):
    """A desk that was enrolled; `ordinal` counts those of the site, `number` those of the province.

    Revoked: nothing behind `revoked_epoch`, `revoked_seq` is taken.
    """

    __tablename__ = "enrolled_desk"

    site: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(primary_key=True)
    public_key: Mapped[bytes]
    exchange_key: Mapped[bytes]
    lane: Mapped[int]
    ordinal: Mapped[int]
    number: Mapped[int]
    label: Mapped[str]
    certificate: Mapped[dict]  # type: ignore[type-arg] # as it was given
    enrolled_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    revoked_epoch: Mapped[int]
    revoked_seq: Mapped[int]
    contact_at: Mapped[datetime | None]
    clock_off: Mapped[int]  # seconds by which its clock was ahead at the last contact
    app: Mapped[str]
    told_epoch: Mapped[int]  # the furthest end of its chain that a hello has told
    told_seq: Mapped[int]


class EnrolCode(Central):
    """A one-time code, kept as its hash."""

    __tablename__ = "enrol_code"

    site: Mapped[str] = mapped_column(primary_key=True)
    code_hash: Mapped[str] = mapped_column(primary_key=True)
    lane: Mapped[int]
    made_at: Mapped[datetime]
    used_by: Mapped[str | None]


class ChainMark(Central):
    """The highest place held of a chain."""

    __tablename__ = "chain_mark"

    site: Mapped[str] = mapped_column(primary_key=True)
    chain: Mapped[str] = mapped_column(primary_key=True)
    epoch: Mapped[int]
    seq: Mapped[int]
    head: Mapped[bytes]


class Quarantined(Central):
    """A batch that was not taken: evidence, and an alarm until somebody has looked.

    `body` is what came, `size` bytes; its signed head alone where the room for bodies was used up.
    `seen_at`, `seen_by`, `why`: when somebody has looked, who, and what was found.
    """

    __tablename__ = "quarantine"

    site: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str]
    reason: Mapped[str]
    chain: Mapped[str]  # the name given to the branch
    epoch: Mapped[int]
    first: Mapped[int]
    at: Mapped[datetime]
    body: Mapped[bytes]
    size: Mapped[int]
    seen_at: Mapped[datetime | None]
    seen_by: Mapped[str | None]
    why: Mapped[str | None]


class QuarantineTotal(Central):
    """What a site's quarantine holds: `bytes` of whole bodies; of `cut` batches there is less than that."""

    __tablename__ = "quarantine_total"

    site: Mapped[str] = mapped_column(primary_key=True)
    batches: Mapped[int]
    bytes: Mapped[int]
    cut: Mapped[int]


class Blob(Central):
    """A file that an event names by its hash, or an officer offers; `have` of its `size` bytes are here."""

    __tablename__ = "blob"

    site: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    name: Mapped[str]
    have: Mapped[int]
    complete: Mapped[bool]


class BlobChunk(Central):
    """A piece of such a file, by where it begins."""

    __tablename__ = "blob_chunk"
    __table_args__ = (ForeignKeyConstraint(["site", "sha256"], ["blob.site", "blob.sha256"]),)

    site: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    offset: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[bytes]


class OfferedFile(Central):
    """A whole file that an officer has sent and no line names yet; one that stays unnamed is let go of."""

    __tablename__ = "offered_file"

    site: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    officer: Mapped[str]
    at: Mapped[datetime]


class NumberBlock(Central):
    """Numbers of an agency that one holder may give out each day, both ends included."""

    __tablename__ = "number_block"
    __table_args__ = (Index(None, "site", "holder"),)

    site: Mapped[str] = mapped_column(primary_key=True)
    agency: Mapped[str] = mapped_column(primary_key=True)
    first: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]
    holder: Mapped[str]  # the chain whose numbers they are
    valid_from: Mapped[datetime]
    plan_version: Mapped[int]
    decision: Mapped[str]


class StreamEntry(Central):
    """One entry of a stream other than the site's journal; `prefix` is the hash of all up to it."""

    __tablename__ = "stream_entry"

    site: Mapped[str] = mapped_column(primary_key=True)
    stream: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str]
    document: Mapped[dict]  # type: ignore[type-arg] # what the entry says
    prefix: Mapped[bytes]


class OfficerRow(Central):
    """Somebody of a processing unit who works through the centre; of the token only its hash is kept."""

    __tablename__ = "officer"

    site: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str]
    token_hash: Mapped[str]
    added_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class AnsweredAct(Central):
    """An officer's act that was done, by the key of its request: asked again, it is answered, not done."""

    __tablename__ = "answered_act"

    site: Mapped[str] = mapped_column(primary_key=True)
    officer: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    asked: Mapped[str]  # the hash of what was asked under the key
    dossiers: Mapped[list] = mapped_column(JSON)  # type: ignore[type-arg] # their ids
    at: Mapped[datetime]


class VersionHeld(Central):
    """A version of reference data by the hash of its content, whoever brought it: never removed.

    What a desk has promised a citizen by can be shown here for ever.
    """

    __tablename__ = "version_held"

    site: Mapped[str] = mapped_column(primary_key=True)
    stream: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str]
    content: Mapped[bytes]
    desk: Mapped[str]  # who brought it first; the centre's own name for what was published here
    arrived_at: Mapped[datetime]


class Proposal(Central):
    """A version that a desk would have the centre publish; `answer` empty until somebody has decided."""

    __tablename__ = "proposal"

    site: Mapped[str] = mapped_column(primary_key=True)
    stream: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[str] = mapped_column(primary_key=True)
    desk: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]  # when it was brought in there
    answer: Mapped[str]
    why: Mapped[str]
    answered_at: Mapped[datetime | None]
