"""The exchange with a centre: flags, cursors, signed ends of chains, attachments."""

from __future__ import annotations

from alembic import op

from desk_app.storage.migrations.losing import keep

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE flag (
        site VARCHAR NOT NULL,
        event VARCHAR NOT NULL,
        dossier VARCHAR,
        kind VARCHAR NOT NULL,
        chain VARCHAR NOT NULL,
        outcome VARCHAR NOT NULL,
        findings JSON NOT NULL,
        at VARCHAR(25) NOT NULL,
        settled_at VARCHAR(25),
        settled_by VARCHAR,
        CONSTRAINT pk_flag PRIMARY KEY (site, event)
    )
    """,
    "CREATE INDEX ix_flag_site_dossier ON flag (site, dossier)",
    "CREATE INDEX ix_flag_site_settled_at ON flag (site, settled_at)",
    """
    CREATE TABLE sync_state (
        site VARCHAR NOT NULL,
        key VARCHAR NOT NULL,
        value VARCHAR NOT NULL,
        CONSTRAINT pk_sync_state PRIMARY KEY (site, key)
    )
    """,
    """
    CREATE TABLE stream_cursor (
        site VARCHAR NOT NULL,
        stream VARCHAR NOT NULL,
        timeline VARCHAR NOT NULL,
        position INTEGER NOT NULL,
        prefix BLOB NOT NULL,
        CONSTRAINT pk_stream_cursor PRIMARY KEY (site, stream)
    )
    """,
    """
    CREATE TABLE chain_seal (
        site VARCHAR NOT NULL,
        chain VARCHAR NOT NULL,
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        head BLOB NOT NULL,
        signature BLOB NOT NULL,
        CONSTRAINT pk_chain_seal PRIMARY KEY (site, chain, epoch, seq)
    )
    """,
    """
    CREATE TABLE attachment (
        site VARCHAR NOT NULL,
        sha256 VARCHAR NOT NULL,
        size INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        have INTEGER NOT NULL,
        content BLOB NOT NULL,
        CONSTRAINT pk_attachment PRIMARY KEY (site, sha256)
    )
    """,
)
MADE = ("attachment", "chain_seal", "stream_cursor", "sync_state", "flag")


def upgrade() -> None:
    """The new tables; nothing was exchanged yet."""
    for table in TABLES:
        op.execute(table)


def downgrade() -> None:
    """Without them. WouldLose once something was exchanged."""
    keep(op.get_bind(), **dict.fromkeys(MADE, "true"))
    for name in MADE:
        op.execute(f"DROP TABLE {name}")
