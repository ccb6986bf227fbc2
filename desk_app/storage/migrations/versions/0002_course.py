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
        shelf VARCHAR NOT NULL,
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
    CREATE TABLE paper_series (
        site VARCHAR NOT NULL,
        desk VARCHAR NOT NULL,
        series VARCHAR NOT NULL,
        year INTEGER NOT NULL,
        last INTEGER NOT NULL,
        CONSTRAINT pk_paper_series PRIMARY KEY (site, desk, series, year)
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
    """
    CREATE TABLE fee_receipt (
        site VARCHAR NOT NULL,
        form VARCHAR NOT NULL,
        series VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        event VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        day VARCHAR NOT NULL,
        CONSTRAINT pk_fee_receipt PRIMARY KEY (site, form, series, number, event),
        CONSTRAINT fk_fee_receipt_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    """
    CREATE TABLE till (
        site VARCHAR NOT NULL,
        desk VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        opened_event VARCHAR NOT NULL,
        opened_at VARCHAR(25) NOT NULL,
        opened_by VARCHAR NOT NULL,
        opening_float INTEGER NOT NULL,
        carried INTEGER NOT NULL,
        closed_event VARCHAR,
        closed_at VARCHAR(25),
        closed_by VARCHAR,
        expected INTEGER,
        total INTEGER,
        counts JSON,
        CONSTRAINT pk_till PRIMARY KEY (site, desk, number)
    )
    """,
    """
    CREATE TABLE slip (
        site VARCHAR NOT NULL,
        id VARCHAR NOT NULL,
        desk VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        procedure_code VARCHAR NOT NULL,
        procedure_name VARCHAR NOT NULL,
        at VARCHAR(25) NOT NULL,
        "by" VARCHAR NOT NULL,
        CONSTRAINT pk_slip PRIMARY KEY (site, id)
    )
    """,
    "CREATE INDEX ix_dossier_course_site_batch ON dossier_course (site, batch)",
    "CREATE INDEX ix_fee_entry_site_at ON fee_entry (site, at)",
)
DROPPED = (
    "slip",
    "till",
    "fee_receipt",
    "fee_entry",
    "paper_series",
    "handover_line",
    "handover_batch",
    "dossier_course",
)


def upgrade() -> None:
    """The new tables; a dossier without a course is at its beginning."""
    for statement in TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Without them."""
    for table in DROPPED:
        op.execute(f"DROP TABLE {table}")
