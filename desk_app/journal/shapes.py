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


def fits(change: Change) -> bool:
    """Whether every value is of its column's type."""
    if isinstance(change, Put):
        row = change.row
        return _fits(change.table, tuple(row), tuple(map(type, row.values())))
    if isinstance(change, Add) and not all(type(each) is int for each in change.amounts.values()):
        return False
    return can_be(change.key)


def can_be(key: Key) -> bool:
    """Whether a row of that key can be at all."""
    return _fits(key.table, key_columns(key.table), tuple(map(type, key.values)))


@cache
def _fits(table: type[Stored], names: tuple[str, ...], types: tuple[type, ...]) -> bool:
    """Kept by the types that ever came, which are few."""
    columns = table.__table__.c
    return all(_takes(columns[name], each) for name, each in zip(names, types, strict=True))


def _takes(column: Any, kind: type) -> bool:
    if kind is type(None):
        return bool(column.nullable)
    if isinstance(column.type, Moment):
        return issubclass(kind, datetime)
    wanted = next((types for sql, types in TYPES if isinstance(column.type, sql)), ())
    return issubclass(kind, wanted)
