"""Attachments piece by piece, so that each is written once; dossiers that wait for an official number."""

from __future__ import annotations

from alembic import op

from desk_app.storage.migrations.losing import keep

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ATTACHMENT = """
    CREATE TABLE attachment (
        site VARCHAR NOT NULL,
        sha256 VARCHAR NOT NULL,
        size INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        have INTEGER NOT NULL,
        {content}
        CONSTRAINT pk_attachment PRIMARY KEY (site, sha256)
    )
"""
PIECE = """
    CREATE TABLE attachment_piece (
        site VARCHAR NOT NULL,
        sha256 VARCHAR NOT NULL,
        first INTEGER NOT NULL,
        content BLOB NOT NULL,
        CONSTRAINT pk_attachment_piece PRIMARY KEY (site, sha256, first),
        CONSTRAINT fk_attachment_piece_attachment FOREIGN KEY(site, sha256)
            REFERENCES attachment (site, sha256)
    )
"""
PROVISIONAL = """
    CREATE INDEX ix_dossier_provisional ON dossier (site, desk, agency) WHERE provisional = 1
"""
# not cut: each part of it would cost a reading of the whole value
FIRST_PIECE = """
    INSERT INTO attachment_piece
    SELECT site, sha256, 0, content FROM attachment_before WHERE have > 0
"""
NAMED = "site, sha256, size, name, have"


def upgrade() -> None:
    """What is here of a file is its first piece; what comes is put behind it."""
    op.execute("ALTER TABLE attachment RENAME TO attachment_before")
    op.execute(ATTACHMENT.format(content=""))
    op.execute(PIECE)
    op.execute(f"INSERT INTO attachment SELECT {NAMED} FROM attachment_before")
    op.execute(FIRST_PIECE)
    op.execute("DROP TABLE attachment_before")
    op.execute(PROVISIONAL)


def downgrade() -> None:
    """Whole again. WouldLose once a file has come: it may be longer than one value can be."""
    keep(op.get_bind(), attachment_piece="true")
    op.execute("DROP INDEX ix_dossier_provisional")
    op.execute("DROP TABLE attachment_piece")
    op.execute("ALTER TABLE attachment RENAME TO attachment_after")
    op.execute(ATTACHMENT.format(content="content BLOB NOT NULL,"))
    op.execute(f"INSERT INTO attachment SELECT {NAMED}, x'' FROM attachment_after")
    op.execute("DROP TABLE attachment_after")
