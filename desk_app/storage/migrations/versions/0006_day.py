"""The end of the day: signatures, closed register books, explanations of lateness."""

from __future__ import annotations

from alembic import op

from desk_app.storage.migrations.losing import keep

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE day_sign_off (
        site VARCHAR NOT NULL,
        desk VARCHAR NOT NULL,
        day VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        event VARCHAR NOT NULL,
        at VARCHAR(25) NOT NULL,
        "by" VARCHAR NOT NULL,
        received INTEGER NOT NULL,
        voided INTEGER NOT NULL,
        returned INTEGER NOT NULL,
        collected INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        head VARCHAR NOT NULL,
        open JSON NOT NULL,
        changed JSON NOT NULL,
        CONSTRAINT pk_day_sign_off PRIMARY KEY (site, desk, day, number)
    )
    """,
    """
    CREATE TABLE register_book (
        site VARCHAR NOT NULL,
        desk VARCHAR NOT NULL,
        year INTEGER NOT NULL,
        volume INTEGER NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        voided INTEGER NOT NULL,
        event VARCHAR NOT NULL,
        at VARCHAR(25) NOT NULL,
        "by" VARCHAR NOT NULL,
        CONSTRAINT pk_register_book PRIMARY KEY (site, desk, year, volume)
    )
    """,
    """
    CREATE TABLE late_explanation (
        site VARCHAR NOT NULL,
        event VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        cause VARCHAR NOT NULL,
        at VARCHAR(25) NOT NULL,
        "by" VARCHAR NOT NULL,
        CONSTRAINT pk_late_explanation PRIMARY KEY (site, event),
        CONSTRAINT fk_late_explanation_dossier
            FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
)
NAMES = ("late_explanation", "register_book", "day_sign_off")


def upgrade() -> None:
    """The new tables; nothing of what is there was signed."""
    for table in TABLES:
        op.execute(table)
    op.execute("CREATE INDEX ix_late_explanation_site_dossier ON late_explanation (site, dossier)")


def downgrade() -> None:
    """Without them. WouldLose when something was signed, closed or explained."""
    keep(op.get_bind(), **dict.fromkeys(NAMES, "true"))
    for name in NAMES:
        op.execute(f"DROP TABLE {name}")
