"""Custody of papers that complete a dossier: since when they wait, and the lists they went with."""

from __future__ import annotations

from alembic import op

from desk_app.storage.migrations.losing import keep

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two columns; nothing waits yet, and every list so far handed dossiers themselves."""
    op.execute("ALTER TABLE dossier_course ADD COLUMN added_at VARCHAR(25)")
    op.execute("ALTER TABLE handover_line ADD COLUMN added BOOLEAN NOT NULL DEFAULT 0")


def downgrade() -> None:
    """Without them. WouldLose while papers wait, or were on a list."""
    keep(op.get_bind(), dossier_course="added_at IS NOT NULL", handover_line="added")
    op.execute("ALTER TABLE dossier_course DROP COLUMN added_at")
    op.execute("ALTER TABLE handover_line DROP COLUMN added")
