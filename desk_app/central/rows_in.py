"""Reads projected rows from PostgreSQL by their keys, one prepared statement a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from psycopg.rows import dict_row

from desk_app.central.driver import array_type, raw
from desk_app.journal.execute import key_columns
from desk_app.journal.held_rows import HeldRows
from desk_app.journal.rows import Key, Row
from desk_app.models.moments import read_moment
from desk_app.models.tables import Stored
from desk_app.models.tables.base import Moment


class CentreRows(HeldRows):
    """The rows of a centre's projection while a batch changes them."""

    def read(self, table: type[Stored], wanted: Sequence[Key]) -> Iterator[Row]:
        """The rows of these keys, those that there are."""
        where, values = those(table, wanted)
        statement = f"SELECT {_columns(table)} FROM {table.__tablename__} WHERE {where}"
        moments = _moments(table)
        with raw(self._session).cursor(row_factory=dict_row) as cursor:
            for row in cursor.execute(statement.encode(), values, prepare=True):
                for name in moments:
                    row[name] = None if row[name] is None else read_moment(row[name])
                yield row


def those(table: type[Stored], keys: Sequence[Key]) -> tuple[str, tuple[Any, ...]]:
    """The condition that names these rows, at least one, and its values.

    Keys that differ in one column alone are one look into the index each, however few rows the
    planner believes there to be.
    """
    names = key_columns(table)
    lists = [[key.values[place] for key in keys] for place in range(len(names))]
    apart = [place for place, values in enumerate(lists) if len(set(values)) > 1]
    if len(apart) > 1:
        columns = table.__table__.c
        arrays = ", ".join(f"%s::{array_type(columns[name].type)}" for name in names)
        told = ", ".join(f'"{name}"' for name in names)
        return f"({told}) IN (SELECT * FROM unnest({arrays}))", tuple(lists)
    several = apart[0] if apart else len(names) - 1
    where = [f'"{name}" = {"ANY(%s)" if at == several else "%s"}' for at, name in enumerate(names)]
    values = (lists[at] if at == several else lists[at][0] for at in range(len(names)))
    return " AND ".join(where), tuple(values)


@cache
def _columns(table: type[Stored]) -> str:
    return ", ".join(f'"{column.name}"' for column in table.__table__.columns)


@cache
def _moments(table: type[Stored]) -> tuple[str, ...]:
    columns = table.__table__.columns
    return tuple(column.name for column in columns if isinstance(column.type, Moment))
