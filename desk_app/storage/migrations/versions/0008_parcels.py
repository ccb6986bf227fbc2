"""Parcels by their tracking numbers, so that none is used twice; collections without a receipt."""

from __future__ import annotations

import json

from alembic import op
from sqlalchemy import text

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

TABLE = """
    CREATE TABLE parcel (
        site VARCHAR NOT NULL,
        tracking VARCHAR NOT NULL,
        event VARCHAR NOT NULL,
        dossier VARCHAR NOT NULL,
        CONSTRAINT pk_parcel PRIMARY KEY (site, tracking, event),
        CONSTRAINT fk_parcel_dossier FOREIGN KEY(site, dossier) REFERENCES dossier (site, id)
    )
"""
INDEX = """
    CREATE INDEX ix_fee_entry_without_receipt ON fee_entry (site, dossier)
    WHERE coalesce(receipt, 'null') = 'null'
"""
SENT = """
    SELECT line.site, line.id, line.dossier, part.part
    FROM journal_line AS line
    JOIN personal_part AS part ON part.site = line.site AND part.id = line.id
    JOIN dossier ON dossier.site = line.site AND dossier.id = line.dossier
    WHERE line.kind = 'SentByPost'
"""


def upgrade() -> None:
    """The new table with what the journal has told so far, and the index."""
    op.execute(TABLE)
    op.execute(INDEX)
    sent = op.get_bind().execute(text(SENT)).all()
    insert = text("INSERT INTO parcel VALUES (:site, :tracking, :event, :dossier)")
    for site, event, dossier, part in sent:
        tracking = "".join(json.loads(part).get("tracking", "").upper().split())
        if tracking:
            row = {"site": site, "tracking": tracking, "event": event, "dossier": dossier}
            op.get_bind().execute(insert, row)


def downgrade() -> None:
    """Without them."""
    op.execute("DROP INDEX ix_fee_entry_without_receipt")
    op.execute("DROP TABLE parcel")
