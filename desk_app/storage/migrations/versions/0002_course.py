"""The life after intake: course, hand-over lists, the ledger of money."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE dossier_course (
        site VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        holder VARCHAR NOT NULL,
        unit VARCHAR NOT NULL,
        batch VARCHAR NOT NULL,
        "before" VARCHAR,
        waiting_since VARCHAR(25),
        supplements INTEGER NOT NULL,
        promise JSON,
        reappointed BOOLEAN NOT NULL,
        result_kind VARCHAR NOT NULL,
        result_number VARCHAR NOT NULL,
        result_signed_on VARCHAR NOT NULL,
        finished_at VARCHAR(25),
        correction_until VARCHAR(25),
        returned_at VARCHAR(25),
        voided BOOLEAN NOT NULL,
        CONSTRAINT pk_dossier_course PRIMARY KEY (site, dossier),
        CONSTRAINT fk_dossier_course_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    """
    CREATE TABLE handover_batch (
        site VARCHAR NOT NULL,
        id VARCHAR NOT NULL,
        desk VARCHAR NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        unit VARCHAR NOT NULL,
        handed_at VARCHAR(25) NOT NULL,
        "by" VARCHAR NOT NULL,
        CONSTRAINT pk_handover_batch PRIMARY KEY (site, id)
    )
    """,
    """
    CREATE TABLE handover_line (
        site VARCHAR NOT NULL,
        batch VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        place INTEGER NOT NULL,
        state VARCHAR NOT NULL,
        at VARCHAR(25) NOT NULL,
        CONSTRAINT pk_handover_line PRIMARY KEY (site, batch, dossier),
        CONSTRAINT fk_handover_line_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    """
    CREATE TABLE fee_entry (
        site VARCHAR NOT NULL,
        event VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        desk VARCHAR NOT NULL,
        at VARCHAR(25) NOT NULL,
        "by" VARCHAR NOT NULL,
        amount INTEGER NOT NULL,
        method VARCHAR NOT NULL,
        lines JSON NOT NULL,
        receipt JSON,
        reverses VARCHAR,
        CONSTRAINT pk_fee_entry PRIMARY KEY (site, event),
        CONSTRAINT fk_fee_entry_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    "CREATE INDEX ix_dossier_course_site_batch ON dossier_course (site, batch)",
    "CREATE INDEX ix_fee_entry_site_at ON fee_entry (site, at)",
)
DROPPED = ("fee_entry", "handover_line", "handover_batch", "dossier_course")


def upgrade() -> None:
    """Four new tables; a dossier without a course is at its beginning."""
    for statement in TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Without them."""
    for table in DROPPED:
        op.execute(f"DROP TABLE {table}")
