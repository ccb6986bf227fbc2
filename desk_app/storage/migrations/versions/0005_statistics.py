"""Statistics: what dossiers count as, and the counters of days and months. Filled when the desk is opened."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLES = (
    """
    CREATE TABLE counted_dossier (
        site VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        agency VARCHAR NOT NULL,
        field VARCHAR NOT NULL,
        procedure VARCHAR NOT NULL,
        channel VARCHAR NOT NULL,
        unit VARCHAR NOT NULL,
        clerk VARCHAR NOT NULL,
        received_at VARCHAR(25) NOT NULL,
        since VARCHAR(25) NOT NULL,
        waiting BOOLEAN NOT NULL,
        original VARCHAR(25),
        adjusted VARCHAR(25),
        earlier JSON NOT NULL,
        finished_at VARCHAR(25),
        ending VARCHAR NOT NULL,
        CONSTRAINT pk_counted_dossier PRIMARY KEY (site, dossier),
        CONSTRAINT fk_counted_dossier_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
    """,
    """
    CREATE TABLE day_count (
        site VARCHAR NOT NULL,
        length VARCHAR NOT NULL,
        span VARCHAR NOT NULL,
        agency VARCHAR NOT NULL,
        field VARCHAR NOT NULL,
        received_counter INTEGER NOT NULL,
        received_online INTEGER NOT NULL,
        received_post INTEGER NOT NULL,
        open INTEGER NOT NULL,
        waiting INTEGER NOT NULL,
        solved INTEGER NOT NULL,
        same_day INTEGER NOT NULL,
        half_term INTEGER NOT NULL,
        early_day_original INTEGER NOT NULL,
        early_day_adjusted INTEGER NOT NULL,
        early_hour_original INTEGER NOT NULL,
        early_hour_adjusted INTEGER NOT NULL,
        on_time_day_original INTEGER NOT NULL,
        on_time_day_adjusted INTEGER NOT NULL,
        on_time_hour_original INTEGER NOT NULL,
        on_time_hour_adjusted INTEGER NOT NULL,
        late_day_original INTEGER NOT NULL,
        late_day_adjusted INTEGER NOT NULL,
        late_hour_original INTEGER NOT NULL,
        late_hour_adjusted INTEGER NOT NULL,
        overdue_day_original INTEGER NOT NULL,
        overdue_day_adjusted INTEGER NOT NULL,
        overdue_hour_original INTEGER NOT NULL,
        overdue_hour_adjusted INTEGER NOT NULL,
        posted INTEGER NOT NULL,
        supplements INTEGER NOT NULL,
        fees INTEGER NOT NULL,
        CONSTRAINT pk_day_count PRIMARY KEY (site, length, span, agency, field)
    )
    """,
    "CREATE INDEX ix_counted_dossier_site_finished_at ON counted_dossier (site, finished_at)",
    "CREATE INDEX ix_counted_dossier_site_received_at ON counted_dossier (site, received_at)",
)


def upgrade() -> None:
    """The new tables, empty: a program counts from the journal what came before it."""
    for statement in TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Without them."""
    op.execute("DROP TABLE day_count")
    op.execute("DROP TABLE counted_dossier")
