"""What citizens say: ratings and the surveys that were planned."""

from __future__ import annotations

from alembic import op

from desk_app.storage.migrations.losing import keep

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE rating (
        site VARCHAR NOT NULL,
        event VARCHAR NOT NULL,
        dossier VARCHAR,
        desk VARCHAR NOT NULL,
        at VARCHAR(25) NOT NULL,
        step VARCHAR NOT NULL,
        indicators VARCHAR NOT NULL,
        scores JSON NOT NULL,
        CONSTRAINT pk_rating PRIMARY KEY (site, event),
        CONSTRAINT fk_rating_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    """
    CREATE TABLE survey_plan (
        site VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        first VARCHAR NOT NULL,
        last VARCHAR NOT NULL,
        planned INTEGER NOT NULL,
        event VARCHAR NOT NULL,
        CONSTRAINT pk_survey_plan PRIMARY KEY (site, name)
    )
    """,
    "CREATE INDEX ix_rating_site_at ON rating (site, at)",
    "CREATE INDEX ix_rating_site_dossier ON rating (site, dossier)",
)


def upgrade() -> None:
    """The new tables; nobody has rated yet."""
    for table in TABLES:
        op.execute(table)


def downgrade() -> None:
    """Without them. WouldLose when somebody has rated, or a survey was planned."""
    keep(op.get_bind(), rating="true", survey_plan="true")
    for name in ("survey_plan", "rating"):
        op.execute(f"DROP TABLE {name}")
