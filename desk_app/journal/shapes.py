"""Whether a change can be written at all: what a desk signed may hold anything, a column may not."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import JSON, Boolean, Integer, String

from desk_app.journal.execute import key_columns
from desk_app.journal.rows import Add, Change, Key, Put, Row
from desk_app.models.tables import Stored
from desk_app.models.tables.base import Moment

Bounds = tuple[tuple[str, ...], tuple[str, ...]]
TYPES = ((JSON, (dict, list)), (Boolean, (bool,)), (Integer, (int,)), (String, (str,)))
LARGEST = 2**63 - 1
LONGEST, LONGEST_BYTES = 500, 2_000
"""Of a text that is looked for; an index takes some 2,700 bytes for all its columns (PostgreSQL)."""


def fits(change: Change) -> bool:
    """Whether every value is of its column's type, no number too large and no looked-for text too long."""
    if isinstance(change, Put):
        row = change.row
        bounds = _bounds(change.table, tuple(row), tuple(map(type, row.values())))
        return bounds is not None and _within(row, bounds)
    if isinstance(change, Add) and not all(
        type(each) is int and -LARGEST <= each <= LARGEST for each in change.amounts.values()
    ):
        return False
    return can_be(change.key)


def can_be(key: Key) -> bool:
    """Whether a row of that key can be at all."""
    names = key_columns(key.table)
    bounds = _bounds(key.table, names, tuple(map(type, key.values)))
    return bounds is not None and _within(dict(zip(names, key.values, strict=True)), bounds)


def _within(row: Row, bounds: Bounds) -> bool:
    """Loops, since this is asked of every row that is ever written."""
    numbers, texts = bounds
    for name in numbers:
        if not -LARGEST <= row[name] <= LARGEST:
            return False
    long = [row[name] for name in texts if len(row[name]) > LONGEST]
    return not any(len(text.encode()) > LONGEST_BYTES for text in long)


@cache
def _bounds(table: type[Stored], names: tuple[str, ...], types: tuple[type, ...]) -> Bounds | None:
    """The columns of numbers, and of texts that are looked for; None where a type is wrong.

    Kept by the types that ever came, which are few.
    """
    columns = table.__table__.c
    if not all(_takes(columns[name], each) for name, each in zip(names, types, strict=True)):
        return None
    whole = Stored.metadata.tables[table.__tablename__]
    indexed: set[str] = set()
    for index in (*whole.indexes, *whole.constraints):
        indexed |= {column.name for column in getattr(index, "columns", ())}
    told = tuple(zip(names, types, strict=True))
    numbers = tuple(name for name, each in told if each is int)
    return numbers, tuple(name for name, each in told if issubclass(each, str) and name in indexed)


def _takes(column: Any, kind: type) -> bool:
    if kind is type(None):
        return bool(column.nullable)
    if isinstance(column.type, Moment):
        return issubclass(kind, datetime)
    wanted = next((types for sql, types in TYPES if isinstance(column.type, sql)), ())
    return issubclass(kind, wanted)
