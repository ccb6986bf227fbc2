"""Internal processes: the steps that dossiers went through and stand in."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLE = """
    CREATE TABLE dossier_step (
        site VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        place INTEGER NOT NULL,
        "of" INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        unit VARCHAR NOT NULL,
        person VARCHAR NOT NULL,
        half_days INTEGER NOT NULL,
        process VARCHAR NOT NULL,
        begun_at VARCHAR(25) NOT NULL,
        until VARCHAR(25),
        done_at VARCHAR(25),
        CONSTRAINT pk_dossier_step PRIMARY KEY (site, dossier, place),
        CONSTRAINT fk_dossier_step_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """


def upgrade() -> None:
    """The new table; dossiers that are in processing already follow no process."""
    op.execute(TABLE)
    op.execute("CREATE INDEX ix_dossier_step_site_done_at ON dossier_step (site, done_at)")


def downgrade() -> None:
    """Without it."""
    op.execute("DROP TABLE dossier_step")
