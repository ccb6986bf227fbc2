"""A step back never throws away what a step forward does not bring again."""

from __future__ import annotations

from sqlalchemy import Connection, text


class WouldLose(Exception):
    """The step back was not made: the table has rows that only the newer schema can keep."""

    def __init__(self, table: str) -> None:
        super().__init__(f"going back would lose rows of {table}")
        self.table = table


def keep(connection: Connection, **rows: str) -> None:
    """WouldLose when a table (by its name) has a row for which its condition holds."""
    for table, condition in rows.items():
        found = connection.scalar(text(f"SELECT 1 FROM {table} WHERE {condition} LIMIT 1"))
        if found is not None:
            raise WouldLose(table)
