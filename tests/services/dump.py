"""Everything that lies in a desk's tables, to see that nothing has changed."""

from __future__ import annotations

import hashlib

from sqlalchemy import text

from desk_app.models.tables import Stored
from desk_app.services.acts import Acts


def dump(acts: Acts) -> str:
    """A hash of every row of every table, as it lies in the file."""
    whole = hashlib.sha256()
    with acts.desk.database.reading() as session:
        for table in Stored.metadata.sorted_tables:
            whole.update(table.name.encode())
            for row in session.execute(text(f'SELECT * FROM "{table.name}" ORDER BY rowid')):
                whole.update(repr(tuple(row)).encode())
    return whole.hexdigest()
