"""Whether a change can be written at all: what a desk signed may hold anything, a column may not."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import JSON, Boolean, Integer, String

from desk_app.journal.execute import key_columns
from desk_app.journal.rows import Add, Change, Key, Put
from desk_app.models.tables import Stored
from desk_app.models.tables.base import Moment

TYPES = ((JSON, (dict, list)), (Boolean, (bool,)), (Integer, (int,)), (String, (str,)))
LARGEST = 2**63 - 1
LONGEST, LONGEST_BYTES = 500, 2_000
"""Of a text that is looked for; an index takes some 2,700 bytes for all its columns (PostgreSQL)."""


def fits(change: Change) -> bool:
    """Whether every value is of its column's type, no number too large and no looked-for text too long."""
    if isinstance(change, Put):
        row = change.row
        bounded = _bounded(change.table, tuple(row), tuple(map(type, row.values())))
        return bounded is not None and all(_is_small(row[name]) for name in bounded)
    if isinstance(change, Add) and not all(
        type(each) is int and _is_small(each) for each in change.amounts.values()
    ):
        return False
    return can_be(change.key)


def can_be(key: Key) -> bool:
    """Whether a row of that key can be at all."""
    names = key_columns(key.table)
    bounded = _bounded(key.table, names, tuple(map(type, key.values)))
    return bounded is not None and all(map(_is_small, key.values))


@cache
def _bounded(
    table: type[Stored], names: tuple[str, ...], types: tuple[type, ...]
) -> tuple[str, ...] | None:
    """The columns whose values have bounds; None where a type is wrong.

    Kept by the types that ever came, which are few.
    """
    columns = table.__table__.c
    if not all(_takes(columns[name], each) for name, each in zip(names, types, strict=True)):
        return None
    whole = Stored.metadata.tables[table.__tablename__]
    indexed: set[str] = set()
    for index in (*whole.indexes, *whole.constraints):
        indexed |= {column.name for column in getattr(index, "columns", ())}
    return tuple(
        name
        for name, each in zip(names, types, strict=True)
        if each is int or (issubclass(each, str) and name in indexed)
    )


def _is_small(value: Any) -> bool:
    if type(value) is int:
        return -LARGEST <= value <= LARGEST
    return len(value) <= LONGEST or len(value.encode()) <= LONGEST_BYTES


def _takes(column: Any, kind: type) -> bool:
    if kind is type(None):
        return bool(column.nullable)
    if isinstance(column.type, Moment):
        return issubclass(kind, datetime)
    wanted = next((types for sql, types in TYPES if isinstance(column.type, sql)), ())
    return issubclass(kind, wanted)
